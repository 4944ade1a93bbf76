"""What the checks panel says of a page while it is written: it helps, and never keeps one back.

One function a check, which takes a page and returns what it finds. docs/decisions/checks.md says
how they come into Wagtail's panel.
"""

from .finding import Finding
from .report import Report

__all__ = ["Finding", "Report"]
