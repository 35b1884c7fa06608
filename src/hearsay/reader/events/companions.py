"""What stands beside a verb: what it is done to, who does it, and what sorts of things these are.

"Shot down" needs a plane, "shot" a person. The object of a verb in the passive is its subject, that of
a participle the noun it describes, and of "dozens of people" the people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from hearsay.heads.annotation import ROOT
from hearsay.reader.phrases import Phrases
from hearsay.record.place import Place
from hearsay.reference.events import companion_sorts
from hearsay.reference.measures import sorts_of

MANY = 40
"""Dependents of one word that are looked at."""

_OF_PERSONS = frozenset("person official suspect victim".split())
_OF_PRONOUNS = frozenset("person suspect victim".split())
_PERSONAL = frozenset("he she they we i who him her them us me people himself".split())
_OF_LABEL = {
    "PER": _OF_PERSONS,
    "LOC": frozenset(("place",)),
    "FAC": frozenset(("place", "building")),
    "NORP": frozenset(("person", "force")),
}
_OF_TYPE = {"person": frozenset(("person",)), "place": frozenset(("place",))}
_ACTING = frozenset("PER ORG NORP person organization".split())
_ABLE = frozenset("ORG NORP LOC".split())
_RELATIVE = frozenset("who which that whom".split())
_UNITS = frozenset(
    "stick charge package load round burst cartridge shell cocktail device kg kilo kilogram kilogramme "
    "gram gramme pound ton tonne barrage hail salvo volley series number dozen pair stash system".split()
)
"""Nouns for so much of something: "dynamite sticks"."""

_LEADING = frozenset("of for from".split())
_PASSIVE = frozenset("nsubj:pass csubj:pass".split())


class Companions:
    """Finds what stands beside verbs and nouns.

    Args:
        phrases: The trees of the report.
        places: Its toponyms.
    """

    def __init__(self, phrases: Phrases, places: Sequence[Place]) -> None:
        self._phrases = phrases
        self._labels: dict[int, frozenset[str]] = {}
        self._names: dict[int, str] = {}
        for name in phrases.annotation.entities:
            for token in range(name.first, name.last + 1):
                self._names[token] = name.label
                self._labels[token] = _OF_LABEL.get(name.label, frozenset())
        self._places = {place.start for place in places if not place.metonym}

    def objects(self, verb: int) -> list[int]:
        """What it is done to, with all that is joined to it."""
        annotation = self._phrases.annotation
        found = [
            child for child in self._near(verb) if annotation.deprel[child] in ("obj", *_PASSIVE)
        ]
        if self.is_passive(verb):
            found += [child for child in self._near(verb) if annotation.deprel[child] == "nsubj"]
            if not found:
                found += self._described(verb) or self._above(verb)
        return [one for token in found for one in self._joined(self._named(token, verb))]

    def subjects(self, verb: int) -> list[int]:
        """Who does it."""
        found = [child for child in self._near(verb) if self._is_agent(child)]
        if not self.is_passive(verb):
            subject = self._urged(verb) or self._accused(verb) or self._phrases.subject(verb)
            if subject is not None:
                found.append(subject)
            else:
                found += self._meant(verb) if self._is_content(verb) else self._described(verb)
        return [one for token in found for one in self._joined(self._named(token, verb))]

    def _is_agent(self, token: int) -> bool:
        """Whether a word stands behind "by", and not behind "according to"."""
        case = self._phrases.child(token, "case")
        by = case is None or self._phrases.annotation.words[case].lower() == "by"
        return by and self._phrases.annotation.deprel[token] == "obl:agent"

    def _urged(self, verb: int) -> int | None:
        """Who is urged or allowed to do it."""
        annotation = self._phrases.annotation
        above = annotation.head[verb]
        if annotation.deprel[verb] not in ("xcomp", "ccomp") or above == ROOT:
            return None
        own = self._phrases.child(verb, "nsubj", "nsubj:pass")
        return self._phrases.child(above, "obj") if own is None else None

    def _accused(self, verb: int) -> int | None:
        """Who is said to do it: "accused the rebels of killing", "blamed them for"."""
        annotation = self._phrases.annotation
        above, mark = annotation.head[verb], self._phrases.child(verb, "mark", "case")
        if annotation.deprel[verb] not in ("advcl", "obl") or above == ROOT or mark is None:
            return None
        leads = annotation.words[mark].lower() in _LEADING
        return self._phrases.child(above, "obj") if leads else None

    def around(self, token: int) -> list[int]:
        """All that hangs on a word, and what hangs on that."""
        inner = [one for child in self._near(token) for one in islice(self._near(child), 8)]
        doing = self._doers(token)
        return [*self._near(token), *inner, *self.objects(token), *self.subjects(token), *doing]

    def _doers(self, noun: int) -> list[int]:
        """Who does what a noun names: "police carried out a raid"."""
        annotation = self._phrases.annotation
        done = annotation.deprel[noun] in ("obj", "nsubj:pass") and annotation.head[noun] != ROOT
        return self.subjects(annotation.head[noun]) if done else []

    def is_passive(self, verb: int) -> bool:
        """Whether what a verb is done to is its subject, or the noun that it describes."""
        annotation = self._phrases.annotation
        if self._phrases.child(verb, "aux:pass", "nsubj:pass") is not None:
            return True
        word = annotation.words[verb].lower()
        described = annotation.deprel[verb] in ("acl", "amod", "advcl", "conj")
        return described and not word.endswith("ing") and self._is_participle(verb)

    def is_of(self, token: int, sort: str) -> bool:
        """Whether a word, or what it is a number of, names a sort of thing."""
        if sort == "vessel" and self._is_with_article(token):
            return True
        return any(sort in self._sorts(one) for one in (token, *self._counted(token)))

    def _is_with_article(self, token: int) -> bool:
        """Whether a word is of a name with an article that is no body's and no place's: "the Titanic sank"."""
        annotation = self._phrases.annotation
        if annotation.upos[token] != "PROPN" or self._names.get(token) in _ABLE:
            return False
        article = self._phrases.child(token, "det")
        return article is not None and annotation.words[article].lower() == "the"

    def counted(self, token: int) -> int:
        """What a word is a number of, itself where it is none: the houses of "dozens of houses"."""
        return next(self._counted(token), token)

    def is_arms(self, token: int) -> bool:
        """Whether a word names a weapon, or what explodes, and nobody is called so."""
        annotation = self._phrases.annotation
        if annotation.upos[token] not in ("NOUN", "PROPN") or token in self._labels:
            return False
        if "arms" in self._sorts(token):
            return True
        measured = annotation.lemma[token].lower() in _UNITS
        return measured and any("arms" in self._sorts(one) for one in self._counted(token))

    def is_toponym(self, token: int) -> bool:
        """Whether a word begins the name of a place, or is one."""
        annotation = self._phrases.annotation
        placed = self._labels.get(token) is _OF_LABEL["LOC"]
        return placed or annotation.starts[token] in self._places

    def acts(self, token: int) -> bool:
        """Whether a word names somebody who may act: a person, a body, a force."""
        annotation = self._phrases.annotation
        if self._names.get(token) in _ACTING or annotation.mention_type[token] in _ACTING:
            return True
        return any(self.is_of(token, sort) for sort in ("person", "force", "gunman"))

    def is_named(self, token: int) -> bool:
        """Whether a word is of a name of somebody who acts, or a pronoun that stands for it."""
        pronoun = self._phrases.annotation.upos[token] == "PRON"
        return pronoun or self._names.get(token) in _ABLE

    def is_named_person(self, token: int) -> bool:
        """Whether a word is of a person's name."""
        return self._labels.get(token) is _OF_PERSONS

    # ------------------------------------------------------------------ trees

    def _near(self, token: int) -> list[int]:
        return self._phrases.children[token][:MANY]

    def _is_participle(self, verb: int) -> bool:
        words, lemmas = self._phrases.annotation.words, self._phrases.annotation.lemma
        return words[verb].lower() != lemmas[verb].lower() and not self._has_subject(verb)

    def _has_subject(self, verb: int) -> bool:
        return self._phrases.child(verb, "nsubj", "aux", "obj") is not None

    def _described(self, verb: int) -> list[int]:
        """The noun that a participle or a relative clause describes."""
        annotation = self._phrases.annotation
        describes = annotation.deprel[verb] in ("acl", "acl:relcl", "amod")
        return [annotation.head[verb]] if describes and annotation.head[verb] != ROOT else []

    def _is_content(self, verb: int) -> bool:
        """Whether a clause says what a noun is about: "an attempt to kill", "blame for killing"."""
        annotation = self._phrases.annotation
        if annotation.deprel[verb] != "acl" or self.acts(annotation.head[verb]):
            return False  # "accused two men of killing"
        return self._phrases.child(verb, "mark", "case") is not None

    def _meant(self, verb: int) -> list[int]:
        """Whose attempt or order it is: the owner of the noun, or who makes it."""
        annotation = self._phrases.annotation
        noun = annotation.head[verb]
        owner = self._phrases.child(noun, "nmod:poss")
        if owner is not None:
            return [owner]
        above = annotation.head[noun]
        if above == ROOT or annotation.deprel[noun] not in ("obj", "obl"):
            return []
        subject = self._phrases.subject(above)
        return [] if subject is None else [subject]

    def _above(self, verb: int) -> list[int]:
        """The subject of the verb in the passive that another is joined to."""
        annotation = self._phrases.annotation
        if annotation.deprel[verb] != "conj" or annotation.head[verb] == ROOT:
            return []
        found = self._phrases.child(annotation.head[verb], "nsubj:pass")
        return [] if found is None else [found]

    def _named(self, token: int, verb: int) -> int:
        """Of "who" and "which" the noun that they stand for."""
        word = self._phrases.annotation.words[token].lower()
        return next(iter(self._described(verb)), token) if word in _RELATIVE else token

    def _joined(self, token: int) -> list[int]:
        return self._phrases.conjuncts(token)[:8]

    def _counted(self, token: int) -> Iterator[int]:
        """What stands behind "of": "dozens of people", "members of the family"."""
        annotation = self._phrases.annotation
        lemma = annotation.lemma[token].lower()
        for child in self._near(token):
            case = self._phrases.child(child, "case")
            of = case is not None and annotation.words[case].lower() == "of"
            if (
                annotation.deprel[child] == "appos"
                or (annotation.deprel[child] == "nmod" and of)
                or (annotation.deprel[child] == "compound" and lemma in _UNITS)
            ):
                yield child

    # ------------------------------------------------------------------ sorts

    def _stands_for_people(self, token: int) -> bool:
        """Whether a number alone or "those" stands for people: "29 were saved", "those saved"."""
        annotation = self._phrases.annotation
        if annotation.upos[token] == "NUM":
            return annotation.deprel[token] == "nsubj:pass"
        return annotation.upos[token] == "PRON" and self._phrases.lower[token] == "those"

    def _sorts(self, token: int) -> frozenset[str]:
        annotation = self._phrases.annotation
        if annotation.upos[token] in ("VERB", "AUX"):
            return frozenset()
        lemma = annotation.lemma[token].lower()
        sorts = companion_sorts(lemma) | companion_sorts(annotation.words[token].lower())
        sorts |= self._labels.get(token, frozenset())
        sorts |= _OF_TYPE.get(annotation.mention_type[token], frozenset())
        if lemma in _PERSONAL or annotation.words[token].lower() in _PERSONAL:
            sorts |= _OF_PRONOUNS
        if "person" in sorts_of(lemma):
            sorts |= {"person"}
        if self._stands_for_people(token):
            sorts |= {"victim"}
        if annotation.starts[token] in self._places:
            sorts |= {"place"}
        return sorts
