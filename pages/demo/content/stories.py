"""Four stories. The first says only what the seed page says; the other three are invented."""

INVENTED = (
    "callout",
    {
        "look": "note",
        "heading": "An invented story",
        "text": "<p>This family does not exist. We wrote the story for this demonstration site. "
        "Real stories appear only with a signed authorization.</p>",
    },
)

# Each covers all that its story tells, on this site only, for three years from when it is loaded.
AUTHORIZATIONS = [
    {"reference": "DEMO-001", "signer": "Parent of the demo’s first story", "years_to_18": 9},
    {"reference": "DEMO-002", "signer": "Zuri’s mother (invented)", "years_to_18": 4},
    {"reference": "DEMO-003", "signer": "Teo’s father (invented)", "years_to_18": 12},
    {"reference": "DEMO-004", "signer": "Jonah’s mother (invented)", "years_to_18": 2},
]

STORIES = [
    {
        "path": "/stories/having-a-ball/",
        "type": "StoryPage",
        "title": "Having a ball after CAR T-cell therapy",
        "summary": "Cole Malone was treated for acute lymphoblastic leukemia (ALL). Now he is back "
        "to what he loves: playing flag football with his twin brother, Michael.",
        "picture": "image:story-football",
        "person": "Cole Malone",
        "authorization": "authorization:DEMO-001",
        "told_on": "2026-09-15",
        "conditions": ["page:/conditions/acute-lymphoblastic-leukemia/"],
        "body": [
            (
                "section",
                {
                    "heading": "Back on the field",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Cole Malone had acute lymphoblastic leukemia (ALL). He was "
                                "treated with a promising new therapy called CAR T-cell "
                                "therapy.</p>"
                                "<p>Today Cole is back to doing what he loves. He plays on a flag "
                                "football team, and his twin brother, Michael, plays with him.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Every child is different",
                    "look": "mist",
                    "content": [
                        (
                            "text",
                            (
                                "<p>One child’s story cannot tell how treatment will go for "
                                "another. CAR T-cell therapy does not work for every child, and it "
                                "has risks. We can talk with you about what to expect.</p>"
                            ),
                        ),
                        (
                            "action_link",
                            {
                                "label": "How CAR T-cell therapy works",
                                "page": "page:/programs/car-t-cell-therapy/",
                            },
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
        "path": "/stories/back-on-the-school-bus/",
        "type": "StoryPage",
        "title": "Back on the school bus",
        "summary": "Zuri was 13 when she had gene therapy for sickle cell disease. This is how "
        "she, her mother and her best friend got through the year. (Invented for this demo.)",
        "picture": "image:story-school",
        "person": "Zuri, 14, an invented patient",
        "authorization": "authorization:DEMO-002",
        "told_on": "2026-06-02",
        "conditions": ["page:/conditions/sickle-cell-disease/"],
        "body": [
            (
                "section",
                {
                    "heading": "A year with a plan",
                    "content": [
                        INVENTED,
                        (
                            "text",
                            (
                                "<p>Zuri knew the hospital well. Sickle cell pain had brought her "
                                "there more times than she could count. When her doctor spoke "
                                "about gene therapy, she asked one thing first: would she miss the "
                                "school play?</p>"
                                "<p>She did miss it. It took most of a year, with weeks in the "
                                "hospital, chemotherapy and a lot of waiting. Her hair fell out, "
                                "and her mouth hurt too much to eat.</p>"
                            ),
                        ),
                        (
                            "quote",
                            {
                                "text": "My friend Inez sent me the bus driver’s jokes every day. "
                                "They were awful. I saved them all.",
                                "who": "Zuri (invented)",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "One stop at a time",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Zuri has had fewer pain days since then. Her team does not "
                                "know yet how long that will last, so she comes in for blood "
                                "tests. The rest of the week, she is on the bus.</p>"
                            ),
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/stories/sunflowers-for-a-new-start/",
        "type": "StoryPage",
        "title": "Sunflowers for a new start",
        "summary": "Teo’s big sister gave him her bone marrow. Now they grow sunflowers together, "
        "one for each month since. (Invented for this demo.)",
        "picture": "image:story-garden",
        "person": "Teo, 6, an invented patient",
        "authorization": "authorization:DEMO-003",
        "told_on": "2026-04-18",
        "conditions": ["page:/conditions/aplastic-anemia/"],
        "body": [
            (
                "section",
                {
                    "heading": "A match at the breakfast table",
                    "content": [
                        INVENTED,
                        (
                            "text",
                            (
                                "<p>Teo was five when he began to bruise. He had aplastic anemia, "
                                "which means that his bone marrow had almost stopped working. His "
                                "sister Alma, ten, was a match.</p>"
                                "<p>Alma had her own doctor and her own time to decide. She said "
                                "yes, and she was sore for a few days. Teo stayed in the hospital "
                                "for six weeks and had two infections.</p>"
                            ),
                        ),
                        (
                            "picture",
                            {
                                "picture": {
                                    "image": "image:story-garden",
                                    "decorative": False,
                                    "alt_text": "Drawing of a child who waters a row of tall "
                                    "sunflowers.",
                                },
                                "caption": "One sunflower for each month since the transplant.",
                            },
                        ),
                        (
                            "quote",
                            {
                                "text": "We stopped asking when it would be over. We asked what we "
                                "would do today.",
                                "who": "Teo’s father (invented)",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "What helped us",
                    "content": [
                        (
                            "text",
                            (
                                "<ul><li>A room close to the hospital, so that Alma could "
                                "visit.</li>"
                                "<li>A chart on the wall where Teo could stick a star each "
                                "day.</li>"
                                "<li>One person who brought the news to everyone else.</li></ul>"
                            ),
                        ),
                        (
                            "action_link",
                            {
                                "label": "About stem cell transplant",
                                "page": "page:/programs/stem-cell-transplant/",
                            },
                        ),
                    ],
                },
            ),
        ],
    },
    {
        "path": "/stories/a-song-for-every-nurse/",
        "type": "StoryPage",
        "title": "A song for every nurse",
        "summary": "Jonah brought his guitar to every stay for AML. By the end, half the floor "
        "could sing along. (Invented for this demo.)",
        "picture": "image:story-music",
        "person": "Jonah, 16, an invented patient",
        "authorization": "authorization:DEMO-004",
        "told_on": "2026-02-09",
        "conditions": ["page:/conditions/acute-myeloid-leukemia/"],
        "body": [
            (
                "section",
                {
                    "heading": "Room 12, door open",
                    "content": [
                        INVENTED,
                        (
                            "text",
                            (
                                "<p>Jonah spent most of half a year in the hospital with acute "
                                "myeloid leukemia (AML). The chemotherapy was strong. Some weeks "
                                "he was too ill to hold the guitar, and then a nurse would hum to "
                                "him.</p>"
                                "<p>He wrote a short song for each person who looked after him. "
                                "The one for the night nurse has no words, because nobody wanted "
                                "to wake up.</p>"
                            ),
                        ),
                        (
                            "quote",
                            {
                                "text": "Being a patient was something I had. Playing was "
                                "something I was.",
                                "who": "Jonah (invented)",
                            },
                        ),
                    ],
                },
            ),
            (
                "section",
                {
                    "heading": "Now",
                    "content": [
                        (
                            "text",
                            (
                                "<p>Jonah is back at school. He tires more easily than before, and "
                                "his heart is checked twice a year. His band has a drummer now, "
                                "who is also a nurse.</p>"
                            ),
                        ),
                        (
                            "action_link",
                            {
                                "label": "About acute myeloid leukemia",
                                "page": "page:/conditions/acute-myeloid-leukemia/",
                            },
                        ),
                    ],
                },
            ),
        ],
    },
]
