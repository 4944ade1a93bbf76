"""Who answers. Colleen Dansereau and the adult desk come from the seed page; all others are invented."""

WEEKDAYS = "01234"
EVERY_DAY = "0123456"


def opening(days, opens, closes):
    """Return the stored days and times of a desk."""
    return [("opening", {"days": [*days], "opens": opens, "closes": closes})]


CONTACTS = [
    {
        "key": "dansereau",
        "name": "Colleen Dansereau",
        "credentials": "RN",
        "role": "Director of Clinical Operations",
        "department": "Gene Therapy Program",
        "serves": "families",
        "phones": [
            ("phone", {"number": "+16179197008", "extension": "", "letters": "", "label": ""}),
        ],
        "email": "colleen.dansereau@childrens.harvard.edu",
        "hours": "",
        "spoken": "",
        "picture": None,
    },
    {
        "key": "adult-car-t",
        "name": "Adult CAR T-cell therapy",
        "credentials": "",
        "role": "Help for adult patients",
        "department": "Dana-Farber",
        "serves": "adults",
        "phones": [
            ("phone", {"number": "+18778012278", "extension": "", "letters": "CART", "label": ""}),
        ],
        "email": "cartinquiries@dfci.harvard.edu",
        "hours": "",
        "spoken": "",
        "picture": None,
    },
    {
        "key": "coordinators",
        "name": "New patient coordinators",
        "credentials": "",
        "role": "Questions about treatment options and becoming a patient",
        "department": "",
        "serves": "new_patients",
        "phones": [
            ("phone", {"number": "+16175550110", "extension": "", "letters": "", "label": ""}),
        ],
        "email": "new-patients@example.org",
        "opening": opening(WEEKDAYS, "08:00", "18:00"),
        "hours": "",
        "spoken": "English, Spanish; others with an interpreter",
        "picture": None,
    },
    {
        "key": "clinician-line",
        "name": "Clinician line",
        "credentials": "",
        "role": "Referrals and doctor-to-doctor advice",
        "department": "",
        "serves": "clinicians",
        "phones": [
            (
                "phone",
                {"number": "+16175550112", "extension": "2", "letters": "", "label": "Weekdays"},
            ),
            (
                "phone",
                {"number": "+16175550113", "extension": "", "letters": "", "label": "Nights"},
            ),
        ],
        "email": "referrals@example.org",
        "opening": opening(EVERY_DAY, "00:00", "00:00"),
        "closed_on_holidays": False,
        "hours": "Please send no patient details by email.",
        "spoken": "",
        "picture": None,
    },
    {
        "key": "after-hours",
        "name": "After-hours line",
        "credentials": "",
        "role": "A nurse or doctor for families in our care",
        "department": "",
        "serves": "families",
        "phones": [
            ("phone", {"number": "+16175550119", "extension": "", "letters": "", "label": ""}),
        ],
        "email": "",
        "hours": "Nights, weekends and holidays",
        "spoken": "English; others with an interpreter",
        "picture": None,
    },
    {
        "key": "interpreters",
        "name": "Interpreter services",
        "credentials": "",
        "role": "Free interpreters and translated papers",
        "department": "",
        "serves": "families",
        "phones": [
            ("phone", {"number": "+16175550114", "extension": "", "letters": "", "label": ""}),
        ],
        "email": "interpreters@example.org",
        "opening": opening(EVERY_DAY, "00:00", "00:00"),
        "closed_on_holidays": False,
        "hours": "",
        "spoken": "More than 100 languages, American Sign Language",
        "picture": None,
    },
    {
        "key": "financial",
        "name": "Financial counseling",
        "credentials": "",
        "role": "Help with insurance, bills and costs",
        "department": "",
        "serves": "families",
        "phones": [
            ("phone", {"number": "+16175550116", "extension": "", "letters": "", "label": ""}),
        ],
        "email": "billing-help@example.org",
        "opening": opening(WEEKDAYS, "09:00", "17:00"),
        "hours": "",
        "spoken": "English, Spanish, Portuguese",
        "picture": None,
    },
    {
        "key": "housing",
        "name": "Family housing desk",
        "credentials": "",
        "role": "A place to stay, travel and parking",
        "department": "",
        "serves": "families",
        "phones": [
            ("phone", {"number": "+16175550118", "extension": "", "letters": "", "label": ""}),
        ],
        "email": "housing@example.org",
        "opening": opening(EVERY_DAY, "08:00", "20:00"),
        "hours": "",
        "spoken": "English, Spanish, Haitian Creole",
        "picture": None,
    },
    {
        "key": "blood-cancer-desk",
        "name": "Leukemia and lymphoma desk",
        "credentials": "",
        "role": "Visits, test results and questions",
        "department": "",
        "serves": "families",
        "phones": [
            ("phone", {"number": "+16175550121", "extension": "", "letters": "", "label": ""}),
        ],
        "email": "blood-cancer@example.org",
        "opening": opening(WEEKDAYS, "08:00", "17:00"),
        "hours": "",
        "spoken": "English, Spanish",
        "picture": None,
    },
    {
        "key": "transplant-desk",
        "name": "Transplant desk",
        "credentials": "",
        "role": "Visits, donors and questions",
        "department": "",
        "serves": "families",
        "phones": [
            ("phone", {"number": "+16175550123", "extension": "", "letters": "", "label": ""}),
        ],
        "email": "transplant@example.org",
        "opening": opening(WEEKDAYS, "08:00", "17:00"),
        "hours": "",
        "spoken": "English, Portuguese",
        "picture": None,
    },
]
