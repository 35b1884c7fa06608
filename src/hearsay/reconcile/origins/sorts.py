"""What a report calls a body that has no proper name: "the miners' union", "a committee of relatives".

Such a body speaks as one, by its president or by nobody in particular, and another report has other words for it.
So what sort of body it is and whose tells which one is meant; "the union" alone does not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from hearsay.reconcile.origins.bodies import is_proper
from hearsay.reconcile.wording import stem

_SORTS = (
    "union hospital clinic university college school company firm operator carrier airline airport mine plant bank "
    "committee commission council association federation league charity network institute agency authority museum "
    "party church"
).split()
_SMALL = frozenset("a an and for of the".split())
_PHRASE = re.compile(
    rf"\b(?:the|an?|this|one) (?P<whom>(?:[\w'’-]+ ){{0,3}}(?:{'|'.join(_SORTS)})"
    r"(?: (?:of|for) (?:(?!the |an? )[a-z][\w'’-]*(?: |(?![\w'’-]))){1,3})?)(?![\w-])",
    re.IGNORECASE,
)
_MEN_OF = re.compile(
    r"(?:the |its )?(?:\w+ )?(?:experts|monitors|observers|inspectors|investigators|volunteers|researchers|engineers|teams?|staff) "
    r"(?:of|from|at|with) (?:the )?(?P<body>[A-Z]\S+(?: (?:of|for|and|the|[A-Z]\S+))* [A-Z]\S+)$",
    re.IGNORECASE,
)
"""Those who speak for the body that they are of: "experts of the National Mechanism for the Prevention of Torture"."""

_BEFORE_WHO = re.compile(r",|\b(?:who|which|that)\b")
_OWNED = re.compile(r"^[\w-]+['’]s (?=[\w-]+ )")


class Sort(NamedTuple):
    """What sort of body is meant, and the stems of what is told of it."""

    sort: str
    told: frozenset[str]


class Called(NamedTuple):
    """A body by what it is called, and where."""

    start: int
    words: str


def sort_of(words: str) -> Sort | None:
    """What sort of body words are for that are no name, and what they tell of it.

    Args:
        words: As printed or folded.

    Returns:
        None where they are for no body.

    Example:
        >>> one, other = sort_of("miners' union"), sort_of("union of copper miners")
        >>> one.sort == other.sort and one.told < other.told
        True
    """
    head, _, rest = words.casefold().replace(" for ", " of ").partition(" of ")
    own = head.split()
    if not own or own[-1] not in _SORTS:
        return None
    others = (one.strip("'’") for one in (*own[:-1], *rest.split()))
    return Sort(own[-1], frozenset(stem(one) for one in others if one and one not in _SMALL))


def called_in(text: str, start: int, end: int) -> list[Called]:
    """The bodies that words call what they are: with more than their sort, for "the hospital" may be any.

    Args:
        text: A report's.
        start: Where the words begin.
        end: Where they end.
    """
    found = []
    for one in _PHRASE.finditer(text, start, end):
        plain = _OWNED.sub("", one["whom"].strip())
        if " " in plain:
            found.append(Called(one.start("whom"), plain))
    return found


def body_of_men(words: str) -> str:
    """The body that those are of who are named by it alone: "experts of the National Mechanism"; "" for none.

    Args:
        words: That name a source.

    Example:
        >>> body_of_men("monitors from the Norwegian Ice Service, who flew there")
        'Norwegian Ice Service'
    """
    found = _MEN_OF.match(_BEFORE_WHO.split(words)[0].strip())
    return found["body"] if found and is_proper(found["body"]) else ""
