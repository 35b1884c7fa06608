"""Who does the saying where the verb is passive.

"The mayor was urged to resign by his party" is said by the party, and where nobody is named, by
nobody in particular; the mayor only hears it. The network takes what stands before a verb for who
speaks.
"""

from __future__ import annotations

from dataclasses import replace

from hearsay.reader.attribution.saying import Saying
from hearsay.reader.phrases import STEPS, Phrases

_ADDRESSED = frozenset(
    "accuse advise ask blame call charge command criticise criticize condemn deny direct encourage "
    "describe expect implore instruct order press pressure prompt remind request suspect tell urge warn "
    "anticipate allege believe claim confirm dispute estimate fear predict report rumour rumor say "
    "think understand".split()
)
"""Verbs whose passive has for its subject what is said, or who it is said to."""

_SAID = frozenset("say claim confirm report deny believe allege".split())
"""Those of which the subject is what is said: with a clause of their own they are no passives."""


def name_agent(phrases: Phrases, saying: Saying) -> Saying:
    """Give a saying by a passive verb its agent for a source, and nobody where none is named.

    Args:
        phrases: The trees of the report.
        saying: A saying; one whose source is not the subject of a passive is given back.
    """
    if not saying.cue:
        return saying
    verb = phrases.top(saying.cue)
    subject = _passive_subject(phrases, verb)
    if subject is None or (saying.source and subject not in saying.source):
        return saying
    agent = phrases.child(verb, "obl:agent") or _agent_behind(phrases, verb)
    source = phrases.bare_words(agent) if agent is not None else ()
    around = (
        range(0) if agent is None else range(phrases.reach(agent)[0], phrases.reach(agent)[1] + 1)
    )
    taken = {*source, *around, *saying.cue}
    content = tuple(token for token in saying.content if token not in taken)
    if not content:  # "a compromise, reported by a news site": what is reported is the compromise
        content = tuple(token for token in phrases.words(subject) if token not in taken)
    return replace(saying, source=source, content=content) if content else saying


def _passive_subject(phrases: Phrases, verb: int) -> int | None:
    """The subject of a passive: its own, that of one it is joined to, or the noun that it is said of."""
    annotation = phrases.annotation
    if annotation.upos[verb] != "VERB" or annotation.lemma[verb].lower() not in _ADDRESSED:
        return None
    if annotation.deprel[verb] == "acl" and annotation.words[verb].lower().endswith("ed"):
        return annotation.head[verb]  # "a climber, described as inexperienced"
    for _ in range(STEPS):
        subject = phrases.child(verb, "nsubj:pass")
        if subject is not None:
            return subject
        if annotation.deprel[verb] != "conj" or phrases.child(verb, "nsubj", "obj") is not None:
            return None
        if annotation.lemma[verb] in _SAID and phrases.child(verb, "ccomp") is not None:
            return None  # "was freed, and said that …"
        if annotation.words[verb].lower() == annotation.lemma[verb].lower():
            return None  # no participle
        verb = annotation.head[verb]
    return None


def _agent_behind(phrases: Phrases, verb: int) -> int | None:
    """The last "by …" of the clause, which the tree may hang on a word of what is said."""
    annotation = phrases.annotation
    for token in range(phrases.reach(verb)[1], verb, -1):
        if _is_by(phrases, token):
            return token if annotation.mention_type[token] in ("person", "organization") else None
    return None


def _is_by(phrases: Phrases, token: int) -> bool:
    case = phrases.child(token, "case")
    return case is not None and phrases.annotation.words[case].lower() == "by"
