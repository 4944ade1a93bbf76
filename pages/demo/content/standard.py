"""What stands on every page, the home page, the index pages, and the standard pages."""

from .common import AWAITING_REVIEW, EMERGENCY, FIRST_CALL, fever

SETTINGS = {
    "hospital_name": "Dana-Farber/Boston Children’s",
    "center_name": "Cancer and Blood Disorders Center",
    "emergency_number": "911",
    "language_help_contact": "contact:interpreters",
    "security_contact": "security@example.org",
    "footer_note": "This is a demonstration site. Most people, numbers and stories on it are "
    "invented. It is not a hospital’s website.",
    "main_menu": [
        ("page", "page:/programs/"),
        ("page", "page:/conditions/"),
        ("page", "page:/team/"),
        ("page", "page:/stories/"),
        ("page", "page:/clinical-trials/"),
        ("page", "page:/for-clinicians/"),
        ("page", "page:/contact/"),
    ],
    "footer_menu": [
        ("page", "page:/contact/"),
        ("page", "page:/privacy/"),
        ("page", "page:/accessibility/"),
        ("page", "page:/nondiscrimination/"),
        ("page", "page:/language-help/"),
        ("page", "page:/patient-rights/"),
        ("page", "page:/price-transparency/"),
    ],
    # English and the 15 languages most used in Massachusetts; drafts awaiting qualified translators.
    "taglines": [
        ("tagline", {"language": code, "name": name, "text": text, "right_to_left": code == "ar"})
        for code, name, text in [
            ("en", "English", "Free language assistance services are available to you."),
            (
                "es",
                "Español",
                "Hay servicios gratuitos de asistencia lingüística a su disposición.",
            ),
            (
                "pt",
                "Português",
                "Há serviços gratuitos de assistência linguística à sua disposição.",
            ),
            ("zh-Hans", "中文", "我们可以免费为您提供语言协助服务。"),
            ("ht", "Kreyòl Ayisyen", "Gen sèvis èd gratis nan lang ou ki disponib pou ou."),
            ("vi", "Tiếng Việt", "Có các dịch vụ hỗ trợ ngôn ngữ miễn phí dành cho bạn."),
            ("ru", "Русский", "Вам доступны бесплатные услуги языковой поддержки."),
            ("ar", "العربية", "تتوفر لك خدمات المساعدة اللغوية مجانًا."),
            ("km", "ខ្មែរ", "មានសេវាជំនួយភាសាដោយឥតគិតថ្លៃសម្រាប់អ្នក។"),
            (
                "fr",
                "Français",
                "Des services d’assistance linguistique gratuits sont à votre disposition.",
            ),
            (
                "it",
                "Italiano",
                "Sono disponibili per Lei servizi gratuiti di assistenza linguistica.",
            ),
            ("ko", "한국어", "무료 언어 지원 서비스를 이용하실 수 있습니다."),
            (
                "el",
                "Ελληνικά",
                "Υπάρχουν διαθέσιμες για εσάς δωρεάν υπηρεσίες γλωσσικής υποστήριξης.",
            ),
            ("pl", "Polski", "Dostępne są dla Państwa bezpłatne usługi pomocy językowej."),
            ("hi", "हिन्दी", "आपके लिए निःशुल्क भाषा सहायता सेवाएँ उपलब्ध हैं।"),
            ("gu", "ગુજરાતી", "તમારા માટે મફત ભાષા સહાય સેવાઓ ઉપલબ્ધ છે."),
        ]
    ],
}

HOME = {
    "path": "/",
    "type": "HomePage",
    "title": "Care for children with cancer and blood disorders",
    "menu_title": "Home",
    "summary": "You have just heard hard news, or you are in the middle of treatment. Either way, "
    "you do not have to do this alone. Start here.",
    "picture": "image:hero-home",
    **AWAITING_REVIEW,
    "body": [
        (
            "section",
            {
                "heading": "Where are you today?",
                "content": [
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "My child was just diagnosed",
                            "text": "<p>Find out what happens at a first visit, what to bring, and "
                            "who can answer your questions today.</p>",
                            "link": {
                                "label": "Your first visit",
                                "page": "page:/your-first-visit/",
                            },
                        },
                    ),
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "My child is in treatment",
                            "text": "<p>See when to call us, what to do about a fever, and how to "
                            "get help with daily life.</p>",
                            "link": {"label": "Care at home", "page": "page:/care-at-home/"},
                        },
                    ),
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "I am a referring clinician",
                            "text": "<p>Talk with one of our doctors, day or night, or send us a "
                            "patient.</p>",
                            "link": {"label": "Refer a patient", "page": "page:/refer-a-patient/"},
                        },
                    ),
                ],
                "beside": [
                    (
                        "contacts",
                        {
                            "heading": "Who to call now",
                            "contacts": ["contact:coordinators", "contact:after-hours"],
                        },
                    ),
                    ("action_link", {"label": "", "page": "page:/contact/new-family/"}),
                    (
                        "care_card",
                        {
                            "urgency": "emergency",
                            "heading": "In an emergency",
                            "signs": [],
                            "text": "<p>Call 911 or go to the nearest emergency room. Do not use "
                            "email.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Programs and treatments",
                "lead": "Each program has its own team, and the teams work together.",
                "look": "mist",
                "content": [
                    (
                        "programs",
                        {
                            "heading": "",
                            "programs": [
                                "page:/programs/car-t-cell-therapy/",
                                "page:/programs/stem-cell-transplant/",
                                "page:/programs/gene-therapy/",
                                "page:/programs/leukemia/",
                                "page:/programs/lymphoma/",
                            ],
                        },
                    ),
                    ("action_link", {"label": "All programs", "page": "page:/programs/"}),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Conditions we treat",
                "lead": "Plain answers: what it is, which signs to look for, and what to do first.",
                "content": [
                    (
                        "conditions",
                        {
                            "heading": "",
                            "conditions": [
                                "page:/conditions/acute-lymphoblastic-leukemia/",
                                "page:/conditions/b-cell-lymphoma/",
                                "page:/conditions/sickle-cell-disease/",
                                "page:/conditions/neuroblastoma/",
                            ],
                        },
                    ),
                    (
                        "action_link",
                        {"label": "Browse all conditions A to Z", "page": "page:/conditions/"},
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "A family’s story",
                "look": "dawn",
                "printed": False,
                "content": [
                    ("stories", {"heading": "", "stories": ["page:/stories/having-a-ball/"]}),
                ],
                "beside": [
                    (
                        "text",
                        (
                            "<p>Families tell their stories here in their own way, and only if "
                            "they want to. No two children are alike, so your child’s path may "
                            "look different.</p>"
                        ),
                    ),
                    (
                        "action_link",
                        {"label": "Read all patient stories", "page": "page:/stories/"},
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "More help",
                "content": [
                    (
                        "callout",
                        {
                            "look": "feature",
                            "heading": "Find a clinical trial",
                            "text": "<p>Trials look for better treatments. Learn how they work, "
                            "and what to ask before you join one.</p>",
                            "link": {
                                "label": "About clinical trials",
                                "page": "page:/clinical-trials/",
                            },
                            "picture": "image:trials",
                        },
                    ),
                ],
                "beside": [
                    (
                        "callout",
                        {
                            "look": "plain",
                            "heading": "Help in your language",
                            "text": "<p>Interpreters are free, day and night. You never need to "
                            "bring your own.</p>",
                            "link": {"label": "Language help", "page": "page:/language-help/"},
                        },
                    ),
                    (
                        "callout",
                        {
                            "look": "plain",
                            "heading": "Meet the team",
                            "text": "<p>Doctors, nurses, social workers and more: see who cares "
                            "for your child.</p>",
                            "link": {"label": "Our team", "page": "page:/team/"},
                        },
                    ),
                ],
            },
        ),
    ],
}

PAGES = [
    {
        "path": "/programs/",
        "type": "ProgramIndexPage",
        "title": "Programs and treatments",
        "menu_title": "Programs",
        "summary": "Five programs for children and teens with cancer and blood disorders. Not sure "
        "which one? Call us, and we will find it with you.",
    },
    {
        "path": "/conditions/",
        "type": "ConditionIndexPage",
        "title": "Conditions and treatments A to Z",
        "menu_title": "Conditions",
        "summary": "Look up a condition or a treatment by any of its names. Each page tells you what "
        "it is and what to do first.",
    },
    {
        "path": "/team/",
        "type": "TeamIndexPage",
        "title": "Our team",
        "summary": "The people who care for your child. You can choose by role or by program. (All "
        "of them are invented for this demo.)",
    },
    {
        "path": "/stories/",
        "type": "StoryIndexPage",
        "title": "Patient stories",
        "summary": "How other families got through. No two children are alike, so treatment may go "
        "another way for yours.",
    },
    {
        "path": "/contact/",
        "type": "ContactPage",
        "title": "Contact us",
        "menu_title": "Contact",
        "summary": "Who to call for what. If you call the wrong number, we will put you through to "
        "the right one.",
        "body": [
            (
                "section",
                {
                    "heading": "New to us",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Our new patient coordinators can answer questions about "
                                "treatment options and about becoming a patient. You do not need a "
                                "referral to call.</p>"
                            ),
                        ),
                        ("contacts", {"heading": "", "contacts": ["contact:coordinators"]}),
                        (
                            "care_card",
                            {
                                "urgency": "emergency",
                                "heading": "In an emergency",
                                "signs": [],
                                "text": "<p>Call 911 or go to the nearest emergency room. Do not "
                                "use email for urgent questions.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Have us call you",
                    "content": [
                        (
                            "text",
                            "<p>Leave your name and a number. Each page says when we answer.</p>",
                        ),
                        ("action_link", {"label": "", "page": "page:/contact/new-family/"}),
                        ("action_link", {"label": "", "page": "page:/contact/second-opinion/"}),
                        ("action_link", {"label": "", "page": "page:/contact/international/"}),
                        ("action_link", {"label": "", "page": "page:/contact/refer/"}),
                        ("action_link", {"label": "", "page": "page:/contact/general/"}),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "In care with us",
                    "look": "mist",
                    "content": [
                        (
                            "contacts",
                            {
                                "heading": "By program",
                                "contacts": [
                                    "contact:dansereau",
                                    "contact:transplant-desk",
                                    "contact:blood-cancer-desk",
                                ],
                            },
                        ),
                    ],
                    "beside": [
                        (
                            "contacts",
                            {
                                "heading": "Nights, weekends and holidays",
                                "contacts": ["contact:after-hours"],
                            },
                        ),
                        fever("blood-cancer-desk", "transplant-desk"),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Daily life and costs",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Illness turns daily life around. These desks help with money, "
                                "a place to stay, and language. All of it is free.</p>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "contacts",
                            {
                                "heading": "",
                                "contacts": [
                                    "contact:financial",
                                    "contact:housing",
                                    "contact:interpreters",
                                ],
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Clinicians and adult patients",
                    "look": "mist",
                    "content": [
                        (
                            "contacts",
                            {
                                "heading": "For clinicians",
                                "contacts": ["contact:clinician-line"],
                            },
                        ),
                    ],
                    "beside": [
                        (
                            "contacts",
                            {
                                "heading": "If the patient is an adult",
                                "contacts": ["contact:adult-car-t"],
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/your-first-visit/",
        "type": "StandardPage",
        "title": "Your first visit",
        "summary": "What happens, what to bring, and who will be there. Nobody expects you to "
        "remember it all.",
        "picture": "image:lobby",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "Before you come",
                    "content": [
                        FIRST_CALL,
                        (
                            "documents",
                            {
                                "heading": "Print and bring",
                                "documents": ["document:visit-checklist.txt"],
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "The day, step by step",
                    "look": "mist",
                    "content": [
                        (
                            "steps",
                            {
                                "steps": [
                                    {
                                        "heading": "Arrive",
                                        "text": "<p>Someone meets you at the front desk and walks "
                                        "with you. Parking costs less with a stamp from the "
                                        "clinic.</p>",
                                        "where": "Front desk",
                                        "how_long": "15 minutes",
                                    },
                                    {
                                        "heading": "Check in",
                                        "text": "<p>A nurse measures height, weight, temperature "
                                        "and blood pressure. Your child can choose which arm.</p>",
                                        "where": "Clinic",
                                        "how_long": "30 minutes",
                                    },
                                    {
                                        "heading": "Talk",
                                        "text": "<p>A doctor asks, listens and examines your "
                                        "child. You can bring someone along, or have them listen "
                                        "in by phone.</p>",
                                        "where": "Clinic",
                                        "how_long": "1 to 2 hours",
                                    },
                                    {
                                        "heading": "Tests",
                                        "text": "<p>Some tests are done the same day. A child life "
                                        "specialist can show your child what will happen and stay "
                                        "close.</p>",
                                        "where": "Clinic and lab",
                                        "how_long": "1 to 3 hours",
                                    },
                                    {
                                        "heading": "Plan",
                                        "text": "<p>Before you leave, you know the next step and "
                                        "have a name and number to call. You get it on paper "
                                        "too.</p>",
                                        "where": "Clinic",
                                        "how_long": "30 minutes",
                                    },
                                ]
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Questions families ask",
                    "content": [
                        (
                            "expander",
                            {
                                "title": "Can brothers and sisters come?",
                                "text": "<p>Yes. There is a playroom. When blood counts are low on "
                                "a hospital floor, visitors may need a check first, so please call "
                                "ahead.</p>",
                            },
                        ),
                        (
                            "expander",
                            {
                                "title": "What if English is not our first language?",
                                "text": "<p>We book a free interpreter for you. Tell us your "
                                'language when you call: <a linktype="contact" '
                                'id="contact:interpreters">Interpreter services</a>.</p>',
                            },
                        ),
                        (
                            "expander",
                            {
                                "title": "What should I tell my child?",
                                "text": "<p>Tell the truth in small pieces. You can say: “The "
                                "doctors want to find out why you feel sick. I will be with you.” "
                                "Our psychologist and child life team can help you find words.</p>",
                            },
                        ),
                    ],
                    "beside": [
                        (
                            "contacts",
                            {
                                "heading": "",
                                "contacts": ["contact:coordinators", "contact:housing"],
                            },
                        ),
                        (
                            "people",
                            {
                                "heading": "People you may meet",
                                "people": [
                                    "page:/team/elin-vossberg/",
                                    "page:/team/rory-pemberlane/",
                                    "page:/team/harjit-dovewell/",
                                ],
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/care-at-home/",
        "type": "ResourcePage",
        "title": "Care at home during treatment",
        "menu_title": "Care at home",
        "other_names": "Fever\nSide effects\nChemotherapy at home",
        "summary": "When to call, what to do, what not to do, and where to find help with the rest "
        "of life.",
        "picture": "image:story-garden",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "When to call",
                    "content": [EMERGENCY, fever("blood-cancer-desk", "transplant-desk")],
                },
            ),
            (
                "section",
                {
                    "heading": "Every day",
                    "look": "mist",
                    "content": [
                        (
                            "do_list",
                            {
                                "points": [
                                    "wash hands often, and ask visitors to do it too",
                                    "take your child’s temperature if they feel warm or look ill",
                                    "keep our phone numbers on the fridge and in your phone",
                                    "give medicines at the times that we wrote down",
                                    "clean teeth with a soft brush",
                                ]
                            },
                        ),
                        (
                            "dont_list",
                            {
                                "points": [
                                    "do not wait until morning if your child has a fever",
                                    "do not give fever medicine before you have called us",
                                    "do not give aspirin or ibuprofen unless we say so",
                                    "do not take a temperature in the bottom (rectum)",
                                    "do not start herbs or vitamins before you have asked us",
                                ]
                            },
                        ),
                    ],
                    "beside": [
                        (
                            "callout",
                            {
                                "look": "note",
                                "heading": "Why a fever cannot wait",
                                "text": "<p>Treatment lowers the white blood cells that fight "
                                "germs. Then an infection can get serious within hours. Medicine "
                                "given early helps.</p>",
                            },
                        ),
                        (
                            "care_card",
                            {
                                "urgency": "non_urgent",
                                "heading": "Call your clinic in working hours if:",
                                "signs": [
                                    "your child has a sore mouth or eats very little",
                                    "your child has not had a stool for 2 days",
                                    "you are running out of a medicine",
                                    "you are worn out and need help",
                                ],
                                "text": '<p>Leukemia or lymphoma: <a linktype="contact" '
                                'id="contact:blood-cancer-desk">Leukemia and lymphoma desk</a>. '
                                'Transplant: <a linktype="contact" '
                                'id="contact:transplant-desk">Transplant desk</a>.</p>',
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Getting help",
                    "content": [
                        (
                            "text",
                            (
                                "<p>You care best when someone cares for you. Say yes when people "
                                "offer help, and give them a small job.</p>"
                            ),
                        ),
                        (
                            "resource",
                            {
                                "heading": "Family library",
                                "text": "Books, tablets and a quiet room on the second floor. "
                                "Staff help you find facts that you can trust. (Invented for this "
                                "demo.)",
                                "phone": {
                                    "number": "+16175550130",
                                    "extension": "",
                                    "letters": "",
                                    "label": "",
                                },
                                "email": "library@example.org",
                            },
                        ),
                        (
                            "resource",
                            {
                                "heading": "Meals for families",
                                "text": "A warm dinner on Tuesday and Thursday, for free. Ask at "
                                "any nurses’ desk. (Invented for this demo.)",
                                "phone": {
                                    "number": "+16175550132",
                                    "extension": "",
                                    "letters": "",
                                    "label": "",
                                },
                            },
                        ),
                    ],
                    "beside": [
                        (
                            "contacts",
                            {
                                "heading": "",
                                "contacts": ["contact:financial", "contact:housing"],
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/clinical-trials/",
        "type": "StandardPage",
        "title": "Clinical trials",
        "summary": "A clinical trial is a study that asks which treatment works best. Joining is "
        "always your choice.",
        "picture": "image:trials",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What is a clinical trial?",
                    "short_heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A clinical trial tests a new treatment, or a new way to use "
                                "one that we know. We sponsor trials, and we join trials that "
                                "other hospitals lead.</p>"
                                "<p>A treatment in a trial is still being studied. It may help "
                                "your child, it may not, and it may cause harm that nobody "
                                "expected. A group of people outside the study checks that the "
                                "risks are as low as they can be.</p>"
                            ),
                        ),
                        (
                            "in_short",
                            {
                                "text": "A trial asks a question that nobody can answer yet. You "
                                "can say no, and you can leave at any time."
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "The phases of a trial",
                    "look": "mist",
                    "content": [
                        (
                            "table",
                            {
                                "caption": "What each phase asks",
                                "table": {
                                    "columns": [
                                        {"type": "text", "heading": "Phase"},
                                        {"type": "text", "heading": "Main question"},
                                        {"type": "text", "heading": "How many take part"},
                                    ],
                                    "rows": [
                                        {
                                            "values": [
                                                "Phase 1",
                                                (
                                                    "Which dose can be given, and what are the side "
                                                    "effects?"
                                                ),
                                                "A small group",
                                            ]
                                        },
                                        {
                                            "values": [
                                                "Phase 2",
                                                "Does it act against the illness?",
                                                "A larger group",
                                            ]
                                        },
                                        {
                                            "values": [
                                                "Phase 3",
                                                "Is it better than today’s treatment?",
                                                "Often hundreds, in many hospitals",
                                            ]
                                        },
                                    ],
                                    "caption": "",
                                },
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "What to ask before you join",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>What does the study want to find out?</li>"
                                "<li>What will happen to my child, and how often?</li>"
                                "<li>What could help, and what could go wrong?</li>"
                                "<li>What are the other choices?</li><li>Who pays for what?</li>"
                                "<li>Who sees my child’s data?</li></ul>"
                                "<p>Children are asked too, as soon as they can understand. We "
                                "call this assent.</p>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "callout",
                            {
                                "look": "note",
                                "heading": "Looking for a trial?",
                                "text": "<p>Call us with the diagnosis and the treatments so far. "
                                "We check which trials are open and tell you about all of them. <a "
                                'linktype="contact" id="contact:coordinators">New patient '
                                "coordinators</a>.</p>",
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/for-clinicians/",
        "type": "StandardPage",
        "for_clinicians": True,
        "title": "For clinicians",
        "summary": "Talk with a specialist, refer a patient, or plan shared care close to the "
        "family’s home.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "Talk with us",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A pediatric oncologist or hematologist is on call day and "
                                "night. Call if you suspect leukemia or just want advice. Call too "
                                "if a child in our care comes to your emergency room.</p>"
                            ),
                        ),
                        (
                            "contacts",
                            {"heading": "", "contacts": ["contact:clinician-line"]},
                        ),
                        ("action_link", {"label": "", "page": "page:/contact/refer/"}),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "When to call at once",
                    "look": "mist",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>blasts on a blood smear, or low counts in two cell "
                                "lines</li><li>a mass in the chest with trouble breathing</li>"
                                "<li>a new belly mass</li><li>weak legs with back pain</li>"
                                "<li>a newborn screen that suggests SCID</li>"
                                "<li>fever or confusion after CAR T-cell therapy, at any time</li>"
                                "</ul>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "callout",
                            {
                                "look": "note",
                                "heading": "Before steroids",
                                "text": "<p>If leukemia or lymphoma is possible, please call us "
                                "before you give steroids. They can hide the diagnosis.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "CAR T-cell therapy: when to refer",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Refer early. T cells are easier to collect before more "
                                "chemotherapy, and the lab needs 3 to 4 weeks from collection to "
                                "infusion. We are glad to talk about bridging treatment that can "
                                "be given near home.</p>"
                            ),
                        ),
                        (
                            "action_link",
                            {"label": "Refer a patient", "page": "page:/refer-a-patient/"},
                        ),
                    ],
                    "beside": [
                        ("contacts", {"heading": "", "contacts": ["contact:dansereau"]}),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/refer-a-patient/",
        "type": "StandardPage",
        "title": "Refer a patient",
        "summary": "Families and clinicians can both start. One call is enough.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "If you are a parent",
                    "content": [
                        (
                            "text",
                            (
                                "<p>You can call us yourself. We will talk with your child’s doctor "
                                "only if you agree.</p>"
                            ),
                        ),
                        ("contacts", {"heading": "", "contacts": ["contact:coordinators"]}),
                        ("action_link", {"label": "", "page": "page:/contact/new-family/"}),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "If you are a clinician",
                    "look": "mist",
                    "content": [
                        (
                            "steps",
                            {
                                "steps": [
                                    {
                                        "heading": "Call the clinician line",
                                        "text": "<p>Tell us what you know. If it is urgent, you "
                                        "talk with a doctor right away.</p>",
                                        "where": "By phone",
                                        "how_long": "Any time",
                                    },
                                    {
                                        "heading": "Send records the secure way",
                                        "text": "<p>We give you a secure link or a fax number. "
                                        "Please do not put patient details into an email.</p>",
                                        "where": "Secure link or fax",
                                        "how_long": "Same day",
                                    },
                                    {
                                        "heading": "We call the family",
                                        "text": "<p>We agree on a date, book an interpreter if one "
                                        "is needed, and tell you what was planned.</p>",
                                        "where": "By phone",
                                        "how_long": "1 business day",
                                    },
                                ]
                            },
                        ),
                    ],
                    "beside": [
                        (
                            "contacts",
                            {
                                "heading": "",
                                "contacts": ["contact:clinician-line", "contact:dansereau"],
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/language-help/",
        "type": "StandardPage",
        "title": "Free language help",
        "menu_title": "Language help",
        "summary": "Interpreters and papers in your language are free. You have a right to them.",
        "body": [
            (
                "section",
                {
                    "heading": "What you can get",
                    "content": [
                        (
                            "table",
                            {
                                "caption": "Language help for families",
                                "table": {
                                    "columns": [
                                        {"type": "text", "heading": "You need"},
                                        {"type": "text", "heading": "We offer"},
                                        {"type": "text", "heading": "When"},
                                    ],
                                    "rows": [
                                        {
                                            "values": [
                                                "A talk in your language",
                                                "An interpreter in person, by video or by phone",
                                                "Day and night",
                                            ]
                                        },
                                        {
                                            "values": [
                                                "American Sign Language",
                                                "An interpreter in person or by video",
                                                "Day and night",
                                            ]
                                        },
                                        {
                                            "values": [
                                                "A paper you can read",
                                                "Translation by a trained person",
                                                "Ask us as early as you can",
                                            ]
                                        },
                                        {
                                            "values": [
                                                "Large print or braille",
                                                "Papers in that form",
                                                "Ask us as early as you can",
                                            ]
                                        },
                                    ],
                                    "caption": "",
                                },
                            },
                        ),
                        (
                            "contacts",
                            {"heading": "", "contacts": ["contact:interpreters"]},
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How to ask",
                    "look": "mist",
                    "content": [
                        (
                            "do_list",
                            {
                                "points": [
                                    "tell us your language when you call or check in",
                                    "ask for an interpreter each time you need one",
                                    "tell us if you did not understand, as often as it takes",
                                ]
                            },
                        ),
                        (
                            "dont_list",
                            {
                                "points": [
                                    "do not ask your child to interpret",
                                    "do not sign a paper that you cannot read",
                                ]
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/privacy/",
        "type": "StandardPage",
        "title": "Privacy",
        "summary": "What this website knows about you: as little as we could manage.",
        "body": [
            (
                "section",
                {
                    "heading": "On this website",
                    "content": [
                        (
                            "text",
                            (
                                "<p>You can read every page without telling us who you are.</p>"
                                "<ul><li>We set no cookie when you read.</li>"
                                "<li>We load nothing from other companies: no ads, no maps, no "
                                "outside videos.</li><li>We do not follow you to other sites.</li>"
                                "<li>We do not ask children for anything.</li>"
                                "<li>Your device keeps copies of the pages that you read, so that "
                                "you can read them offline. It also keeps your choice of colors. "
                                "Neither leaves your device.</li>"
                                "<li>If you answer “Did this page help?”, we keep your answer, "
                                "not who sent it.</li></ul>"
                            ),
                        ),
                        (
                            "callout",
                            {
                                "look": "note",
                                "heading": "A sample page",
                                "text": "<p>This page shows what a hospital could promise. A "
                                "lawyer must check it before a real hospital uses it.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "When you contact us",
                    "look": "mist",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Email is not the right place for medical details. Please call "
                                "instead. What you tell us about your child becomes part of the "
                                "medical record, and the law protects it.</p>"
                                "<p>If you ask us in a form to call you:</p>"
                                "<ul><li>We keep what you type in a form that others can’t "
                                "read.</li><li>Only the team that answers can see it.</li><li>We "
                                "delete it 30 days after our answer, or sooner if you ask us. Tell "
                                "us your reference number.</li><li>No email repeats what you "
                                "typed.</li></ul>"
                            ),
                        ),
                        ("action_link", {"label": "", "page": "page:/contact/new-family/"}),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/accessibility/",
        "type": "StandardPage",
        "title": "Accessibility",
        "summary": "Everyone should be able to use this site. If you cannot, tell us, and we will "
        "help you and fix it.",
        "body": [
            (
                "section",
                {
                    "heading": "What we aim for",
                    "content": [
                        (
                            "text",
                            (
                                "<p>We build this site to a standard called WCAG 2.2, level AA. "
                                "That means, among other things:</p>"
                                "<ul><li>you can use it with a keyboard alone</li>"
                                "<li>screen readers can read all of it</li>"
                                "<li>text can be made much larger and still fits</li>"
                                "<li>videos have captions and a written version</li>"
                                "<li>it works without JavaScript</li></ul>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "If something does not work",
                    "look": "mist",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Call us, and a person will give you the same facts in another "
                                "way. Please tell us which page it was and what you tried to "
                                "do.</p>"
                            ),
                        ),
                    ],
                    "beside": [
                        ("contacts", {"heading": "", "contacts": ["contact:coordinators"]}),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/nondiscrimination/",
        "type": "StandardPage",
        "title": "Nondiscrimination notice",
        "menu_title": "Nondiscrimination",
        "summary": "We treat all people fairly. The law says so, and so do we.",
        "body": [
            (
                "section",
                {
                    "heading": "Our promise",
                    "content": [
                        (
                            "text",
                            (
                                "<p>We follow the civil rights laws of the United States. We do "
                                "not leave anyone out or treat them worse because of race, color, "
                                "national origin, age, disability or sex.</p>"
                                "<p>We give people with disabilities what they need to take part. "
                                'We also give free <a linktype="page" '
                                'id="page:/language-help/">language help</a>.</p>'
                            ),
                        ),
                        (
                            "callout",
                            {
                                "look": "note",
                                "heading": "A sample notice",
                                "text": "<p>A real hospital must use the full wording of the law "
                                "and name its own coordinator for civil rights.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "If you were not treated fairly",
                    "look": "mist",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Tell any member of staff, or ask for a patient advocate. You "
                                "can also complain to the Office for Civil Rights of the U.S. "
                                "Department of Health and Human Services. We will help you do it, "
                                "and it will not change your child’s care.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/patient-rights/",
        "type": "StandardPage",
        "title": "Patient and family rights",
        "menu_title": "Patient rights",
        "summary": "What you and your child can expect from us.",
        "body": [
            (
                "section",
                {
                    "heading": "Your rights",
                    "content": [
                        (
                            "key_points",
                            {
                                "icon": "check",
                                "heading": "",
                                "points": [
                                    {
                                        "icon": "info",
                                        "heading": "To understand",
                                        "text": "We explain in words that you know, and in your "
                                        "language.",
                                    },
                                    {
                                        "icon": "",
                                        "heading": "To decide",
                                        "text": "You can ask for time, say no, or get a second "
                                        "opinion.",
                                    },
                                    {
                                        "icon": "child",
                                        "heading": "To be heard as a child",
                                        "text": "Children have a say too, as far as they can and "
                                        "wish to.",
                                    },
                                    {
                                        "icon": "heart",
                                        "heading": "To be together",
                                        "text": "A parent can stay day and night.",
                                    },
                                    {
                                        "icon": "",
                                        "heading": "To see the record",
                                        "text": "You can read what we write and ask us to correct "
                                        "it.",
                                    },
                                ],
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "If something went wrong",
                    "look": "mist",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Please tell us. You can talk with your nurse, your doctor or a "
                                "patient advocate. Nobody will hold it against you or your "
                                "child.</p>"
                            ),
                        ),
                        ("action_link", {"label": "Who to call", "page": "page:/contact/"}),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/price-transparency/",
        "type": "StandardPage",
        "title": "Price transparency",
        "other_names": "Cost\nBills\nInsurance",
        "summary": "What care may cost, and who can help you find out before the bill comes.",
        "body": [
            (
                "section",
                {
                    "heading": "Ask for an estimate",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Prices in a hospital are hard to read, and what you pay "
                                "depends on your health plan. So ask us. We check your plan with "
                                "you and give you an estimate in writing.</p>"
                                "<p>If you have no insurance, you have a right to a good faith "
                                "estimate. We also help you apply for coverage and for financial "
                                "help.</p>"
                            ),
                        ),
                        ("contacts", {"heading": "", "contacts": ["contact:financial"]}),
                        (
                            "callout",
                            {
                                "look": "note",
                                "heading": "A sample page",
                                "text": "<p>A real hospital must post a file with its prices here. "
                                "This demonstration site has none.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Words to know",
                    "content": [
                        (
                            "words",
                            {
                                "terms": [
                                    "term:deductible",
                                    "term:copay",
                                    "term:prior-authorization",
                                ]
                            },
                        ),
                    ],
                },
            ),
        ],
    },
]
