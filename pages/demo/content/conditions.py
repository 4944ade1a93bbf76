"""Conditions from A to Z; the programs say which of them they treat."""

from .common import AWAITING_REVIEW, contact_link, fever, hours, what_to_do_first

CONDITIONS = [
    {
        "path": "/conditions/acute-lymphoblastic-leukemia/",
        "type": "ConditionPage",
        "title": "Acute lymphoblastic leukemia (ALL)",
        "menu_title": "ALL",
        "other_names": "ALL\nAcute lymphocytic leukemia\nB-cell acute lymphoblastic leukemia\nB-ALL",
        "first_step": "Call us with the blood test result or the words the doctor used. If a test suggests leukemia, call today.",
        "contact": "contact:blood-cancer-desk",
        "summary": "A fast-growing cancer of the blood. It starts in young white blood cells. Our "
        "Hematologic Malignancy Center is a leader in treating ALL in children.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Blood cells are made in the soft inner part of bones (bone "
                                "marrow). In ALL, the marrow makes too many young white blood "
                                "cells (lymphoblasts). They do not grow up as they should, and "
                                "they crowd out healthy cells.</p>"
                                "<p>ALL is the most common cancer in children. It grows fast, so "
                                "treatment starts soon. Nothing that you did caused it, and your "
                                "child cannot pass it to others.</p>"
                            ),
                        ),
                        (
                            "in_short",
                            {
                                "text": "ALL is a blood cancer. Most children with ALL can be "
                                "cured today, but treatment is long."
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Many of these signs have other causes, such as a cold. A "
                                "doctor should check signs that last or get worse.</p>"
                                "<ul><li>fever that comes back</li>"
                                "<li>pale skin and feeling tired</li>"
                                "<li>bruises, nosebleeds or tiny red dots on the skin</li>"
                                "<li>pain in bones or joints, or a limp</li>"
                                "<li>lumps in the neck, armpit or groin</li></ul>"
                            ),
                        ),
                    ],
                    "beside": [fever("blood-cancer-desk")],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>We start with a blood test. Then we look at a small sample of "
                                "bone marrow, which we take while your child sleeps. We also check "
                                "the fluid around the spine for leukemia cells.</p>"
                                "<p>Lab tests show which kind of ALL it is, and that helps us "
                                "choose the treatment.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Strong medicine against cancer (chemotherapy) is the main "
                                "treatment. It comes in phases and often takes 2 to 3 years in "
                                "all. Most of it happens in the clinic or at home. </p>"
                                "<p>When tests find no more signs of leukemia, we call it "
                                "remission. Treatment goes on, so that it stays away.</p>"
                                "<p>If ALL comes back (relapse), or does not go away, we may "
                                "talk about these:</p><ul><li>medicines that help the immune system find the "
                                'cancer</li><li><a linktype="page" '
                                'id="page:/programs/car-t-cell-therapy/">CAR T-cell '
                                'therapy</a></li><li>a <a linktype="page" '
                                'id="page:/programs/stem-cell-transplant/">stem cell '
                                "transplant</a></li>"
                                '<li>a <a linktype="page" id="page:/clinical-trials/">clinical '
                                "trial</a></li></ul>"
                                "<p>All of these have side effects. Infection, hair loss and "
                                "feeling sick are common, and some effects show up years later. We "
                                "talk about them with you before we start.</p>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("blood-cancer-desk"),
        ],
    },
    {
        "path": "/conditions/acute-myeloid-leukemia/",
        "type": "ConditionPage",
        "title": "Acute myeloid leukemia (AML)",
        "menu_title": "AML",
        "other_names": "AML\nAcute myelogenous leukemia",
        "first_step": "Call us today if a blood test suggests leukemia. Treatment often starts within days.",
        "contact": "contact:blood-cancer-desk",
        "summary": "A fast-growing cancer of the blood. It starts in the cells that grow into some "
        "white blood cells, red blood cells or platelets.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>In AML, young cells in the bone marrow (myeloid cells) stop "
                                "growing up. They pile up and leave too little room for healthy "
                                "blood cells.</p>"
                                "<p>AML is less common in children than ALL. It grows fast, so "
                                "treatment often starts within days. It is nobody’s fault.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<p>These signs can have other causes too.</p>"
                                "<ul><li>fever or infections that keep coming</li>"
                                "<li>pale skin, short breath, no energy</li>"
                                "<li>bruises or bleeding with no clear reason</li>"
                                "<li>sore or swollen gums</li><li>bone pain</li></ul>"
                            ),
                        ),
                    ],
                    "beside": [fever("blood-cancer-desk")],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Blood tests come first. Then we take a sample of bone marrow "
                                "while your child sleeps. The lab looks for changes in the genes "
                                "of the cancer cells, because these changes guide the plan.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Treatment is strong but fairly short. It often takes about 6 "
                                "months, and your child spends much of that time in the "
                                "hospital.</p>"
                                "<ul><li>Most children get several rounds of chemotherapy.</li>"
                                "<li>Some also get a medicine aimed at one gene change.</li>"
                                '<li>Some need a <a linktype="page" '
                                'id="page:/programs/stem-cell-transplant/">stem cell '
                                "transplant</a>.</li></ul>"
                                "<p>The chance of infection is high while blood counts are low, so "
                                "we keep your child close. Some medicines can also strain the "
                                "heart, so we check it often.</p>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("blood-cancer-desk"),
        ],
    },
    {
        "path": "/conditions/aplastic-anemia/",
        "type": "ConditionPage",
        "title": "Aplastic anemia",
        "other_names": "Bone marrow failure\nSevere aplastic anemia",
        "first_step": "Call us with your child’s blood counts. Do not wait for an appointment if there is fever or bleeding.",
        "contact": "contact:transplant-desk",
        "summary": "The bone marrow stops making enough blood cells. It is rare, serious, and can "
        "be treated.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Bone marrow is the place where the body makes blood. In "
                                "aplastic anemia it makes too few cells of every kind. Most often "
                                "the child’s own immune system attacks the marrow by mistake. "
                                "Sometimes a gene change is the cause.</p>"
                                "<p>It is not cancer, and your child cannot pass it to others.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>tired, weak or dizzy (too few red cells)</li>"
                                "<li>infections that last (too few white cells)</li>"
                                "<li>bruises, nosebleeds or tiny red dots (too few platelets)</li>"
                                "</ul>"
                            ),
                        ),
                    ],
                    "beside": [fever("transplant-desk")],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A blood test counts the cells, and a sample of bone marrow "
                                "shows how full or empty it is. Gene tests help us tell which kind "
                                "your child has. That matters, because the treatments differ.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>First we keep your child well. That may mean blood, platelets "
                                "and medicine against germs. Then there are two main ways:</p>"
                                '<ul><li>a <a linktype="page" '
                                'id="page:/programs/stem-cell-transplant/">stem cell '
                                "transplant</a>, often when a brother or sister is a match</li>"
                                "<li>medicine that calms the immune system</li></ul>"
                                "<p>A transplant can cure the illness, but it has serious risks. "
                                "Medicine has fewer risks at first, but it does not help every "
                                "child, and the illness can come back.</p>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("transplant-desk"),
        ],
    },
    {
        "path": "/conditions/b-cell-lymphoma/",
        "type": "ConditionPage",
        "title": "B-cell lymphoma",
        "other_names": "Non-Hodgkin lymphoma\nBurkitt lymphoma\nDiffuse large B-cell lymphoma\n"
        "Primary mediastinal B-cell lymphoma",
        "first_step": "Call us with the scan or biopsy result. If it is hard to breathe, call 911 first.",
        "contact": "contact:blood-cancer-desk",
        "summary": "Cancers of the lymph system, the network that helps to fight germs. Ask us "
        "which types have an approved CAR T-cell therapy.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>B cells are white blood cells. Many live in lymph nodes, the "
                                "small bean-shaped parts in the neck, armpits, chest and belly. In "
                                "B-cell lymphoma, these cells grow out of control.</p>"
                                "<p>There are several types. Burkitt lymphoma and diffuse large "
                                "B-cell lymphoma are the most common ones in children. They grow "
                                "fast, but they also tend to respond well to treatment.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>a lump that grows and does not hurt</li>"
                                "<li>a swollen or painful belly</li><li>cough or short breath</li>"
                                "<li>fever, night sweats or weight loss</li></ul>"
                                "<p>Swollen glands are common in children. Most are not cancer. A "
                                "doctor should look at any lump that keeps growing.</p>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "care_card",
                            {
                                "urgency": "emergency",
                                "heading": "Call 911 or go to the nearest emergency room if:",
                                "signs": [
                                    "your child has trouble breathing, most of all when lying down",
                                    "the face or neck swells quickly",
                                    "belly pain is very bad and does not stop",
                                ],
                                "text": "<p>A lump in the chest can press on the airway.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A surgeon takes a small piece of the lump (a biopsy). The lab "
                                "finds out which type it is. Scans, blood tests and a bone marrow "
                                "test show where else it may be, which doctors call the stage.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Most children get chemotherapy for a few months. Many also get "
                                "a medicine that sticks to B cells and marks them for the immune "
                                "system (an antibody).</p>"
                                "<p>If the lymphoma comes back, a plan may include <a "
                                'linktype="page" id="page:/programs/car-t-cell-therapy/">CAR '
                                "T-cell therapy</a>, a stem cell transplant or a clinical trial. "
                                "Not every type has an approved CAR T-cell therapy for children. "
                                "Ask us what fits.</p>"
                                "<p>Treatment can cause infection, mouth sores and low blood "
                                "counts. When large lumps break down fast, they can strain the "
                                "kidneys. We watch for this from the first day.</p>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("blood-cancer-desk"),
        ],
    },
    {
        "path": "/conditions/beta-thalassemia/",
        "type": "ConditionPage",
        "title": "Beta thalassemia",
        "other_names": "Cooley’s anemia\nMediterranean anemia\nThalassemia major",
        "first_step": "Call us with the newborn or blood test result. We plan the first visit with you.",
        "contact": "contact:coordinators",
        "summary": "A blood disorder that runs in families. The body makes too little of the part "
        "of blood that carries oxygen.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Red blood cells carry oxygen with a protein called hemoglobin. "
                                "In beta thalassemia, the body makes too little of it. The red "
                                "cells are small and pale, and they do not last. </p>"
                                "<p>A child gets the gene change from both parents. Parents who "
                                "carry one copy are most often well. Some children have a mild "
                                "form, while others need blood for life.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Signs of the severe form often start before age 2.</p>"
                                "<ul><li>pale or yellow skin</li>"
                                "<li>poor feeding and slow growth</li>"
                                "<li>being tired and fussy</li><li>a swollen belly</li>"
                                "<li>dark urine</li></ul>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "care_card",
                            {
                                "urgency": "urgent",
                                "heading": "Call us right away, day or night, if:",
                                "signs": [
                                    "your child has a fever and has had the spleen removed",
                                    (
                                        "your child has chills, a rash or back pain after a blood "
                                        "transfusion"
                                    ),
                                    "your child is much paler or weaker than usual",
                                ],
                                "text": f"<p>Weekdays, 8 a.m. to 6 p.m.: {contact_link('coordinators')}. They "
                                "put you through to a nurse. At all other times: "
                                f"{contact_link('after-hours')}.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A blood test shows which kinds of hemoglobin your child has. A "
                                "gene test can name the exact change, and we can also test "
                                "brothers, sisters and parents. A genetic counselor explains what "
                                "the results mean.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>Regular blood transfusions give your child healthy red "
                                "cells.</li>"
                                "<li>Each transfusion adds iron. Too much iron harms the heart and "
                                "liver, so your child takes medicine that removes it.</li>"
                                '<li>A <a linktype="page" '
                                'id="page:/programs/stem-cell-transplant/">stem cell '
                                "transplant</a> can cure it. It has serious risks.</li>"
                                '<li><a linktype="page" id="page:/programs/gene-therapy/">Gene '
                                "therapy</a> is approved for some patients. It also needs strong "
                                "chemotherapy, and its long-term effects are still being "
                                "studied.</li></ul>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("coordinators"),
        ],
    },
    {
        "path": "/conditions/fanconi-anemia/",
        "type": "ConditionPage",
        "title": "Fanconi anemia",
        "other_names": "FA\nInherited bone marrow failure",
        "first_step": "Call us with the test results you have. Brothers and sisters can be tested too.",
        "contact": "contact:transplant-desk",
        "summary": "A rare condition that a child is born with. Cells cannot repair their DNA "
        "well, so the bone marrow can fail.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Every cell holds a plan called DNA, and cells fix small breaks "
                                "in it all the time. In Fanconi anemia, this repair does not work "
                                "well. Blood cells suffer first, and the chance of some cancers is "
                                "higher.</p>"
                                "<p>A child most often gets a gene change from each parent. "
                                "Parents are most often well.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>small size for age</li>"
                                "<li>thumbs or arms shaped in an unusual way</li>"
                                "<li>light brown spots on the skin</li>"
                                "<li>tiredness, bruises or many infections, often at grade school "
                                "age</li></ul><p>Some children have no outer signs at all.</p>"
                            ),
                        ),
                    ],
                    "beside": [fever("transplant-desk")],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A special blood test shows how well cells repair their DNA. A "
                                "gene test names the change. We check blood counts and bone marrow "
                                "often. Brothers and sisters should be tested too.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Some children only need check-ups at first. Some take medicine "
                                'to lift their blood counts. A <a linktype="page" '
                                'id="page:/programs/stem-cell-transplant/">stem cell '
                                "transplant</a> can give them healthy marrow. It does not change "
                                "the other cells of the body. So the chance of cancer stays, and "
                                "check-ups go on for life.</p>"
                                "<p>Children with Fanconi anemia need gentler doses. Their cells "
                                "do not stand up well to radiation and strong chemotherapy.</p>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("transplant-desk"),
        ],
    },
    {
        "path": "/conditions/hemophilia-a/",
        "type": "ConditionPage",
        "title": "Hemophilia A",
        "other_names": "Factor VIII deficiency\nFactor 8 deficiency\nClassic hemophilia",
        "first_step": "For a bleed, treat it or get care first. Then call us with the factor level, if you know it.",
        "contact": "contact:coordinators",
        "summary": "A bleeding disorder. The blood lacks enough of one protein that helps it to "
        "clot.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>When you get a cut, proteins in the blood form a plug (a "
                                "clot). In hemophilia A, one of them, called factor VIII (“factor "
                                "eight”), is missing or low. So bleeding lasts longer, inside and "
                                "outside the body.</p>"
                                "<p>It mostly affects boys, but girls can have it too. It often "
                                "runs in families, but about 1 in 3 babies with it have no family "
                                "history.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>large bruises or lumps after small bumps</li>"
                                "<li>a swollen, warm or stiff joint</li>"
                                "<li>bleeding that starts again after a cut, a shot or a lost "
                                "tooth</li><li>nosebleeds that are hard to stop</li></ul>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "care_card",
                            {
                                "urgency": "emergency",
                                "heading": "Call 911 or go to the nearest emergency room if:",
                                "signs": [
                                    "your child hits the head hard, even if all seems well",
                                    "your child has a bad headache, throws up or is very sleepy",
                                    "the neck or throat swells",
                                    "bleeding does not stop",
                                ],
                                "text": "<p>Give factor first if you have it and know how. Then "
                                "go.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Blood tests show how long a clot takes to form and how much "
                                "factor VIII there is. The lower the level, the more severe it is. "
                                "If it runs in your family, we can test a baby soon after "
                                "birth.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>We replace the missing factor through a vein, or give a "
                                "medicine under the skin that does its work. Many children get it "
                                "on a regular schedule to prevent bleeds, and you can learn to "
                                "give it at home.</p>"
                                "<p>Some children form proteins that block the factor "
                                '(inhibitors). Then we change the plan. <a linktype="page" '
                                'id="page:/programs/gene-therapy/">Gene therapy</a> for children '
                                "with hemophilia A is still being studied. We do not yet know how "
                                "well it works for them, or all its risks.</p>"
                            ),
                        ),
                        (
                            "dont_list",
                            {
                                "points": [
                                    "do not give aspirin or ibuprofen unless we say so",
                                    "do not wait to treat a bleed",
                                    (
                                        "do not let anyone give a shot into a muscle before they "
                                        "ask us"
                                    ),
                                ]
                            },
                        ),
                    ],
                },
            ),
            what_to_do_first("coordinators"),
        ],
    },
    {
        "path": "/conditions/hodgkin-lymphoma/",
        "type": "ConditionPage",
        "title": "Hodgkin lymphoma",
        "other_names": "Hodgkin disease\nHodgkin’s lymphoma",
        "first_step": "Have your child’s doctor check a lump that stays. Then call us with the result.",
        "contact": "contact:blood-cancer-desk",
        "summary": "A cancer of the lymph system. It is most common in teens and young adults, and "
        "it often starts as a lump in the neck.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>The lymph system helps the body to fight germs. In Hodgkin "
                                "lymphoma, one kind of white blood cell changes and forms lumps in "
                                "the lymph nodes. Doctors know it by very large cells under the "
                                "microscope.</p>"
                                "<p>It tends to respond well to treatment. The goal is to cure the "
                                "cancer and to protect your child’s later health.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>a firm lump in the neck, armpit or groin that does not "
                                "hurt</li><li>fever with no clear reason</li>"
                                "<li>heavy sweating at night</li>"
                                "<li>weight loss without trying</li><li>itchy skin</li>"
                                "<li>cough or short breath</li></ul>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "care_card",
                            {
                                "urgency": "non_urgent",
                                "heading": "See your child’s doctor this week if:",
                                "signs": [
                                    "a lump has grown or stayed for more than 2 weeks",
                                    "fever or night sweats keep coming back",
                                    "clothes are looser and you do not know why",
                                ],
                                "text": "<p>If breathing is hard, call 911.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A surgeon takes out a lump, or part of it (a biopsy). The lab "
                                "looks at the cells. Then a scan of the whole body shows where the "
                                "lymphoma is, which doctors call its stage.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Most children get chemotherapy. After the first rounds, a scan "
                                "shows how well it works. Some children also need radiation, but "
                                "many can do without it.</p>"
                                "<p>We use as little as we can and as much as your child needs. "
                                "Treatment can affect the heart, the lungs and the chance to have "
                                "children later. Ask us early about ways to protect fertility.</p>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("blood-cancer-desk"),
        ],
    },
    {
        "path": "/conditions/immune-thrombocytopenia/",
        "type": "ConditionPage",
        "title": "Immune thrombocytopenia (ITP)",
        "menu_title": "ITP",
        "other_names": "ITP\nIdiopathic thrombocytopenic purpura\nLow platelets",
        "first_step": "Call us with the platelet count. After a blow to the head, go to the emergency room.",
        "contact": "contact:coordinators",
        "summary": "The immune system attacks platelets, the cells that help blood to clot. In "
        "most children it goes away.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Platelets are small cells that stop bleeding. In ITP, the "
                                "immune system breaks them down by mistake. It often starts a few "
                                "weeks after a cold or other virus.</p>"
                                "<p>ITP is not cancer. Most children get well within 6 months, "
                                "many with no treatment at all.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>bruises that appear with no bump</li>"
                                "<li>tiny red or purple dots on the skin</li>"
                                "<li>nosebleeds or bleeding gums</li><li>very heavy periods</li>"
                                "</ul><p>Your child may look and feel quite well.</p>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "care_card",
                            {
                                "urgency": "emergency",
                                "heading": "Call 911 or go to the nearest emergency room if:",
                                "signs": [
                                    "your child hits the head or has a very bad headache",
                                    "a nosebleed lasts more than 10 minutes with firm pressure",
                                    "there is blood in urine, stool or vomit",
                                ],
                                "text": "<p>Say that your child has ITP.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A blood test shows that platelets are low and that other cells "
                                "are normal. We check that nothing else is the cause, but most "
                                "children need no bone marrow test.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>If there is little or no bleeding, we often just watch. If "
                                "there is more, medicine can lift the platelets for a time. It can "
                                "cause headache, an upset stomach or mood changes. We choose with "
                                "you what fits your child’s daily life.</p>"
                            ),
                        ),
                        (
                            "do_list",
                            {
                                "points": [
                                    "use a helmet for bikes and scooters",
                                    "use a soft toothbrush",
                                    "tell the school and the dentist",
                                ]
                            },
                        ),
                        (
                            "dont_list",
                            {
                                "points": [
                                    "do not give aspirin or ibuprofen",
                                    "do not allow contact sports until we say it is okay",
                                ]
                            },
                        ),
                    ],
                },
            ),
            what_to_do_first("coordinators"),
        ],
    },
    {
        "path": "/conditions/juvenile-myelomonocytic-leukemia/",
        "type": "ConditionPage",
        "title": "Juvenile myelomonocytic leukemia (JMML)",
        "menu_title": "JMML",
        "other_names": "JMML",
        "first_step": "Call us with the blood test result. We tell you which tests come next.",
        "contact": "contact:blood-cancer-desk",
        "summary": "A rare blood cancer of babies and young children. Too many white blood cells "
        "of one kind build up in the body.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>In JMML, the bone marrow makes too many of two kinds of white "
                                "blood cells (myelocytes and monocytes). They build up in the "
                                "spleen, liver, lungs and skin. Most children are younger than 4 "
                                "when it is found.</p>"
                                "<p>Some children are born with a gene change that makes JMML more "
                                "likely. Nothing that you did caused it.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>a large belly, from a swollen spleen or liver</li>"
                                "<li>fever and cough</li><li>pale skin</li><li>a rash</li>"
                                "<li>bruises or bleeding</li><li>slow weight gain</li></ul>"
                            ),
                        ),
                    ],
                    "beside": [fever("blood-cancer-desk")],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>We test blood and bone marrow. Gene tests matter most, because "
                                "they show which kind of JMML it is. A few kinds can go away with "
                                "time.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>For most children, the treatment that can cure JMML is a <a "
                                'linktype="page" id="page:/programs/stem-cell-transplant/">stem '
                                "cell transplant</a>. Some get medicine first to hold the disease "
                                "back, and a few can be watched closely instead.</p>"
                                "<p>A transplant has serious risks, and JMML can come back after "
                                "it. We talk about this openly, and we ask what matters most to "
                                "you.</p>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("blood-cancer-desk"),
        ],
    },
    {
        "path": "/conditions/langerhans-cell-histiocytosis/",
        "type": "ConditionPage",
        "title": "Langerhans cell histiocytosis (LCH)",
        "menu_title": "LCH",
        "other_names": "LCH\nHistiocytosis X\nEosinophilic granuloma",
        "first_step": "Call us with the scan or biopsy result. Tell us if your child is very thirsty.",
        "contact": "contact:blood-cancer-desk",
        "summary": "One kind of immune cell builds up and can damage skin, bones or other parts of "
        "the body. Some forms are mild.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Certain immune cells (LCH cells) grow where they should not. "
                                "They can form spots in a bone, a rash on the skin, or sores in "
                                "other places. Doctors count LCH among the cancers, yet in some "
                                "children it goes away by itself.</p>"
                                "<p>You can say it like this: LANG-er-hahns cell "
                                "HIS-tee-oh-sigh-TOE-sis.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>a sore or a soft lump on a bone, often the skull</li>"
                                "<li>a scaly rash, such as “cradle cap” that will not heal</li>"
                                "<li>an ear that keeps draining</li>"
                                "<li>loose teeth or swollen gums</li>"
                                "<li>great thirst and passing a lot of urine</li></ul>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "care_card",
                            {
                                "urgency": "urgent",
                                "heading": "Call us, or your child’s doctor, today if:",
                                "signs": [
                                    "your child drinks and passes far more than usual",
                                    "your child has a fever and looks ill",
                                    "an eye bulges, or sight changes",
                                ],
                                "text": f"<p>{hours('blood-cancer-desk')}</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A doctor takes a small piece of the spot (a biopsy). X-rays, "
                                "scans and blood tests show whether other parts of the body have "
                                "it too.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>One small spot may need no more than a check-up, and skin may "
                                "need a cream. LCH in many places often needs chemotherapy for "
                                "about a year. Some children get a medicine aimed at a gene "
                                "change.</p>"
                                "<p>LCH can come back, so check-ups matter. Chemotherapy lowers "
                                "blood counts and makes infection more likely.</p>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("blood-cancer-desk"),
        ],
    },
    {
        "path": "/conditions/neuroblastoma/",
        "type": "ConditionPage",
        "title": "Neuroblastoma",
        "other_names": "Cancer of young nerve cells",
        "first_step": "Call us with the scan result. If your child’s legs grow weak, go to the emergency room.",
        "contact": "contact:coordinators",
        "summary": "A cancer of young nerve cells. It is found most often in babies and young "
        "children, often in the belly.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Neuroblastoma grows from young nerve cells. It often starts in "
                                "the small glands on top of the kidneys (adrenal glands). It can "
                                "also start in the neck, the chest or near the spine.</p>"
                                "<p>Some tumors shrink with no treatment, most of all in babies, "
                                "while others grow and spread. So the plan can be very different "
                                "from child to child.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>a lump in the belly, neck or chest</li>"
                                "<li>dark rings around the eyes or eyes that bulge</li>"
                                "<li>bone pain or a limp</li><li>weak legs</li>"
                                "<li>fever, tiredness and weight loss</li></ul>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "care_card",
                            {
                                "urgency": "emergency",
                                "heading": "Go to the nearest emergency room now if:",
                                "signs": [
                                    "your child cannot walk or move the legs as before",
                                    "your child cannot hold or pass urine or stool",
                                    "your child has trouble breathing",
                                ],
                                "text": "<p>A tumor near the spine can press on nerves. Quick care "
                                "can protect them.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Urine tests can show what the tumor gives off, and scans show "
                                "where it is. A small piece of the tumor (a biopsy) and a bone "
                                "marrow test show what kind it is. Then we speak of low, middle or "
                                "high risk.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li><b>Low risk:</b> watching closely, or surgery.</li>"
                                "<li><b>Middle risk:</b> chemotherapy and often surgery.</li>"
                                "<li><b>High risk:</b> many treatments in a row. These are "
                                'chemotherapy, surgery, a <a linktype="page" '
                                'id="page:/programs/stem-cell-transplant/">stem cell '
                                "transplant</a> with your child’s own cells, radiation and immune "
                                "therapy.</li></ul>"
                                "<p>Strong treatment can harm hearing, growth and other parts of "
                                "the body. We test often and help early.</p>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("coordinators"),
        ],
    },
    {
        "path": "/conditions/severe-combined-immunodeficiency/",
        "type": "ConditionPage",
        "title": "Severe combined immunodeficiency (SCID)",
        "menu_title": "SCID",
        "other_names": "SCID\n“Bubble boy” disease\nADA-SCID\nX-linked SCID",
        "first_step": "Call us today if a newborn test was not normal. Keep your baby away from people who are ill.",
        "contact": "contact:transplant-desk",
        "summary": "A baby is born with almost no working immune system. Early treatment makes a "
        "large difference.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A healthy immune system fights germs. A baby with SCID has few "
                                "or no T cells, and often no working B cells. Even a mild germ can "
                                "make the baby very ill.</p>"
                                "<p>A gene change causes it. All states in the United States now "
                                "test newborns for SCID, so most babies are found before they get "
                                "ill.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<p>A baby may look well at birth. Later signs are:</p>"
                                "<ul><li>infections that are severe or do not go away</li>"
                                "<li>thrush (white spots) in the mouth that comes back</li>"
                                "<li>loose stools for weeks</li><li>slow weight gain</li></ul>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "care_card",
                            {
                                "urgency": "urgent",
                                "heading": "Call us right away, day or night, if:",
                                "signs": [
                                    "a newborn test for SCID was not normal",
                                    "your baby with SCID has any fever, cough or loose stools",
                                    (
                                        "your baby with SCID was near someone with chickenpox or "
                                        "measles"
                                    ),
                                ],
                                "text": f"<p>{hours('transplant-desk')}</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>The newborn test looks for traces of T cells in a drop of "
                                "blood. If they are low, we count the immune cells in a larger "
                                "sample. A gene test shows which kind of SCID it is.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>First we protect your baby from germs. Then we build an immune "
                                'system:</p><ul><li>A <a linktype="page" '
                                'id="page:/programs/stem-cell-transplant/">stem cell '
                                "transplant</a> is the usual treatment. It works best in the first "
                                "months of life.</li>"
                                "<li>For one kind (ADA-SCID), a medicine can replace what is "
                                "missing for a time.</li>"
                                '<li><a linktype="page" id="page:/programs/gene-therapy/">Gene '
                                "therapy</a> is being studied. We do not yet know all its "
                                "risks.</li></ul>"
                            ),
                        ),
                        (
                            "dont_list",
                            {
                                "points": [
                                    "do not let your baby have live vaccines",
                                    "do not breastfeed before you have asked us",
                                    "do not let people who are ill visit",
                                ]
                            },
                        ),
                    ],
                },
            ),
            what_to_do_first("transplant-desk"),
        ],
    },
    {
        "path": "/conditions/sickle-cell-disease/",
        "type": "ConditionPage",
        "title": "Sickle cell disease",
        "other_names": "SCD\nSickle cell anemia\nHemoglobin SS disease",
        "first_step": "Call us with the newborn test result. For a high fever, go to the emergency room first.",
        "contact": "contact:coordinators",
        "summary": "A blood disorder that runs in families. Red blood cells turn hard and curved "
        "and can block the flow of blood.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Healthy red blood cells are round and soft. In sickle cell "
                                "disease, they can become hard, sticky and curved like a farm tool "
                                "called a sickle. They break down early and get stuck in small "
                                "blood vessels. That causes pain and can harm any part of the "
                                "body.</p>"
                                "<p>A child gets one changed gene from each parent. In the United "
                                "States, all newborns are tested for it.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>swollen hands and feet in a baby</li>"
                                "<li>pain in bones, chest or belly</li>"
                                "<li>tiredness and pale or yellow skin</li>"
                                "<li>many infections</li></ul>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "care_card",
                            {
                                "urgency": "emergency",
                                "heading": "Call 911 or go to the nearest emergency room if:",
                                "signs": [
                                    "your child has a fever of 101 °F (38.3 °C) or higher",
                                    "your child has chest pain or trouble breathing",
                                    "one side of the body is weak, or speech is slurred",
                                    "the belly is suddenly big and hard, and your child is pale",
                                    "pain does not ease with the medicine you have at home",
                                ],
                                "text": "<p>Say that your child has sickle cell disease.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>The newborn test uses a drop of blood from the heel. A second "
                                "test makes sure of the result. From age 2, an ultrasound of the "
                                "head each year shows which children have a higher chance of "
                                "stroke.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Daily care prevents many problems. It includes penicillin for "
                                "young children, all vaccines, and often a medicine called "
                                "hydroxyurea. Some children need blood transfusions.</p>"
                                "<p>Two treatments may free a child of the disease:</p>"
                                '<ul><li>a <a linktype="page" '
                                'id="page:/programs/stem-cell-transplant/">stem cell '
                                "transplant</a> from a matched donor</li>"
                                '<li><a linktype="page" id="page:/programs/gene-therapy/">gene '
                                "therapy</a>, which is approved for some patients from a certain "
                                "age</li></ul>"
                                "<p>Both need strong chemotherapy. Both can affect fertility and "
                                "have serious risks. The long-term effects of gene therapy are "
                                "still being studied.</p>"
                            ),
                        ),
                        (
                            "do_list",
                            {
                                "points": [
                                    "give plenty to drink, most of all on hot days",
                                    "dress your child warmly in the cold",
                                    "keep a thermometer at home and know how to use it",
                                ]
                            },
                        ),
                    ],
                },
            ),
            what_to_do_first("coordinators"),
        ],
    },
    {
        "path": "/conditions/wilms-tumor/",
        "type": "ConditionPage",
        "title": "Wilms tumor",
        "other_names": "Nephroblastoma\nKidney cancer in children",
        "first_step": "Call your child’s doctor or us today about a lump in the belly. Do not press on it.",
        "contact": "contact:coordinators",
        "summary": "A kidney cancer of young children. Most children with Wilms tumor can be "
        "cured.",
        **AWAITING_REVIEW,
        "body": [
            (
                "section",
                {
                    "heading": "What it is",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Wilms tumor starts in cells that should have become part of a "
                                "kidney. It is found most often at age 3 to 4. Most children have "
                                "it in one kidney, and a few have it in both.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Signs to look for",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>a lump or swelling in the belly, often seen at bath "
                                "time</li><li>belly pain</li><li>blood in the urine</li>"
                                "<li>fever with no clear reason</li><li>high blood pressure</li>"
                                "</ul>"
                            ),
                        ),
                    ],
                    "beside": [
                        (
                            "care_card",
                            {
                                "urgency": "urgent",
                                "heading": "Call your child’s doctor today if:",
                                "signs": [
                                    "you feel a new lump in your child’s belly",
                                    "you see blood in your child’s urine",
                                ],
                                "text": "<p>Do not press on the lump. After a hard fall on the "
                                "belly, go to the emergency room.</p>",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we find it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>An ultrasound comes first, and it does not hurt. Then a larger "
                                "scan shows the kidneys, the belly and the chest. The lab looks at "
                                "the tumor after surgery.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "How we treat it",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Most children have surgery and then chemotherapy. Some get "
                                "chemotherapy first to shrink the tumor, and some need radiation. "
                                "One healthy kidney can do the work of two.</p>"
                                "<p>Surgery has risks, such as bleeding, and some medicines can "
                                "strain the heart. We check your child’s heart and kidney for "
                                "years.</p>"
                            ),
                        ),
                    ],
                },
            ),
            what_to_do_first("coordinators"),
        ],
    },
]
