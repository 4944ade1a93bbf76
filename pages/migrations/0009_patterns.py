"""What a new page starts with: patterns for each type, and who may add others.

A hint begins with “✎”: a page can't be published before somebody wrote their own words in its place.
"""

from importlib import import_module
from uuid import uuid4

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

MANAGED_BY = ["Publishers", "Administrators"]


def block(kind, value):
    return {"type": kind, "value": value, "id": str(uuid4())}


def items(*values):
    return [block("item", value) for value in values]


def section(heading, *content, beside=(), lead="", look="plain", printed=True):
    return block(
        "section",
        {
            "heading": heading,
            "lead": lead,
            "content": list(content),
            "beside": list(beside),
            "short_heading": "",
            "look": look,
            "printed": printed,
        },
    )


def text(*paragraphs, heading=""):
    title = f"<h3>{heading}</h3>" if heading else ""
    return block("text", title + "".join(f"<p>{one}</p>" for one in paragraphs))


def bullets(*points):
    return block("text", "<ul>" + "".join(f"<li>{one}</li>" for one in points) + "</ul>")


def in_short(words):
    return block("in_short", {"text": words})


def steps(*steps):
    """Take `(heading, what happens, where, how long)` of each."""
    names = ("heading", "text", "where", "how_long")
    rows = [dict(zip(names, one)) | {"picture": None} for one in steps]
    return block("steps", {"steps": items(*[row | {"text": f"<p>{row['text']}</p>"} for row in rows])})


def care_card(urgency, heading, signs, words):
    value = {"urgency": urgency, "heading": heading, "signs": items(*signs)}
    return block("care_card", value | {"text": f"<p>{words}</p>"})


def points(kind, *points):
    return block(kind, {"points": items(*points)})


def expander(title, words):
    return block("expander", {"title": title, "text": f"<p>{words}</p>"})


def quote(words, who):
    return block("quote", {"text": words, "who": who})


def named(kind):
    """Return a block that shows what the page itself names."""
    return block(kind, {"heading": "", kind: []})


URGENT = care_card(
    "urgent",
    "Call us right away, day or night, if:",
    ["✎ One sign in each line that families can see, the most serious first, like “a fever of 100.4 °F (38 °C) or higher”."],
    "✎ Say who answers at which hours. Put the numbers in as contact links.",
)  # fmt: skip
EMERGENCY = care_card(
    "emergency",
    "Call 911 if:",
    ["✎ Only what can’t wait, like “your child has trouble breathing”."],
    "Tell the operator what your child is treated for.",
)
LODGING_AND_COST = section(
    "Where you stay, and what it costs",
    text("✎ Say how long a family has to be near the hospital, and who helps to find a room, as a contact link.",
         heading="A place to stay"),
    text("✎ Say what a family asks its health plan before it comes, and who of ours helps with it.",
         heading="Cost"),
    text("✎ Say how school goes on, and what there is for brothers and sisters.",
         heading="School, brothers and sisters"),
    printed=False,
)  # fmt: skip
TEAM = section("Your team", text("✎ Say who leads the care, and whom a family meets first."),
               named("people"), printed=False)  # fmt: skip
WHO_TO_CALL = section(
    "Who to call",
    bullets("Have at hand: your child’s name and date of birth, and the diagnosis, if you have one.",
            "✎ What happens after the call, and when."),
    beside=[named("contacts")],
    look="mist",
)  # fmt: skip
QUESTIONS = section(
    "Questions families ask",
    expander("✎ A question that nurses hear most, in a family’s own words, like “Can I stay the night?”",
             "✎ The answer in two or three sentences."),
    printed=False,
)  # fmt: skip
BENEFITS_AND_RISKS = section(
    "Possible benefits and risks",
    block("benefits_and_risks", {
        "benefits": items(
            "<p>✎ Say what the treatment may do, for how many children, with the source and its year, and what it can’t do.</p>",
        ),
        "risks": items(
            "<p>✎ Name what happens often, then what is rare and serious, and what the team does about it.</p>",
            "<p>It may not work for every child. Ask us what we know.</p>",
        ),
    }),
    look="mist",
)  # fmt: skip
SUMMARY = "✎ Say in one or two sentences what this is and for whom."

# For each page type, in order: name, when to use it, the plain fields, the sections.
PATTERNS = {
    "programpage": [
        (
            "Treatment over weeks or months",
            "For a therapy with several steps, like CAR T-cell therapy, a transplant or chemotherapy.",
            {
                "summary": "✎ Say in two sentences what the treatment does, and for which children.",
                "who_it_helps": "✎ Which children, like “Children with certain leukemias”.",
                "how_long": "✎ From when to when, like “3 to 4 weeks in the hospital”.",
                "first_step": "✎ What a family does first, like “Call us with the diagnosis”.",
            },
            [
                section(
                    "What it is",
                    text("✎ Say in plain words what the treatment is and what is done. Put the medical name in brackets."),
                    in_short("✎ Sum it up in one sentence."),
                ),
                section(
                    "Whom it may help",
                    text("✎ Say at which ages and after which treatments it is an option, and what the others can do."),
                    beside=[named("conditions")],
                ),
                section(
                    "What happens, step by step",
                    steps(
                        ("You call us", "✎ Say what we ask, and when you hear from us.", "By phone", ""),
                        ("You meet the team", "✎ Say which tests there are, and who talks with the family.", "", ""),
                        ("Your child gets ready", "✎ Say what comes before the treatment, and how long it takes.", "", ""),
                        ("The treatment", "✎ Say what is done, what the child feels, and how long it takes.", "", ""),
                        ("The first weeks after", "✎ Say what is watched, and where the family stays.", "", ""),
                        ("The years after", "✎ Say which check-ups there are, and why.", "", ""),
                    ),
                    lead="Each child’s plan may differ. Your team tells you what comes next.",
                ),
                BENEFITS_AND_RISKS,
                section("When to call us", URGENT, beside=[EMERGENCY]),
                LODGING_AND_COST,
                QUESTIONS,
                TEAM,
                WHO_TO_CALL,
            ],
        ),
        (
            "Procedure or test on one day",
            "For something done in one visit, like a biopsy, a scan or an infusion.",
            {
                "summary": "✎ Say in two sentences what is done, and what it is good for.",
                "who_it_helps": "✎ Which children have it done.",
                "how_long": "✎ From arrival to going home, like “4 hours”.",
                "first_step": "✎ How a family gets a date for it.",
            },
            [
                section(
                    "What it is, and why it is done",
                    text("✎ Say what is done, which question it answers, and what is done against pain."),
                    in_short("✎ Sum it up in one sentence."),
                ),
                section(
                    "Before you come",
                    points("do_list", "bring a list of all medicines that your child takes",
                           "✎ What else to bring, and what to do the day before."),
                    points("dont_list", "✎ do not … From when on the child may not eat or drink."),
                ),
                section(
                    "On the day",
                    steps(
                        ("You arrive", "✎ Say which entrance and floor to go to, and who is there.", "", ""),
                        ("Getting ready", "✎ Say what is done, and if a parent can stay.", "", ""),
                        ("The procedure", "✎ Say what the child notices, what parents do, and how long it takes.", "", ""),
                        ("Waking up and going home", "✎ Say when you can go home, and with what.", "", ""),
                    ),
                ),
                BENEFITS_AND_RISKS,
                section(
                    "At home",
                    points("do_list", "✎ What helps in the first days."),
                    URGENT,
                    beside=[EMERGENCY],
                ),
                section(
                    "The result",
                    text("✎ Say when it comes, who calls, and what to do if nobody called."),
                ),
                WHO_TO_CALL,
            ],
        ),
        (
            "Clinic or service",
            "For a place or a team that families come to again and again, like a clinic or a second opinion.",
            {
                "summary": "✎ Say in two sentences whom the clinic sees, and for what.",
                "who_it_helps": "✎ Which children, and at which ages.",
                "how_long": "✎ How long a visit takes, and how often there is one.",
                "first_step": "✎ How a family gets a first date.",
            },
            [
                section(
                    "What we do",
                    text("✎ Say what families come for, and what they go home with."),
                    beside=[named("conditions")],
                ),
                section(
                    "Your first visit",
                    points("do_list", "✎ What to bring, like “bring test results that you have”."),
                    steps(
                        ("You arrive", "✎ Say which entrance and floor to go to.", "", ""),
                        ("We listen", "✎ Say who asks what, and how long there is for questions.", "", ""),
                        ("We make a plan", "✎ Say what the family knows at the end of the visit.", "", ""),
                    ),
                ),
                section(
                    "When and where",
                    text("✎ Give days and hours, the way in and the parking.",
                         "An interpreter costs nothing. Tell us your language when you call."),
                    look="mist",
                ),
                section("When to call us", URGENT, beside=[EMERGENCY]),
                LODGING_AND_COST,
                TEAM,
                WHO_TO_CALL,
            ],
        ),
    ],
    "conditionpage": [
        (
            "Illness that is treated",
            "For an illness with a treatment that ends, like leukemia: signs, tests, treatment, afterwards.",
            {
                "summary": "✎ Say in two sentences what the illness is, and what it does.",
                "first_step": "✎ What a family does first, like “Call us with the diagnosis”.",
            },
            [
                section(
                    "What it is",
                    text("✎ Say which part of the body is ill, what goes wrong there, how common it is and at which ages. "
                         "If nobody caused it, say so."),
                    in_short("✎ Sum it up in one sentence."),
                ),
                section(
                    "Signs to look for",
                    bullets("✎ One sign in each line that families can see or hear of."),
                    URGENT,
                    beside=[EMERGENCY],
                ),
                section(
                    "How we find it",
                    steps(
                        ("We ask and examine", "✎ Say what we look for.", "", ""),
                        ("Tests", "✎ Say which tests there are, and if they hurt.", "", ""),
                        ("We tell you", "✎ Say who tells it, when, and who may be there.", "", ""),
                    ),
                ),
                section(
                    "How we treat it",
                    text("✎ Say which treatments there are, and on what the choice depends."),
                    beside=[named("programs")],
                ),
                section(
                    "What to expect",
                    text("✎ Say how many children get well, with the source and its year, and which check-ups come later."),
                ),
                section("Families tell", named("stories"), printed=False),
                WHO_TO_CALL,
            ],
        ),
        (
            "Illness that stays",
            "For an illness that a child lives with for years, like sickle cell disease: daily life comes first.",
            {
                "summary": "✎ Say in two sentences what the illness is, and how children live with it.",
                "first_step": "✎ What a family does first, like “Call us for a first visit”.",
            },
            [
                section(
                    "What it is",
                    text("✎ Say which part of the body is ill, what goes wrong there, and if it runs in families."),
                    in_short("✎ Sum it up in one sentence."),
                ),
                section(
                    "Daily life",
                    points("do_list", "✎ What helps every day, like “drink water often”."),
                    points("dont_list", "✎ do not … What makes it worse."),
                    text("✎ Say what the school has to know, and who of ours writes it down.",
                         heading="School and sport"),
                ),
                section("When to call us", URGENT, beside=[EMERGENCY]),
                section(
                    "How we treat it",
                    text("✎ Say which treatments there are, from the simplest to the strongest."),
                    beside=[named("programs")],
                ),
                section(
                    "Growing up with it",
                    text("✎ Say which check-ups there are at which age, and who helps with the move to doctors for adults."),
                ),
                section("Families tell", named("stories"), printed=False),
                WHO_TO_CALL,
            ],
        ),
    ],
    "storypage": [
        (
            "Told in order",
            "For what happened, from the first day to today, in the family’s own words.",
            {"summary": "✎ Say in two sentences who tells, and what of. Only what the family agreed to."},
            [
                section(
                    "✎ How it began, as a title of three to six words",
                    text("✎ Say how life was before, what the family noticed first, and how they were told."),
                    quote("✎ A sentence of the family’s own, word for word.",
                          "✎ Who said it, as agreed."),
                ),
                section(
                    "✎ The hardest part, as a title",
                    text("✎ Say what was hard, and what helped. Don’t leave out what did not work."),
                ),
                section(
                    "✎ Today, as a title",
                    text("✎ Say how the child is now, and what this family would tell another on the first day."),
                    look="dawn",
                ),
                section("What the story is about", named("programs"), named("conditions"), printed=False),
            ],
        ),
        (
            "Questions and answers",
            "For a child or parent who would rather answer than tell.",
            {"summary": "✎ Say in two sentences who answers, and what of. Only what the family agreed to."},
            [
                section("What did you think when you heard the diagnosis?",
                        quote("✎ The answer, word for word.", "✎ Who said it, as agreed.")),
                section("What was a day in the hospital like?",
                        quote("✎ The answer, word for word.", "✎ Who said it, as agreed.")),
                section("What helped, and what did not?",
                        quote("✎ The answer, word for word.", "✎ Who said it, as agreed.")),
                section("How are you today?",
                        quote("✎ The answer, word for word.", "✎ Who said it, as agreed.")),
                section("What would you tell another family?",
                        quote("✎ The answer, word for word.", "✎ Who said it, as agreed."), look="dawn"),
                section("What the story is about", named("programs"), named("conditions"), printed=False),
            ],
        ),
    ],
    "teammemberpage": [
        (
            "Doctor, nurse or scientist",
            "For who treats children or leads research: what they do, how they came to it.",
            {
                "summary": "✎ Say in one sentence whom this person cares for.",
                "position": "✎ Like “Attending physician, leukemia”.",
                "specialties": "✎ One a line, like “Leukemia in babies”.",
            },
            [
                section(
                    "About me",
                    text("✎ Say what this person does all day, as they would tell a child, and why they chose it."),
                    quote("✎ Something this person often tells families.", "✎ The person’s name."),
                ),
                section("Training", bullets("✎ Degree or training, where, and the year.")),
                section("Where you meet me", named("programs"), printed=False),
            ],
        ),
        (
            "Who helps families",
            "For social workers, child life specialists, psychologists, coordinators: how they help and how to ask.",
            {
                "summary": "✎ Say in one sentence what this person helps with.",
                "position": "✎ Like “Child life specialist, floor 6”.",
                "specialties": "✎ One a line, like “Explaining tests with play”.",
            },
            [
                section(
                    "How I can help",
                    bullets("✎ Something that families ask for.", "✎ Something that they don’t know they can ask for."),
                    text("✎ Say if it costs anything, and who may ask: parents, brothers, sisters."),
                ),
                section("How to ask for me", text("✎ Say where and when, and what happens then.")),
                section(
                    "About me",
                    text("✎ Say two things that a child would like to know."),
                    quote("✎ Something this person often tells families.", "✎ The person’s name."),
                ),
            ],
        ),
    ],
    "standardpage": [
        (
            "Something families do",
            "For what families do in order, like coming for the first time or asking for records.",
            {"summary": "✎ Say in two sentences what the page helps with."},
            [
                section(
                    "Before you start",
                    points("do_list", "✎ What to have ready."),
                ),
                section(
                    "Step by step",
                    steps(
                        ("✎ The first step, as a verb", "✎ Say what the family does.", "", ""),
                        ("✎ The next step", "✎ Say what happens then.", "", ""),
                    ),
                ),
                QUESTIONS,
                section("Who to call", text("✎ Say who helps, as a contact link."), look="mist"),
            ],
        ),
        (
            "Something families may know",
            "For rights, rules and services, like privacy, interpreters or visiting hours.",
            {"summary": "✎ Say in one sentence what the page tells."},
            [
                section(
                    "In short",
                    bullets("✎ The most important point.", "✎ The next one. Three are enough."),
                ),
                section("What it means for you", text("✎ Say what families can do or ask for. Give an example.")),
                section("Who to ask", text("✎ Say who answers, as a contact link."), look="mist"),
            ],
        ),
    ],
}


def content_type_of(apps, model):
    """Return the content type of a page type, made if this is a new database."""
    return apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="pages", model=model
    )[0]


def add_patterns(apps, _schema_editor=None):
    """Have the patterns that the site comes with."""
    Pattern = apps.get_model("pages", "Pattern")
    for model, patterns in PATTERNS.items():
        for order, (name, description, fields, sections) in enumerate(patterns, start=1):
            Pattern.objects.get_or_create(
                page_type_id=content_type_of(apps, model).pk,
                name=name,
                defaults={
                    "description": description,
                    "order": order * 10,
                    "content": fields | {"body": sections},
                },
            )


def add_pattern_rights(apps, _schema_editor=None):
    """Let who runs the site add, change and delete patterns."""
    permission_named = import_module("pages.migrations.0006_roles").permission_named
    for group in apps.get_model("auth", "Group").objects.filter(name__in=MANAGED_BY):
        for action in ("add", "change", "delete"):
            group.permissions.add(permission_named(apps, f"pages.{action}_pattern"))


class Migration(migrations.Migration):

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('pages', '0008_roles'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.AlterField(
            model_name='programpage',
            name='first_step',
            field=models.CharField(blank=True, help_text='What a family does first. It stands above the “Call” button.', max_length=160, verbose_name='first step'),
        ),
        migrations.AlterField(
            model_name='programpage',
            name='how_long',
            field=models.CharField(blank=True, help_text='From when to when, like “3 to 4 weeks from collecting cells to giving them”.', max_length=160, verbose_name='how long it takes'),
        ),
        migrations.AlterField(
            model_name='programpage',
            name='referral_page',
            field=models.ForeignKey(blank=True, help_text='Where other doctors find how to send a child to this program.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.page', verbose_name='page to refer a patient'),
        ),
        migrations.AlterField(
            model_name='programpage',
            name='who_it_helps',
            field=models.CharField(blank=True, help_text='In a few words, like “Children with certain leukemias”.', max_length=160, verbose_name='who it may help'),
        ),
        migrations.AlterField(
            model_name='sitepage',
            name='review_due_on',
            field=models.DateField(blank=True, help_text='After that day the page tells families that it is being updated.', null=True, verbose_name='next review due'),
        ),
        migrations.AlterField(
            model_name='sitepage',
            name='reviewed_on',
            field=models.DateField(blank=True, help_text='The day when a clinician last checked the facts. Families see it.', null=True, verbose_name='last reviewed'),
        ),
        migrations.AlterField(
            model_name='storypage',
            name='told_on',
            field=models.DateField(default=django.utils.timezone.localdate, help_text='When the family told it. The newest story comes first in lists.', verbose_name='date'),
        ),
        migrations.AlterField(
            model_name='teammemberpage',
            name='specialties',
            field=models.TextField(blank=True, help_text='One a line, in words that families use, like “Leukemia in babies”.', verbose_name='specialties'),
        ),
        migrations.CreateModel(
            name='Pattern',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80, verbose_name='name')),
                ('description', models.TextField(help_text='One or two plain sentences. Editors choose by them.', max_length=300, verbose_name='when to use it')),
                ('content', models.JSONField(editable=False)),
                ('order', models.PositiveSmallIntegerField(default=100, help_text='Small numbers come first.', verbose_name='order')),
                ('page_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype', verbose_name='page type')),
            ],
            options={
                'verbose_name': 'pattern',
                'verbose_name_plural': 'patterns',
                'ordering': ['page_type', 'order', 'name'],
            },
        ),
        migrations.RunPython(add_patterns, migrations.RunPython.noop),
        migrations.RunPython(add_pattern_rights, migrations.RunPython.noop),
    ]
