"""The home page, the index pages, the standard pages, and what stands on every page."""

from .common import AWAITING_REVIEW, EMERGENCY, FEVER, FIRST_CALL

SETTINGS = {
    "hospital_name": "Dana-Farber/Boston Children’s",
    "center_name": "Cancer and Blood Disorders Center",
    "emergency_number": "911",
    "language_help_contact": "contact:interpreters",
    "footer_note": "This is a demonstration site. Most people, numbers and stories on it are invented. "
    "It is not a hospital’s website.",
    "main_menu": [
        ("page", "page:/programs/"),
        ("page", "page:/conditions/"),
        ("page", "page:/team/"),
        ("page", "page:/stories/"),
        ("page", "page:/clinical-trials/"),
        ("page", "page:/for-clinicians/"),
    ],
    "footer_menu": [
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
