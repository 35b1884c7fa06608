"""A saved page becomes a text, and what the page says about it.

The text is that of the article, block by block, the headline first where the page shows one. Where
the article cannot be told, all that is seen is the text, and a note says so: a report with a menu in
it can be read, and a missing one cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hearsay.record import UnreadableReportError
from hearsay.text.dates import find_dating
from hearsay.text.html.article import Article, find_article
from hearsay.text.html.facts import Facts, find_facts
from hearsay.text.html.visible import DEEPEST, MOST_ELEMENTS, Block, Visible, find_visible
from hearsay.text.report import LONGEST

_MOST_BLOCKS = 20_000  # paragraphs; the longest live blog has fewer
_LONGEST_ERROR = 400
_MOST_ERROR_BLOCKS = 8
_SHORTEST_HEADLINE = 12
# The whole of what a page shows: "500 killed" is a headline, and "500 Internal Server Error" is none.
_ERROR = re.compile(
    r"""\W*(?:(?:http|error|status|sorry|oops)\W+){0,3}(?:[45]\d\d\b\W*)?(?:error\W+)?
    (?:(?:page|file|article|resource|url)\s)?
    (?:not\sfound|forbidden|access\sdenied|unauthori[sz]ed|gone|bad\srequest|bad\sgateway|(?:page\s)?unavailable
      |internal\sserver\serror|service\s(?:temporarily\s)?unavailable|too\smany\srequests
      |gateway\stime-?\s?out|just\sa\smoment|are\syou\s(?:a\s)?(?:robot|human))
    (?:\W+(?:nginx|apache|the\s(?:page|requested|article|url|server)|you\s(?:are|do|don)|we\s(?:can|could)
      |please|checking|enable|access|error)\b.{0,250})?\W*""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


class NoTextOnPageError(UnreadableReportError):
    """A page shows no report."""

    code = "no_text"

    def __init__(self, name: str, shown: str = "") -> None:
        self.name = name
        self.shown = shown
        what = f"is the page of an error ({shown[:60]!r})" if shown else "is a page without text"
        super().__init__(
            f"{name} {what}, and holds no report.",
            hint="Open the article in a browser, and save that page.",
        )


@dataclass(frozen=True, slots=True)
class Note:
    """What whoever reads the record should know about the page.

    Args:
        code: For a program: "no_article", "too_deep", "too_complex" or "over_length".
        sentence: For a person; {name} stands for the page.
    """

    code: str
    sentence: str


_NO_ARTICLE = Note(
    "no_article", "No article could be told apart on {name}; all that the page shows was read."
)
_TOO_DEEP = Note("too_deep", f"{{name}} is nested more than {DEEPEST:,} elements deep.")
_TOO_COMPLEX = Note(
    "too_complex",
    f"What stands behind the first {MOST_ELEMENTS:,} elements of {{name}} was not read.",
)
_OVER_LENGTH = Note(
    "over_length", "{name} is too long; what stands behind {kept:,} characters was not read."
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was read.

    Args:
        text: The article, with blank lines between its blocks.
        facts: What the page says of itself.
        notes: What should be known about the reading; none where all is well.
    """

    text: str
    facts: Facts
    notes: tuple[Note, ...]


def read_page(source: str, *, name: str = "The page") -> Page:
    """Read the article of a page.

    Args:
        source: The page, decoded.
        name: What to call it in an error.

    Returns:
        Its text and what it says of itself.

    Raises:
        NoTextOnPageError: It shows no words, or only that there is no such page.

    Example:
        >>> page = read_page("<html><title>Fire</title><body><p>It burned.")
        >>> page.text, page.facts.title, [note.code for note in page.notes]
        ('It burned.', 'Fire', ['no_article'])
    """
    seen = find_visible(source)
    if not seen.blocks:
        raise NoTextOnPageError(name)
    _refuse_error_page(seen.blocks, name)
    facts = find_facts(source)
    article = find_article(seen, facts.title)
    chosen = [seen.blocks[at] for at in article.chosen] if article else seen.blocks
    kept = _within_limits(chosen)
    text = "\n\n".join(block.text for block in kept)
    notes = tuple(
        _notes(seen, article, whole=len(kept) == len(chosen) and not seen.is_cut, kept=len(text))
    )
    facts = _titled(_dated(facts, seen.blocks, article), chosen[0].text)
    return Page(text, facts, notes)


def _refuse_error_page(blocks: Sequence[Block], name: str) -> None:
    if len(blocks) > _MOST_ERROR_BLOCKS:
        return
    shown = " ".join(block.text for block in blocks)
    if len(shown) <= _LONGEST_ERROR and _ERROR.fullmatch(shown):
        raise NoTextOnPageError(name, blocks[0].text)


def _within_limits(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks up to the first that does not fit into a report."""
    length = 0
    for at, block in enumerate(blocks):
        length += len(block.text) + 2
        if length > LONGEST or at >= _MOST_BLOCKS:
            return blocks[:at]
    return blocks


def _notes(seen: Visible, article: Article | None, *, whole: bool, kept: int) -> Iterator[Note]:
    if article is None:
        yield _NO_ARTICLE
    if seen.depth > DEEPEST:
        yield _TOO_DEEP
    if seen.elements > MOST_ELEMENTS:
        yield _TOO_COMPLEX
    if not whole:
        sentence = _OVER_LENGTH.sentence.replace("{kept:,}", f"{kept:,}")
        yield replace(_OVER_LENGTH, sentence=sentence)


def _titled(facts: Facts, headline: str) -> Facts:
    """The same, its title without what stands behind the headline: the name of the page."""
    if facts.title and facts.title.startswith(headline) and len(headline) >= _SHORTEST_HEADLINE:
        return replace(facts, title=headline)
    return facts


def _dated(facts: Facts, blocks: Sequence[Block], article: Article | None) -> Facts:
    """The same, with the date that the page prints under its headline where it says none."""
    if facts.published or article is None or not article.front:
        return facts
    dating = find_dating("\n\n".join(blocks[at].text for at in article.front))
    return replace(facts, published=dating.published) if dating else facts
