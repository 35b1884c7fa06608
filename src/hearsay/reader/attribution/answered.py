"""What is confirmed, denied or made known by somebody: "The toll was confirmed by the ministry".

The subject of such a sentence is what is said, and who says it stands behind "by". The network looks for
who speaks before the verb and passes over these, and over answers of a few words ("The army denied it",
"Iran has denied involvement"). What was decided ("His appointment was confirmed by the
Senate") or not granted ("Entry was denied by the guards") is no saying, and neither is what is yet to be
confirmed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hearsay.reader.attribution.accounts import ACCOUNTS
from hearsay.reader.attribution.by_name import with_name
from hearsay.reader.attribution.saying import Saying, between, is_mark
from hearsay.reader.phrases import Phrases
from hearsay.record import SourceKind
from hearsay.reference.actors import ActorLexicon
from hearsay.reference.tables import word_groups

_OF_ANYTHING = frozenset(
    "confirm verify corroborate authenticate acknowledge deny refute report announce claim".split()
)
"""What is done to anything that may be so."""

_OF_ACCOUNTS = frozenset("reject dismiss dispute contest challenge question contradict".split())
"""What is done to proposals, ministers and verdicts too, and is a saying where an account is its object."""

_VERBS = _OF_ANYTHING | _OF_ACCOUNTS
_NAMING = frozenset(
    "call brand label describe term dub denounce decry deride characterise characterize".split()
)
"""What an account is called by somebody; he answers it where that is "a lie"."""

_POINTING = frozenset("it this that these those them both".split())
_GUILT = frozenset("involvement wrongdoing responsibility guilt complicity culpability".split())
_PRONOUNS = frozenset("he she it they".split())
_CLAUSES = frozenset("root ccomp parataxis conj advcl advcl:relcl acl:relcl".split())
_GRANTED = frozenset(
    "access entry bail visa permission permit request appeal asylum parole passage appointment "
    "nomination nominee candidacy candidate treaty sentence conviction verdict reservation booking".split()
)
"""What is given or not: who denies it refuses it, who confirms it decides it."""

_HELPERS = frozenset("was were is are been being has have had".split())
_ACTORS = frozenset(("person", "organization", "place"))
_SHOWING = (SourceKind.FOOTAGE, SourceKind.DOCUMENT)

_SURE = 2.0
"""Log odds of what is found here."""


def find_answered(phrases: Phrases) -> Iterator[Saying]:
    """Find what is confirmed, denied or made known by somebody.

    Args:
        phrases: The trees of the report.

    Yields:
        Sayings with a source, in the order of their verbs.
    """
    annotation = phrases.annotation
    for verb, upos in enumerate(annotation.upos):
        if upos == "VERB" and annotation.lemma[verb] in _VERBS:
            yield from _answered(phrases, verb)
            yield from _answers(phrases, verb)
        elif upos == "VERB" and annotation.lemma[verb] in _NAMING:
            yield from _calls_untrue(phrases, verb)


def _answered(phrases: Phrases, verb: int) -> Iterator[Saying]:
    annotation = phrases.annotation
    subject, agent = phrases.child(verb, "nsubj:pass"), phrases.child(verb, "obl:agent")
    if subject is None or agent is None or not subject < verb < agent:
        return
    if not _is_said(phrases, subject, verb) or not _speaks(phrases, agent):
        return
    around = phrases.helpers(verb)
    helping = {phrases.lower[t] for t in around if annotation.upos[t] == "AUX"}
    if not helping or not helping <= _HELPERS or phrases.is_negated(verb):
        return
    source = with_name(phrases, phrases.bare_words(agent))
    cue = tuple(
        t
        for t in (*range(min(around), verb + 1), *range(verb + 1, source[0]))
        if not is_mark(annotation, t)
    )
    content = between(annotation, phrases.reach(subject)[0], min(around) - 1)
    if content and set(cue).isdisjoint(content):
        yield Saying(cue, source, content, _SURE, rule="answered")


def _answers(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "The army denied it", "Iran has denied involvement", "The mayor rejected the claim"."""
    annotation = phrases.annotation
    subject, told = phrases.child(verb, "nsubj"), phrases.child(verb, "obj", "xcomp", "ccomp")
    if subject is None or told is None or not subject < verb < told:
        return
    lemma, word = phrases.lemmas[told], phrases.lower[told]
    points = word in _POINTING and annotation.upos[told] in ("PRON", "DET")
    gerund = annotation.upos[told] == "VERB" and _is_denied_deed(phrases, verb, told)
    if not points and not gerund and lemma not in ACCOUNTS and lemma not in _GUILT:
        return
    if annotation.deprel[verb] not in _CLAUSES or not _can_answer(phrases, subject):
        return
    source = phrases.words(subject)
    cue = tuple(t for t in range(min([verb, *phrases.helpers(verb)]), verb + 1) if t not in source)
    content = between(annotation, phrases.reach(told)[0], phrases.reach(told)[1])
    if set(content).isdisjoint((*source, *cue)):
        yield Saying(cue, source, content, _SURE, rule="answered")


def _is_denied_deed(phrases: Phrases, verb: int, told: int) -> bool:
    """Whether somebody denies that he did something: "denied having told anyone so"."""
    if phrases.lemmas[verb] != "deny":
        return False
    first = phrases.reach(told)[0]
    return first == verb + 1 and phrases.lower[first].endswith("ing")


def _calls_untrue(phrases: Phrases, verb: int) -> Iterator[Saying]:
    """Read "The ministry called this a fabrication", "described the report as untrue"."""
    annotation = phrases.annotation
    told = phrases.child(verb, "obj", "iobj")
    called = [t for t in phrases.children[verb] if annotation.deprel[t] in ("xcomp", "obl", "obj")]
    untrue = word_groups("classes")["untrue"]
    called = [t for t in called if not untrue.isdisjoint(_words_of(phrases, t))]
    if told is None or not any(t > told for t in called):
        return
    for saying in _answers(phrases, verb):
        end = max(phrases.reach(t)[1] for t in called)
        yield replace(saying, content=between(annotation, saying.content[0], end))


def _words_of(phrases: Phrases, head: int) -> list[str]:
    first, last = phrases.extent(head)
    return phrases.lower[first : last + 1]


def _can_answer(phrases: Phrases, subject: int) -> bool:
    """Whether somebody answers, by name or noun or as "he"; who speaks of himself is quoted."""
    annotation = phrases.annotation
    if annotation.upos[subject] == "PRON":
        return phrases.lower[subject] in _PRONOUNS
    if annotation.mention_type[subject] in _ACTORS or annotation.upos[subject] == "PROPN":
        return True
    body = ActorLexicon().institution(phrases.lemmas[subject]) is not None
    return body and annotation.upos[subject] == "NOUN"


def _is_said(phrases: Phrases, subject: int, verb: int) -> bool:
    """Whether what a passive is said of may be so or not, and is told by itself."""
    annotation = phrases.annotation
    lemma = phrases.lemmas[subject]
    if annotation.upos[subject] not in ("NOUN", "PROPN") or lemma in _GRANTED:
        return False
    if annotation.deprel[verb] not in ("root", "ccomp", "parataxis"):
        return False
    if phrases.lemmas[verb] in _OF_ACCOUNTS:
        return lemma in ACCOUNTS
    return lemma in ACCOUNTS or annotation.mention_type[subject] != "person"


def _speaks(phrases: Phrases, agent: int) -> bool:
    annotation = phrases.annotation
    named = phrases.child(agent, "appos")  # "the fire chief, Ada Novak"
    if any(annotation.mention_type[t] in _ACTORS for t in (agent, named) if t is not None):
        return True
    return ActorLexicon().evidence(phrases.lemmas[agent]) in _SHOWING
