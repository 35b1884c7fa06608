"""Finding the mentions of a report.

The trap is the role before a name. In "Avalonian president Amina Musa" a parser may hang the
name on the role or the role on the name; either way there is one mention, not two, and the role
is a fact about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hearsay.heads.annotation import Annotation, LabelledSpan
from hearsay.reader.cast.gender import FEMALE, MALE, gender_of_first_name, gender_of_word
from hearsay.reader.cast.known_names import with_known_names
from hearsay.reader.cast.mentions import ADDRESSED, PRONOUNS, RELATIVE, Form, Mention, Role
from hearsay.reader.cast.named_bodies import (
    BODIES_OF_SOME,
    OUTLETS,
    SERVICES,
    is_named_body,
    is_pronoun,
    label_meant,
)
from hearsay.reader.cast.numbers import is_many
from hearsay.reader.cast.roles import IDLE, role_of
from hearsay.reader.cast.speakers import speaking_token
from hearsay.reader.cast.things import find_things
from hearsay.reader.phrases import Phrases

_PLURAL_PRONOUNS = frozenset("we us our ours ourselves they them their theirs themselves".split())
_GENDER = dict.fromkeys("he him his himself".split(), MALE) | dict.fromkeys(
    "she her hers herself".split(), FEMALE
)

_SORT_OF_LABEL = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "VEH": "thing",
    "WPN": "thing",
}
_SORT_OF_TYPE = {"person": "person", "organization": "organisation", "place": "place", "": ""}

_TITLES = frozenset(
    "mr mrs ms miss dr prof professor president premier minister mayor judge justice senator sen "
    "representative rep governor gov general gen lieutenant lt colonel col major maj captain capt "
    "sergeant sgt commander admiral inspector detective sheriff chancellor secretary chairman "
    "chairwoman ambassador congressman congresswoman spokesman spokeswoman spokesperson sir "
    "lawyer activist analyst journalist".split()
)
"""Words that may be swept into a name and are none: "Mayor Amina Musa"."""

_TELLING = frozenset("say tell report announce add confirm deny state".split())

_ANYTHING = frozenset("that this these those which what it".split())
"""Words that are nobody, though they may say something: "that suggests …"."""


def find_mentions(
    annotation: Annotation, phrases: Phrases, sources: Iterable[Sequence[int]], country: list[str]
) -> list[Mention]:
    """Find the mentions of a report.

    Args:
        annotation: The analysis of the report.
        phrases: Its trees.
        sources: The tokens of every source; each yields a mention whatever it is, so that a
            source always has somebody to lead to.
        country: For each token the ISO code of the country it names, by noun or adjective, or "".

    Returns:
        The mentions in the order of the text, numbered.
    """
    finder = _Finder(annotation, phrases, country)
    for span in with_known_names(annotation):
        finder.add_name(span)
    finder.add_nouns_and_pronouns()
    for source in sources:
        finder.add_source(source)
    finder.add_several()
    finder.add_things()
    return finder.numbered()


class _Finder:
    """Collects mentions; the first to claim a head keeps it."""

    def __init__(self, annotation: Annotation, phrases: Phrases, country: list[str]) -> None:
        self.annotation = annotation
        self.phrases = phrases
        self.country = country
        self.found: dict[int, Mention] = {}
        self.together: list[Mention] = []
        self.in_name: dict[int, LabelledSpan] = {}

    def numbered(self) -> list[Mention]:
        ordered = sorted((*self.found.values(), *self.together), key=lambda one: one.head)
        return [one.numbered(number) for number, one in enumerate(ordered)]

    def add_name(self, span: LabelledSpan) -> None:
        annotation = self.annotation
        if span.label == "PER":
            span = self._without_titles(span)
        if annotation.upos[span.last] == "PRON" or is_pronoun(annotation, span):
            return  # "We", in capitals or at the start of a sentence
        if all(annotation.words[t].lower() in IDLE for t in range(span.first, span.last + 1)):
            return  # "The" alone, left over from a name that was cut in two
        for token in range(span.first, span.last + 1):
            self.in_name[token] = span
        inner = self.phrases.top(range(span.first, span.last + 1))
        if span.label == "NORP" and (
            annotation.upos[inner] == "ADJ" or annotation.deprel[inner] in ("amod", "compound")
        ):
            return  # "Russian" before a noun names no one
        span = replace(span, label=label_meant(self.phrases, span, inner))
        head = self._title_above(span, inner)
        if head < span.first and annotation.lemma[head].lower() in OUTLETS:
            span = replace(span, first=head + 1, label="ORG")
        first, last = self.phrases.extent(head)
        first, last = min(first, span.first), max(last, span.last)
        if span.label != "PER":
            # "the Avalonian Coast Guard in the north": the name, and what is before.
            last = span.last
        sort = _SORT_OF_LABEL.get(span.label, "thing")
        self.found[head] = Mention(
            number=0,
            form=Form.NAME,
            first=first,
            last=last,
            head=head,
            name=(span.first, span.last),
            label=span.label,
            sort=sort,
            many=self._many_name(span, inner),
            gender=self._gender_of_name(span, first) if sort == "person" else "",
            role=self._role_beside(span, first, last) if sort == "person" else None,
        )

    def _without_titles(self, span: LabelledSpan) -> LabelledSpan:
        first = span.first
        while first < span.last and self.annotation.word(first).lower().rstrip(".") in _TITLES:
            first += 1
        return replace(span, first=first)

    def _title_above(self, span: LabelledSpan, inner: int) -> int:
        """The title that the name hangs on, where the parser made the title the head."""
        annotation = self.annotation
        head = annotation.head[inner]
        if (
            span.label == "PER"
            and annotation.deprel[inner].startswith("flat")
            and 0 <= head < span.first
            and annotation.upos[head] in ("NOUN", "PROPN")
            and head not in self.in_name
        ):
            return head
        return inner

    def _many_name(self, span: LabelledSpan, inner: int) -> bool | None:
        if span.label == "PER":
            return False
        if span.label == "NORP":
            return is_many(self.annotation, self.phrases, inner)
        return None if span.label == "ORG" else False

    def _gender_of_name(self, span: LabelledSpan, first: int) -> str:
        words = [self.annotation.word(token).lower() for token in range(first, span.first)]
        told = [gender_of_word(word) for word in words] + [
            gender_of_word(self.annotation.word(span.first).lower())
        ]
        for gender in reversed(told):
            if gender:
                return gender
        if span.last > span.first:
            return gender_of_first_name(self.annotation.word(span.first))
        return ""

    def _role_beside(self, span: LabelledSpan, first: int, last: int) -> Role | None:
        """The role printed with a name: before it, or behind it as in "Musa, minister"."""
        annotation = self.annotation
        titles = [
            token
            for token in range(first, span.first)
            if annotation.upos[token] in ("NOUN", "PROPN") and token not in self.in_name
        ]
        nearest = [token for token in titles if not self._is_in_complement(token, span)]
        if not titles:
            return None
        noun = nearest[-1] if nearest else titles[-1]
        rest = [token for token in range(first, last + 1) if not span.first <= token <= span.last]
        return self._role(noun, rest)

    def _is_in_complement(self, token: int, span: LabelledSpan) -> bool:
        """Whether a noun belongs to "of …", "to …" behind the role ("envoy to the region Musa")."""
        above = next(iter(self.phrases.climb(token)), None)
        return self.annotation.deprel[token] == "nmod" and above is not None and above < span.first

    def _role(self, noun: int, around: Iterable[int]) -> Role:
        return role_of(self.annotation, self.country, self.in_name, noun, around)

    def add_nouns_and_pronouns(self) -> None:
        annotation = self.annotation
        for token, upos in enumerate(annotation.upos):
            if token in self.in_name or token in self.found:
                continue
            if upos == "PRON" or annotation.word(token).lower() in PRONOUNS:
                self._add_pronoun(token)
            elif (
                upos in ("NOUN", "PROPN")
                and annotation.mention_type[token]
                and annotation.deprel[token] not in ("compound", "nmod:desc", "flat", "amod")
            ):
                self._add_noun(token)

    def _add_pronoun(self, token: int) -> None:
        annotation = self.annotation
        word = annotation.word(token).lower()
        if word not in PRONOUNS | RELATIVE | ADDRESSED:
            return
        if annotation.deprel[token] == "expl":
            return
        gender = _GENDER.get(word, "")
        many = True if word in _PLURAL_PRONOUNS else None if word in RELATIVE else False
        person = bool(gender) or word in ("i", "me", "my") or word in ADDRESSED
        sort = "person" if person else ""
        self.found[token] = Mention(
            0, Form.PRONOUN, token, token, token, None, "", sort, many, gender, None
        )

    def _add_noun(self, token: int) -> None:
        annotation = self.annotation
        first, last = self.phrases.extent(token)
        sort = _SORT_OF_TYPE.get(annotation.mention_type[token], "thing")
        if sort == "thing" and self._speaks_as_service(token):
            sort = "organisation"
        if sort == "person" and annotation.lemma[token].lower() in BODIES_OF_SOME:
            sort = "organisation"  # "a committee of relatives", whose members alone are seen
        if sort != "organisation" and is_named_body(self.phrases, token, self.in_name):
            sort = "organisation"
        gender = gender_of_word(annotation.lemma[token].lower()) if sort == "person" else ""
        role = self._role(token, range(first, last + 1))
        many = is_many(self.annotation, self.phrases, token)
        self.found[token] = Mention(
            0, Form.NOUN, first, last, token, None, "", sort, many, gender, role
        )

    def _speaks_as_service(self, noun: int) -> bool:
        """Whether a noun for a body of state speaks, be it abstract elsewhere: "the prosecution service said"."""
        annotation, verb = self.annotation, self.annotation.head[noun]
        tells = annotation.deprel[noun] == "nsubj" and annotation.lemma[verb] in _TELLING
        return tells and annotation.lemma[noun].lower() in SERVICES

    def add_things(self) -> None:
        """Whatever else is spoken of, which no rule about actors looks at."""
        for thing in tuple(find_things(self.annotation, self.phrases, self.found)):
            self.found[thing.head] = thing

    def add_source(self, tokens: Sequence[int]) -> None:
        """Make sure that something stands for the source."""
        if not tokens:
            return
        head = speaking_token(self.annotation, self.phrases, tokens)
        if self.annotation.upos[head] in ("PUNCT", "VERB", "AUX", "ADP", "SCONJ"):
            if any(token in self.found for token in tokens):
                return
            nouns = [t for t in tokens if self.annotation.upos[t] in ("NOUN", "PROPN", "PRON")]
            head = nouns[0] if nouns else head
        if head in self.found or head in self.in_name:
            return
        if len(tokens) == 1 and self.annotation.words[head].lower() in _ANYTHING:
            return
        first, last = max(tokens[0], head - 20), min(tokens[-1], head + 20)
        role = self._role(head, range(first, last + 1))
        many = is_many(self.annotation, self.phrases, head)
        gender = gender_of_word(role.noun)
        # "Both", "many", "two of them" are people or bodies; what else has no kind may be anything.
        sort = (
            "group" if many and self.annotation.upos[head] in ("PRON", "DET", "NUM", "ADJ") else ""
        )
        self.found[head] = Mention(
            0, Form.NOUN, first, last, head, None, "", sort, many, gender, role
        )

    def add_several(self) -> None:
        """Those joined by "and", beside each of them."""
        for head, mention in sorted(self.found.items()):
            if mention.sort not in ("person", "organisation", "group", "place"):
                continue
            # A tree that is drawn wrong may hang what was said before on what was said after.
            behind = [token for token in self.phrases.conjuncts(head)[1:] if token > head]
            joined = [self.found[token] for token in behind if token in self.found]
            if joined and not any(self.annotation.lemma[t] == "or" for t in self._links(joined)):
                several = replace(
                    mention,
                    form=Form.SEVERAL,
                    last=max(other.last for other in joined),
                    name=None,
                    many=True,
                    gender="",
                    role=None,
                )
                self.together.append(several)

    def _links(self, joined: list[Mention]) -> list[int]:
        """The "and" or "or" before each of those joined."""
        links = (self.phrases.child(other.head, "cc") for other in joined)
        return [link for link in links if link is not None]
