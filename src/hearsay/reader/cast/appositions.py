"""Rules that join what stands side by side: appositions, "is", and relative clauses.

Grammar says outright that "Amina Musa, the harbour chief" is one person; no other rule about nouns
is as safe. Where the tree is wrong, a comma between role and name still tells it.
"""

from __future__ import annotations

from collections.abc import Callable

from hearsay.heads.annotation import ROOT
from hearsay.reader.cast.mentions import RELATIVE, Form, Mention
from hearsay.reader.cast.scene import PEOPLE, Scene

APPELLATIVES = frozenset(
    "group movement network party militia organisation organization newspaper coalition faction "
    "cartel magazine broadcaster tv television radio daily".split()
)
"""Nouns that may follow a body's own name and mean it: "the Lantern movement"."""


OWNED = frozenset(("nmod:poss", "compound", "nmod"))
"""Relations of a name that belongs to someone else's description: "Musa's lawyer"."""


def apposition(scene: Scene) -> None:
    """Side by side: Amina Musa, the harbour chief; the harbour chief, Amina Musa."""
    for mention in scene.mentions:
        if scene.annotation.deprel[mention.head] != "appos":
            continue
        other = scene.by_head.get(scene.annotation.head[mention.head])
        if other is not None and _may_be_one(scene, mention, other):
            scene.chains.join(mention.number, other.number, "apposition")


def side_by_side(scene: Scene) -> None:
    """A role and a name beside it, as one source: the head of the port, Amina Musa."""
    annotation = scene.annotation
    for saying in scene.attributions:
        held = [m for token in saying.source if (m := scene.by_head.get(token))]
        names = [m for m in held if m.label == "PER" and m.name and not _is_owner(scene, m)]
        nouns = [m for m in held if m.form is Form.NOUN and m.sort in PEOPLE and not m.many]
        if len(names) != 1 or not nouns:
            continue
        first = names[0].name[0] if names[0].name else 0
        before = annotation.word(max(names[0].first - 1, 0)) == "," or nouns[0].last + 1 == first
        if nouns[0].head < first and before:
            scene.chains.join(nouns[0].number, names[0].number, "side_by_side")


def _is_owner(scene: Scene, name: Mention) -> bool:
    """Whether a name belongs to what is said of somebody else; behind a comma a tree may err."""
    relation = scene.annotation.deprel[name.head]
    comma = scene.annotation.word(max(name.first - 1, 0)) == ","
    return relation in OWNED and not (relation == "nmod" and comma)


def naming(scene: Scene) -> None:
    """A body's name and what it is, in one phrase: the Lantern movement; Harbour news agency."""
    for mention in scene.mentions:
        above = scene.annotation.head[mention.head]
        if mention.label != "ORG" or above == ROOT or above <= mention.head:
            continue
        noun = scene.by_head.get(above)
        if (
            noun is not None
            and noun.form is Form.NOUN
            and not noun.many
            and scene.annotation.deprel[mention.head] in ("compound", "nmod:desc", "amod")
            and _is_appellative(scene, noun)
        ):
            scene.chains.join(noun.number, mention.number, "naming")


def named_body(scene: Scene) -> None:
    """What a body is, and its name right behind: aid group River Watch."""
    annotation = scene.annotation
    for mention in scene.mentions:
        if mention.label != "ORG" or mention.name is None or not mention.name[0]:
            continue
        noun = scene.by_head.get(mention.name[0] - 1)
        if noun is None or noun.form is not Form.NOUN or noun.many:
            continue
        hangs = (
            annotation.head[noun.head] == mention.head or annotation.head[mention.head] == noun.head
        )
        if hangs and noun.sort in ("organisation", "group", "") and not scene.owner(noun):
            scene.chains.join(noun.number, mention.number, "named_body")


def _is_appellative(scene: Scene, noun: Mention) -> bool:
    lemma = scene.annotation.lemma[noun.head].lower()
    before = scene.annotation.word(noun.head - 1).lower()
    if scene.owner(noun):
        return False  # "her YouTube channel" is hers
    return lemma in APPELLATIVES or (lemma == "agency" and before in ("news", "press"))


def predicate(scene: Scene) -> None:
    """Said to be: Amina Musa is the envoy to Avalonia."""
    annotation, phrases = scene.annotation, scene.phrases
    for mention in scene.mentions:
        head = mention.head
        if mention.form is not Form.NOUN or phrases.child(head, "cop") is None:
            continue
        subject = phrases.child(head, "nsubj")
        other = scene.by_head.get(subject) if subject is not None else None
        negated = any(annotation.lemma[child].lower() == "not" for child in phrases.children[head])
        if other and other.form is Form.NAME and not negated and _may_be_one(scene, mention, other):
            scene.chains.join(mention.number, other.number, "predicate")


def relative(scene: Scene) -> None:
    """Who and which: the woman who said; the court, which found."""
    for mention in scene.mentions:
        if scene.annotation.word(mention.head).lower() not in RELATIVE:
            continue
        for token in (mention.head, *scene.phrases.climb(mention.head)):
            if scene.annotation.deprel[token] == "acl:relcl":
                antecedent = _described(scene, mention, scene.annotation.head[token])
                if antecedent is not None:
                    scene.chains.join(mention.number, antecedent.number, "relative")
                break


def _described(scene: Scene, pronoun: Mention, noun: int) -> Mention | None:
    """Whom a relative clause is about: "who" is a person, so not the town he is mayor of."""
    persons = scene.annotation.word(pronoun.head).lower() in ("who", "whom")
    for token in (noun, *scene.phrases.climb(noun)):
        found = scene.by_head.get(token)
        if found is not None and (not persons or found.sort in ("person", "group", "")):
            return found
        if not persons or scene.annotation.deprel[token] not in ("nmod", "nmod:poss", "appos"):
            return None
    return None


def _may_be_one(scene: Scene, one: Mention, other: Mention) -> bool:
    """Whether two phrases side by side may mean the same: sort, number, gender, names."""
    chains = scene.chains.of(one.number), scene.chains.of(other.number)
    if one.form is Form.NAME and other.form is Form.NAME:
        return False
    if one.many is not None and other.many is not None and one.many != other.many:
        return False
    if chains[0].gender and chains[1].gender and chains[0].gender != chains[1].gender:
        return False
    sorts = {chain.sort for chain in chains} - {""}
    return len(sorts) < 2 or sorts == {"organisation", "group"}


APPOSITION_RULES: tuple[Callable[[Scene], None], ...] = (
    apposition,
    side_by_side,
    naming,
    named_body,
    predicate,
    relative,
)
"""In the order in which they are applied, the safest first."""
