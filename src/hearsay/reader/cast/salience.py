"""What speaks for a candidate that a pronoun may stand for.

Each sign is a plain fact with a weight: a subject is taken up more often than an object, what
was said last is nearer than what was said before, and who has just been speaking speaks on. The
kind of sign is Lappin and Leass's (1994); the weights were fitted once, by maximum likelihood, on
those texts of the GUM corpus that may be trained on, save two that its few reports cannot teach:
who spoke last, and that things do not speak.
"""

from __future__ import annotations

from collections.abc import Iterator

from hearsay.reader.cast.agreement import agree
from hearsay.reader.cast.mentions import Form, Mention
from hearsay.reader.cast.scene import Scene
from hearsay.reader.cast.speech import Speech

FAR = 15
"""Tokens beyond which a candidate in the same sentence is far."""

OFTEN = 4
"""Mentions that make a candidate one who is spoken of often."""

SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
OBJECTS = frozenset(("obj", "iobj", "obl"))

WEIGHTS: dict[str, float] = {
    "sentences back 1": -1.4,
    "sentences back 2": -2.5,
    "sentences back 3": -2.6,
    "sentences back 4": -2.7,
    "sentences back 5": -2.9,
    "ahead": 0.0,
    "nearest": 0.9,
    "far in the sentence": -0.5,
    "nsubj": 0.1,
    "nsubj:pass": 0.5,
    "obj": 0.1,
    "iobj": 0.2,
    "obl:agent": -0.1,
    "obl": -0.4,
    "nmod": -0.9,
    "nmod:poss": 0.7,
    "compound": -0.6,
    "other": 0.3,
    "name": 0.2,
    "noun": 0.7,
    "several": -0.5,
    "same pronoun": 1.4,
    "other pronoun": -1.8,
    "owned by a pronoun": 0.0,
    "both subjects": 0.9,
    "both objects": 0.6,
    "same clause": 0.4,
    "main clause": 0.3,
    "opens the sentence": 0.3,
    "spoken of twice": 0.4,
    "spoken of often": 0.7,
    "other passage": -1.6,
    "spoke last": 2.0,
    "speaks elsewhere": 0.0,
    "thing that speaks": -2.5,
    "inside a quotation": -0.5,
    "gender told": 0.9,
    "sort unknown": 0.2,
    "it: thing": -0.3,
    "it: place": 0.2,
    "it: body": 0.1,
    "they: one": -0.2,
    "they: thing": -1.2,
}
"""What each sign adds for a candidate; see Lappin and Leass (1994) for the kind of sign."""


def weigh(scene: Scene, speech: Speech, pronoun: Mention, candidate: Mention) -> float:
    """How much speaks for a candidate, but for its being the nearest."""
    return sum(WEIGHTS[sign] for sign in signs(scene, speech, pronoun, candidate))


def signs(scene: Scene, speech: Speech, pronoun: Mention, candidate: Mention) -> list[str]:
    """What speaks for and against a candidate; the names are those of `WEIGHTS`."""
    relation = _relation(scene, candidate)
    return [
        relation,
        *_place(scene, pronoun, candidate),
        *_form(scene, pronoun, candidate),
        *_parallel(scene, pronoun, candidate, relation),
        *_known(scene, pronoun, candidate),
        *_speaking(scene, speech, pronoun, candidate),
    ]


def _relation(scene: Scene, candidate: Mention) -> str:
    token, relation = candidate.head, scene.annotation.deprel[candidate.head]
    for above in scene.phrases.climb(token):
        if relation not in ("conj", "appos", "flat"):
            break
        relation = scene.annotation.deprel[above]
    relation = relation if relation in WEIGHTS else relation.split(":")[0]
    return relation if relation in WEIGHTS else "other"


def _place(scene: Scene, pronoun: Mention, candidate: Mention) -> Iterator[str]:
    annotation = scene.annotation
    if candidate.head > pronoun.head:
        yield "ahead"
        return
    back = scene.sentence(pronoun) - scene.sentence(candidate)
    if back:
        yield f"sentences back {back}"
    elif pronoun.head - candidate.head > FAR:
        yield "far in the sentence"
    if candidate.first == 0 or annotation.sentence[candidate.first - 1] < scene.sentence(candidate):
        yield "opens the sentence"
    if annotation.passage[candidate.head] != annotation.passage[pronoun.head]:
        yield "other passage"


def _form(scene: Scene, pronoun: Mention, candidate: Mention) -> Iterator[str]:
    if candidate.form is Form.PRONOUN:
        same = candidate.gender == pronoun.gender and candidate.many == pronoun.many
        yield "same pronoun" if same else "other pronoun"
        return
    yield candidate.form.value
    owner = scene.phrases.child(candidate.head, "nmod:poss")
    if owner is not None and scene.annotation.upos[owner] == "PRON":
        yield "owned by a pronoun"


def _parallel(scene: Scene, pronoun: Mention, candidate: Mention, relation: str) -> Iterator[str]:
    annotation, phrases = scene.annotation, scene.phrases
    own = annotation.deprel[pronoun.head]
    if relation in SUBJECTS:
        if own in SUBJECTS:
            yield "both subjects"
        clause = phrases.clause(candidate.head)
        if annotation.deprel[clause] == "root":
            yield "main clause"
        if clause == phrases.clause(pronoun.head):
            yield "same clause"
    elif relation in OBJECTS and own in OBJECTS:
        yield "both objects"


def _known(scene: Scene, pronoun: Mention, candidate: Mention) -> Iterator[str]:
    """What the chain tells: how often it was spoken of, and how well its sort fits."""
    chain = scene.chains.of(candidate.number)
    if len(chain.members) > 1:
        yield "spoken of twice" if len(chain.members) < OFTEN else "spoken of often"
    if not chain.sort:
        yield "sort unknown"
    elif pronoun.gender:
        if chain.gender:
            yield "gender told"
    elif pronoun.many:
        if chain.many is not True:
            yield "they: one"
        if chain.sort == "thing":
            yield "they: thing"
    else:
        yield "it: " + (chain.sort if chain.sort in ("thing", "place") else "body")


def _speaking(scene: Scene, speech: Speech, pronoun: Mention, candidate: Mention) -> Iterator[str]:
    if speech.quoted[candidate.head] and not speech.quoted[pronoun.head]:
        yield "inside a quotation"
    if speech.said_by(pronoun) is None:
        return
    if scene.chains.of(candidate.number).sort == "thing":
        yield "thing that speaks"
    before = next((one for one in speech.before(pronoun) if agree(scene, pronoun, one)), None)
    if before is not None and scene.chains.joined(before.number, candidate.number):
        yield "spoke last"
    elif speech.said_by(candidate) is not None:
        yield "speaks elsewhere"
