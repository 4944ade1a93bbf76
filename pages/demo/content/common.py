"""What several demo pages say in the same words."""

from .contacts import CONTACTS

# Nobody has reviewed the demo's words. The dates show where a real review would stand.
AWAITING_REVIEW = {
    "reviewed_on": "2026-11-03",
    "review_due_on": "2028-11-03",
    "reviewed_by": "Sample text, awaiting clinical review",
}

EMERGENCY = (
    "care_card",
    {
        "urgency": "emergency",
        "heading": "Call 911 or go to the nearest emergency room if:",
        "signs": [
            "your child has trouble breathing",
            "your child has a seizure or will not wake up",
            "bleeding does not stop after 10 minutes of firm pressure",
            "your child’s lips or face turn blue or gray",
        ],
        "text": "<p>Say that your child has a cancer or blood disorder. Do not use email in an "
        "emergency.</p>",
    },
)

NAMES = {contact["key"]: contact["name"] for contact in CONTACTS}


def contact_link(key):
    """Return a link to a contact, as rich text."""
    return f'<a linktype="contact" id="contact:{key}">{NAMES[key]}</a>'


def hours(*desks):
    """Return who answers when: the desks of a clinic on weekdays, the after-hours line else."""
    return (
        f"Weekdays, 8 a.m. to 5 p.m.: {' or '.join(map(contact_link, desks))}. At all other "
        f"times: {contact_link('after-hours')}."
    )


def fever(*desks):
    """Return the card that says when to call, with the desks that answer on weekdays."""
    return (
        "care_card",
        {
            "urgency": "urgent",
            "heading": "Call us right away, day or night, if:",
            "signs": [
                "your child has a fever of 100.4 °F (38 °C) or higher",
                "your child has chills or shakes, even with no fever",
                "your child looks pale, very tired, or much sicker than before",
                "you see new bruises or tiny red dots on the skin",
            ],
            "text": f"<p>In care with us? {hours(*desks)} Not a patient yet? Call your child’s "
            "own doctor now.</p>",
        },
    )


FIRST_CALL = (
    "text",
    (
        "<p>You do not need a referral to ask a question. Have these at hand if you can:</p>"
        "<ul><li>your child’s name and date of birth</li>"
        "<li>the diagnosis, or the words the doctor used</li>"
        "<li>a list of tests and treatments so far</li><li>the name of your child’s doctor</li>"
        "</ul><p>Missing something? Call anyway. We can help you get it.</p>"
    ),
)

FIRST_VISIT = ("action_link", {"label": "Your first visit", "page": "page:/your-first-visit/"})
CARE_AT_HOME = (
    "action_link",
    {"label": "Care at home: fever and side effects", "page": "page:/care-at-home/"},
)

READ_NEXT = (
    "section",
    {
        "heading": "What to read next",
        "printed": False,
        "content": [FIRST_VISIT, CARE_AT_HOME],
    },
)


def what_to_do_first(desk):
    """Return a condition’s last section, with the one desk that answers for it."""
    return (
        "section",
        {
            "heading": "What to do first",
            "look": "mist",
            "content": [FIRST_CALL, FIRST_VISIT, CARE_AT_HOME],
            "beside": [("contacts", {"heading": "", "contacts": [f"contact:{desk}"]})],
        },
    )
