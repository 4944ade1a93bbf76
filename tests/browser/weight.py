"""What a page weighs on its way to a phone, compressed as production sends it."""

import brotli

PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 3, "is_mobile": True}
KINDS = {"document": "HTML", "stylesheet": "CSS", "script": "JS", "font": "fonts"}
TEXT = ("text/", "image/svg", "application/json", "application/manifest", "application/javascript")


def weigh(answers):
    """Return the bytes of each kind, and of all, that a browser was sent."""
    weights = dict.fromkeys([*KINDS.values(), "other", "all"], 0)
    for answer in answers:
        if answer.status >= 300 and answer.request.resource_type != "document":
            continue
        body = answer.body()
        if answer.headers.get("content-type", "").startswith(TEXT):
            body = brotli.compress(body)
        weights[KINDS.get(answer.request.resource_type, "other")] += len(body)
        weights["all"] += len(body)
    return weights
