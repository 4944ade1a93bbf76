"""The numbers that the demo's pages say, each kept once."""

from datetime import date

FACTS = [
    {
        "key": "all-cure-rate",
        "name": "Cure rate of childhood ALL",
        "number": "90%",
        "wording": "overall cure rate for childhood ALL, after advances that our Hematologic "
        "Malignancy Center helped lead. This is the rate for the disease with all treatments, not "
        "for CAR T-cell therapy.",
        "source": "Dana-Farber/Boston Children’s, CAR T-cell therapy page",
        "as_of": date(2026, 11, 3),
        "expires_on": date(2028, 11, 3),
    },
]
