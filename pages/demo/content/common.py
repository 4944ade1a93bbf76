"""What several demo pages say in the same words."""

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

FEVER = (
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
        "text": "<p>In care with us? On weekdays, call your clinic. At all other times: <a "
        'linktype="contact" id="contact:after-hours">After-hours line</a>. Not a patient yet? Call '
        "your child’s own doctor now.</p>",
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

FIRST_STEP = (
    "section",
    {
        "heading": "What to do first",
        "look": "mist",
        "content": [FIRST_CALL],
        "beside": [("contacts", {"heading": "", "contacts": ["contact:coordinators"]})],
    },
)
