"""The five programs; the first carries the seed page whole."""

from .common import (
    AWAITING_REVIEW,
    CARE_AT_HOME,
    EMERGENCY,
    FIRST_VISIT,
    READ_NEXT,
    contact_link,
    fever,
    hours,
)

CAR_T = {
    "path": "/programs/car-t-cell-therapy/",
    "type": "ProgramPage",
    "title": "CAR T-cell therapy",
    "other_names": "CAR-T\nCART\nCellular therapy\nChimeric antigen receptor T-cell therapy\n"
    "Kymriah\nTisagenlecleucel",
    "summary": "A newer treatment for some of the hardest-to-treat childhood leukemias and "
    "lymphomas. It teaches your child’s own immune cells to find and destroy cancer.",
    "picture": "image:hero-car-t",
    "who_it_helps": "Children with certain leukemias and lymphomas",
    "how_long": "3 to 4 weeks from collecting cells to giving them back",
    "first_step": "Call us and we will talk through what fits your child.",
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
    "evidence": [
        (
            "source",
            {
                "title": "NCI, T-cell Transfer Therapy",
                "address": "https://www.cancer.gov/about-cancer/treatment/types/immunotherapy/t-cell-transfer-therapy",
                "shows": "How it works, and its side effects",
            },
        ),
        (
            "source",
            {
                "title": "NCI, CAR T-Cell Therapy Infographic",
                "address": "https://www.cancer.gov/about-cancer/treatment/research/car-t-cell-therapy-infographic",
                "shows": "The steps",
            },
        ),
        (
            "source",
            {
                "title": "FDA, boxed warning for T-cell malignancies, January 2024",
                "address": "https://www.fda.gov/vaccines-blood-biologics/safety-availability-biologics/fda-requires-boxed-warning-t-cell-malignancies-following-treatment-bcma-directed-or-cd19-directed",
                "shows": "The rare new cancer, and the long follow-up",
            },
        ),
    ],
    "body": [
        (
            "section",
            {
                "heading": "What is CAR T-cell therapy?",
                "short_heading": "What it is",
                "content": [
                    (
                        "text",
                        (
                            "<p>CAR T-cell therapy is a kind of immunotherapy. That means it uses "
                            "the body’s own immune system. It works with T cells, the immune cells "
                            "that hunt for abnormal cells, such as cancer cells, and destroy "
                            "them.</p>"
                            "<p>First we collect some of your child’s T cells from the blood "
                            "through an IV (intravenous) line. This step is called apheresis. The "
                            "cells are then engineered to make special structures on their "
                            "surface. These are called chimeric antigen receptors (CARs).</p>"
                            "<p>The engineered cells go back into your child through an IV line. "
                            "Their new receptors let them latch onto one protein on the tumor "
                            "cells and kill them.</p>"
                            "<p>This treatment shows promise, but it does not work for every "
                            "child. It also has risks. We tell you about both.</p>"
                        ),
                    ),
                    (
                        "in_short",
                        {
                            "text": "We collect your child’s T cells, give them a way to recognize "
                            "the cancer, and give them back."
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "How it works, step by step",
                "printed": False,
                "short_heading": "How it works",
                "lead": "The same cells leave your child’s body, learn something new, and come "
                "home.",
                "look": "deep",
                "content": [
                    (
                        "infographic",
                        {
                            "steps": [
                                {
                                    "heading": "Collect",
                                    "text": "We take T cells from your child’s blood through an IV "
                                    "line. This is apheresis.",
                                    "picture": {
                                        "image": "image:step-collect",
                                        "decorative": False,
                                        "alt_text": "A blood vessel. T cells travel from it "
                                        "through a tube into a collection bag.",
                                    },
                                },
                                {
                                    "heading": "Engineer",
                                    "text": "In a lab, the T cells are changed so that they make "
                                    "CARs on their surface.",
                                    "picture": {
                                        "image": "image:step-engineer",
                                        "decorative": False,
                                        "alt_text": "A strand of DNA enters a T cell. CAR "
                                        "receptors appear on one side of the cell.",
                                    },
                                },
                                {
                                    "heading": "Grow",
                                    "text": "The new CAR T cells multiply until there are enough "
                                    "to treat your child.",
                                    "picture": {
                                        "image": "image:step-grow",
                                        "decorative": False,
                                        "alt_text": "One CAR T cell in the center, surrounded by "
                                        "many copies.",
                                    },
                                },
                                {
                                    "heading": "Infuse",
                                    "text": "The CAR T cells go back into your child through an IV "
                                    "line.",
                                    "picture": {
                                        "image": "image:step-infuse",
                                        "decorative": False,
                                        "alt_text": "An IV bag of CAR T cells. A tube runs from it "
                                        "to a child’s arm.",
                                    },
                                },
                                {
                                    "heading": "Find and kill",
                                    "text": "CARs latch onto a protein on the cancer cells. The "
                                    "CAR T cells then kill them.",
                                    "picture": {
                                        "image": "image:step-find",
                                        "decorative": False,
                                        "alt_text": "A CAR T cell’s receptors lock onto a cancer "
                                        "cell, which breaks apart.",
                                    },
                                },
                            ],
                            "wait_heading": "3 to 4 weeks",
                            "wait_text": "We keep treating your child the whole time. Clinical "
                            "trials or standard therapies can often control the disease while you "
                            "wait.",
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
                "printed": False,
                "lead": "We offer approved CAR T-cell therapies for certain childhood blood "
                "cancers.",
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
                            "text": "<p>Every child is different. Call us with the diagnosis you "
                            "have been given and we will tell you what may be possible. For "
                            "lymphoma, ask us which types have an approved therapy at your child’s "
                            "age.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "A plan made for your child",
                "printed": False,
                "short_heading": "Your child’s plan",
                "look": "mist",
                "content": [
                    (
                        "text",
                        (
                            "<p>We want the best treatment for each child. So we look at each "
                            "child on their own before we suggest a plan. It may include CAR "
                            "T-cell therapy, a stem cell transplant, a clinical trial, or a mix of "
                            "these.</p>"
                        ),
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
                "lead": "Your own plan may differ. We go through each step with you before it "
                "starts.",
                "content": [
                    (
                        "steps",
                        {
                            "steps": [
                                {
                                    "heading": "You call",
                                    "text": "<p>You tell us the diagnosis. We ask which treatments "
                                    "your child has had. We tell you what may come next.</p>",
                                    "where": "By phone",
                                    "how_long": "As long as you need",
                                },
                                {
                                    "heading": "You meet the team",
                                    "text": "<p>We check your child and do tests. We talk about "
                                    "the hoped-for benefits and the risks. You can take your time "
                                    "and ask anything.</p>",
                                    "where": "Our clinic",
                                    "how_long": "One or more visits",
                                },
                                {
                                    "heading": "We collect T cells",
                                    "text": "<p>A machine takes out T cells and gives the rest of "
                                    "the blood back. Your child can watch a movie or sleep.</p>",
                                    "where": "Our hospital",
                                    "how_long": "A few hours",
                                },
                                {
                                    "heading": "The lab makes CAR T cells",
                                    "text": "<p>We do not stop care while you wait. We keep "
                                    "treating your child. Often we can find a clinical trial or a "
                                    "standard therapy that holds the disease back.</p>",
                                    "where": "At home or in the hospital",
                                    "how_long": "3 to 4 weeks from collection to infusion",
                                },
                                {
                                    "heading": "We make room for the new cells",
                                    "text": "<p>Most children get a few days of chemotherapy "
                                    "first. It helps the new cells grow.</p>",
                                    "where": "Our hospital",
                                    "how_long": "A few days",
                                },
                                {
                                    "heading": "Your child gets the CAR T cells",
                                    "text": "<p>The cells flow in through an IV line. You can stay "
                                    "with your child. </p>",
                                    "where": "Our hospital",
                                    "how_long": "Part of one day",
                                },
                                {
                                    "heading": "We watch closely",
                                    "text": "<p>Side effects often come in the first weeks. So you "
                                    "stay in the hospital or close by. We tell you how long.</p>",
                                    "where": "In or near the hospital",
                                    "how_long": "The first weeks",
                                },
                                {
                                    "heading": "We stay in touch",
                                    "text": "<p>Your child has check-ups and blood tests. We look "
                                    "for the cancer, for late effects, and at how school and home "
                                    "are going.</p>",
                                    "where": "Our clinic and your own doctor",
                                    "how_long": "Many years",
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
                "printed": False,
                "content": [
                    (
                        "expander",
                        {
                            "title": "Where can we stay, and who helps with cost?",
                            "text": "<p>We can help you find a room near the hospital. Call: <a "
                            'linktype="contact" id="contact:housing">Family housing desk</a>.</p>'
                            "<p>We can also check with you what your health plan pays. Call: <a "
                            'linktype="contact" id="contact:financial">Financial '
                            "counseling</a>.</p>",
                        },
                    ),
                    (
                        "expander",
                        {
                            "title": "Is this an approved treatment or a study?",
                            "text": "<p>It can be either. The U.S. Food and Drug Administration "
                            "(FDA) has approved some CAR T-cell therapies for certain patients. "
                            "Others are still being studied in clinical trials. For those, we do "
                            "not yet know how well they work or what all the risks are. We always "
                            "tell you which kind we mean.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Possible benefits and risks",
                "printed": False,
                "short_heading": "Benefits and risks",
                "look": "mist",
                "content": [
                    (
                        "text",
                        (
                            "<p>The new cells are strong. As they work, they can make your child "
                            "ill. Some side effects are mild. Some are serious and need care in an "
                            "intensive care unit.</p>"
                        ),
                    ),
                    (
                        "benefits_and_risks",
                        {
                            "benefits": [
                                (
                                    "<p><b>The new cells can find cancer cells and kill them.</b> This "
                                    "does not work for every child.</p>"
                                ),
                                (
                                    "<p><b>It may help when other treatments do not.</b> We use it for "
                                    "some leukemias and lymphomas that are very hard to treat.</p>"
                                ),
                                "<p><b>It can be a bridge to a stem cell transplant.</b></p>",
                            ],
                            "risks": [
                                (
                                    "<p><b>Fever and feeling very unwell</b> (cytokine release "
                                    "syndrome, or CRS). Blood pressure can drop. It can become hard to "
                                    "breathe.</p>"
                                ),
                                (
                                    "<p><b>Effects on the brain and nerves.</b> Your child may be "
                                    "confused, shaky or very sleepy. Some children have trouble "
                                    "speaking or have a seizure.</p>"
                                ),
                                (
                                    "<p><b>Infection.</b> The treatment can also kill healthy B cells. "
                                    "These help to fight germs. Low numbers of them can last a long "
                                    "time.</p>"
                                ),
                                (
                                    "<p><b>Low blood counts.</b> Your child may tire, bruise or bleed "
                                    "more than usual.</p>"
                                ),
                                "<p><b>The cancer may not go away, or it may come back.</b></p>",
                                (
                                    "<p><b>A new cancer.</b> This is rare. It is one reason for years "
                                    "of check-ups.</p>"
                                ),
                            ],
                        },
                    ),
                    (
                        "text",
                        (
                            "<p>Our team knows these signs. There are medicines for many of them, "
                            "and we start them early. Ask us what they could mean for your "
                            "child.</p>"
                        ),
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "When to call us",
                "short_heading": "When to call",
                "content": [
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
                            "text": f"<p>Call at any hour. {hours('blood-cancer-desk')} For a "
                            "seizure or trouble breathing, call 911.</p>",
                        },
                    ),
                    CARE_AT_HOME,
                ],
                "beside": [
                    (
                        "care_card",
                        {
                            "urgency": "emergency",
                            "heading": "In an emergency",
                            "signs": [],
                            "text": "<p>Call 911 or go to the nearest emergency room. Don’t use "
                            "email for urgent medical questions.</p>",
                        },
                    ),
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "Side effects and risks in short",
                            "text": "<p>They include fever, infection, low blood counts, and "
                            "effects on the brain such as confusion or a seizure. Some need care "
                            "in an intensive care unit. The cancer may not go away, or it may "
                            "come back. A new cancer is rare.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Why families choose us",
                "printed": False,
                "content": [
                    (
                        "statistic",
                        {"fact": "fact:all-cure-rate"},
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
                                    "text": "We are one of the top pediatric cancer treatment "
                                    "programs in the world. Our leukemia program runs many trials "
                                    "that may help children who have CAR T-cell therapy.",
                                },
                                {
                                    "icon": "",
                                    "heading": "New treatments, early",
                                    "text": "Our physicians lead the trials. So patients often "
                                    "have access to new drugs and therapies at the earliest "
                                    "stages. New treatments can have risks that are not known yet.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Care that doesn’t pause",
                                    "text": "We keep treating your child between collection and "
                                    "infusion.",
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
                "printed": False,
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
                            "transcript": "<p>The clip is a drawing that moves gently. It has no "
                            "sound. Each scene shows what you would see through a round lens. Five "
                            "dots below it count the steps.</p>"
                            "<p>A blue-green T cell drifts among red blood cells. A pink cancer "
                            "cell floats near it.</p>"
                            "<p>T cells are part of the immune system. They hunt and destroy "
                            "abnormal cells, such as cancer cells.</p>"
                            "<p><b>Step 1, collect.</b> T cells leave a blood vessel. They run "
                            "through a thin tube and gather in a bag.</p>"
                            "<p>T cells are taken from the child’s blood through an IV line. This "
                            "is called apheresis.</p>"
                            "<p><b>Step 2, engineer.</b> A strand of DNA with a yellow part goes "
                            "into a T cell. Yellow Y shapes come out on the cell’s surface.</p>"
                            "<p>In a lab, the T cells are changed so that they make chimeric "
                            "antigen receptors on their surface. These are called CARs for "
                            "short.</p><p><b>Step 3, grow.</b> One CAR T cell becomes many.</p>"
                            "<p>The CAR T cells multiply. From collecting the cells to giving them "
                            "back takes three to four weeks. We keep treating your child during "
                            "this time.</p>"
                            "<p><b>Step 4, infuse.</b> CAR T cells run from a bag through a tube "
                            "into a child’s arm.</p>"
                            "<p>The CAR T cells go back into your child through an IV line.</p>"
                            "<p><b>Step 5, find and kill.</b> The Y shapes of a CAR T cell touch a "
                            "cancer cell. The cancer cell breaks apart and fades. The CAR T cell "
                            "stays.</p>"
                            "<p>The CARs latch onto a protein on the cancer cells. The CAR T cells "
                            "then kill them.</p>",
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
                "printed": False,
                "short_heading": "The team",
                "lead": "Our specialists have experience giving genetically modified therapies. "
                "They are ready to spot side effects early and treat them.",
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
                                    "text": "Specialists who plan your child’s care from the first "
                                    "visit.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Immunotherapy",
                                    "text": "Experts in treatments that use the immune system.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Gene therapy",
                                    "text": "A world-leading program for genetically modified "
                                    "cells.",
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
                        (
                            "<p>The #1-ranked children’s hospital stands behind the team. Source: "
                            "U.S. News &amp; World Report, as named on our program page in "
                            "November 2026.</p>"
                        ),
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
                "lead": "Ask whether CAR T-cell therapy is right for your child, or refer a "
                "patient.",
                "look": "deep",
                "content": [
                    (
                        "callout",
                        {
                            "look": "plain",
                            "heading": "New to us?",
                            "text": "<p>Our new patient coordinators can answer questions about "
                            "treatment options and becoming a patient. Call: "
                            f"{contact_link('coordinators')}.</p>",
                            "link": {
                                "label": "Contact a new patient coordinator",
                                "page": "page:/contact/",
                            },
                        },
                    ),
                    FIRST_VISIT,
                ],
                "beside": [
                    ("contacts", {"heading": "", "contacts": []}),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "More help",
                "printed": False,
                "content": [
                    (
                        "callout",
                        {
                            "look": "feature",
                            "heading": "Find a clinical trial",
                            "text": "<p>We sponsor and join trials that break new ground in "
                            "treating childhood cancer and blood disorders.</p>",
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
                            "text": "<p>The Dana-Farber website has information about CAR T-cell "
                            "therapy for adults. You can also call or email.</p>",
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
                        {"terms": []},
                    ),
                ],
            },
        ),
    ],
}

TRANSPLANT = {
    "path": "/programs/stem-cell-transplant/",
    "type": "ProgramPage",
    "title": "Stem cell transplant",
    "other_names": "Bone marrow transplant\nBMT\nCord blood transplant\nBlood stem cell transplant",
    "summary": "A treatment that replaces blood-forming cells with healthy ones. It can help with "
    "some cancers, blood disorders and immune problems.",
    "picture": "image:hero-transplant",
    "who_it_helps": "Children with certain cancers, blood disorders or immune disorders",
    "how_long": "Often 4 to 6 weeks in the hospital, then months of recovery",
    "first_step": "Call the transplant desk, or ask your child’s doctor to refer you.",
    "referral_page": "page:/refer-a-patient/",
    "adult_contact": None,
    "conditions": [
        "page:/conditions/acute-lymphoblastic-leukemia/",
        "page:/conditions/acute-myeloid-leukemia/",
        "page:/conditions/aplastic-anemia/",
        "page:/conditions/beta-thalassemia/",
        "page:/conditions/fanconi-anemia/",
        "page:/conditions/juvenile-myelomonocytic-leukemia/",
        "page:/conditions/neuroblastoma/",
        "page:/conditions/severe-combined-immunodeficiency/",
        "page:/conditions/sickle-cell-disease/",
    ],
    "team": [
        "page:/team/mateo-quintanar/",
        "page:/team/elin-vossberg/",
        "page:/team/ama-osei-thorne/",
        "page:/team/rory-pemberlane/",
        "page:/team/harjit-dovewell/",
    ],
    "contacts": ["contact:transplant-desk", "contact:housing"],
    "stories": ["page:/stories/sunflowers-for-a-new-start/"],
    **AWAITING_REVIEW,
    "body": [
        (
            "section",
            {
                "heading": "What is a stem cell transplant?",
                "short_heading": "What it is",
                "content": [
                    (
                        "text",
                        (
                            "<p>Blood stem cells live in the soft inner part of bones (bone "
                            "marrow). They make all the blood cells that a body needs. A "
                            "transplant gives your child healthy stem cells through an IV line, "
                            "much like a blood transfusion.</p>"
                            "<p>The cells can come from two places:</p>"
                            "<ul><li><b>from a donor,</b> such as a brother, a sister or a "
                            "stranger who matches (allogeneic transplant)</li>"
                            "<li><b>from your own child,</b> collected and frozen before strong "
                            "treatment (autologous transplant)</li></ul>"
                        ),
                    ),
                    (
                        "in_short",
                        {
                            "text": "Strong medicine clears out the old cells. New stem cells move "
                            "in and start to make healthy blood."
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
                "content": [
                    (
                        "steps",
                        {
                            "steps": [
                                {
                                    "heading": "Finding a donor",
                                    "text": "<p>A cheek swab or blood test shows who matches your "
                                    "child. We test brothers and sisters first, and then we search "
                                    "the donor lists.</p>",
                                    "where": "Clinic",
                                    "how_long": "Weeks to months",
                                },
                                {
                                    "heading": "Getting ready",
                                    "text": "<p>We check the heart, lungs, teeth and more. You "
                                    "meet everyone who will care for your child, and we plan for "
                                    "school, siblings and a place to stay.</p>",
                                    "where": "Clinic",
                                    "how_long": "2 to 4 weeks",
                                },
                                {
                                    "heading": "Making room",
                                    "text": "<p>Your child moves into a room with filtered air. "
                                    "Chemotherapy, and sometimes radiation, clears the marrow "
                                    "(conditioning).</p>",
                                    "where": "Transplant unit",
                                    "how_long": "About 1 week",
                                },
                                {
                                    "heading": "Transplant day",
                                    "text": "<p>The new cells flow in through an IV line. It does "
                                    "not hurt, and you can be there the whole time.</p>",
                                    "where": "Transplant unit",
                                    "how_long": "A few hours",
                                },
                                {
                                    "heading": "Waiting for new blood",
                                    "text": "<p>The cells settle in and begin to grow "
                                    "(engraftment). Until then your child needs protection from "
                                    "germs.</p>",
                                    "where": "Transplant unit",
                                    "how_long": "2 to 4 weeks",
                                },
                                {
                                    "heading": "Going home",
                                    "text": "<p>At first you come to the clinic several times a "
                                    "week. The immune system needs many months to grow strong "
                                    "again.</p>",
                                    "where": "Near the hospital, then home",
                                    "how_long": "6 to 12 months",
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
                "heading": "Benefits and risks",
                "look": "mist",
                "content": [
                    (
                        "text",
                        (
                            "<p>A transplant is one of the hardest treatments that we offer. We "
                            "talk openly about both sides.</p>"
                        ),
                    ),
                    (
                        "benefits_and_risks",
                        {
                            "benefits": [
                                (
                                    "<p>For some illnesses, it is <b>the best known chance of a "
                                    "cure.</b></p>"
                                ),
                                "<p>Cells from a donor can also fight leukemia.</p>",
                                "<p>With your child’s own cells, no donor is needed.</p>",
                            ],
                            "risks": [
                                (
                                    "<p><b>Infection</b> is the most common problem while the new "
                                    "cells grow.</p>"
                                ),
                                (
                                    "<p><b>Graft-versus-host disease</b> can happen after a donor "
                                    "transplant. The new cells attack the skin, the gut or the "
                                    "liver.</p>"
                                ),
                                (
                                    "<p><b>The new cells may not grow,</b> or the illness may come "
                                    "back.</p>"
                                ),
                                (
                                    "<p><b>Late effects</b> can touch growth, hormones and the chance "
                                    "to have children.</p>"
                                ),
                                (
                                    "<p>Some children become so ill that they die. We will talk with "
                                    "you about what is known for your child’s illness.</p>"
                                ),
                            ],
                        },
                    ),
                ],
                "beside": [fever("transplant-desk")],
            },
        ),
        (
            "section",
            {
                "heading": "Two ways to transplant",
                "printed": False,
                "content": [
                    (
                        "comparison",
                        {
                            "heading": "Whose cells?",
                            "options": [
                                {
                                    "heading": "Cells from a donor",
                                    "steps": [
                                        "Find a match",
                                        "Chemotherapy",
                                        "Donor cells",
                                        "Medicine to keep the peace",
                                    ],
                                    "text": "Used when your child’s own marrow is ill. The new "
                                    "cells can also fight leukemia, but they can attack healthy "
                                    "parts too.",
                                },
                                {
                                    "heading": "Your child’s own cells",
                                    "steps": [
                                        "Collect and freeze",
                                        "Strong chemotherapy",
                                        "Own cells back",
                                    ],
                                    "text": "Used after very strong treatment, as for "
                                    "neuroblastoma. No donor is needed, and the cells do not "
                                    "attack the body.",
                                },
                            ],
                        },
                    ),
                    (
                        "expander",
                        {
                            "title": "Can a brother or sister be hurt by donating?",
                            "text": "<p>Donating marrow is done while the child sleeps. Sore hips "
                            "and feeling tired for some days are common, and serious problems are "
                            "rare. A doctor who is not on your child’s team looks after the "
                            "donor’s interests.</p>",
                        },
                    ),
                ],
            },
        ),
        READ_NEXT,
        (
            "section",
            {
                "heading": "Words to know",
                "content": [
                    (
                        "words",
                        {"terms": []},
                    ),
                ],
            },
        ),
    ],
}

GENE_THERAPY = {
    "path": "/programs/gene-therapy/",
    "type": "ProgramPage",
    "title": "Gene therapy",
    "other_names": "Gene editing\nGene transfer",
    "summary": "Treatment that adds or changes a gene inside a child’s own cells. It is used for "
    "some blood and immune disorders that a child is born with.",
    "picture": "image:hero-gene-therapy",
    "who_it_helps": "Children with certain blood or immune disorders from birth",
    "how_long": "Often 6 months to a year, from first visit to going home",
    "first_step": "Call us, and we check if there is an approved treatment or a study.",
    "referral_page": "page:/refer-a-patient/",
    "adult_contact": None,
    "conditions": [
        "page:/conditions/beta-thalassemia/",
        "page:/conditions/hemophilia-a/",
        "page:/conditions/severe-combined-immunodeficiency/",
        "page:/conditions/sickle-cell-disease/",
    ],
    "team": [
        "page:/team/desmond-achterly/",
        "page:/team/priya-nandakumar-finch/",
        "page:/team/elin-vossberg/",
        "page:/team/ama-osei-thorne/",
    ],
    "contacts": ["contact:dansereau"],
    "stories": ["page:/stories/back-on-the-school-bus/"],
    **AWAITING_REVIEW,
    "body": [
        (
            "section",
            {
                "heading": "What is gene therapy?",
                "short_heading": "What it is",
                "content": [
                    (
                        "text",
                        (
                            "<p>Genes are the body’s instructions. When one is missing or has a "
                            "mistake, the body cannot make something that it needs. Gene therapy "
                            "puts in a working gene or changes one that is already there.</p>"
                            "<p>For most blood disorders, we do this outside the body. We collect "
                            "your child’s own stem cells, a lab changes them, and then we give "
                            "them back. No donor is needed.</p>"
                        ),
                    ),
                    (
                        "in_short",
                        {
                            "text": "Your child’s own cells leave the body, get a new instruction "
                            "in the lab, and come back."
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Approved treatments and studies",
                "printed": False,
                "content": [
                    (
                        "text",
                        (
                            "<p>The FDA has approved gene therapy for some patients with <a "
                            'linktype="page" id="page:/conditions/sickle-cell-disease/">sickle '
                            'cell disease</a> and <a linktype="page" '
                            'id="page:/conditions/beta-thalassemia/">beta thalassemia</a>. Age '
                            "limits and other rules apply.</p>"
                            "<p>For other disorders, gene therapy is only given in clinical "
                            "trials. A trial asks a question that nobody can answer yet. So we "
                            "cannot say that a treatment in a trial will work, and we do not know "
                            "all its risks.</p>"
                        ),
                    ),
                    (
                        "action_link",
                        {"label": "How clinical trials work", "page": "page:/clinical-trials/"},
                    ),
                ],
                "beside": [("conditions", {"heading": "", "conditions": []})],
            },
        ),
        (
            "section",
            {
                "heading": "What to expect, step by step",
                "short_heading": "What to expect",
                "look": "mist",
                "content": [
                    (
                        "steps",
                        {
                            "steps": [
                                {
                                    "heading": "Talk and tests",
                                    "text": "<p>We learn about your child and answer your "
                                    "questions. We also talk about ways to protect fertility "
                                    "before any strong medicine.</p>",
                                    "where": "Clinic",
                                    "how_long": "1 to 3 months",
                                },
                                {
                                    "heading": "Collecting stem cells",
                                    "text": "<p>Medicine moves stem cells into the blood, and a "
                                    "machine collects them. Some children need more than one "
                                    "round.</p>",
                                    "where": "Hospital",
                                    "how_long": "A few days each time",
                                },
                                {
                                    "heading": "Waiting for the lab",
                                    "text": "<p>The lab changes the cells and tests them with "
                                    "care. You go on with your usual treatment.</p>",
                                    "where": "At home",
                                    "how_long": "Often several months",
                                },
                                {
                                    "heading": "Chemotherapy and infusion",
                                    "text": "<p>Chemotherapy makes room in the bone marrow. Then "
                                    "your child’s changed cells come back through an IV line.</p>",
                                    "where": "Hospital",
                                    "how_long": "4 to 6 weeks in all",
                                },
                                {
                                    "heading": "Long-term check-ups",
                                    "text": "<p>We follow your child for many years to learn how "
                                    "long the effect lasts and to look for late problems.</p>",
                                    "where": "Clinic",
                                    "how_long": "Up to 15 years",
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
                "heading": "Benefits and risks",
                "content": [
                    (
                        "text",
                        (
                            "<p>For some children the hope has come true. Nobody can promise it, "
                            "and nobody knows yet if it lasts for life.</p>"
                        ),
                    ),
                    (
                        "benefits_and_risks",
                        {
                            "benefits": [
                                "<p>Your child may need fewer transfusions.</p>",
                                "<p>Your child may have less pain.</p>",
                                "<p>Your child may be able to fight germs.</p>",
                            ],
                            "risks": [
                                (
                                    "<p>Chemotherapy lowers blood counts. It can cause infection, "
                                    "bleeding and mouth sores.</p>"
                                ),
                                "<p>It can affect the chance to have children later.</p>",
                                (
                                    "<p>The cells may not grow well, or the effect may be too "
                                    "small.</p>"
                                ),
                                (
                                    "<p>A few people have had a blood cancer after some gene "
                                    "therapies. That is why check-ups go on for years.</p>"
                                ),
                            ],
                        },
                    ),
                ],
                "beside": [fever("transplant-desk")],
            },
        ),
        READ_NEXT,
    ],
}

LEUKEMIA = {
    "path": "/programs/leukemia/",
    "type": "ProgramPage",
    "title": "Leukemia program",
    "other_names": "Blood cancer program",
    "menu_title": "Leukemia",
    "summary": "Care for children and teens with any kind of leukemia, from the first blood test "
    "to the years after treatment.",
    "picture": "image:hero-leukemia",
    "who_it_helps": "Children and teens with leukemia, new or come back",
    "how_long": "From 6 months to 3 years of treatment, then check-ups",
    "first_step": "Call us today, even if it is only a worry.",
    "referral_page": "page:/refer-a-patient/",
    "adult_contact": None,
    "conditions": [
        "page:/conditions/acute-lymphoblastic-leukemia/",
        "page:/conditions/acute-myeloid-leukemia/",
        "page:/conditions/juvenile-myelomonocytic-leukemia/",
    ],
    "team": [
        "page:/team/nora-fairbrook/",
        "page:/team/layla-marzouki-hale/",
        "page:/team/sun-mi-larkwood/",
        "page:/team/rory-pemberlane/",
        "page:/team/harjit-dovewell/",
    ],
    "contacts": ["contact:blood-cancer-desk", "contact:coordinators"],
    "stories": ["page:/stories/having-a-ball/", "page:/stories/a-song-for-every-nurse/"],
    **AWAITING_REVIEW,
    "body": [
        (
            "section",
            {
                "heading": "What we do",
                "content": [
                    (
                        "text",
                        (
                            "<p>Leukemia is cancer of the blood-forming cells in the bone marrow. "
                            "It is the most common kind of cancer in children. Our Hematologic "
                            "Malignancy Center treats all types of it.</p>"
                            "<p>Hearing the word leukemia turns life upside down. You do not have "
                            "to know what to ask. We go one step at a time. We also write down "
                            "what we said, so that you can read it at home.</p>"
                        ),
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "The first days",
                "look": "mist",
                "content": [
                    (
                        "steps",
                        {
                            "steps": [
                                {
                                    "heading": "Tests",
                                    "text": "<p>Blood and bone marrow tests show which type of "
                                    "leukemia it is. Your child sleeps during the bone marrow "
                                    "test.</p>",
                                    "where": "Hospital",
                                    "how_long": "1 to 3 days",
                                },
                                {
                                    "heading": "A family meeting",
                                    "text": "<p>We explain what we found, what we suggest, and "
                                    "what the risks are. Bring anyone who can listen with you.</p>",
                                    "where": "Hospital",
                                    "how_long": "1 hour, or as long as you need",
                                },
                                {
                                    "heading": "A port",
                                    "text": "<p>A small device under the skin makes blood draws "
                                    "and medicine easier (a central line or port). A surgeon puts "
                                    "it in while your child sleeps.</p>",
                                    "where": "Operating room",
                                    "how_long": "About 1 hour",
                                },
                                {
                                    "heading": "The first phase",
                                    "text": "<p>Medicine begins to clear the leukemia (induction). "
                                    "We watch for fever and other side effects from the first "
                                    "day.</p>",
                                    "where": "Hospital, then clinic",
                                    "how_long": "About 4 to 5 weeks",
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
                "heading": "Treatments we may use",
                "printed": False,
                "content": [
                    (
                        "key_points",
                        {
                            "icon": "check",
                            "heading": "",
                            "points": [
                                {
                                    "icon": "",
                                    "heading": "Chemotherapy",
                                    "text": "Medicine that kills fast-growing cells. It also "
                                    "affects healthy cells, so infection, hair loss and feeling "
                                    "sick are common.",
                                },
                                {
                                    "icon": "dna",
                                    "heading": "Targeted medicine",
                                    "text": "Aimed at one change in the cancer cells. Not every "
                                    "leukemia has such a change.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Immunotherapy",
                                    "text": "Helps the immune system find the cancer. It can cause "
                                    "fever and other reactions.",
                                },
                                {
                                    "icon": "heart",
                                    "heading": "Stem cell transplant",
                                    "text": "New blood-forming cells for children whose leukemia "
                                    "is hard to treat. It has serious risks.",
                                },
                            ],
                        },
                    ),
                ],
                "beside": [
                    (
                        "programs",
                        {
                            "heading": "",
                            "programs": [
                                "page:/programs/car-t-cell-therapy/",
                                "page:/programs/stem-cell-transplant/",
                            ],
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "When to call",
                "look": "dawn",
                "content": [fever("blood-cancer-desk")],
                "beside": [EMERGENCY],
            },
        ),
        READ_NEXT,
    ],
}

LYMPHOMA = {
    "path": "/programs/lymphoma/",
    "type": "ProgramPage",
    "title": "Lymphoma program",
    "other_names": "Cancer of the lymph system\nHistiocytosis program",
    "menu_title": "Lymphoma",
    "summary": "Care for children and teens with cancers of the lymph system, and with related "
    "disorders such as LCH.",
    "picture": "image:hero-lymphoma",
    "who_it_helps": "Children and teens with lymphoma or LCH, new or come back",
    "how_long": "Often 2 to 12 months of treatment, then check-ups",
    "first_step": "Call us with the scan or biopsy result you have.",
    "referral_page": "page:/refer-a-patient/",
    "adult_contact": None,
    "conditions": [
        "page:/conditions/b-cell-lymphoma/",
        "page:/conditions/hodgkin-lymphoma/",
        "page:/conditions/langerhans-cell-histiocytosis/",
    ],
    "team": [
        "page:/team/greta-holmqvist-ray/",
        "page:/team/sun-mi-larkwood/",
        "page:/team/layla-marzouki-hale/",
        "page:/team/ama-osei-thorne/",
    ],
    "contacts": ["contact:blood-cancer-desk"],
    "stories": [],
    **AWAITING_REVIEW,
    "body": [
        (
            "section",
            {
                "heading": "What we do",
                "content": [
                    (
                        "text",
                        (
                            "<p>The lymph system is a network of vessels and small nodes that "
                            "helps to fight germs. Lymphoma is a cancer that starts there. There "
                            "are many types, so finding the exact one is our first job.</p>"
                            "<p>We treat children, teens and young adults. Teens get time alone "
                            "with the doctor to ask what they would rather not ask in front of "
                            "parents.</p>"
                        ),
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Finding out what it is",
                "look": "mist",
                "content": [
                    (
                        "text",
                        (
                            "<ol><li><b>Biopsy.</b> A surgeon takes out a lump or a piece of it "
                            "while your child sleeps.</li>"
                            "<li><b>Scan.</b> A scan of the whole body shows where the lymphoma "
                            "is.</li>"
                            "<li><b>Bone marrow test.</b> Some children need it, some do not.</li>"
                            "<li><b>Meeting.</b> Experts from several fields talk about your "
                            "child’s plan together.</li></ol>"
                        ),
                    ),
                ],
                "beside": [
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "Want a second opinion?",
                            "text": "<p>We welcome the question. We can look at the slides and "
                            "scans again, and we can send ours to another hospital.</p>",
                            "link": {"label": "Who to call", "page": "page:/contact/"},
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "How we treat lymphoma",
                "content": [
                    (
                        "text",
                        (
                            "<p>Most children get chemotherapy. Some also get an antibody, "
                            "radiation or both. If the lymphoma comes back, a plan may include <a "
                            'linktype="page" id="page:/programs/car-t-cell-therapy/">CAR T-cell '
                            'therapy</a>, a <a linktype="page" '
                            'id="page:/programs/stem-cell-transplant/">stem cell transplant</a> or '
                            'a <a linktype="page" id="page:/clinical-trials/">clinical '
                            "trial</a>.</p>"
                            "<p>We aim to cure the lymphoma with as little harm as we can. "
                            "Treatment can cause infection and tiredness now, and heart or "
                            "fertility problems later. We plan for both from the start.</p>"
                        ),
                    ),
                ],
                "beside": [fever("blood-cancer-desk")],
            },
        ),
        READ_NEXT,
    ],
}

PROGRAMS = [CAR_T, TRANSPLANT, GENE_THERAPY, LEUKEMIA, LYMPHOMA]
