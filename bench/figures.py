"""The figures that the README and the model card show: which scores, under which words."""

from __future__ import annotations

import re
from pathlib import Path

from bench.shared import ROOT

README = ROOT / "README.md"
CARD = ROOT / "src" / "hearsay" / "encoder" / "MODEL.md"

_BLOCK = re.compile(r"(?<=<!-- figures:begin -->\n).*?(?=<!-- figures:end -->)", re.DOTALL)

FIGURES = (
    ("reports.claims", "Claims found, F1", "14 real reports, annotated by hand"),
    ("reports.source", "… with the right source", "of the claims found"),
    ("reports.who", "… resolved to the right person or body", "of the claims found"),
    ("reports.mode", "… with the right mode", "of the claims found"),
    ("reports.quotation", "… rightly direct, indirect or mixed", "of the claims found"),
    ("polnear.claims", "Claims found, F1", "PolNeAR dev, US political news"),
    ("polnear.source", "… with the right source", "of the claims found"),
    ("reports.figures", "Figures found with the right measure, F1", "the 14 real reports"),
    ("reports.figures.value", "… with the right bounds", "of the figures found"),
    ("reports.events", "Events found with the right type, F1", "the 14 real reports"),
    ("reports.events.place", "… at the right place", "of the events found"),
    ("reports.events.reality", "… rightly happened, ongoing, planned…", "of the events found"),
    ("links.claim-event", "Claims linked to their events, F1", "five of the real reports"),
    ("links.about", "Answers linked to what they answer, F1", "five of the real reports"),
    ("muc", "Who did what to whom, five roles, CEAF-REE", "MUC-4 dev"),
    ("verb_places", "Where a verb's event was", "Halterman 2019, gold sentences"),
    ("times.tempeval3", "Times found, F1", "TempEval-3, news"),
    ("times.tempeval3.value", "… with the right value", "of the times found"),
    ("times.histories", "Times found, F1", "WikiWars, last four histories"),
    ("times.histories.value", "… with the right value", "of the times found"),
    ("places.trnews", "Places found, F1", "TR-News"),
    ("places.trnews.located", "Places found and put right on the map", "of all in TR-News"),
    ("places.geowebnews", "Places found, F1", "GeoWebNews"),
    ("places.geowebnews.located", "Places found and put right on the map", "of all in GeoWebNews"),
    ("names.ewt", "Names of persons, places, organisations, F1", "UNER EWT dev"),
    ("coreference.gum", "Who and what is the same, CoNLL F1", "GUM dev, raw text"),
    ("upos.ewt", "Parts of speech", "UD EWT dev, gold tokens"),
    ("las.ewt", "Dependencies, labelled", "UD EWT dev, gold tokens"),
    ("tokens.gum", "Tokens, F1", "GUM dev, raw text"),
    (
        "incidents.cross",
        "Events of several reports joined, F1 over pairs",
        "four real reports of one bombing",
    ),
    ("cross.relations.f1", "Relations between their values, F1", "the same four"),
    (
        "cross.held.incidents",
        "Events of several reports joined, F1 over pairs",
        "two invented groups, held out",
    ),
    ("cross.held.relations.f1", "Relations between their values, F1", "the same two"),
)


HEADS = (
    ("upos.ewt", "Parts of speech", "UD EWT dev, gold tokens"),
    ("las.ewt", "Dependencies, labelled", "UD EWT dev, gold tokens"),
    ("uas.ewt", "Dependencies, heads", "UD EWT dev, gold tokens"),
    ("upos.gum", "Parts of speech", "GUM dev, gold tokens"),
    ("las.gum", "Dependencies, labelled", "GUM dev, gold tokens"),
    ("names.ewt", "Names, F1", "UNER EWT dev"),
    ("names.ewt.per", "… of persons", "UNER EWT dev"),
    ("names.ewt.org", "… of organisations", "UNER EWT dev"),
    ("names.ewt.loc", "… of places", "UNER EWT dev"),
    ("kinds.gum", "Kinds of things, F1 over heads of mentions", "GUM dev, gold tokens"),
    ("times.wikiwars", "Time expressions, exact spans, F1", "WikiWars, last four documents"),
    ("factuality.uds", "Factuality, Pearson's r times 100", "UDS-IH2 dev"),
    ("polnear.claims", "Claims, F1 (with the reader's rules)", "PolNeAR dev"),
    ("polnear.source", "… with the right source", "of the claims found"),
    ("polnear.cue", "… with the right cue", "of the claims found"),
)


def write(scores: dict[str, float]) -> None:
    """Rewrite the blocks of figures; a score that was not measured keeps no line.

    The card is left as it is where nothing was measured in float, since its last column would be
    lost.
    """
    _rewrite(README, block(scores))
    if any(name.startswith("int8.") for name in scores):
        _rewrite(CARD, card(scores))


def _rewrite(page: Path, figures: str) -> None:
    page.write_text(_BLOCK.sub(lambda _: figures, page.read_text("utf-8")), "utf-8")


def card(scores: dict[str, float]) -> str:
    """The figures of each head, with what int8 gained or lost, in per cent and points."""
    lines = ["| Head | Measured on | Per cent | int8 against float |", "|---|---|---:|---:|"]
    for name, what, data in HEADS:
        if name in scores:
            change = scores.get(f"int8.{name}")
            told = "" if change is None else f"{100 * change:+.1f}"
            lines.append(f"| {what} | {data} | {100 * scores[name]:.1f} | {told} |")
    return "\n".join(lines) + "\n"


def block(scores: dict[str, float]) -> str:
    """The figures as a table in Markdown, in per cent.

    Example:
        >>> print(block({"upos.ewt": 0.9612}))
        | What | Measured on | Per cent |
        |---|---|---:|
        | Parts of speech | UD EWT dev, gold tokens | 96.1 |
        <BLANKLINE>
    """
    lines = ["| What | Measured on | Per cent |", "|---|---|---:|"]
    lines += [
        f"| {what} | {data} | {100 * scores[name]:.1f} |"
        for name, what, data in FIGURES
        if name in scores
    ]
    return "\n".join(lines) + "\n"
