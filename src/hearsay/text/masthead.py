"""The line with which a paper heads what it prints: its name, and the day of the issue.

"The Harbour Courier (with Reuters), Thursday 14 February 2013" dates a report as surely as a stamp does. "The
fall of Tulmin, 14 February 2013" is a heading: so the name must be of the sort that papers have, the line
must hold nothing else but credits, and it never is the first.
"""

from __future__ import annotations

import re

_PAPERS = frozenset(
    "advertiser agency argus broadcasting bulletin chronicle correspondent courier daily dispatch echo enquirer "
    "evening examiner express gazette globe guardian herald independent inquirer intelligencer journal ledger mail "
    "mercury messenger mirror monitor news newspaper newswire observer online post press radio record recorder "
    "register reporter republic review sentinel standard star sun telegram telegraph television times today tribune "
    "tv voice weekly wire".split()
)
_WORD = r"(?:[A-Z][\w'’&.-]*|of|the|and|for)"
_BEFORE = re.compile(
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,7}})(?: ?\([^()\n]{{1,40}}\))?[ \t]*[,|·–—-][ \t]*"
    r"(?:[A-Z][a-z]{2,8}day,?[ \t]+)?"
)
_BEHIND = re.compile(r"[.,;|]?[ \t]*(?:(?:By|BY|With|From)[ \t][^.!?\n]{1,60}\.?)?")


def is_masthead(text: str, start: int, date: tuple[int, int], end: int) -> bool:
    r"""Whether a block is the head of a paper and no more.

    Args:
        text: The report's text.
        start: First code point of the block.
        date: Where a full date begins and ends in it.
        end: One past the block's last.

    Example:
        >>> line = "Head\n\nThe Harbour Courier (with Reuters), 14 February 2013"
        >>> is_masthead(line, 6, (41, 57), 57), is_masthead(line, 0, (41, 57), 57)
        (True, False)
    """
    before = _BEFORE.fullmatch(text, start, date[0])
    if start == 0 or before is None or _BEHIND.fullmatch(text, date[1], end) is None:
        return False
    return not _PAPERS.isdisjoint(before["name"].lower().split())
