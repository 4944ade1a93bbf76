"""The five programs; the first carries the seed page whole."""

from .common import AWAITING_REVIEW, EMERGENCY, FEVER, FIRST_CALL

CAR_T = {
    "path": "/programs/car-t-cell-therapy/",
    "type": "ProgramPage",
    "title": "CAR T-cell therapy",
    "summary": "A newer treatment for some of the hardest-to-treat childhood leukemias and lymphomas. "
    "It teaches your child’s own immune cells to find and destroy cancer.",
    "picture": "image:hero-car-t",
    "who_it_helps": "Children with certain leukemias and lymphomas",
    "how_long": "3 to 4 weeks from collecting cells to giving them back",
    "first_step": "Call us and we will talk through what fits your child",
    "referral_page": "page:/refer-a-patient/",
    "adult_contact": "contact:adult-car-t",
    "conditions": [
        "page:/conditions/acute-lymphoblastic-leukemia/",
        "page:/conditions/b-cell-lymphoma/",
    ],
    "team": [
        "page:/team/hiroshi-tanabe-wells/",
        "page:/team/nora-fairbrook/",
        "page:/team/mateo-quintanar/",
        "page:/team/layla-marzouki-hale/",
        "page:/team/harjit-dovewell/",
        "page:/team/rory-pemberlane/",
        "page:/team/priya-nandakumar-finch/",
        "page:/team/ama-osei-thorne/",
    ],
    "contacts": ["contact:dansereau"],
    "stories": ["page:/stories/having-a-ball/"],
    **AWAITING_REVIEW,
    "reviewed_by": "CAR T-cell therapy clinical team (sample, awaiting clinical review)",
    "body": [
        (
            "section",
            {
                "heading": "What is CAR T-cell therapy?",
                "short_heading": "What it is",
                "content": [
                    (
                        "text",
                        "<p>CAR T-cell therapy is a kind of immunotherapy. That means it uses the body’s own "
                        "immune system. It works with T cells, the immune cells that hunt for abnormal cells, "
                        "such as cancer cells, and destroy them.</p>"
                        "<p>First we collect some of your child’s T cells from the blood through a thin tube in a "
                        "vein (an IV line). This step is called apheresis. The cells are then engineered to make "
                        "special structures on their surface. These are called chimeric antigen receptors (CARs).</p>"
                        "<p>The engineered cells go back into your child through an IV line. Their new receptors "
                        "let them latch onto one protein on the tumor cells and kill them.</p>"
                        "<p>This treatment shows promise, but it does not work for every child. It also has "
                        "risks. We tell you about both.</p>",
                    ),
                    (
                        "in_short",
                        {
                            "text": "We collect your child’s T cells, give them a way to recognize the cancer, "
                            "and give them back."
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "How it works, step by step",
                "short_heading": "How it works",
                "lead": "The same cells leave your child’s body, learn something new, and come home.",
                "look": "deep",
                "content": [
                    (
                        "infographic",
                        {
                            "steps": [
                                {
                                    "heading": "Collect",
                                    "text": "We take T cells from your child’s blood through an IV line. This is "
                                    "apheresis.",
                                    "picture": {
                                        "image": "image:step-collect",
                                        "decorative": False,
                                        "alt_text": "A blood vessel. T cells travel from it through a tube into a "
                                        "collection bag.",
                                    },
                                },
                                {
                                    "heading": "Engineer",
                                    "text": "In a lab, the T cells are changed so that they make CARs on their "
                                    "surface.",
                                    "picture": {
                                        "image": "image:step-engineer",
                                        "decorative": False,
                                        "alt_text": "A strand of DNA enters a T cell. CAR receptors appear on one "
                                        "side of the cell.",
                                    },
                                },
                                {
                                    "heading": "Grow",
                                    "text": "The new CAR T cells multiply until there are enough to treat your child.",
                                    "picture": {
                                        "image": "image:step-grow",
                                        "decorative": False,
                                        "alt_text": "One CAR T cell in the center, surrounded by many copies.",
                                    },
                                },
                                {
                                    "heading": "Infuse",
                                    "text": "The CAR T cells go back into your child through an IV line.",
                                    "picture": {
                                        "image": "image:step-infuse",
                                        "decorative": False,
                                        "alt_text": "An IV bag of CAR T cells. A tube runs from it to a child’s arm.",
                                    },
                                },
                                {
                                    "heading": "Find and kill",
                                    "text": "CARs latch onto a protein on the cancer cells. The CAR T cells then kill "
                                    "them.",
                                    "picture": {
                                        "image": "image:step-find",
                                        "decorative": False,
                                        "alt_text": "A CAR T cell’s receptors lock onto a cancer cell, which breaks "
                                        "apart.",
                                    },
                                },
                            ],
                            "wait_heading": "3 to 4 weeks",
                            "wait_text": "We keep treating your child the whole time. Clinical trials or standard "
                            "therapies can often control the disease while you wait.",
                            "wait_steps": 4,
                            "key": [
                                {"picture": "image:key-t-cell", "label": "T cell"},
                                {"picture": "image:key-car", "label": "CAR (receptor)"},
                                {"picture": "image:key-car-t-cell", "label": "CAR T cell"},
                                {"picture": "image:key-cancer-cell", "label": "Cancer cell"},
                            ],
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Conditions we treat",
                "lead": "We offer approved CAR T-cell therapies for certain childhood blood cancers.",
                "content": [
                    (
                        "action_link",
                        {"label": "Browse all conditions A to Z", "page": "page:/conditions/"},
                    ),
                ],
                "beside": [
                    ("conditions", {"heading": "", "conditions": []}),
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "Not sure if this fits?",
                            "text": "<p>Every child is different. Call us with the diagnosis you have been given and "
                            "we will tell you what may be possible. For lymphoma, ask us which types have an "
                            "approved therapy at your child’s age.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "A plan made for your child",
                "short_heading": "Your child’s plan",
                "look": "mist",
                "content": [
                    (
                        "text",
                        "<p>We want the best treatment for each child. So we look at each child on their own before "
                        "we suggest a plan. It may include CAR T-cell therapy, a stem cell transplant, a clinical "
                        "trial, or a mix of these.</p>",
                    ),
                    (
                        "key_points",
                        {
                            "icon": "check",
                            "heading": "What we look at",
                            "points": [
                                {
                                    "icon": "dna",
                                    "heading": "The biology of the cancer",
                                    "text": "",
                                },
                                {
                                    "icon": "calendar",
                                    "heading": "When the cancer came back",
                                    "text": "",
                                },
                                {
                                    "icon": "child",
                                    "heading": "Your child, including their age",
                                    "text": "",
                                },
                            ],
                        },
                    ),
                ],
                "beside": [
                    (
                        "comparison",
                        {
                            "heading": "Two children, two plans",
                            "options": [
                                {
                                    "heading": "One child",
                                    "steps": ["CAR T-cell therapy", "Stem cell transplant"],
                                    "text": "CAR T-cell therapy is a bridge to transplant.",
                                },
                                {
                                    "heading": "Another child",
                                    "steps": ["Stem cell transplant"],
                                    "text": "Transplant alone is the best fit.",
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
                "heading": "What to expect, step by step",
                "short_heading": "What to expect",
                "lead": "Your own plan may differ. We go through each step with you before it starts.",
                "content": [
                    (
                        "steps",
                        {
                            "steps": [
                                {
                                    "heading": "You call",
                                    "text": "<p>You tell us the diagnosis. We ask which treatments your child has "
                                    "had. We tell you what may come next.</p>",
                                    "where": "By phone",
                                    "how_long": "As long as you need",
                                },
                                {
                                    "heading": "You meet the team",
                                    "text": "<p>We check your child and do tests. We talk about the hoped-for "
                                    "benefits and the risks. You can take your time and ask anything.</p>",
                                    "where": "Our clinic",
                                    "how_long": "One or more visits",
                                },
                                {
                                    "heading": "We collect T cells",
                                    "text": "<p>A machine takes out T cells and gives the rest of the blood back. "
                                    "Your child can watch a movie or sleep.</p>",
                                    "where": "Our hospital",
                                    "how_long": "A few hours",
                                },
                                {
                                    "heading": "The lab makes CAR T cells",
                                    "text": "<p>We do not stop care while you wait. We keep treating your child. Often "
                                    "we can find a clinical trial or a standard therapy that holds the disease "
                                    "back.</p>",
                                    "where": "At home or in the hospital",
                                    "how_long": "3 to 4 weeks from collection to infusion",
                                },
                                {
                                    "heading": "We make room for the new cells",
                                    "text": "<p>Most children get a few days of chemotherapy first. It helps the new "
                                    "cells grow.</p>",
                                    "where": "Our hospital",
                                    "how_long": "A few days",
                                },
                                {
                                    "heading": "Your child gets the CAR T cells",
                                    "text": "<p>The cells flow in through an IV line. You can stay with your child. "
                                    "</p>",
                                    "where": "Our hospital",
                                    "how_long": "Part of one day",
                                },
                                {
                                    "heading": "We watch closely",
                                    "text": "<p>Side effects often come in the first weeks. So you stay in the "
                                    "hospital or close by. We tell you how long.</p>",
                                    "where": "In or near the hospital",
                                    "how_long": "The first weeks",
                                },
                                {
                                    "heading": "We stay in touch",
                                    "text": "<p>Your child has check-ups and blood tests. We look for the cancer, "
                                    "for late effects, and at how school and home are going.</p>",
                                    "where": "Our clinic and your own doctor",
                                    "how_long": "Many years",
                                },
                            ]
                        },
                    ),
                    (
                        "expander",
                        {
                            "title": "Where can we stay, and who helps with cost?",
                            "text": "<p>We can help you find a room near the hospital. Call: "
                            '<a linktype="contact" id="contact:housing">Family housing desk</a>.</p>'
                            "<p>We can also check with you what your health plan pays. Call: "
                            '<a linktype="contact" id="contact:financial">Financial counseling</a>.</p>',
                        },
                    ),
                    (
                        "expander",
                        {
                            "title": "Is this an approved treatment or a study?",
                            "text": "<p>It can be either. The U.S. Food and Drug Administration (FDA) has approved "
                            "some CAR T-cell therapies for certain patients. Others are still being studied in "
                            "clinical trials. For those, we do not yet know how well they work or what all the "
                            "risks are. We always tell you which kind we mean.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Possible side effects and risks",
                "short_heading": "Side effects and risks",
                "look": "mist",
                "content": [
                    (
                        "text",
                        "<p>The new cells are strong. As they work, they can make your child ill. Some side effects "
                        "are mild. Some are serious and need care in an intensive care unit.</p>"
                        "<ul>"
                        "<li><b>Fever and feeling very unwell</b> (cytokine release syndrome, or CRS). Blood pressure "
                        "can drop. It can become hard to breathe.</li>"
                        "<li><b>Effects on the brain and nerves.</b> Your child may be confused, shaky or very sleepy. "
                        "Some children have trouble speaking or have a seizure.</li>"
                        "<li><b>Infection.</b> The treatment can also kill healthy B cells. These help to fight "
                        "germs. Low numbers of them can last a long time.</li>"
                        "<li><b>Low blood counts.</b> Your child may tire, bruise or bleed more than usual.</li>"
                        "<li><b>The cancer may not go away, or it may come back.</b></li>"
                        "<li><b>A new cancer.</b> This is rare. It is one reason for years of check-ups.</li>"
                        "</ul>"
                        "<p>Our team knows these signs. There are medicines for many of them, and we start them "
                        "early. Ask us what they could mean for your child.</p>",
                    ),
                ],
                "beside": [
                    (
                        "care_card",
                        {
                            "urgency": "urgent",
                            "heading": "After CAR T-cell therapy, call us right away if:",
                            "signs": [
                                "your child has a fever of 100.4 °F (38 °C) or higher",
                                "your child is confused, or cannot find words",
                                "your child shakes, or is much sleepier than usual",
                                "your child feels faint or has a fast heartbeat",
                            ],
                            "text": "<p>Call at any hour. On nights and weekends: "
                            '<a linktype="contact" id="contact:after-hours">After-hours line</a>. '
                            "For a seizure or trouble breathing, call 911.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Why families choose us",
                "content": [
                    (
                        "statistic",
                        {
                            "number": "90%",
                            "text": "overall cure rate for childhood ALL, after advances that our Hematologic "
                            "Malignancy Center helped lead. This is the rate for the disease with all treatments, "
                            "not for CAR T-cell therapy.",
                            "source": "Dana-Farber/Boston Children’s, CAR T-cell therapy page",
                            "as_of": "2026-11-03",
                        },
                    ),
                ],
                "beside": [
                    (
                        "key_points",
                        {
                            "icon": "check",
                            "heading": "",
                            "points": [
                                {
                                    "icon": "",
                                    "heading": "A leading program",
                                    "text": "We are one of the top pediatric cancer treatment programs in the world. "
                                    "Our leukemia program runs many trials that may help children who have CAR T-cell "
                                    "therapy.",
                                },
                                {
                                    "icon": "",
                                    "heading": "New treatments, early",
                                    "text": "Our physicians lead the trials. So patients often have access to new "
                                    "drugs and therapies at the earliest stages. New treatments can have risks that "
                                    "are not known yet.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Care that doesn’t pause",
                                    "text": "We keep treating your child between collection and infusion.",
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
                "heading": "See how it works",
                "short_heading": "Video and story",
                "look": "dawn",
                "content": [
                    (
                        "video",
                        {
                            "title": "How does CAR T-cell therapy work?",
                            "video": "video:car-t",
                            "poster": "image:poster-car-t",
                            "captions": "document:car-t-en.vtt",
                            "transcript": "<p>T cells are collected from the child’s blood. In the lab they are "
                            "engineered to make chimeric antigen receptors, or CARs. The CAR T cells are given back "
                            "through an IV line. They latch onto a protein on the tumor cells and kill them.</p>",
                        },
                    ),
                ],
                "beside": [("stories", {"heading": "", "stories": []})],
            },
        ),
        (
            "section",
            {
                "heading": "The team around your child",
                "short_heading": "The team",
                "lead": "Our specialists have experience giving genetically modified therapies. They are ready to "
                "spot side effects early and treat them.",
                "content": [
                    ("people", {"heading": "", "people": []}),
                    (
                        "key_points",
                        {
                            "icon": "heart",
                            "heading": "Four kinds of experts, one team",
                            "points": [
                                {
                                    "icon": "",
                                    "heading": "Leukemia",
                                    "text": "Specialists who plan your child’s care from the first visit.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Immunotherapy",
                                    "text": "Experts in treatments that use the immune system.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Gene therapy",
                                    "text": "A world-leading program for genetically modified cells.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Stem cell transplant",
                                    "text": "One of the largest transplant centers in the country.",
                                },
                            ],
                        },
                    ),
                    (
                        "text",
                        "<p>The #1-ranked children’s hospital stands behind the team. Source: U.S. News &amp; World "
                        "Report, as named on our program page in November 2026.</p>",
                    ),
                    (
                        "action_link",
                        {"label": "Meet the CAR T-cell therapy team", "page": "page:/team/"},
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Talk with us",
                "short_heading": "Contact us",
                "lead": "Ask whether CAR T-cell therapy is right for your child, or refer a patient.",
                "look": "deep",
                "content": [
                    (
                        "callout",
                        {
                            "look": "plain",
                            "heading": "New to us?",
                            "text": "<p>Our new patient coordinators can answer questions about treatment options and "
                            "becoming a patient.</p>",
                            "link": {
                                "label": "Contact a new patient coordinator",
                                "page": "page:/contact/",
                            },
                        },
                    ),
                ],
                "beside": [
                    ("contacts", {"heading": "", "contacts": []}),
                    (
                        "care_card",
                        {
                            "urgency": "emergency",
                            "heading": "In an emergency",
                            "signs": [],
                            "text": "<p>Call 911 or go to the nearest emergency room. Don’t use email for urgent "
                            "medical questions.</p>",
                        },
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
                            "text": "<p>We sponsor and join trials that break new ground in treating childhood cancer "
                            "and blood disorders.</p>",
                            "link": {
                                "label": "Search clinical trials",
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
                            "heading": "Is the patient an adult?",
                            "text": "<p>The Dana-Farber website has information about CAR T-cell therapy for adults. "
                            "You can also call or email.</p>",
                        },
                    ),
                    ("contacts", {"heading": "", "contacts": ["contact:adult-car-t"]}),
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
                            "words": [
                                {
                                    "term": "Immunotherapy",
                                    "meaning": "Treatment that uses the body’s own immune system to fight disease.",
                                },
                                {
                                    "term": "T cell",
                                    "meaning": "An immune cell that hunts for abnormal cells, such as cancer cells, "
                                    "and destroys them.",
                                },
                                {
                                    "term": "Apheresis",
                                    "meaning": "Collecting certain cells, such as T cells, from the blood through an "
                                    "IV line.",
                                },
                                {
                                    "term": "Chimeric antigen receptor (CAR)",
                                    "meaning": "A structure made on an engineered T cell. It latches onto a specific "
                                    "protein on a cancer cell.",
                                },
                                {
                                    "term": "Stem cell transplant",
                                    "meaning": "Treatment that replaces blood-forming cells with healthy ones.",
                                },
                                {
                                    "term": "Cytokine release syndrome (CRS)",
                                    "meaning": "Fever and other signs that appear when immune cells become very "
                                    "active all at once.",
                                },
                            ]
                        },
                    ),
                ],
            },
        ),
    ],
}

PROGRAMS = [CAR_T]
