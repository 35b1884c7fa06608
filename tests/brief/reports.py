"""Reports of a blast and of what was said of it, written for these tests; places are real, nothing else is."""

from __future__ import annotations

from hearsay.record import Report

_TOLD = (
    (
        "Fjord Post",
        "2024-05-25",
        (
            "Blast at a market in Kharkiv\n\n"
            "KHARKIV, May 25 (Agency) - An explosion at a market in Kharkiv killed four people on Saturday, "
            "rescuers said. Ukraine's interior ministry said that at least 30 people were injured in the "
            "explosion. It was unclear how many people were trapped. It was not known how many people were missing."
        ),
    ),
    (
        "Lake Herald",
        "2024-05-25",
        (
            "Nine killed in Kharkiv explosion\n\n"
            "Nine people were killed by the explosion at a market in Kharkiv on Saturday, the Red Cross said. "
            "Scores of people were injured, the mayor, Ihor Terekhov, said. Russia's defence ministry denied "
            "attacking the market. The governor of Kharkiv declined to comment."
        ),
    ),
    (
        "The Tide",
        "2024-05-26",
        (
            "Toll of Kharkiv market blast rises\n\n"
            "The death toll of the explosion at a market in Kharkiv on Saturday rose to seven, rescuers said on "
            "Sunday. More than 40 people were injured in the explosion, Ukraine's interior ministry said. Five people were missing after the explosion, rescuers said."
        ),
    ),
)


def blast() -> list[Report]:
    """Three reports of one blast."""
    return [
        Report(
            text=text,
            id=f"blast-{number}",
            published=day,
            publisher=publisher,
            title=text.partition("\n")[0],
            url=f"https://example.org/blast/{number}",
        )
        for number, (publisher, day, text) in enumerate(_TOLD)
    ]
