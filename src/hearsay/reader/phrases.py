"""Walking the dependency trees of a report: from a word to its phrase and to its clause.

The network draws the trees and may draw them wrong, even as rings; so every walk here is bounded,
and none asks more of a tree than that a word has a head.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from hearsay.heads.annotation import ROOT, Annotation

WIDEST = 40
"""Tokens that a phrase may reach to either side of its head. A name with a role and a place is
shorter; a list of a thousand places is not one phrase."""

REACH = 400
"""Tokens that may hang on one."""

STEPS = 40
"""Steps that a climb may take."""

BEFORE = frozenset(
    "det det:predet amod compound nummod nmod:poss nmod:desc nmod:unmarked flat nmod "
    "obl:unmarked fixed goeswith".split()
)
"""Dependents that stand before a noun and belong to its printed phrase."""

AFTER = frozenset("flat nmod nummod nmod:desc compound fixed goeswith".split())
"""The same, behind it: "minister of defence", but no clauses and no appositions."""

CLAUSES = frozenset("acl:relcl appos parataxis dep list discourse advcl ccomp csubj".split())

PREDICATES = frozenset(
    "root ccomp xcomp advcl acl acl:relcl parataxis csubj csubj:pass csubj:outer".split()
)
"""Relations by which the head of a clause hangs on what is around it; `conj` may be one too."""

HELPERS = frozenset("aux aux:pass cop advmod expl".split())

NEGATIONS = frozenset("not never n't n’t".split())

NOUNS = frozenset("NOUN PROPN PRON".split())
"""Parts of speech that name somebody or something."""

SUBJECTS = frozenset("nsubj nsubj:pass nsubj:outer csubj expl".split())


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Value = TypeVar("Value", bound=_Spanned)
"""What stands in the words of a report: a time, a place, a figure."""


class Phrases:
    """The trees of one report, ready to be walked up and down."""

    def __init__(self, annotation: Annotation) -> None:
        self.annotation = annotation
        # Asked for by every room that knows words, so lowered once.
        self.lower = [word.lower() for word in annotation.words]
        self.lemmas = [lemma.lower() for lemma in annotation.lemma]
        self.children: list[list[int]] = [[] for _ in range(len(annotation))]
        self._first: dict[tuple[int, str], int] = {}
        for token, head in enumerate(annotation.head):
            if head != ROOT and annotation.sentence[head] == annotation.sentence[token]:
                self.children[head].append(token)
                self._first.setdefault((head, annotation.deprel[token]), token)

    def child(self, head: int, *relations: str) -> int | None:
        """The first dependent that hangs on the token by one of these relations."""
        for relation in relations:
            if (head, relation) in self._first:
                return self._first[head, relation]
        return None

    def case(self, noun: int) -> str:
        """The preposition of a noun, in small letters; "" where it has none."""
        case = self.child(noun, "case")
        return "" if case is None else self.lower[case]

    def extent(self, head: int) -> tuple[int, int]:
        """First and last token of the phrase that a noun heads, without the clauses about it."""
        annotation = self.annotation
        inside = {head}
        waiting = [
            child
            for child in self.children[head]
            if annotation.deprel[child] in (BEFORE if child < head else AFTER)
            and not self._is_day_of_actor(head, child)
        ]
        while waiting:
            token = waiting.pop()
            if token in inside or abs(token - head) > WIDEST:
                continue
            inside.add(token)
            waiting.extend(
                child for child in self.children[token] if annotation.deprel[child] not in CLAUSES
            )
        return self._run(head, inside)

    def _is_day_of_actor(self, noun: int, child: int) -> bool:
        """Whether a day hangs on somebody, whose act's it is: "the ministry on Saturday" said.

        "A man in his sixties" is so at any time.
        """
        annotation = self.annotation
        case = self.child(child, "case")
        return (
            child > noun
            and (case is None or self.lower[case] == "on")
            and annotation.mention_type[child] == "time"
            and annotation.mention_type[noun] in ("person", "organization")
        )

    def words(self, head: int) -> tuple[int, ...]:
        """The tokens of the phrase that a noun heads."""
        first, last = self.extent(head)
        return tuple(range(first, last + 1))

    def bare_words(self, head: int) -> tuple[int, ...]:
        """The same without the prepositions before it: of "by the mayor" the mayor."""
        words = self.words(head)
        while len(words) > 1 and self.annotation.deprel[words[0]] == "case":
            words = words[1:]
        return words

    def by_sentence(self, values: Iterable[Value]) -> dict[int, list[tuple[int, Value]]]:
        """Values with the token that each hangs by, by their sentence.

        What stands in a stamp or a dateline is in no sentence: its day and its town are not those of the
        headline that it follows.

        Args:
            values: What stands in the text of the report.
        """
        annotation = self.annotation
        found: dict[int, list[tuple[int, Value]]] = {}
        for value in values:
            tokens = annotation.tokens(value.start, value.end)
            if tokens and annotation.ends[tokens[-1]] > value.start:
                token = self.top(tokens)
                found.setdefault(annotation.sentence[token], []).append((token, value))
        return found

    def reach(self, head: int) -> tuple[int, int]:
        """First and last token of all that hangs on a token, itself included, as far as is looked."""
        first = last = head
        waiting, seen = [head], {head}
        while waiting and len(seen) < REACH:
            for child in self.children[waiting.pop()]:
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)
                    first, last = min(first, child), max(last, child)
        return first, last

    def _run(self, head: int, inside: set[int]) -> tuple[int, int]:
        """The stretch of *inside* around *head*; a hyphen or a quotation mark does not end it."""
        first = last = head
        while self._next(first, -1, inside) is not None:
            first = self._next(first, -1, inside) or 0
        while (following := self._next(last, 1, inside)) is not None:
            last = following
        return first, last

    def _next(self, token: int, step: int, inside: set[int]) -> int | None:
        if token + step in inside:
            return token + step
        beyond = token + 2 * step
        if beyond in inside and self.annotation.word(token + step) in "-–'\"‘’“”.&/":
            return beyond
        return None

    def top(self, tokens: Sequence[int]) -> int:
        """The token of a span on which the others hang: the first whose head is outside."""
        inside = set(tokens)
        for token in tokens:
            if self.annotation.head[token] not in inside and self.annotation.upos[token] not in (
                "PUNCT",
                "DET",
                "ADP",
                "CCONJ",
            ):
                return token
        return tokens[0]

    def climb(self, token: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        for _ in range(STEPS):
            token = self.annotation.head[token]
            if token == ROOT:
                return
            yield token

    def clause(self, token: int) -> int:
        """The head of the clause that a token stands in; of a clause's head, the clause's own."""
        annotation = self.annotation
        for _ in range(STEPS):
            relation = annotation.deprel[token]
            if relation in PREDICATES or annotation.head[token] == ROOT:
                return token
            if relation == "conj" and annotation.upos[token] in ("VERB", "AUX"):
                return token
            token = annotation.head[token]
        return token

    def subject(self, clause: int) -> int | None:
        """The subject of a clause, taken from the clause it is joined to where it has none."""
        for _ in range(STEPS):
            found = self.child(clause, "nsubj", "nsubj:pass", "nsubj:outer")
            if found is not None:
                return found
            if self.annotation.deprel[clause] not in ("conj", "xcomp", "advcl"):
                return None
            clause = self.annotation.head[clause]
            if clause == ROOT:
                return None
        return None

    def conjuncts(self, head: int) -> list[int]:
        """The nouns joined to a noun by "and", itself first."""
        annotation = self.annotation
        joined = [
            child
            for child in self.children[head]
            if annotation.deprel[child] == "conj"
            and annotation.upos[child] in ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
        ]
        return [head, *joined[:WIDEST]]

    def helpers(self, predicate: int) -> list[int]:
        """The auxiliaries, the negation and the adverbs before a predicate."""
        return [
            child
            for child in self.children[predicate]
            if child < predicate and self.annotation.deprel[child] in HELPERS
        ]

    def is_negated(self, predicate: int) -> bool:
        """Whether a predicate is negated, or the verb that it completes: "remains not known"."""
        annotation = self.annotation
        around = [predicate]
        if annotation.deprel[predicate] == "xcomp":
            around.append(annotation.head[predicate])
        return any(
            annotation.lemma[child] in NEGATIONS for one in around for child in self.children[one]
        )
