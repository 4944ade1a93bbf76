"""What a page says to machines, as schema.org: the same facts that families read on it.

Made from the page's context alone. Nothing about a patient is said of a person: a story is an
article, told by the hospital.
"""

import json
import re
from functools import singledispatch
from html import unescape

from django.utils.html import strip_tags
from django.utils.translation import gettext
from wagtail.models import Site

from contacts.blocks import Kind
from contacts.hours import weekdays

from .blocks.body import blocks_of
from .models import ConditionPage, ContactPage, ProgramPage, StoryPage, TeamMemberPage
from .models.listing import IndexPage

# In a script element only these could end it or be taken for markup.
ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
END_OF_BLOCK = re.compile(r"</(?:p|li|h\d)>|<br/?>")
WITH_CALL_BUTTON = (ConditionPage, ProgramPage, StoryPage, TeamMemberPage)
CREDENTIALS = re.compile(r", \w*[A-Z]\w*[A-Z]")  # “, MD” or “, PhD” follow a person's name


def structured_data(page, context):
    """Return a page's structured data as JSON that can stand in a script element."""
    data = json.dumps(graph(page, context), ensure_ascii=False, separators=(",", ":"))
    return data.translate(ESCAPES)


def graph(page, context):
    """Return a page's structured data as a dictionary."""
    about = things(page, context)
    nodes = [
        web_page(page, context, about),
        *about,
        *videos(page, context),
        organization(page, context),
        breadcrumbs(page, context),
    ]
    return {"@context": "https://schema.org", "@graph": [known(node) for node in nodes if node]}


def known(node):
    """Return a node with only what is known of it."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}


# Addresses


def address(page, context):
    """Return where a page is, in full."""
    return page.get_full_url(context["request"])


def absolute(path, context):
    """Return an address of this site in full."""
    site = Site.find_for_request(context["request"])
    return f"{site.root_url if site else ''}{path}" if path.startswith("/") else path


def identifier(page, context, kind):
    """Return the name by which the nodes of a graph refer to what a page is about."""
    return f"{address(page, context)}#{kind}"


def reference(node):
    """Return what refers to a node."""
    return {"@id": node["@id"]}


def picture_address(picture, context):
    """Return where a picture is, in full, in a size for every use; or None."""
    if picture is None or not picture.is_public:
        return None
    made = picture.sizes.get("wide")
    return absolute(made["fallback"][0] if made else picture.file.url, context)


# The page itself


def web_page(page, context, about):
    """Return the node of the page itself, with the date of its review as shown."""
    return {
        "@type": page_kind(page),
        "@id": identifier(page, context, "page"),
        "url": address(page, context),
        "name": page.card_title or page.title,
        "description": page.search_description or page.summary,
        "inLanguage": page.language_code,
        "image": picture_address(page.picture, context),
        "lastReviewed": page.reviewed_on.isoformat() if page.reviewed_on else None,
        "reviewedBy": reviewer(page) if page.reviewed_on else None,
        "about": [reference(node) for node in about[:1]],
        "mentions": [reference(node) for node in about[1:]],
        "audience": {"@type": "PeopleAudience", "audienceType": gettext("Patients and families")},
        "publisher": {"@id": organization_id(context)},
    }


def page_kind(page):
    """Return the type of a page: medical if a clinician signs what it says, or it was reviewed."""
    for page_type, kind in (
        (IndexPage, "CollectionPage"),
        (ContactPage, "ContactPage"),
        (StoryPage, "WebPage"),
        (TeamMemberPage, "ProfilePage"),
    ):
        if isinstance(page, page_type):
            return ["MedicalWebPage", kind] if page.reviewed_on else kind
    is_medical = page.is_health or page.reviewed_on
    return "MedicalWebPage" if is_medical else "WebPage"


def reviewer(page):
    """Return who checked the facts: a person if credentials follow the name, else a team."""
    if not page.reviewed_by:
        return None
    is_person = CREDENTIALS.search(page.reviewed_by)
    return {"@type": "Person" if is_person else "Organization", "name": page.reviewed_by}


def breadcrumbs(page, context):
    """Return the way to the page, or None for the first page."""
    ancestors = context.get("ancestors")
    if not ancestors:
        return None
    names = [gettext("Home"), *(ancestor.menu_text for ancestor in ancestors[1:]), page.title]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": address(one, context),
            }
            for position, (name, one) in enumerate(
                zip(names, [*ancestors, page], strict=True), start=1
            )
        ],
    }


# Whose site it is


def organization_id(context):
    """Return the name by which the nodes of a graph refer to the hospital."""
    return absolute("/#hospital", context)


def organization(page, context):
    """Return the node of the hospital, and who answers there; a program has a desk of its own."""
    site_settings = context["site_settings"]
    contacts = [] if isinstance(page, ProgramPage) else shown_contacts(page, context)
    return {
        "@type": "Hospital",
        "@id": organization_id(context),
        "name": site_settings.hospital_name,
        "url": absolute("/", context),
        "logo": picture_address(site_settings.logo, context),
        "department": known({"@type": "MedicalClinic", "name": site_settings.center_name})
        if site_settings.center_name
        else None,
        "contactPoint": [point for contact in contacts for point in contact_points(contact)],
        "sameAs": [block.value.get("address") for block in site_settings.social_links],
    }


def shown_contacts(page, context):
    """Return the contacts that stand on a page: those of its blocks, or those that it relates to."""
    related = context["contacts"] if isinstance(page, WITH_CALL_BUTTON) else []
    blocks = blocks_of(context["sections"], "contacts")
    if not blocks:
        return related
    chosen = [contact for block in blocks for contact in block["contacts"] if contact]
    return list({one.pk: one for one in [*related[:1], *(chosen or context["contacts"])]}.values())


def contact_points(contact):
    """Return how to reach a contact, once for each of its numbers: as shown, the first to call first."""
    who = {
        "@type": "ContactPoint",
        "name": contact.full_name,
        "contactType": contact.description or contact.get_serves_display(),
        "email": contact.email,
        "availableLanguage": listed(contact.spoken),
        "hoursAvailable": [hours_available(one.value) for one in contact.opening],
    }
    return [known(who | answering(phone)) for phone in contact.numbers] or [known(who)]


def answering(phone):
    """Return what is said of one number; nobody is there at night or at a fax in the contact’s hours."""
    number = {"faxNumber" if phone.kind == Kind.FAX else "telephone": phone.said}
    if phone.kind == Kind.VOICE:
        return number
    if phone.kind == Kind.TTY:
        return number | {"contactOption": "https://schema.org/HearingImpairedSupported"}
    return number | {"contactType": str(phone.words), "hoursAvailable": None}


DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def hours_available(opening):
    """Return the days and times of an opening; a whole day is said as schema.org asks."""
    is_whole_day = opening["opens"] == opening["closes"]
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [DAYS[day] for day in weekdays(opening)],
        "opens": "00:00" if is_whole_day else opening["opens"].strftime("%H:%M"),
        "closes": "23:59" if is_whole_day else opening["closes"].strftime("%H:%M"),
    }


def listed(words):
    """Return words with commas between as a list."""
    return [word.strip() for word in words.split(",") if word.strip()]


# What the page is about


@singledispatch
def things(page, context):
    """Return the nodes of what a page is about, the first of them above all."""
    return []


@things.register
def program_things(page: ProgramPage, context):
    contacts = shown_contacts(page, context)
    therapy = therapy_of(page, context) | {
        "alternateName": page.other_name_list,
        "image": picture_address(page.picture, context),
    }
    clinic = {
        "@type": "MedicalClinic",
        "@id": identifier(page, context, "clinic"),
        "name": page.title,
        "url": address(page, context),
        "parentOrganization": {"@id": organization_id(context)},
        "availableService": reference(therapy),
        "telephone": contacts[0].phone.said if contacts and contacts[0].phone else None,
        "contactPoint": [point for contact in contacts for point in contact_points(contact)],
        "employee": [member_of(member, context) for member in context.get("team", [])],
    }
    conditions = [
        condition_of(condition, context) | {"possibleTreatment": reference(therapy)}
        for condition in context.get("conditions", [])
    ]
    return [therapy, clinic, *conditions]


@things.register
def condition_things(page: ConditionPage, context):
    programs = [therapy_of(program, context) for program in context.get("programs", [])]
    condition = condition_of(page, context) | {
        "alternateName": page.other_name_list,
        "image": picture_address(page.picture, context),
        "possibleTreatment": [reference(program) for program in programs],
    }
    return [condition, *programs]


@things.register
def member_things(page: TeamMemberPage, context):
    is_doctor = page.role == TeamMemberPage.Role.DOCTOR
    hospital = {"@id": organization_id(context)}
    person = {
        "@type": ["Person", "IndividualPhysician"] if is_doctor else "Person",
        "@id": identifier(page, context, "person"),
        "name": page.title,
        "honorificSuffix": page.credentials,
        "jobTitle": page.position,
        "description": page.summary,
        "url": address(page, context),
        "image": picture_address(page.picture, context),
        "knowsLanguage": listed(page.spoken),
        "knowsAbout": page.specialty_list,
        "worksFor": hospital,
        "hospitalAffiliation": hospital if is_doctor else None,
    }
    return [person]


@things.register
def story_things(page: StoryPage, context):
    conditions = [condition_of(condition, context) for condition in context.get("conditions", [])]
    hospital = {"@id": organization_id(context)}
    article = {
        "@type": "Article",
        "@id": identifier(page, context, "article"),
        "headline": page.title,
        "description": page.summary,
        "datePublished": page.told_on.isoformat(),
        "inLanguage": page.language_code,
        "image": picture_address(page.picture, context),
        "mainEntityOfPage": {"@id": identifier(page, context, "page")},
        "about": [reference(condition) for condition in conditions],
        "author": hospital,
        "publisher": hospital,
    }
    return [article, *conditions]


def therapy_of(page, context):
    """Return the node of a program as other pages know it."""
    return known(
        {
            "@type": "MedicalTherapy",
            "@id": identifier(page, context, "therapy"),
            "name": page.title,
            "description": page.summary,
            "url": address(page, context),
        }
    )


def condition_of(page, context):
    """Return the node of a condition as other pages know it."""
    return known(
        {
            "@type": "MedicalCondition",
            "@id": identifier(page, context, "condition"),
            "name": page.title,
            "alternateName": page.other_name_list,
            "description": page.summary,
            "url": address(page, context),
        }
    )


def member_of(page, context):
    """Return a member of the team as other pages know them."""
    return known(
        {
            "@type": "Person",
            "@id": identifier(page, context, "person"),
            "name": page.title,
            "jobTitle": page.card_text,
            "url": address(page, context),
        }
    )


# Videos


def videos(page, context):
    """Return the nodes of the videos that a page shows."""
    shown = blocks_of(context["sections"], "video")
    return [
        video_of(value, page, context) for value in shown if value.get("video") or value.get("link")
    ]


def video_of(value, page, context):
    """Return the node of a video: one of ours with its file, another with its address."""
    file, captions = value.get("video"), value.get("captions")
    node = {
        "@type": "VideoObject",
        "name": value.get("title"),
        "description": page.summary,
        "inLanguage": page.language_code,
        "thumbnailUrl": picture_address(value.get("poster"), context),
        "transcript": words_of(str(value.get("transcript") or "")),
        "url": value.get("link"),
    }
    if file:
        node |= {
            "contentUrl": absolute(file.file.url, context),
            "uploadDate": file.created_at.isoformat(),
            "duration": f"PT{round(file.duration)}S" if file.duration else None,
            "caption": caption_of(captions, page, context) if captions else None,
        }
    return node


def words_of(html):
    """Return the words of HTML in one line."""
    return " ".join(unescape(strip_tags(END_OF_BLOCK.sub(" ", html))).split())


def caption_of(captions, page, context):
    """Return the node of a video's captions."""
    return {
        "@type": "MediaObject",
        "contentUrl": absolute(captions.url, context),
        "encodingFormat": "text/vtt",
        "inLanguage": page.language_code,
    }
