"""Full text, in the notation of each store.

Both stores are given words of plain letters and digits (see `folding`), so neither cuts them again,
and nothing in what somebody typed can be an operator of theirs. Long texts are searched in chunks: two
words of one text may stand in two chunks, so each term is looked for by itself and what is found is
compared by the text that it stands in.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Select,
    bindparam,
    column,
    false,
    func,
    select,
    table,
)

from hearsay.ledger.asking.query import Term, Words
from hearsay.ledger.asking.seeking import Seek
from hearsay.ledger.folding import fold
from hearsay.ledger.index_tables import ROOM
from hearsay.ledger.searched import LISTS, PIECES, VALUES

TEXTS = ROOM // PIECES
"""Texts of one report, numbered by `searched.unit`."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FullText:
    """The full-text index of a store.

    Args:
        dialect: The store's name in SQLAlchemy.
        span: Only what is of the reports from this number to that is looked for; all where None.
    """

    dialect: str
    span: Span | None = None

    def texts(self, words: Words, lists: Collection[str]) -> Select[Any]:
        """The texts that hold all terms of a question.

        Args:
            words: The terms.
            lists: Where to look: titles, passages, claims, events.

        Returns:
            A query for their numbers in the whole ledger: the report's times `TEXTS` and that in it.
        """
        first, *others = [self._holding(term, lists) for term in words.terms if not term.negated]
        query, text = first
        for other, _ in others:
            query = query.where(text.in_(other))
        for term in words.terms:
            if term.negated:
                query = query.where(text.not_in(self._holding(term, lists)[0]))
        return query

    def seek(self, term: Term) -> Seek:
        """The look that finds the reports with a term."""

        def make(after: int) -> tuple[Select[Any], ColumnElement[int]]:
            number, match = self._index(term)
            query = select((number // ROOM).label("report")).where(match)
            return query.where(number >= (after + 1) * ROOM), number

        return Seek(make)

    def _holding(
        self, term: Term, lists: Collection[str]
    ) -> tuple[Select[Any], ColumnElement[int]]:
        number, match = self._index(term)
        text = number // PIECES
        query = select(text).where(match)
        if self.span:
            query = query.where(number >= self.span[0] * ROOM, number < (self.span[1] + 1) * ROOM)
        if len(lists) < len(LISTS):
            query = query.where((text % TEXTS // VALUES).in_([LISTS.index(one) for one in lists]))
        return query, text

    def _index(self, term: Term) -> tuple[ColumnElement[int], ColumnElement[bool]]:
        """The number of a chunk in the index, under a name of its own, and that it holds a term."""
        plain = _plain(term)
        asked: BindParameter[str]
        if self.dialect == "sqlite":
            words = table("words", column("rowid", BigInteger), column("words")).alias()
            asked = bindparam(None, _fts5(plain, prefix=term.prefix), unique=True)
            match = words.c.words.op("MATCH", is_comparison=True)(asked)
            return words.c.rowid, match if plain else false()
        words = table("words", column("id", BigInteger), column("vector")).alias()
        query = func.to_tsquery("simple", _tsquery(plain, prefix=term.prefix))
        match = words.c.vector.op("@@", is_comparison=True)(query)
        # Nothing but marks is in no text, and no index is asked for it.
        return words.c.id, match if plain else false()


def _plain(term: Term) -> list[str]:
    """The words of a term, whoever made it: nothing but letters and digits gets to a store."""
    return [word for part in term.words for word in fold(part)]


def _fts5(words: list[str], *, prefix: bool) -> str:
    phrase = f'"{" ".join(words)}"'
    return f"{phrase} *" if prefix else phrase


def _tsquery(words: list[str], *, prefix: bool) -> str:
    phrase = " <-> ".join(words)
    return f"{phrase}:*" if prefix else phrase
