"""Rules that find out who a pronoun is where grammar or the act of saying tells it.

Who is quoted says "I"; himself is the subject of his clause; in "Okoro said he would stay" he is
Okoro. Of a pronoun that says something itself ("he said") candidates are weighed by signs of their
own: the texts from which `ranking` was learnt quote too seldom to teach that who spoke last speaks
on. See `salience` for those weights. All other pronouns are left to `ranking`; and one that has
found nobody before it may look ahead.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.heads.annotation import ROOT
from hearsay.reader.cast.agreement import agree, speaks_itself
from hearsay.reader.cast.mentions import ADDRESSED, SPEAKING, Form, Mention
from hearsay.reader.cast.salience import WEIGHTS, weigh
from hearsay.reader.cast.scene import Scene
from hearsay.reader.cast.speech import Speech

SENTENCES = 6
"""Sentences that a pronoun looks back over, its own included."""

CANDIDATES = 60
"""Mentions that it looks back over."""

AHEAD = 25
"""Tokens that it looks ahead, from a clause or phrase put before the subject."""

SINGULAR = frozenset("i me my mine myself".split())

REFLEXIVE = frozenset(
    "himself herself itself themselves myself ourselves themself yourself".split()
)


def decide_pronouns(scene: Scene, speech: Speech) -> None:
    """Join every pronoun with whom it stands for, as far as that can be told."""
    decided = {link.mention for link in scene.chains.links}
    pronouns = [
        mention
        for mention in scene.mentions
        if mention.form is Form.PRONOUN
        and mention.number not in decided
        and scene.annotation.word(mention.head).lower() not in ADDRESSED
    ]
    # "I" and "we" last: they wait for the "he" of "he said", and tell nothing that would help it.
    for pronoun in sorted(pronouns, key=lambda one: speaks_itself(scene, one)):
        for rule in PRONOUN_RULES:
            found = rule(scene, speech, pronoun)
            if found is not None:
                scene.chains.join(pronoun.number, found.number, rule.__name__)
                break


def speaker(scene: Scene, speech: Speech, pronoun: Mention) -> Mention | None:
    """Between quotation marks, "I" is who is quoted."""
    if not speech.quoted[pronoun.head]:
        return None
    if scene.annotation.word(pronoun.head).lower() not in SINGULAR:
        return None
    return speech.speaker(pronoun.head)


def reflexive(scene: Scene, _speech: Speech, pronoun: Mention) -> Mention | None:
    """Himself is the subject of his clause."""
    if scene.annotation.word(pronoun.head).lower() not in REFLEXIVE:
        return None
    subject = scene.phrases.subject(scene.phrases.clause(pronoun.head))
    found = scene.by_head.get(subject) if subject is not None else None
    return found if found is not None and agree(scene, pronoun, found) else None


def own_words(scene: Scene, speech: Speech, pronoun: Mention) -> Mention | None:
    """In what somebody says without quotation marks, a subject "he" is whoever says it."""
    if speech.quoted[pronoun.head] or scene.annotation.word(pronoun.head).lower() in SPEAKING:
        return None
    found = speech.speaker(pronoun.head)
    if found is None or not agree(scene, pronoun, found) or speaks_itself(scene, found):
        return None
    if scene.annotation.deprel[pronoun.head] not in ("nsubj", "nsubj:pass"):
        return None
    return found


def weighed(scene: Scene, speech: Speech, pronoun: Mention) -> Mention | None:
    """Of a pronoun that says something, the candidate with most in its favour."""
    if scene.annotation.word(pronoun.head).lower() in SPEAKING or speech.said_by(pronoun) is None:
        return None
    found = list(candidates(scene, speech, pronoun))
    weights = [
        weigh(scene, speech, pronoun, candidate) + (WEIGHTS["nearest"] if place == 0 else 0.0)
        for place, candidate in enumerate(found)
    ]
    return found[weights.index(max(weights))] if found else None


PRONOUN_RULES = (speaker, reflexive, own_words, weighed)
"""In the order in which they are asked."""


def candidates(scene: Scene, speech: Speech, pronoun: Mention) -> Iterator[Mention]:
    """Those a pronoun may stand for, nearest first, then those that follow it."""
    sentence = scene.sentence(pronoun)
    lowest = max(0, pronoun.number - CANDIDATES)
    for number in range(pronoun.number - 1, lowest - 1, -1):
        candidate = scene.mentions[number]
        if sentence - scene.sentence(candidate) >= SENTENCES:
            break
        if _possible(scene, speech, pronoun, candidate):
            yield candidate
    following = _following(scene, speech, pronoun)
    if following is not None:
        yield following


def look_ahead(scene: Scene, speech: Speech) -> None:
    """Join what has found nobody before it with who follows: with his town burning, Okoro left."""
    for pronoun in scene.mentions:
        if pronoun.form is not Form.PRONOUN or len(scene.chains.of(pronoun.number).members) > 1:
            continue
        if pronoun.gender or pronoun.many:
            following = _following(scene, speech, pronoun)
            if following is not None:
                scene.chains.join(pronoun.number, following.number, "look_ahead")


def _following(scene: Scene, speech: Speech, pronoun: Mention) -> Mention | None:
    """The subject that follows the clause or phrase in which a pronoun stands."""
    clause = scene.phrases.clause(pronoun.head)
    for above in (clause, *scene.phrases.climb(clause)):
        subject = scene.phrases.child(above, "nsubj", "nsubj:pass")
        if subject is not None and pronoun.head < subject <= pronoun.head + AHEAD:
            following = scene.by_head.get(subject)
            if following is not None and _possible(scene, speech, pronoun, following):
                return following
    return None


def _possible(scene: Scene, speech: Speech, pronoun: Mention, candidate: Mention) -> bool:
    return (
        candidate.form is not Form.THING
        and agree(scene, pronoun, candidate)
        and not scene.chains.joined(pronoun.number, candidate.number)
        and not speaks_itself(scene, candidate)
        and not _bound(scene, pronoun, candidate)
        and not _about_another(scene, speech, pronoun, candidate)
    )


def _bound(scene: Scene, pronoun: Mention, candidate: Mention) -> bool:
    """Grammar forbids it: "Musa saw him" is not Musa, and "his lawyer" is not his own lawyer."""
    annotation = scene.annotation
    relation = annotation.deprel[pronoun.head]
    if relation == "nmod:poss":
        return candidate.first <= pronoun.head <= candidate.last and candidate is not pronoun
    if relation.startswith(("obj", "iobj", "obl", "nsubj")):
        return (
            annotation.head[pronoun.head] == annotation.head[candidate.head] != ROOT
            and not annotation.deprel[candidate.head].startswith(("nmod", "conj"))
        ) or candidate.first <= pronoun.head <= candidate.last
    return candidate.first <= pronoun.head <= candidate.last


def _about_another(scene: Scene, speech: Speech, pronoun: Mention, candidate: Mention) -> bool:
    """Who is quoted does not call himself "he"; and a source is not in what it says."""
    saying = speech.inner[pronoun.head]
    if saying is not None and speech.quoted[pronoun.head]:
        said_by = speech.source(saying)
        if said_by is not None and scene.chains.joined(said_by.number, candidate.number):
            return True
    spoken = speech.said_by(pronoun)
    inside = speech.inner[candidate.head]
    if spoken is None or inside != spoken or not speech.quoted[candidate.head]:
        return False
    if candidate.form is not Form.PRONOUN:
        # "“Our soil is clean,” it said": what is spoken of in the quotation alone does not say it.
        members = scene.chains.of(candidate.number).members
        return all(speech.inner[scene.mentions[one].head] == spoken for one in members)
    return scene.annotation.word(candidate.head).lower() not in SPEAKING
