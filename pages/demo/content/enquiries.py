"""The doors through which families and clinicians write to us, and who reads what they write."""

from . import arabic, spanish

FAMILY = ["relation", "age", "time", "language", "interpreter"]
CLINICIAN = ["npi", "practice", "line", "age"]

INBOXES = [
    {
        "key": "new-families",
        "name": "New families",
        "contact": "contact:coordinators",
        "reply_within": 1,
    },
    {
        "key": "second-opinions",
        "name": "Second opinions",
        "contact": "contact:coordinators",
        "reply_within": 2,
    },
    {
        "key": "referrals",
        "name": "Referrals",
        "contact": "contact:clinician-line",
        "reply_within": 1,
    },
    {
        "key": "international",
        "name": "International families",
        "contact": "contact:interpreters",
        "reply_within": 3,
    },
    {
        "key": "general",
        "name": "General questions",
        "contact": "contact:coordinators",
        "reply_within": 3,
    },
]

ENGLISH = [
    {
        "path": "/contact/new-family/",
        "type": "EnquiryPage",
        "title": "New family: ask us to call you",
        "menu_title": "New family",
        "summary": "Your child is not in our care yet. Leave a number, and we call you.",
        "who_for": "For families whose child may need care with us for the first time. You do not "
        "need a referral.",
        "at_hand": "A telephone number or an e-mail that works\nThe name of your child’s doctor, "
        "for when we talk",
        "next_steps": "A new patient coordinator reads your message.\nWe call you or write to "
        "you, with an interpreter if you like.\nTogether we find out what comes first.",
        "inbox": "inbox:new-families",
        "questions": FAMILY,
    },
    {
        "path": "/contact/second-opinion/",
        "type": "EnquiryPage",
        "title": "Ask for a second opinion",
        "menu_title": "Second opinion",
        "summary": "You would like another team to look at your child’s diagnosis or treatment.",
        "who_for": "For families who have a diagnosis and want to hear what we think. It does not "
        "change the care that your child gets now.",
        "at_hand": "The name of the hospital that treats your child\nYour insurance card, for when "
        "we talk",
        "next_steps": "A coordinator calls you and asks what you would like to know.\nYou sign a "
        "form, and we ask your hospital for the records.\nA specialist reads them and talks with "
        "you.",
        "inbox": "inbox:second-opinions",
        "questions": FAMILY,
    },
    {
        "path": "/contact/refer/",
        "type": "EnquiryPage",
        "title": "Refer a child: have us call you back",
        "menu_title": "Call back for clinicians",
        "for_clinicians": True,
        "summary": "Leave the line on which you can be reached. Send nothing about the patient.",
        "who_for": "For doctors, nurses and practices who want to refer a child or talk with a "
        "specialist.",
        "at_hand": "Your NPI\nA direct line, not the switchboard",
        "next_steps": "Our referral nurse reads your message.\nA pediatric oncologist or the nurse "
        "calls you back.\nYou tell us about the child then, not in this form.",
        "inbox": "inbox:referrals",
        "questions": CLINICIAN,
    },
    {
        "path": "/contact/international/",
        "type": "EnquiryPage",
        "title": "Families from other countries",
        "menu_title": "Other countries",
        "summary": "You live outside the United States and think about treatment here.",
        "who_for": "For families who live in another country, and for those who help them.",
        "at_hand": "A telephone number with the code of your country\nThe language that you would "
        "like to speak",
        "next_steps": "We write to you, or call you with an interpreter.\nWe tell you what we need "
        "to know, and what it may cost.\nWe help with letters for the visa, and with a place to "
        "stay.",
        "inbox": "inbox:international",
        "questions": FAMILY,
    },
    {
        "path": "/contact/general/",
        "type": "EnquiryPage",
        "title": "Any other question",
        "menu_title": "Other questions",
        "summary": "None of the other doors fits? Leave a number here, and we call you.",
        "who_for": "For everybody who does not know whom to ask.",
        "at_hand": "A telephone number or an e-mail that works",
        "next_steps": "Somebody from our office reads your message.\nWe call you or write to you, "
        "or bring you together with who knows.",
        "inbox": "inbox:general",
        "questions": ["time", "language", "interpreter"],
    },
]

SPANISH = [
    {
        "path": "/es/contact/new-family/",
        "title": "Familias nuevas: pida que le llamemos",
        "menu_title": "Familias nuevas",
        "summary": "Su hijo aún no recibe atención con nosotros. Deje un número y le llamamos.",
        "who_for": "Para familias cuyo hijo quizá necesite atención con nosotros por primera vez. "
        "No hace falta que un médico le envíe.",
        "at_hand": "Un teléfono o un correo electrónico que funcione\nEl nombre del médico de su "
        "hijo, para cuando hablemos",
        "next_steps": "Una coordinadora de pacientes nuevos lee su mensaje.\nLe llamamos o le "
        "escribimos, con intérprete si lo desea.\nJuntos vemos cuál es el primer paso.",
        "body": [spanish.DRAFT],
    },
    {
        "path": "/es/contact/second-opinion/",
        "title": "Pida una segunda opinión",
        "menu_title": "Segunda opinión",
        "summary": "Desea que otro equipo vea el diagnóstico o el tratamiento de su hijo.",
        "who_for": "Para familias que tienen un diagnóstico y quieren saber qué pensamos. No "
        "cambia la atención que su hijo recibe ahora.",
        "at_hand": "El nombre del hospital que atiende a su hijo\nSu tarjeta del seguro, para "
        "cuando hablemos",
        "next_steps": "Una coordinadora le llama y pregunta qué desea saber.\nUsted firma un "
        "permiso y pedimos los informes a su hospital.\nUn especialista los lee y habla con usted.",
        "body": [spanish.DRAFT],
    },
    {
        "path": "/es/contact/general/",
        "title": "Otras preguntas",
        "summary": "¿Ninguna otra página es para usted? Deje aquí un número y le llamamos.",
        "who_for": "Para quien no sabe a quién preguntar.",
        "at_hand": "Un teléfono o un correo electrónico que funcione",
        "next_steps": "Alguien de nuestra oficina lee su mensaje.\nLe llamamos o le escribimos, o "
        "le ponemos en contacto con quien sabe.",
        "body": [spanish.DRAFT],
    },
]

ARABIC = [
    {
        "path": "/ar/contact/new-family/",
        "title": "أسرة جديدة: اطلب أن نتصل بك",
        "menu_title": "أسرة جديدة",
        "summary": "طفلك ليس في رعايتنا بعد. اترك رقمًا ونحن نتصل بك.",
        "who_for": "للأسر التي قد يحتاج طفلها إلى رعايتنا للمرة الأولى. لا تحتاج إلى إحالة.",
        "at_hand": "رقم هاتف أو بريد إلكتروني يعمل\nاسم طبيب طفلك، لوقت حديثنا",
        "next_steps": "تقرأ منسقة المرضى الجدد رسالتك.\nنتصل بك أو نكتب إليك، ومعنا مترجم إن شئت."
        "\nنعرف معًا ما هي الخطوة الأولى.",
        "body": [arabic.DRAFT],
    },
    {
        "path": "/ar/contact/general/",
        "title": "أي سؤال آخر",
        "summary": "ألا تناسبك الصفحات الأخرى؟ اترك رقمًا هنا ونحن نتصل بك.",
        "who_for": "لكل من لا يعرف مَن يسأل.",
        "at_hand": "رقم هاتف أو بريد إلكتروني يعمل",
        "next_steps": "يقرأ أحد العاملين في مكتبنا رسالتك.\nنتصل بك أو نكتب إليك، أو نصلك بمن يعرف.",
        "body": [arabic.DRAFT],
    },
]

TRANSLATED = {"es": SPANISH, "ar": ARABIC}
