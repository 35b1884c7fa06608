"""Full text, in the notation of each store.

Both stores are given words of plain letters and digits (see `folding`), so neither cuts them again,
and nothing in what somebody typed can be an operator of theirs. All terms are asked for at once, since
each alone may be in half of the ledger. But long texts are searched in chunks, and two words of one
text may stand in two of them: so in texts of several chunks each term is looked for by itself too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Select,
    SelectBase,
    bindparam,
    column,
    exists,
    false,
    func,
    literal_column,
    select,
    table,
    union_all,
)

from hearsay.ledger.asking.query import Term, Words
from hearsay.ledger.asking.seeking import Seek
from hearsay.ledger.folding import fold
from hearsay.ledger.index_tables import ROOM, SEARCHED
from hearsay.ledger.searched import LISTS, PIECES, VALUES

TEXTS = ROOM // PIECES
"""Texts of one report, numbered by `searched.unit`."""

Span = tuple[int, int]
_Behind = tuple[Select[Any], ColumnElement[int]]
_Way = Callable[[Sequence[Term], Collection[str]], _Behind]


@dataclass(frozen=True, slots=True)
class FullText:
    """The full-text index of a store.

    Args:
        dialect: The store's name in SQLAlchemy.
        span: Only what is of the reports from this number to that is looked for; all where None.
    """

    dialect: str
    span: Span | None = None

    def texts(self, words: Words, lists: Collection[str]) -> SelectBase:
        """The texts that hold all terms of a question.

        Args:
            words: The terms.
            lists: Where to look: titles, passages, claims, events.

        Returns:
            A query for their numbers in the whole ledger: the report's times `TEXTS` and that in it.
        """
        sought = [term for term in words.terms if not term.negated]
        barred = [self._holding([term], lists)[0] for term in words.terms if term.negated]
        ways = [self._holding(sought, lists)]
        if len(sought) > 1:
            ways.append(self._apart(sought, lists))
        found = [query.where(*(text.not_in(one) for one in barred)) for query, text in ways]
        return found[0] if len(found) == 1 else union_all(*found)

    def seeks(self, words: Words, lists: Collection[str]) -> tuple[Seek, ...]:
        """The looks that together find the reports with such a text."""
        sought = [term for term in words.terms if not term.negated]
        ways = [self._holding] if len(sought) == 1 else [self._holding, self._apart]
        whole = self.dialect == "postgresql"  # its index of words has no order
        return tuple(Seek(self._behind(way, sought, lists), whole=whole) for way in ways)

    def _behind(
        self, way: _Way, sought: Sequence[Term], lists: Collection[str]
    ) -> Callable[[int], _Behind]:
        def make(after: int) -> _Behind:
            query, text = way(sought, lists)
            report = text // TEXTS
            query = query.with_only_columns(report.label("report"))
            return query.where(text >= (after + 1) * TEXTS), text

        return make

    def _apart(self, terms: Sequence[Term], lists: Collection[str]) -> _Behind:
        """Texts of several chunks, whose terms need not stand in one; most ledgers have few."""
        first, *others = terms
        query, text = self._holding([first], lists)
        chunk = SEARCHED.alias()
        # Written as the index has it, or no store would know that it is meant.
        second = chunk.c.id % literal_column("1024") == literal_column("1")
        several = select(chunk.c.id // PIECES).where(second, chunk.c.kind.in_(sorted(lists)))
        if self.span:
            several = several.where(chunk.c.id.between(*self._numbers()))
        query = query.where(exists(several), text.in_(several))
        return query.where(*(text.in_(self._holding([one], lists)[0]) for one in others)), text

    def _holding(self, terms: Sequence[Term], lists: Collection[str]) -> _Behind:
        """Texts of which one chunk holds all of some terms."""
        number, match = self._index(terms)
        text = number // PIECES
        query = select(text).where(match)
        if self.span:
            query = query.where(number.between(*self._numbers()))
        if len(lists) < len(LISTS):
            query = query.where((text % TEXTS // VALUES).in_([LISTS.index(one) for one in lists]))
        return query, text

    def _numbers(self) -> Span:
        """Those of the first and of the last chunk of the reports that are looked at."""
        first, last = self.span or (0, 0)
        return first * ROOM, (last + 1) * ROOM - 1

    def _index(self, terms: Sequence[Term]) -> tuple[ColumnElement[int], ColumnElement[bool]]:
        """The number of a chunk in the index, under a name of its own, and that it holds terms."""
        plain = [(_plain(term), term.prefix) for term in terms]
        known = all(words for words, _ in plain)
        asked: BindParameter[str]
        if self.dialect == "sqlite":
            words = table("words", column("rowid", BigInteger), column("words")).alias()
            every = " AND ".join(_fts5(one, prefix=prefix) for one, prefix in plain)
            asked = bindparam(None, every, unique=True)
            match = words.c.words.op("MATCH", is_comparison=True)(asked)
            return words.c.rowid, match if known else false()
        words = table("words", column("id", BigInteger), column("vector")).alias()
        every = " & ".join(f"({_tsquery(one, prefix=prefix)})" for one, prefix in plain)
        match = words.c.vector.op("@@", is_comparison=True)(func.to_tsquery("simple", every))
        # Nothing but marks is in no text, and no index is asked for it.
        return words.c.id, match if known else false()


def _plain(term: Term) -> list[str]:
    """The words of a term, whoever made it: nothing but letters and digits gets to a store."""
    return [word for part in term.words for word in fold(part)]


def _fts5(words: list[str], *, prefix: bool) -> str:
    phrase = f'"{" ".join(words)}"'
    return f"{phrase} *" if prefix else phrase


def _tsquery(words: list[str], *, prefix: bool) -> str:
    phrase = " <-> ".join(words)
    return f"{phrase}:*" if prefix else phrase
