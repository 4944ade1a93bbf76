"""What a new enquiry page starts with: the five doors that most hospitals need."""

from importlib import import_module

from django.db import migrations

FAMILY = ["relation", "age", "time", "language", "interpreter"]
CLINICIAN = ["npi", "practice", "line", "age"]

# Name, when to use it, who it is for, what to have at hand, what happens next, what it asks.
DOORS = [
    (
        "New family",
        "For families whose child is not in your care yet.",
        "For families whose child may need ✎ your kind of care, in words that they use",
        "A phone number or an email that works\nThe name of your child’s doctor, for when we talk",
        "✎ Who reads the message, like “A new patient coordinator”.\nWe call you or write to you, "
        "with an interpreter if you like.\n✎ What comes after the first talk",
        FAMILY,
    ),
    (
        "Second opinion",
        "For families who have a diagnosis and want to hear what you think.",
        "For families who have a diagnosis and want to hear what we think. It does not change the "
        "care that your child gets now.",
        "The name of the hospital that treats your child\nYour insurance card, for when we talk",
        "✎ Who calls, and what they ask\n✎ How the records come to you\n✎ Who tells the family "
        "what you think, and how",
        FAMILY,
    ),
    (
        "Referring clinician",
        "For doctors and practices who want to refer a child or talk with a specialist.",
        "For doctors, nurses and practices who want to ✎ refer a child, or ask for advice",
        "Your NPI\nA direct line, not the switchboard",
        "✎ Who reads the message\n✎ Who calls back, and until what hour\nYou tell us about the "
        "child then, not in this form.",
        CLINICIAN,
    ),
    (
        "International family",
        "For families who live in another country.",
        "For families who live in another country, and for those who help them.",
        "A phone number with the code of your country\nThe language that you would like to speak",
        "✎ Who writes or calls, in which languages\n✎ What you need to know, and what it may cost"
        "\n✎ How you help with visas and lodging",
        FAMILY,
    ),
    (
        "Any other question",
        "For everything that fits none of the other doors.",
        "For everybody who does not know whom to ask.",
        "A phone number or an email that works",
        "✎ Who reads the message\nWe call you or write to you, or bring you together with who "
        "knows.",
        ["time", "language", "interpreter"],
    ),
]
SUMMARY = "✎ In one sentence: who writes here, and that we call or write back"


def add_patterns(apps, _schema_editor=None):
    """Have a pattern for each door."""
    content_type_of = import_module("pages.migrations.0009_patterns").content_type_of
    page_type = content_type_of(apps, "enquirypage").pk
    for order, (name, when, who_for, at_hand, next_steps, questions) in enumerate(DOORS, start=1):
        content = {
            "summary": SUMMARY,
            "for_clinicians": questions is CLINICIAN,
            "who_for": who_for,
            "at_hand": at_hand,
            "next_steps": next_steps,
            "questions": questions,
            "body": [],
        }
        apps.get_model("pages", "Pattern").objects.get_or_create(
            page_type_id=page_type,
            name=name,
            defaults={"description": when, "order": order * 10, "content": content},
        )


class Migration(migrations.Migration):
    dependencies = [("pages", "0017_enquiries")]

    operations = [migrations.RunPython(add_patterns, migrations.RunPython.noop)]
