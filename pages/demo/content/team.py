"""Twelve members of the team. All of them are invented."""

TEAM = [
    {
        "path": "/team/nora-fairbrook/",
        "type": "TeamMemberPage",
        "title": "Nora Fairbrook",
        "credentials": "MD",
        "role": "doctor",
        "position": "Attending physician, leukemia",
        "specialties": "Leukemia that comes back\nLeukemia in babies\nClinical trials",
        "spoken": "English, French",
        "summary": "Dr. Fairbrook cares for children with leukemia, from the first test to the "
        "last check-up.",
        "picture": "image:portrait-01",
        "body": [
            (
                "section",
                {
                    "heading": "About Dr. Fairbrook",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Nora Fairbrook has treated children with leukemia for 15 "
                                "years. She likes to draw what she explains, and families take the "
                                "drawings home.</p>"
                                "<p>She leads studies on leukemia that comes back. On weekends she "
                                "rows, slowly.</p>"
                            ),
                        ),
                        (
                            "quote",
                            {
                                "text": "Ask me the same question three times. The third answer is "
                                "often the clearest.",
                                "who": "Nora Fairbrook (invented)",
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/hiroshi-tanabe-wells/",
        "type": "TeamMemberPage",
        "title": "Hiroshi Tanabe-Wells",
        "credentials": "MD, PhD",
        "role": "doctor",
        "position": "Medical lead, CAR T-cell therapy",
        "specialties": "CAR T-cell therapy\nImmunotherapy\nSide effects of cell therapy",
        "spoken": "English, Japanese",
        "summary": "Dr. Tanabe-Wells leads the doctors who give CAR T-cell therapy and treat its "
        "side effects.",
        "picture": "image:portrait-02",
        "body": [
            (
                "section",
                {
                    "heading": "About Dr. Tanabe-Wells",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Hiroshi Tanabe-Wells trained in both child cancer care and the "
                                "science of the immune system. He wants every family to hear about "
                                "risks as clearly as about hopes.</p>"
                                "<p>He grew up with a brother who was often in the hospital. That "
                                "is why he always asks how the brothers and sisters are.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/layla-marzouki-hale/",
        "type": "TeamMemberPage",
        "title": "Layla Marzouki-Hale",
        "credentials": "RN, CPON",
        "role": "nurse",
        "position": "Nurse, CAR T-cell therapy and leukemia",
        "specialties": "Infusions\nSpotting side effects early\nTeaching families",
        "spoken": "English, Arabic, French",
        "summary": "Layla is at the bedside on infusion day and teaches families what to watch for "
        "at home.",
        "picture": "image:portrait-03",
        "body": [
            (
                "section",
                {
                    "heading": "About Layla",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Layla Marzouki-Hale has been a cancer nurse for 11 years. She "
                                "makes sure that you know whom to call, even at three in the "
                                "morning.</p>"
                                "<p>She keeps a jar of bad jokes at the nurses’ desk. New ones are "
                                "welcome.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/mateo-quintanar/",
        "type": "TeamMemberPage",
        "title": "Mateo Quintanar",
        "credentials": "MD, MPH",
        "role": "doctor",
        "position": "Attending physician, stem cell transplant",
        "specialties": "Donor transplants\nBone marrow failure\nTransplant after CAR T-cell therapy",
        "spoken": "English, Spanish",
        "summary": "Dr. Quintanar plans transplants and follows children for years after they go "
        "home.",
        "picture": "image:portrait-04",
        "body": [
            (
                "section",
                {
                    "heading": "About Dr. Quintanar",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Mateo Quintanar helps families decide if a transplant is "
                                "right, and when. He talks with donors too, in English or "
                                "Spanish.</p>"
                                "<p>He studies how children sleep in the hospital and how to give "
                                "them quieter nights. </p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/ama-osei-thorne/",
        "type": "TeamMemberPage",
        "title": "Ama Osei-Thorne",
        "credentials": "PhD",
        "role": "psychologist",
        "position": "Psychologist, family support",
        "specialties": "Worry and sleep\nTeens\nBrothers and sisters\nBack to school",
        "spoken": "English, Twi",
        "summary": "Ama helps children, parents, brothers and sisters with worry, sleep and going "
        "back to school.",
        "picture": "image:portrait-05",
        "body": [
            (
                "section",
                {
                    "heading": "About Ama",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Ama Osei-Thorne meets families early, not only when things are "
                                "hard. She teaches simple skills for scary tests and long "
                                "nights.</p>"
                                "<p>She runs a group for brothers and sisters on the first "
                                "Saturday of each month.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/rory-pemberlane/",
        "type": "TeamMemberPage",
        "title": "Rory Pemberlane",
        "credentials": "CCLS",
        "role": "child_life",
        "position": "Child life specialist",
        "specialties": "Play before tests\nShots without fear\nMaking memories",
        "spoken": "English, American Sign Language",
        "summary": "Rory uses play to show children what will happen, and stays with them while it "
        "does.",
        "picture": "image:portrait-06",
        "body": [
            (
                "section",
                {
                    "heading": "About Rory",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Rory Pemberlane has a toy IV pump, a toy scanner and a bear "
                                "who has had both. Children try everything on the bear first.</p>"
                                "<p>Rory was treated for cancer as a child and wears a hearing aid "
                                "because of it. Many teens ask about that, and they may.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/greta-holmqvist-ray/",
        "type": "TeamMemberPage",
        "title": "Greta Holmqvist-Ray",
        "credentials": "MD",
        "role": "doctor",
        "position": "Attending physician, lymphoma",
        "specialties": "Hodgkin lymphoma\nB-cell lymphoma\nLangerhans cell histiocytosis",
        "spoken": "English, Swedish, German",
        "summary": "Dr. Holmqvist-Ray treats lymphoma and LCH, and looks after the health of "
        "survivors.",
        "picture": "image:portrait-07",
        "body": [
            (
                "section",
                {
                    "heading": "About Dr. Holmqvist-Ray",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Greta Holmqvist-Ray has cared for children and teens with "
                                "lymphoma for almost 30 years. She looks for ways to use less "
                                "treatment where that is enough.</p>"
                                "<p>Her former patients send her wedding photos. She has run out "
                                "of wall.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/desmond-achterly/",
        "type": "TeamMemberPage",
        "title": "Desmond Achterly",
        "credentials": "MD",
        "role": "doctor",
        "position": "Attending physician, blood disorders and gene therapy",
        "specialties": "Sickle cell disease\nThalassemia\nGene therapy",
        "spoken": "English, Haitian Creole",
        "summary": "Dr. Achterly treats sickle cell disease and other blood disorders, and leads "
        "gene therapy care.",
        "picture": "image:portrait-08",
        "body": [
            (
                "section",
                {
                    "heading": "About Dr. Achterly",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Desmond Achterly believes a child who says “it hurts.” He "
                                "works to get pain treated fast, at our hospital and at "
                                "others.</p>"
                                "<p>He helps families to weigh gene therapy, transplant and daily "
                                "medicine. There is no wrong choice, and no need to hurry.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/sun-mi-larkwood/",
        "type": "TeamMemberPage",
        "title": "Sun-mi Larkwood",
        "credentials": "MD",
        "role": "doctor",
        "position": "Surgeon, ports and biopsies",
        "specialties": "Ports and central lines\nBiopsies\nKidney and belly tumors",
        "spoken": "English, Korean",
        "summary": "Dr. Larkwood places ports, takes biopsies, and removes tumors of the belly and "
        "kidney.",
        "picture": "image:portrait-09",
        "body": [
            (
                "section",
                {
                    "heading": "About Dr. Larkwood",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Sun-mi Larkwood meets every child before surgery and again "
                                "when they wake up. She hides a sticker for each child under the "
                                "bandage.</p>"
                                "<p>She plans with our doctors to do all she can in one go, so "
                                "that your child sleeps only once.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/elin-vossberg/",
        "type": "TeamMemberPage",
        "title": "Elin Vossberg",
        "credentials": "RN, BSN",
        "role": "coordinator",
        "position": "Coordinator, transplant and gene therapy",
        "specialties": "Planning visits\nDonor searches\nInsurance papers",
        "spoken": "English, Portuguese",
        "summary": "Elin plans each step before a transplant or gene therapy, and keeps everyone "
        "on the same page.",
        "picture": "image:portrait-10",
        "body": [
            (
                "section",
                {
                    "heading": "About Elin",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Elin Vossberg knows who must do what by when. You get one "
                                "calendar that she keeps up to date.</p>"
                                "<p>When something changes, she calls. You should not have to find "
                                "out by yourself.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/harjit-dovewell/",
        "type": "TeamMemberPage",
        "title": "Harjit Dovewell",
        "credentials": "LICSW",
        "role": "social_worker",
        "position": "Social worker",
        "specialties": "Housing and travel\nTime off work\nSchool",
        "spoken": "English, Punjabi, Hindi",
        "summary": "Harjit helps with a place to stay, time off work, school, and the load that "
        "families carry.",
        "picture": "image:portrait-12",
        "body": [
            (
                "section",
                {
                    "heading": "About Harjit",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Harjit Dovewell asks what a normal day looks like at your "
                                "home, and what illness has done to it. He knows which help exists "
                                "and how to get it.</p>"
                                "<p>He also has time for a cup of tea when there is nothing to "
                                "solve.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/team/priya-nandakumar-finch/",
        "type": "TeamMemberPage",
        "title": "Priya Nandakumar-Finch",
        "credentials": "PhD",
        "role": "scientist",
        "position": "Scientist, cell therapy lab",
        "specialties": "Making and testing cell therapies\nGene therapy",
        "spoken": "English, Tamil",
        "summary": "Priya and her lab check each bag of cells before it goes to a child.",
        "picture": None,
        "body": [
            (
                "section",
                {
                    "heading": "About Priya",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Families seldom meet Priya Nandakumar-Finch, but she thinks of "
                                "them. Each bag of cells in her lab has a name on it, and she "
                                "reads it out loud.</p>"
                                "<p>Her team tests the cells again and again. A bag leaves the lab "
                                "only when two people have signed for it.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
]
