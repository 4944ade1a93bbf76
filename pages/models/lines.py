"""Fields in which editors write one thing a line."""


def lines_of(text):
    """Return the lines of a text that say something, without blanks around."""
    return [line.strip() for line in text.splitlines() if line.strip()]
