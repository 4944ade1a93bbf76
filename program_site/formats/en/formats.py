"""Dates as families read them: November 3, 2026."""

DATE_FORMAT = "F j, Y"
