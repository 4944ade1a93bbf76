"""What every kind of place weighs on a phone, in KB, compressed: `make bench-weight`."""

from served import chromium, served, table


def main():
    """Print a line for each place."""
    rows = []
    with served() as address, chromium() as browser:
        from tests.browser.weight import PHONE, weigh
        from tests.places import PLACES, path_of

        for place in PLACES:
            page, answers = browser.new_page(**PHONE, service_workers="block"), []
            page.on("response", lambda answer, answers=answers: answers.append(answer))
            page.goto(address + path_of(place))
            page.wait_for_load_state("networkidle")
            weights = weigh(answers)
            rows.append([place, len(answers), *(f"{size / 1024:.1f}" for size in weights.values())])
            page.close()
    table(["", "requests", *weights], rows)


if __name__ == "__main__":
    main()
