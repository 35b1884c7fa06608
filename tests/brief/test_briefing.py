"""A briefing: every sentence with its quotation, every quotation as printed, nothing that runs or asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

import hearsay
from hearsay.brief import Briefing, compose
from hearsay.brief.contents import (
    Block,
    Bullets,
    Cited,
    Drawn,
    Entry,
    Line,
    Named,
    Paragraph,
    Quoted,
    Table,
    Words,
)
from hearsay.brief.html import html_form
from hearsay.brief.markdown import markdown_form
from hearsay.desk.desk import Desk
from hearsay.record import Report, UsageError

MEGABYTE = 1_000_000
SECTIONS = ["known", "figures", "timeline", "places", "disputes", "questions", "sources", "method"]


@pytest.fixture(scope="module")
def briefing(told: Path) -> Briefing:
    """All of the ledger."""
    with hearsay.open(told) as desk:
        return compose(desk)


def page_of(briefing: Briefing) -> html.HtmlElement:
    """The page as a browser takes it."""
    return html.document_fromstring("".join(html_form(briefing)))


def lines_of(blocks: tuple[Block, ...]) -> Iterator[Line]:
    """Every sentence and every cell of some blocks."""
    for block in blocks:
        if isinstance(block, Paragraph | Bullets):
            yield from block.lines
        elif isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)
        elif isinstance(block, Entry):
            yield block.title
            yield from lines_of(block.blocks)


def plain(line: Line) -> str:
    """A sentence as it is read."""
    parts = []
    for part in line:
        if isinstance(part, Named):
            parts.append(part.text)
        elif isinstance(part, Quoted):
            parts.append(f"“{''.join(piece.text or '▮' for piece in part.words.pieces)}”")
        elif isinstance(part, Cited):
            parts.append("[…]")
        else:
            parts.append(part)
    return "".join(parts)


def sentences(briefing: Briefing, name: str) -> list[str]:
    """What a part of it says."""
    section = next(one for one in briefing.sections if one.name == name)
    return [plain(line) for line in (section.lead, *lines_of(section.blocks))]


def words_of(briefing: Briefing) -> Iterator[Words]:
    """Every quotation, in sentences and in the list."""
    yield from (one.words for one in briefing.quotations)
    for section in briefing.sections:
        for line in (section.lead, *lines_of(section.blocks)):
            yield from (part.words for part in line if isinstance(part, Quoted))


# ------------------------------------------------------------------------------ what it says


def test_every_part_is_there_and_begins_with_a_sentence(briefing: Briefing) -> None:
    """Whoever reads only the sentences in bold knows what is said."""
    assert [section.name for section in briefing.sections] == SECTIONS
    for section in briefing.sections:
        assert re.match(r"[A-Z“\d].*\.$", plain(section.lead), re.DOTALL), plain(section.lead)


def test_every_quotation_is_what_the_report_prints(desk: Desk, briefing: Briefing) -> None:
    """Character for character, wherever it stands in the briefing."""
    texts = {name: desk.ledger.record(name).report.text for name in _reports(briefing)}
    runs = [(words.report, piece) for words in words_of(briefing) for piece in words.pieces]

    assert len(runs) > 300
    assert all(texts[report][piece.start : piece.end] == piece.text for report, piece in runs)


def _reports(briefing: Briefing) -> set[str]:
    return {words.report for words in words_of(briefing)}


def test_what_a_source_says_is_never_told_as_a_fact(briefing: Briefing) -> None:
    """Each sentence of what happened rests on a quotation, or only counts who tells of it."""
    known = next(one for one in briefing.sections if one.name == "known")
    entries = [block for block in known.blocks if isinstance(block, Entry)]
    told = [
        line
        for entry in entries
        for block in entry.blocks
        if isinstance(block, Paragraph | Bullets)
        for line in block.lines
    ]

    assert entries
    for line in told:
        cited = any(isinstance(part, Cited) for part in line)
        assert cited or " of it" in plain(line), plain(line)


def test_numbers_are_cited_and_their_numbers_exist(briefing: Briefing) -> None:
    """Numbers run from 1 without a gap, and no sentence leads nowhere."""
    numbers = [one.number for one in briefing.quotations]
    used = {
        number
        for section in briefing.sections
        for line in (section.lead, *lines_of(section.blocks))
        for part in line
        if isinstance(part, Cited)
        for number in part.numbers
    }
    assert numbers == list(range(1, len(numbers) + 1))
    assert used == set(numbers)


@pytest.fixture(scope="module")
def blast(of_blast: Path) -> Briefing:
    """Three reports of a blast: a number that moved, one that differs, a denial, two silences."""
    with hearsay.open(of_blast) as desk:
        return compose(desk)


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("known", "Seven people were killed, according to rescuers […]; nine, according to Red Cross […]."),
        ("known", "Rescuers first gave four […] and then seven […]."),
        ("known", "More than 40 people were injured, according to Ukraine's interior ministry […]."),
        ("known", "The number of people injured was put at “Scores of people”, according to Ihor Terekhov […]."),
        ("known", "Not known, according to Fjord Post: “It was unclear how many people were trapped.” […]."),
        ("known", "Rescuers said: “The death toll of the explosion at a market in Kharkiv on Saturday rose to seven” […]."),
        ("disputes", "Rescuers: “seven” […] does not agree with Red Cross: “Nine people” […]."),
        ("disputes", "Russia's defence ministry denied it: “attacking the market” […]."),
        ("questions", "Not answered, according to Lake Herald: “The governor of Kharkiv declined to comment.” […]."),
        ("questions", "Not known, according to Fjord Post: “It was not known how many people were missing.” […]. Answered since: “Five people” […]."),
        ("timeline", "One happening is said to be of 25 May 2024."),
    ],
)  # fmt: skip
def test_sentences_read_as_people_write_them(blast: Briefing, part: str, sentence: str) -> None:
    """Bounds keep their words, small numbers are words, a round word is quoted, a denial says so."""
    assert sentence in sentences(blast, part)


def test_a_round_word_is_never_made_a_number(blast: Briefing) -> None:
    """Whoever speaks of scores of people has not counted 20 to 99."""
    page = "".join(html_form(blast))

    assert "Scores of people" in page
    assert "20–99" not in page
    assert "between 20 and 99" not in page


def test_nothing_is_averaged(blast: Briefing) -> None:
    """Of seven and nine there is no eight."""
    told = " ".join(plain(line) for one in blast.sections for line in lines_of(one.blocks))

    assert not re.search(r"\beight\b|\b8\b(?! \w+ names)", re.sub(r"2024-\d\d-\d\d", "", told))


def test_a_denial_is_told_whatever_it_is_filed_under(of_blast: Path) -> None:
    """Who asks for the explosion reads that Russia denies to have attacked the market."""
    with hearsay.open(of_blast) as desk:
        told = sentences(compose(desk, ["type=explosion"]), "disputes")

    assert "Russia's defence ministry denied it: “attacking the market” […]." in told


def test_a_country_is_on_no_map(briefing: Briefing) -> None:
    """Nothing is known to have happened in the middle of it."""
    places = next(one for one in briefing.sections if one.name == "places")
    drawn = [block.picture for block in places.blocks if isinstance(block, Drawn)]
    names = {spot.name for picture in drawn for spot in picture.spots}  # type: ignore[attr-defined]
    listed = [block for block in places.blocks if isinstance(block, Table)]

    assert "Kyiv" in names or "Kharkiv" in names
    assert not names & {"Syria", "Ukraine", "Guinea", "Israel"}
    assert any("Israel" in plain(row[0]) for row in listed[-1].rows)


def test_terms_choose_what_it_is_about(desk: Desk) -> None:
    """And it says which."""
    found = compose(desk, ["place=Kharkiv"])

    assert found.title == "What reports say: place=Kharkiv"
    assert found.quotations
    assert all("kharkiv" in one.url for one in found.quotations)


def test_nothing_found_is_a_briefing_that_says_so(desk: Desk) -> None:
    """Not knowing is an answer."""
    found = compose(desk, ["place=Reykjavik"])

    assert found.quotations == ()
    assert "nothing that is said to have happened" in sentences(found, "known")[0]
    assert "".join(html_form(found)).endswith("</html>\n")


def test_a_briefing_is_not_made_of_some_of_the_rows(desk: Desk) -> None:
    """Which of them would be left out, nobody would see."""
    with pytest.raises(UsageError, match="made of all that the terms choose"):
        compose(desk, ["limit=3"])


# ------------------------------------------------------------------------------ what it is


def test_the_page_runs_nothing_and_asks_for_nothing(briefing: Briefing) -> None:
    """No script, no style in an element, nothing that is loaded."""
    page = page_of(briefing)
    tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
    names = {name for element in page.iter() for name in element.attrib}
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")

    assert not tags & {"script", "img", "iframe", "object", "embed", "link", "image", "use", "form"}
    assert not {name for name in names if name.startswith("on")} | names & {
        "src",
        "style",
        "srcset",
    }
    assert policy[0].startswith("default-src 'none'; style-src 'sha256-")
    assert "url(http" not in "".join(html_form(briefing)).replace("url(#", "")


def test_links_lead_somewhere_and_ids_are_of_one_thing(briefing: Briefing) -> None:
    """Every citation leads to its quotation."""
    page = page_of(briefing)
    ids = page.xpath("//@id")
    inner = [link[1:] for link in page.xpath("//a/@href") if link.startswith("#")]

    assert len(ids) == len(set(ids))
    assert inner
    assert set(inner) <= set(ids)


def test_every_picture_has_a_sentence_and_a_table(briefing: Briefing) -> None:
    """Who does not see it misses nothing."""
    page = page_of(briefing)

    assert len(page.xpath("//figure")) > 3
    assert len(page.xpath("//figure/svg[@role='img']/title")) == len(page.xpath("//figure"))
    for section in ("figures", "timeline", "places"):
        assert page.xpath(f"//section[@id='{section}']//table")


def test_five_hundred_claims_fit_an_email(briefing: Briefing) -> None:
    """As large as promised, at most."""
    assert int(re.findall(r"of ([\d,]+) claims", briefing.subtitle)[0].replace(",", "")) > 500
    assert len("".join(html_form(briefing)).encode()) < 1.5 * MEGABYTE


def test_the_same_ledger_makes_the_same_briefing(desk: Desk, briefing: Briefing) -> None:
    """To the last byte."""
    assert "".join(html_form(compose(desk))) == "".join(html_form(briefing))


def test_what_reports_bring_along_is_text(tmp_path: Path) -> None:
    """A name that is a script, a title that is a picture: seen, and obeyed never."""
    evil = "<script>alert(1)</script>"
    text = (
        f"KYIV, March 15 (Agency) - At least 12 people were killed by a missile in Kyiv on Tuesday, "
        f'said Mayor Ada {evil} Quist. "We saw <img src=x onerror=alert(2)> it," he said.'
    )
    report = Report(
        text=text,
        published="2022-03-15",
        publisher=evil,
        title="](javascript:alert(3)) <b>&amp;",
        url="javascript:alert(4)",
    )
    with hearsay.open(tmp_path / "evil.hearsay", create=True) as desk:
        desk.add([report], jobs=1)
        made = compose(desk, title=evil)
    page, markdown = page_of(made), "".join(markdown_form(made))

    assert made.quotations
    assert not page.xpath("//script | //img | //b[text()='&amp;']")
    assert not [link for link in page.xpath("//a/@href") if "javascript" in link]
    assert evil in page.xpath("string(//h1)")
    assert "<script" not in markdown
    assert not re.search(r"(?<!\\)\]\(", markdown)


def test_markdown_says_the_same(briefing: Briefing) -> None:
    """Every part and every quotation, without the pictures."""
    written = "".join(markdown_form(briefing))

    assert [f"## {one.title}" in written for one in briefing.sections] == [True] * len(SECTIONS)
    assert re.findall(r"^(\d+)\. “?", written, re.MULTILINE)[-1] == str(len(briefing.quotations))
    assert "<svg" not in written
