"""The article of a page, without its menus, notices and lists of other articles.

The extractor decides which parts of a page are the article; the words are the page's own. It is a
stranger's code that drops the end of a paragraph on one page and gives up without a word on another,
so a paragraph is taken whole or not at all, and nothing found is told as such, never taken for an
empty report.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from hearsay.text.html.visible import Block, Visible

_MOST_ELEMENTS = 20_000  # with ten times as many siblings the extractor takes minutes
_WORD = re.compile(r"\w+")
_NO_WORD = re.compile(r"\W+")
_RUN = 4
_LEAST_SHARED = 0.5  # of a paragraph, which the extractor may have cut
_LEAST_SHARED_OF_FEW = 0.8
_FEW_WORDS = 13
_NOT_SAID_TWICE = 8
_LONGEST_HEADLINE = 300
_SUBHEADS = frozenset(["h2", "h3", "h4"])  # the extractor drops some, and no paragraph tells so
_MOST_BETWEEN = 3
_LONGEST_DATE_LINE = 80


@dataclass(frozen=True, slots=True)
class Article:
    """Which blocks of a page are its article.

    Args:
        chosen: Their places among the blocks, in order; the headline's is the first where the
            page shows one.
        front: The places of the blocks between the headline and the first paragraph.
    """

    chosen: tuple[int, ...]
    front: tuple[int, ...]


def find_article(seen: Visible, title: str | None = None) -> Article | None:
    """Find the article.

    Args:
        seen: What a person sees of the page.
        title: What the page says that its title is.

    Returns:
        Its blocks; None where no article was found.
    """
    if seen.elements > _MOST_ELEMENTS:
        return None
    texts = _extract(seen)
    chosen = _choose(seen.blocks, texts) if texts else []
    if not chosen:
        return None
    head = _find_headline(seen.blocks, chosen[0], title)
    if head is None:
        return Article(tuple(chosen), ())
    body = [at for at in chosen if at != head]
    long = (at for at in body if len(seen.blocks[at].text) > _LONGEST_DATE_LINE)
    return Article((head, *body), tuple(range(head + 1, next(long, head + 1))))


def _extract(seen: Visible) -> list[str]:
    """The texts that the extractor takes for the article; none where it or the parser fails."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring
    from trafilatura import bare_extraction

    _silence()
    parser = HTMLParser(huge_tree=True, encoding="utf-8", no_network=True)
    try:
        tree = document_fromstring(seen.markup.encode("utf-8"), parser=parser)
        failed = any(entry.level >= etree.ErrorLevels.FATAL for entry in parser.error_log)
        if failed or _count_ink(tree.itertext()) < _count_ink(one.text for one in seen.blocks):
            return []  # the parser dropped a part of the page, and raises nothing
        found: Any = bare_extraction(tree, fast=True, include_comments=False, with_metadata=False)
        return [] if found is None or found.body is None else [*found.body.itertext()]
    except Exception:  # noqa: BLE001 - a stranger's code over a stranger's page
        return []


def _count_ink(texts: Iterable[str]) -> int:
    """How many letters and digits there are; marks and spaces differ between the two forms."""
    return sum(len(_NO_WORD.sub("", text)) for text in texts)


def _silence() -> None:
    """Keep the extractor's log off the screen, unless the program has set one up."""
    log = logging.getLogger("trafilatura")
    if not log.handlers:
        log.addHandler(logging.NullHandler())


def _choose(blocks: Sequence[Block], texts: Sequence[str]) -> list[int]:
    """The blocks whose words the extractor kept."""
    words = [word for text in texts for word in _words(text)]
    runs = Counter(_runs(words, _RUN))
    own = [_words(block.text) for block in blocks]
    long = [at for at in range(len(own)) if len(own[at]) >= _RUN and _is_kept(own[at], runs)]
    long = _without_repeats(blocks, own, long, runs)
    if not long:
        return []
    # A word or two stand somewhere in any article: beside its paragraphs they are its own.
    alone = {" ".join(_words(text)) for text in texts} | {""}
    whole = [
        all(" ".join(_words(cell)) in alone for cell in block.text.split("\t")) for block in blocks
    ]
    first, last = long[0], long[-1]
    while first > 0 and 0 < len(own[first - 1]) < _RUN and whole[first - 1]:
        first -= 1
    while last + 1 < len(own) and 0 < len(own[last + 1]) < _RUN and whole[last + 1]:
        last += 1
    taken = {*long, *(at - 1 for at in long if at > first and blocks[at - 1].name in _SUBHEADS)}
    short = [at for at in range(first, last + 1) if 0 < len(own[at]) < _RUN]
    pairs = {*_runs(words, 2), *_runs(words, 3)}
    taken.update(at for at in short if whole[at] or " ".join(own[at]) in pairs)
    return sorted(taken)


def _is_kept(words: Sequence[str], runs: Counter[str]) -> bool:
    every = list(_runs(words, _RUN))
    least = _LEAST_SHARED if len(words) >= _FEW_WORDS else _LEAST_SHARED_OF_FEW
    return sum(run in runs for run in every) >= least * len(every)


def _without_repeats(
    blocks: Sequence[Block], own: Sequence[list[str]], chosen: list[int], runs: Counter[str]
) -> list[int]:
    """The same, without what a page prints again: the teaser of the article that stands on it."""
    head = next((at for at, block in enumerate(blocks) if block.name == "h1"), 0)
    left: dict[str, int] = {}
    for at in chosen:
        times = runs[" ".join(own[at][:_RUN])] or 1
        left[" ".join(own[at])] = 1 if len(own[at]) >= _NOT_SAID_TWICE else times
    kept = []
    for at in sorted(chosen, key=lambda at: (at < head, at)):
        key = " ".join(own[at])
        if left[key]:
            left[key] -= 1
            kept.append(at)
    return sorted(kept)


def _find_headline(blocks: Sequence[Block], first: int, title: str | None) -> int | None:
    """Where the headline stands: the extractor keeps it on one page and drops it on the next."""
    wanted = set(_words(title or ""))
    heads = [
        at
        for at in range(first + 1)
        if len(blocks[at].text) <= _LONGEST_HEADLINE
        and (blocks[at].name == "h1" or (wanted and set(_words(blocks[at].text)) == wanted))
    ]
    if not heads:
        return None
    if not wanted or (len(heads) == 1 and first - heads[0] <= _MOST_BETWEEN):
        return heads[-1]
    # A masthead may be an h1 as well.
    alike = max(heads, key=lambda at: (len(wanted & set(_words(blocks[at].text))), at))
    shared = wanted & set(_words(blocks[alike].text))
    fewer = min(len(wanted), len(set(_words(blocks[alike].text))))
    return alike if 2 * len(shared) >= fewer else None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _runs(words: Sequence[str], size: int) -> Iterator[str]:
    for at in range(len(words) - size + 1):
        yield " ".join(words[at : at + size])
