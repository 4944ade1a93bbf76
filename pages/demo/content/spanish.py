"""The first pages in Spanish: drafts that await a qualified translator, and say so."""

from .common import AWAITING_REVIEW

DRAFT = (
    "section",
    {
        "heading": "",
        "content": [
            (
                "callout",
                {
                    "look": "note",
                    "heading": "Traducción en borrador",
                    "text": "<p>Esta traducción es un borrador. Todavía no la ha revisado un "
                    "traductor calificado. Si tiene dudas, pida un intérprete gratis: <a "
                    'linktype="contact" id="contact:interpreters">Servicio de intérpretes</a>.</p>',
                },
            ),
        ],
    },
)

EMERGENCY = (
    "care_card",
    {
        "urgency": "emergency",
        "heading": "En una emergencia",
        "signs": [],
        "text": "<p>Llame al 911 o vaya a la sala de emergencias más cercana. No use el correo "
        "electrónico para preguntas médicas urgentes.</p>",
    },
)

HOURS = (
    'De lunes a viernes, de 8 a. m. a 5 p. m.: <a linktype="contact" '
    'id="contact:blood-cancer-desk">Leucemia y linfoma</a>{or_transplant}. A cualquier otra hora: '
    '<a linktype="contact" id="contact:after-hours">Línea fuera de horario</a>.'
)
OR_TRANSPLANT = ' o <a linktype="contact" id="contact:transplant-desk">Trasplantes</a>'

FEVER = (
    "care_card",
    {
        "urgency": "urgent",
        "heading": "Llámenos de inmediato, de día o de noche, si:",
        "signs": [
            "su hijo tiene fiebre de 100.4 °F (38 °C) o más",
            "su hijo tiene escalofríos o tiembla, aunque no tenga fiebre",
            "su hijo está pálido, muy cansado o mucho más enfermo que antes",
            "ve moretones nuevos o puntitos rojos en la piel",
        ],
        "text": f"<p>¿Ya lo atendemos? {HOURS.format(or_transplant=OR_TRANSPLANT)} ¿Todavía no es "
        "paciente? Llame ahora al médico de su hijo.</p>",
    },
)

CONTACTS = [
    {
        "key": "dansereau",
        "role": "Directora de Operaciones Clínicas",
        "department": "Programa de Terapia Génica",
    },
    {
        "key": "adult-car-t",
        "name": "Terapia CAR-T para adultos",
        "role": "Ayuda para pacientes adultos",
    },
    {
        "key": "coordinators",
        "name": "Coordinadores de pacientes nuevos",
        "role": "Preguntas sobre tratamientos y sobre cómo ser paciente",
        "hours": "",
        "spoken": "Inglés, español; otros con intérprete",
        "interpreter": "Diga “Spanish”. Llamamos a un intérprete para usted, gratis.",
    },
    {
        "key": "after-hours",
        "name": "Línea fuera de horario",
        "role": "Una enfermera o un médico para las familias que atendemos",
        "hours": "Noches, fines de semana y días festivos",
        "spoken": "Inglés; otros con intérprete",
        "interpreter": "Diga “Spanish”. Llamamos a un intérprete para usted, gratis.",
    },
    {
        "key": "interpreters",
        "name": "Servicio de intérpretes",
        "role": "Intérpretes y documentos traducidos, gratis",
        "hours": "",
        "spoken": "Más de 100 idiomas, lengua de señas americana",
    },
    {
        "key": "financial",
        "name": "Asesoría financiera",
        "role": "Ayuda con el seguro, las facturas y los costos",
        "hours": "",
        "spoken": "Inglés, español, portugués",
    },
    {
        "key": "housing",
        "name": "Alojamiento para familias",
        "role": "Un lugar donde quedarse, viajes y estacionamiento",
        "hours": "",
        "spoken": "Inglés, español, criollo haitiano",
    },
    {
        "key": "clinician-line",
        "name": "Línea para profesionales",
        "role": "Referencias de pacientes y consultas entre médicos",
        "hours": "No envíe datos de pacientes por correo electrónico.",
    },
    {
        "key": "blood-cancer-desk",
        "name": "Leucemia y linfoma",
        "role": "Citas, resultados y preguntas",
        "hours": "",
        "spoken": "Inglés, español",
    },
    {
        "key": "transplant-desk",
        "name": "Trasplantes",
        "role": "Citas, donantes y preguntas",
        "hours": "",
        "spoken": "Inglés, portugués",
    },
]

TERMS = [
    {
        "key": "apheresis",
        "term": "Aféresis",
        "other_names": "Leucoféresis",
        "meaning": "Recolección de ciertas células de la sangre, como los linfocitos T, por una "
        "vía IV.",
    },
    {
        "key": "b-cell",
        "term": "Linfocito B",
        "other_names": "Célula B",
        "meaning": "Glóbulo blanco que produce anticuerpos contra los gérmenes.",
        "forms": ["linfocitos B"],
    },
    {
        "key": "blood-count",
        "term": "Recuento sanguíneo",
        "other_names": "Hemograma",
        "meaning": "Análisis que cuenta los glóbulos rojos, los glóbulos blancos y las plaquetas.",
        "forms": ["recuentos bajos en la sangre"],
    },
    {
        "key": "car",
        "term": "Receptor de antígeno quimérico (CAR)",
        "other_names": "CAR",
        "meaning": "Estructura de un linfocito T modificado que se une a una proteína específica "
        "de la célula de cáncer.",
        "forms": ["receptor de antígeno quimérico", "receptores de antígeno quimérico"],
    },
    {
        "key": "chemotherapy",
        "term": "Quimioterapia",
        "other_names": "Quimio",
        "meaning": "Medicina que destruye las células que crecen rápido, como las del cáncer.",
    },
    {
        "key": "clinical-trial",
        "term": "Ensayo clínico",
        "other_names": "Estudio clínico",
        "meaning": "Estudio con personas que pregunta qué tratamiento funciona mejor y qué tan "
        "seguro es.",
        "forms": ["ensayos clínicos"],
    },
    {
        "key": "cytokine-release-syndrome",
        "term": "Síndrome de liberación de citocinas (SLC)",
        "other_names": "SLC",
        "meaning": "Fiebre y otras señales que aparecen cuando las células inmunitarias se activan "
        "mucho, todas a la vez.",
        "forms": ["síndrome de liberación de citocinas"],
    },
    {
        "key": "immune-system",
        "term": "Sistema inmunitario",
        "other_names": "Defensas",
        "meaning": "Las células y los órganos que combaten los gérmenes y otras cosas extrañas al "
        "cuerpo.",
    },
    {
        "key": "immunotherapy",
        "term": "Inmunoterapia",
        "meaning": "Tratamiento que usa el propio sistema inmunitario para combatir enfermedades.",
    },
    {
        "key": "iv-line",
        "term": "Vía intravenosa (IV)",
        "other_names": "Suero",
        "meaning": "Tubo fino en una vena por el que pasan medicinas, líquidos o células.",
        "forms": ["vía intravenosa", "vía IV"],
    },
    {
        "key": "seizure",
        "term": "Convulsión",
        "meaning": "Tormenta breve en el cerebro que puede hacer temblar el cuerpo o dejar la "
        "mirada fija.",
    },
    {
        "key": "stem-cell-transplant",
        "term": "Trasplante de células madre",
        "other_names": "Trasplante de médula ósea",
        "meaning": "Tratamiento que reemplaza las células que forman la sangre por otras sanas.",
    },
    {
        "key": "t-cell",
        "term": "Linfocito T",
        "other_names": "Célula T",
        "meaning": "Célula inmunitaria que busca células anormales, como las del cáncer, y las "
        "destruye.",
        "forms": ["linfocitos T"],
    },
]

HOME = {
    "path": "/es/",
    "type": "HomePage",
    "title": "Atención para niños con cáncer y trastornos de la sangre",
    "menu_title": "Inicio",
    "summary": "Acaba de recibir una noticia difícil o está en pleno tratamiento. En ambos casos, "
    "no tiene que pasar por esto a solas. Empiece aquí.",
    "picture": "image:hero-home",
    **AWAITING_REVIEW,
    "reviewed_by": "Texto de muestra, pendiente de revisión clínica",
    "body": [
        DRAFT,
        (
            "section",
            {
                "heading": "¿En qué momento está?",
                "content": [
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "Mi hijo acaba de recibir un diagnóstico",
                            "text": "<p>Sepa qué pasa en la primera visita, qué debe traer y quién "
                            "puede responder hoy a sus preguntas. La página está en inglés.</p>",
                            "link": {
                                "label": "Su primera visita (en inglés)",
                                "page": "page:/your-first-visit/",
                            },
                        },
                    ),
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "Mi hijo está en tratamiento",
                            "text": "<p>Vea cuándo llamarnos, qué hacer si hay fiebre y cómo "
                            "recibir ayuda en la vida diaria.</p>",
                            "link": {
                                "label": "Cuidados en casa",
                                "page": "page:/care-at-home/",
                            },
                        },
                    ),
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "Soy un profesional que refiere a un paciente",
                            "text": "<p>Hable con uno de nuestros médicos, de día o de noche, o "
                            "envíenos a un paciente.</p>",
                            "link": {
                                "label": "Referir a un paciente (en inglés)",
                                "page": "page:/refer-a-patient/",
                            },
                        },
                    ),
                ],
                "beside": [
                    (
                        "contacts",
                        {
                            "heading": "A quién llamar ahora",
                            "contacts": ["contact:coordinators", "contact:after-hours"],
                        },
                    ),
                    EMERGENCY,
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Programas y tratamientos",
                "lead": "Cada programa tiene su propio equipo, y los equipos trabajan juntos.",
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
                    (
                        "action_link",
                        {"label": "Todos los programas", "page": "page:/programs/"},
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Enfermedades que tratamos",
                "lead": "Respuestas claras: qué es, qué señales hay que buscar y qué hacer "
                "primero.",
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
                        {
                            "label": "Ver todas las enfermedades de la A a la Z",
                            "page": "page:/conditions/",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "La historia de una familia",
                "look": "dawn",
                "printed": False,
                "content": [
                    ("stories", {"heading": "", "stories": ["page:/stories/having-a-ball/"]}),
                ],
                "beside": [
                    (
                        "text",
                        (
                            "<p>Las familias cuentan aquí su historia a su manera, y solo si "
                            "quieren. No hay dos niños iguales, así que el camino de su hijo puede "
                            "ser diferente.</p>"
                        ),
                    ),
                    (
                        "action_link",
                        {"label": "Leer todas las historias", "page": "page:/stories/"},
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Más ayuda",
                "content": [
                    (
                        "callout",
                        {
                            "look": "feature",
                            "heading": "Busque un ensayo clínico",
                            "text": "<p>Los ensayos buscan mejores tratamientos. Sepa cómo "
                            "funcionan y qué preguntar antes de participar.</p>",
                            "link": {
                                "label": "Sobre los ensayos clínicos",
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
                            "heading": "Ayuda en su idioma",
                            "text": "<p>Los intérpretes son gratis, de día y de noche. Nunca tiene "
                            "que traer el suyo.</p>",
                            "link": {
                                "label": "Ayuda con el idioma",
                                "page": "page:/language-help/",
                            },
                        },
                    ),
                    (
                        "callout",
                        {
                            "look": "plain",
                            "heading": "Conozca al equipo",
                            "text": "<p>Médicos, enfermeras, trabajadores sociales y más: vea "
                            "quién cuida a su hijo.</p>",
                            "link": {"label": "Nuestro equipo", "page": "page:/team/"},
                        },
                    ),
                ],
            },
        ),
    ],
}

PROGRAM_INDEX = {
    "path": "/es/programs/",
    "type": "ProgramIndexPage",
    "title": "Programas y tratamientos",
    "menu_title": "Programas",
    "summary": "Programas para niños y adolescentes con cáncer y trastornos de la sangre. "
    "(Traducción en borrador, pendiente de un traductor calificado.)",
}

CAR_T = {
    "path": "/es/programs/car-t-cell-therapy/",
    "type": "ProgramPage",
    "title": "Terapia de células CAR-T",
    "other_names": "CAR-T\nCART\nTerapia celular\nTerapia con receptores de antígeno quimérico\n"
    "Kymriah\nTisagenlecleucel",
    "summary": "Un tratamiento más nuevo para algunas de las leucemias y los linfomas infantiles "
    "más difíciles de tratar. Enseña a las células inmunitarias de su hijo a encontrar y destruir "
    "el cáncer.",
    "picture": "image:hero-car-t",
    "who_it_helps": "Niños con ciertas leucemias y linfomas",
    "how_long": "De 3 a 4 semanas, de la recolección a la infusión",
    "first_step": "Llámenos y hablaremos de lo que le conviene a su hijo.",
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
    "reviewed_by": "Equipo clínico de terapia CAR-T (ejemplo, pendiente de revisión clínica)",
    "body": [
        DRAFT,
        (
            "section",
            {
                "heading": "¿Qué es la terapia de células CAR-T?",
                "short_heading": "Qué es",
                "content": [
                    (
                        "text",
                        (
                            "<p>La terapia de células CAR-T es un tipo de inmunoterapia. Es decir, "
                            "usa el propio sistema inmunitario del cuerpo. Trabaja con los "
                            "linfocitos T, células inmunitarias que buscan células anormales, como "
                            "las del cáncer, y las destruyen.</p>"
                            "<p>Primero recolectamos linfocitos T de la sangre de su hijo por una "
                            "vía intravenosa (IV). Este paso se llama aféresis. Luego se modifican "
                            "para que formen en su superficie unas estructuras especiales llamadas "
                            "receptores de antígeno quimérico (CAR).</p>"
                            "<p>Las células modificadas vuelven a su hijo por una vía IV. Sus "
                            "nuevos receptores les permiten unirse a una proteína específica de "
                            "las células del tumor y destruirlas.</p>"
                            "<p>Este tratamiento es prometedor, pero no funciona en todos los "
                            "niños. También tiene riesgos. Le hablamos de todo.</p>"
                        ),
                    ),
                    (
                        "in_short",
                        {
                            "text": "Recolectamos los linfocitos T de su hijo, les damos una forma "
                            "de reconocer el cáncer y se los devolvemos."
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Cómo funciona, paso a paso",
                "printed": False,
                "short_heading": "Cómo funciona",
                "lead": "Las mismas células salen del cuerpo de su hijo, aprenden algo nuevo y "
                "regresan.",
                "look": "deep",
                "content": [
                    (
                        "infographic",
                        {
                            "steps": [
                                {
                                    "heading": "Recolectar",
                                    "text": "Tomamos linfocitos T de la sangre de su hijo por una "
                                    "vía IV. Esto es la aféresis.",
                                    "picture": {
                                        "image": "image:step-collect",
                                        "decorative": False,
                                        "alt_text": "Un vaso sanguíneo. Los linfocitos T pasan por "
                                        "un tubo a una bolsa.",
                                    },
                                },
                                {
                                    "heading": "Modificar",
                                    "text": "En un laboratorio, se cambian los linfocitos T para "
                                    "que formen receptores CAR.",
                                    "picture": {
                                        "image": "image:step-engineer",
                                        "decorative": False,
                                        "alt_text": "Una cadena de ADN entra en un linfocito T. "
                                        "Aparecen receptores CAR en un lado.",
                                    },
                                },
                                {
                                    "heading": "Multiplicar",
                                    "text": "Las nuevas células CAR-T se multiplican hasta que hay "
                                    "suficientes.",
                                    "picture": {
                                        "image": "image:step-grow",
                                        "decorative": False,
                                        "alt_text": "Una célula CAR-T en el centro, rodeada de "
                                        "muchas copias.",
                                    },
                                },
                                {
                                    "heading": "Infundir",
                                    "text": "Las células CAR-T vuelven a su hijo por una vía IV.",
                                    "picture": {
                                        "image": "image:step-infuse",
                                        "decorative": False,
                                        "alt_text": "Una bolsa IV con células CAR-T. Un tubo va al "
                                        "brazo de un niño.",
                                    },
                                },
                                {
                                    "heading": "Encontrar y destruir",
                                    "text": "Los CAR se unen a una proteína de las células del "
                                    "cáncer. Las células CAR-T las destruyen.",
                                    "picture": {
                                        "image": "image:step-find",
                                        "decorative": False,
                                        "alt_text": "Los receptores de una célula CAR-T se unen a "
                                        "una célula de cáncer, que se rompe.",
                                    },
                                },
                            ],
                            "wait_heading": "De 3 a 4 semanas",
                            "wait_text": "Seguimos tratando a su hijo todo el tiempo. Los ensayos "
                            "clínicos o las terapias habituales a menudo pueden controlar la "
                            "enfermedad durante la espera.",
                            "wait_steps": 4,
                            "key": [
                                {"picture": "image:key-t-cell", "label": "Linfocito T"},
                                {"picture": "image:key-car", "label": "CAR (receptor)"},
                                {"picture": "image:key-car-t-cell", "label": "Célula CAR-T"},
                                {"picture": "image:key-cancer-cell", "label": "Célula de cáncer"},
                            ],
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Enfermedades que tratamos",
                "printed": False,
                "lead": "Ofrecemos terapias CAR-T aprobadas para ciertos cánceres de la sangre en "
                "niños.",
                "content": [
                    (
                        "action_link",
                        {
                            "label": "Ver todas las enfermedades de la A a la Z",
                            "page": "page:/conditions/",
                        },
                    ),
                ],
                "beside": [
                    ("conditions", {"heading": "", "conditions": []}),
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "¿No está seguro?",
                            "text": "<p>Cada niño es diferente. Llámenos con el diagnóstico que le "
                            "dieron y le diremos qué puede ser posible. Si es un linfoma, "
                            "pregúntenos qué tipos tienen una terapia aprobada a la edad de su "
                            "hijo.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Un plan hecho para su hijo",
                "printed": False,
                "short_heading": "El plan de su hijo",
                "look": "mist",
                "content": [
                    (
                        "text",
                        (
                            "<p>Queremos el mejor tratamiento para cada niño. Por eso estudiamos "
                            "el caso de cada uno antes de proponer un plan. Puede incluir terapia "
                            "CAR-T, trasplante de células madre, un ensayo clínico o una "
                            "combinación.</p>"
                        ),
                    ),
                    (
                        "key_points",
                        {
                            "icon": "check",
                            "heading": "Qué tenemos en cuenta",
                            "points": [
                                {"icon": "dna", "heading": "La biología del cáncer", "text": ""},
                                {
                                    "icon": "calendar",
                                    "heading": "Cuándo volvió el cáncer",
                                    "text": "",
                                },
                                {
                                    "icon": "child",
                                    "heading": "Su hijo, incluida su edad",
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
                            "heading": "Dos niños, dos planes",
                            "options": [
                                {
                                    "heading": "Un niño",
                                    "steps": ["Terapia CAR-T", "Trasplante de células madre"],
                                    "text": "La terapia CAR-T es un puente hacia el trasplante.",
                                },
                                {
                                    "heading": "Otro niño",
                                    "steps": ["Trasplante de células madre"],
                                    "text": "El trasplante solo es la mejor opción.",
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
                "heading": "Qué esperar, paso a paso",
                "short_heading": "Qué esperar",
                "lead": "El plan de su hijo puede ser distinto. Le explicamos cada paso antes de "
                "empezar.",
                "content": [
                    (
                        "steps",
                        {
                            "steps": [
                                {
                                    "heading": "Usted llama",
                                    "text": "<p>Nos dice el diagnóstico. Le preguntamos qué "
                                    "tratamientos ha recibido su hijo y le decimos qué puede venir "
                                    "después.</p>",
                                    "where": "Por teléfono",
                                    "how_long": "El tiempo que necesite",
                                },
                                {
                                    "heading": "Conoce al equipo",
                                    "text": "<p>Examinamos a su hijo y hacemos pruebas. Hablamos "
                                    "de los beneficios que esperamos y de los riesgos. Puede "
                                    "preguntar todo, sin prisa.</p>",
                                    "where": "Nuestra clínica",
                                    "how_long": "Una visita o más",
                                },
                                {
                                    "heading": "Recolectamos los linfocitos T",
                                    "text": "<p>Una máquina separa los linfocitos T y devuelve el "
                                    "resto de la sangre. Su hijo puede ver una película o "
                                    "dormir.</p>",
                                    "where": "Nuestro hospital",
                                    "how_long": "Unas horas",
                                },
                                {
                                    "heading": "El laboratorio prepara las células CAR-T",
                                    "text": "<p>La atención no se detiene durante la espera. "
                                    "Seguimos tratando a su hijo. A menudo encontramos un ensayo "
                                    "clínico o una terapia habitual que frena la enfermedad.</p>",
                                    "where": "Casa u hospital",
                                    "how_long": "De 3 a 4 semanas",
                                },
                                {
                                    "heading": "Hacemos lugar para las nuevas células",
                                    "text": "<p>La mayoría de los niños recibe antes unos días de "
                                    "quimioterapia. Ayuda a que las nuevas células crezcan.</p>",
                                    "where": "Nuestro hospital",
                                    "how_long": "Unos días",
                                },
                                {
                                    "heading": "Su hijo recibe las células CAR-T",
                                    "text": "<p>Las células entran por una vía IV. Usted puede "
                                    "quedarse con su hijo.</p>",
                                    "where": "Nuestro hospital",
                                    "how_long": "Parte de un día",
                                },
                                {
                                    "heading": "Observamos de cerca",
                                    "text": "<p>Los efectos secundarios suelen aparecer en las "
                                    "primeras semanas. Por eso se quedan en el hospital o cerca. "
                                    "Le decimos cuánto tiempo.</p>",
                                    "where": "En el hospital o cerca",
                                    "how_long": "Las primeras semanas",
                                },
                                {
                                    "heading": "Seguimos en contacto",
                                    "text": "<p>Su hijo tiene controles y análisis de sangre. "
                                    "Buscamos señales del cáncer y efectos tardíos, y preguntamos "
                                    "por la escuela y la casa.</p>",
                                    "where": "Nuestra clínica y su propio médico",
                                    "how_long": "Muchos años",
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
                "heading": "Preguntas de las familias",
                "printed": False,
                "content": [
                    (
                        "expander",
                        {
                            "title": "¿Dónde podemos quedarnos y quién ayuda con los costos?",
                            "text": "<p>Podemos ayudarle a encontrar un cuarto cerca del hospital. "
                            'Llame a: <a linktype="contact" id="contact:housing">Alojamiento para '
                            "familias</a>.</p>"
                            "<p>También podemos ver con usted qué paga su plan de salud. Llame a: "
                            '<a linktype="contact" id="contact:financial">Asesoría '
                            "financiera</a>.</p>",
                        },
                    ),
                    (
                        "expander",
                        {
                            "title": "¿Es un tratamiento aprobado o un estudio?",
                            "text": "<p>Puede ser cualquiera de los dos. La Administración de "
                            "Alimentos y Medicamentos (FDA) de los Estados Unidos ha aprobado "
                            "algunas terapias CAR-T para ciertos pacientes. Otras se estudian "
                            "todavía en ensayos clínicos. De esas aún no sabemos qué tan bien "
                            "funcionan ni cuáles son todos sus riesgos. Siempre le diremos de cuál "
                            "hablamos.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Posibles beneficios y riesgos",
                "printed": False,
                "short_heading": "Beneficios y riesgos",
                "look": "mist",
                "content": [
                    (
                        "text",
                        (
                            "<p>Las nuevas células son fuertes. Mientras actúan, su hijo puede "
                            "enfermarse. Algunos efectos son leves. Otros son graves y necesitan "
                            "cuidados intensivos.</p>"
                        ),
                    ),
                    (
                        "benefits_and_risks",
                        {
                            "benefits": [
                                (
                                    "<p><b>Las nuevas células pueden encontrar células del cáncer y "
                                    "destruirlas.</b> No funciona en todos los niños.</p>"
                                ),
                                (
                                    "<p><b>Puede ayudar cuando otros tratamientos no ayudan.</b> La "
                                    "usamos en algunas leucemias y linfomas muy difíciles de "
                                    "tratar.</p>"
                                ),
                                (
                                    "<p><b>Puede ser un puente hacia un trasplante de células "
                                    "madre.</b></p>"
                                ),
                            ],
                            "risks": [
                                (
                                    "<p><b>Fiebre y mucho malestar</b> (síndrome de liberación de "
                                    "citocinas, o SLC). La presión puede bajar. Puede costar "
                                    "respirar.</p>"
                                ),
                                (
                                    "<p><b>Efectos en el cerebro y los nervios.</b> Su hijo puede "
                                    "estar confundido, tembloroso o muy dormido. Algunos niños tienen "
                                    "dificultad para hablar o una convulsión.</p>"
                                ),
                                (
                                    "<p><b>Infección.</b> El tratamiento también puede destruir "
                                    "linfocitos B sanos, que ayudan a combatir los gérmenes. Puede "
                                    "haber pocos durante mucho tiempo.</p>"
                                ),
                                (
                                    "<p><b>Recuentos bajos en la sangre.</b> Su hijo puede cansarse, "
                                    "tener moretones o sangrar más de lo normal.</p>"
                                ),
                                "<p><b>El cáncer puede no desaparecer o puede volver.</b></p>",
                                (
                                    "<p><b>Un cáncer nuevo.</b> Es poco frecuente. Es una razón para "
                                    "los controles durante años.</p>"
                                ),
                            ],
                        },
                    ),
                    (
                        "text",
                        (
                            "<p>Nuestro equipo conoce estas señales. Hay medicinas para muchas de "
                            "ellas, y las damos pronto. Pregúntenos qué podrían significar para su "
                            "hijo.</p>"
                        ),
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Cuándo llamarnos",
                "short_heading": "Cuándo llamar",
                "content": [
                    (
                        "care_card",
                        {
                            "urgency": "urgent",
                            "heading": "Después de la terapia CAR-T, llámenos de inmediato si:",
                            "signs": [
                                "su hijo tiene fiebre de 100.4 °F (38 °C) o más",
                                "su hijo está confundido o no encuentra las palabras",
                                "su hijo tiembla o tiene mucho más sueño que antes",
                                "su hijo casi se desmaya o el corazón va muy rápido",
                            ],
                            "text": f"<p>Llame a cualquier hora. {HOURS.format(or_transplant='')} Si "
                            "hay una convulsión o dificultad para respirar, llame al 911.</p>",
                        },
                    ),
                    (
                        "action_link",
                        {
                            "label": "Cuidados en casa: fiebre y efectos secundarios",
                            "page": "page:/care-at-home/",
                        },
                    ),
                ],
                "beside": [
                    EMERGENCY,
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "Efectos secundarios y riesgos en breve",
                            "text": "<p>Pueden ser fiebre, infección, recuentos bajos en la sangre, "
                            "confusión o una convulsión. Algunos necesitan cuidados intensivos. El "
                            "cáncer puede no desaparecer o puede volver. Un cáncer nuevo es poco "
                            "frecuente.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Por qué nos eligen las familias",
                "printed": False,
                "short_heading": "Por qué nos eligen",
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
                                    "heading": "Un programa líder",
                                    "text": "Somos uno de los mejores programas de cáncer "
                                    "pediátrico del mundo. Nuestro programa de leucemia dirige "
                                    "muchos ensayos que pueden ayudar a los niños que reciben "
                                    "terapia CAR-T.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Nuevos tratamientos, antes",
                                    "text": "Nuestros médicos dirigen los ensayos, así que los "
                                    "pacientes suelen tener acceso a nuevas terapias desde las "
                                    "primeras etapas. Los tratamientos nuevos pueden tener riesgos "
                                    "que aún no se conocen.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Una atención que no se detiene",
                                    "text": "Seguimos tratando a su hijo entre la recolección y la "
                                    "infusión.",
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
                "heading": "Vea cómo funciona",
                "printed": False,
                "short_heading": "Video e historia",
                "look": "dawn",
                "content": [
                    (
                        "video",
                        {
                            "title": "¿Cómo funciona la terapia CAR-T?",
                            "video": "video:car-t",
                            "poster": "image:poster-car-t",
                            "captions": "document:car-t-es.vtt",
                            "transcript": "<p>El video es un dibujo que se mueve despacio. No "
                            "tiene sonido. Cada escena muestra lo que se vería por una lente "
                            "redonda. Cinco puntos debajo cuentan los pasos.</p>"
                            "<p>Un linfocito T azul verdoso flota entre glóbulos rojos. Cerca hay "
                            "una célula de cáncer rosada.</p>"
                            "<p>Los linfocitos T son parte del sistema inmunitario. Buscan y "
                            "destruyen células anormales, como las del cáncer.</p>"
                            "<p><b>Paso 1, extraer.</b> Unos linfocitos T salen de un vaso "
                            "sanguíneo. Pasan por un tubo fino y se juntan en una bolsa.</p>"
                            "<p>Se sacan linfocitos T de la sangre del niño por una vía "
                            "intravenosa (IV). Esto se llama aféresis.</p>"
                            "<p><b>Paso 2, modificar.</b> Una hebra de ADN con una parte amarilla "
                            "entra en un linfocito T. En la superficie de la célula salen formas "
                            "de Y amarillas.</p>"
                            "<p>En un laboratorio se cambian los linfocitos T para que formen "
                            "receptores de antígeno quimérico en su superficie. Se llaman CAR, por "
                            "sus siglas en inglés.</p>"
                            "<p><b>Paso 3, multiplicar.</b> Una célula CAR-T se convierte en "
                            "muchas.</p>"
                            "<p>Las células CAR-T se multiplican. Desde que se extraen las células "
                            "hasta que se devuelven pasan de tres a cuatro semanas. Durante ese "
                            "tiempo seguimos tratando a su hijo.</p>"
                            "<p><b>Paso 4, infundir.</b> Las células CAR-T pasan de una bolsa, por "
                            "un tubo, al brazo de un niño.</p>"
                            "<p>Las células CAR-T vuelven al cuerpo de su hijo por una vía IV.</p>"
                            "<p><b>Paso 5, encontrar y destruir.</b> Las formas de Y de una célula "
                            "CAR-T tocan una célula de cáncer. La célula de cáncer se rompe y "
                            "desaparece. La célula CAR-T se queda.</p>"
                            "<p>Los CAR se unen a una proteína de las células de cáncer. Después, "
                            "las células CAR-T las destruyen.</p>",
                        },
                    ),
                ],
                "beside": [("stories", {"heading": "", "stories": []})],
            },
        ),
        (
            "section",
            {
                "heading": "El equipo que rodea a su hijo",
                "printed": False,
                "short_heading": "El equipo",
                "lead": "Nuestros especialistas tienen experiencia con terapias genéticamente "
                "modificadas. Están preparados para detectar pronto los efectos secundarios y "
                "tratarlos.",
                "content": [
                    ("people", {"heading": "", "people": []}),
                    (
                        "key_points",
                        {
                            "icon": "heart",
                            "heading": "Cuatro tipos de expertos, un equipo",
                            "points": [
                                {
                                    "icon": "",
                                    "heading": "Leucemia",
                                    "text": "Especialistas que planifican la atención desde la "
                                    "primera visita.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Inmunoterapia",
                                    "text": "Expertos en tratamientos que usan el sistema "
                                    "inmunitario.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Terapia génica",
                                    "text": "Un programa líder en el mundo en células "
                                    "genéticamente modificadas.",
                                },
                                {
                                    "icon": "",
                                    "heading": "Trasplante de células madre",
                                    "text": "Uno de los centros de trasplante más grandes del "
                                    "país.",
                                },
                            ],
                        },
                    ),
                    (
                        "text",
                        (
                            "<p>El equipo cuenta con el apoyo del hospital infantil n.º 1. Fuente: "
                            "U.S. News &amp; World Report, según la página de nuestro programa en "
                            "noviembre de 2026.</p>"
                        ),
                    ),
                    (
                        "action_link",
                        {"label": "Conozca al equipo de terapia CAR-T", "page": "page:/team/"},
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Hable con nosotros",
                "short_heading": "Contáctenos",
                "lead": "Pregunte si la terapia CAR-T es adecuada para su hijo o refiera a un "
                "paciente.",
                "look": "deep",
                "content": [
                    (
                        "callout",
                        {
                            "look": "plain",
                            "heading": "¿Es su primera vez?",
                            "text": "<p>¿Preguntas sobre tratamientos o sobre cómo ser paciente? "
                            'Llame a: <a linktype="contact" id="contact:coordinators">'
                            "Coordinadores de pacientes nuevos</a>.</p>",
                            "link": {
                                "label": "Contactar a un coordinador",
                                "page": "page:/contact/",
                            },
                        },
                    ),
                    (
                        "action_link",
                        {
                            "label": "Su primera visita (en inglés)",
                            "page": "page:/your-first-visit/",
                        },
                    ),
                ],
                "beside": [("contacts", {"heading": "", "contacts": []})],
            },
        ),
        (
            "section",
            {
                "heading": "Más ayuda",
                "printed": False,
                "content": [
                    (
                        "callout",
                        {
                            "look": "feature",
                            "heading": "Busque un ensayo clínico",
                            "text": "<p>Patrocinamos y participamos en ensayos que abren caminos "
                            "en el tratamiento del cáncer infantil y los trastornos de la "
                            "sangre.</p>",
                            "link": {
                                "label": "Buscar ensayos clínicos",
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
                            "heading": "¿El paciente es adulto?",
                            "text": "<p>El sitio web de Dana-Farber tiene información sobre la "
                            "terapia CAR-T para adultos. También puede llamar o escribir.</p>",
                        },
                    ),
                    ("contacts", {"heading": "", "contacts": ["contact:adult-car-t"]}),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Palabras útiles",
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

CONTACT = {
    "path": "/es/contact/",
    "type": "ContactPage",
    "title": "Contáctenos",
    "menu_title": "Contacto",
    "summary": "A quién llamar para cada cosa. Si llama al número equivocado, le pasamos con el "
    "correcto.",
    "body": [
        DRAFT,
        (
            "section",
            {
                "heading": "Si es su primera vez",
                "content": [
                    (
                        "text",
                        (
                            "<p>Nuestros coordinadores de pacientes nuevos pueden responder a sus "
                            "preguntas sobre tratamientos y sobre cómo ser paciente. No necesita "
                            "que un médico lo refiera para llamar.</p>"
                        ),
                    ),
                    ("contacts", {"heading": "", "contacts": ["contact:coordinators"]}),
                    EMERGENCY,
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Pida que le llamemos",
                "content": [
                    (
                        "text",
                        "<p>Deje su nombre y un número. Cada página dice cuándo respondemos.</p>",
                    ),
                    ("action_link", {"label": "", "page": "page:/contact/new-family/"}),
                    ("action_link", {"label": "", "page": "page:/contact/second-opinion/"}),
                    ("action_link", {"label": "", "page": "page:/contact/general/"}),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Si ya lo atendemos",
                "look": "mist",
                "content": [
                    (
                        "contacts",
                        {
                            "heading": "Por programa",
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
                            "heading": "Noches, fines de semana y días festivos",
                            "contacts": ["contact:after-hours"],
                        },
                    ),
                    FEVER,
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Vida diaria y costos",
                "content": [
                    (
                        "text",
                        (
                            "<p>La enfermedad cambia la vida diaria. Aquí le ayudan con el dinero, "
                            "un lugar donde quedarse y el idioma. Todo es gratis.</p>"
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
                "heading": "Profesionales y pacientes adultos",
                "look": "mist",
                "content": [
                    (
                        "contacts",
                        {
                            "heading": "Para profesionales",
                            "contacts": ["contact:clinician-line"],
                        },
                    ),
                ],
                "beside": [
                    (
                        "contacts",
                        {
                            "heading": "Si el paciente es adulto",
                            "contacts": ["contact:adult-car-t"],
                        },
                    ),
                ],
            },
        ),
    ],
}

LANGUAGE_HELP = {
    "path": "/es/language-help/",
    "type": "StandardPage",
    "title": "Ayuda gratuita con el idioma",
    "menu_title": "Ayuda con el idioma",
    "summary": "Los intérpretes y los documentos en su idioma son gratis. Usted tiene derecho a "
    "recibirlos.",
    "body": [
        DRAFT,
        (
            "section",
            {
                "heading": "Qué puede recibir",
                "content": [
                    (
                        "table",
                        {
                            "caption": "Ayuda con el idioma para las familias",
                            "table": {
                                "columns": [
                                    {"type": "text", "heading": "Usted necesita"},
                                    {"type": "text", "heading": "Le ofrecemos"},
                                    {"type": "text", "heading": "Cuándo"},
                                ],
                                "rows": [
                                    {
                                        "values": [
                                            "Hablar en su idioma",
                                            "Un intérprete en persona, por video o por teléfono",
                                            "Día y noche",
                                        ]
                                    },
                                    {
                                        "values": [
                                            "Lengua de señas americana",
                                            "Un intérprete en persona o por video",
                                            "Día y noche",
                                        ]
                                    },
                                    {
                                        "values": [
                                            "Un documento que pueda leer",
                                            "Traducción de una persona capacitada",
                                            "Pídala lo antes posible",
                                        ]
                                    },
                                    {
                                        "values": [
                                            "Letra grande o braille",
                                            "Documentos en ese formato",
                                            "Pídalos lo antes posible",
                                        ]
                                    },
                                ],
                                "caption": "",
                            },
                        },
                    ),
                    ("contacts", {"heading": "", "contacts": ["contact:interpreters"]}),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Cómo pedirla",
                "look": "mist",
                "content": [
                    (
                        "do_list",
                        {
                            "points": [
                                "díganos su idioma cuando llame o cuando llegue",
                                "pida un intérprete cada vez que lo necesite",
                                "díganos si no entendió, cuantas veces haga falta",
                            ]
                        },
                    ),
                    (
                        "dont_list",
                        {
                            "points": [
                                "no le pida a su hijo que haga de intérprete",
                                "no firme un documento que no puede leer",
                            ]
                        },
                    ),
                ],
            },
        ),
    ],
}

NONDISCRIMINATION = {
    "path": "/es/nondiscrimination/",
    "type": "StandardPage",
    "title": "Aviso de no discriminación",
    "menu_title": "No discriminación",
    "summary": "Tratamos a todas las personas con justicia. Lo dice la ley, y también nosotros.",
    "body": [
        DRAFT,
        (
            "section",
            {
                "heading": "Nuestra promesa",
                "content": [
                    (
                        "text",
                        (
                            "<p>Cumplimos las leyes de derechos civiles de los Estados Unidos. No "
                            "excluimos a nadie ni tratamos peor a nadie por su raza, color, origen "
                            "nacional, edad, discapacidad o sexo.</p>"
                            "<p>Damos a las personas con discapacidad lo que necesitan para "
                            'participar. También damos <a linktype="page" '
                            'id="page:/language-help/">ayuda con el idioma</a>, gratis.</p>'
                        ),
                    ),
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "Un aviso de muestra",
                            "text": "<p>Un hospital real debe usar el texto completo de la ley. "
                            "También debe nombrar a su propio coordinador de derechos "
                            "civiles.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Si no lo trataron con justicia",
                "look": "mist",
                "content": [
                    (
                        "text",
                        (
                            "<p>Dígaselo a cualquier miembro del personal o pida un defensor del "
                            "paciente. También puede quejarse ante la Oficina de Derechos Civiles "
                            "del Departamento de Salud y Servicios Humanos de EE. UU. Le ayudamos "
                            "a hacerlo, y eso no cambiará la atención de su hijo.</p>"
                        ),
                    ),
                ],
            },
        ),
    ],
}

CARE_AT_HOME = {
    "path": "/es/care-at-home/",
    "type": "ResourcePage",
    "title": "Cuidados en casa durante el tratamiento",
    "menu_title": "Cuidados en casa",
    "other_names": "Fiebre\nEfectos secundarios\nQuimioterapia en casa",
    "summary": "Cuándo llamar, qué hacer y qué no hacer.",
    "picture": "image:story-garden",
    **AWAITING_REVIEW,
    "reviewed_by": "Texto de muestra, pendiente de revisión clínica",
    "body": [
        DRAFT,
        (
            "section",
            {
                "heading": "Cuándo llamar",
                "content": [
                    (
                        "care_card",
                        {
                            "urgency": "emergency",
                            "heading": "Llame al 911 o vaya a la sala de emergencias si:",
                            "signs": [
                                "su hijo tiene dificultad para respirar",
                                "su hijo tiene una convulsión o no se despierta",
                                "un sangrado no para tras 10 minutos de presión firme",
                                "los labios o la cara de su hijo se ponen azules o grises",
                            ],
                            "text": "<p>Diga que su hijo tiene cáncer o un trastorno de la sangre. "
                            "No use el correo electrónico en una emergencia.</p>",
                        },
                    ),
                    FEVER,
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Cada día",
                "look": "mist",
                "content": [
                    (
                        "do_list",
                        {
                            "points": [
                                "lávense las manos a menudo, también las visitas",
                                "tómele la temperatura si lo nota caliente o enfermo",
                                "tenga nuestros números en la nevera y en su teléfono",
                                "dele las medicinas a las horas que anotamos",
                                "límpiele los dientes con un cepillo suave",
                            ]
                        },
                    ),
                    (
                        "dont_list",
                        {
                            "points": [
                                "no espere hasta la mañana si su hijo tiene fiebre",
                                "no dé medicina para la fiebre antes de llamarnos",
                                "no dé aspirina ni ibuprofeno si no se lo indicamos",
                                "no tome la temperatura por el recto",
                                "no empiece hierbas ni vitaminas sin preguntarnos",
                            ]
                        },
                    ),
                ],
                "beside": [
                    (
                        "callout",
                        {
                            "look": "note",
                            "heading": "Por qué la fiebre no puede esperar",
                            "text": "<p>El tratamiento baja los glóbulos blancos, que combaten los "
                            "gérmenes. Una infección puede volverse grave en horas. La medicina "
                            "ayuda si se da pronto.</p>",
                        },
                    ),
                ],
            },
        ),
        (
            "section",
            {
                "heading": "Ayuda con lo demás",
                "content": [
                    ("contacts", {"heading": "", "contacts": ["contact:financial"]}),
                ],
                "beside": [
                    ("contacts", {"heading": "", "contacts": ["contact:housing"]}),
                ],
            },
        ),
    ],
}

FACTS = [
    {
        "key": "all-cure-rate",
        "wording": "tasa general de curación de la LLA infantil, tras avances que nuestro Centro "
        "de Neoplasias Hematológicas ayudó a liderar. Es la tasa de la enfermedad con todos los "
        "tratamientos, no la de la terapia CAR-T.",
    },
]

PAGES = [
    HOME,
    PROGRAM_INDEX,
    CAR_T,
    CONTACT,
    LANGUAGE_HELP,
    NONDISCRIMINATION,
    CARE_AT_HOME,
]
