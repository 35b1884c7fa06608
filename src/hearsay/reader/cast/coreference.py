"""Who is the same as whom in one report.

A cascade of small rules after Lee et al. (2013), "Deterministic coreference resolution based on
entity-centric, precision-ranked rules": names first, then nouns, then pronouns, the safest rule of
each first. Each rule sees what the earlier ones joined, so that a pronoun is weighed against a
person with a gender and a role and not against a bare word. Every join keeps the name of its rule.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import ActOfSaying, Annotation
from hearsay.reader.cast.appositions import APPOSITION_RULES
from hearsay.reader.cast.chains import Chains
from hearsay.reader.cast.finding import find_mentions
from hearsay.reader.cast.names import NAME_RULES
from hearsay.reader.cast.nominals import NOUN_RULES
from hearsay.reader.cast.people import PEOPLE_RULES
from hearsay.reader.cast.pronouns import decide_pronouns
from hearsay.reader.cast.scene import Scene
from hearsay.reader.phrases import Phrases

RULES = (*NAME_RULES, *PEOPLE_RULES, *APPOSITION_RULES, *NOUN_RULES)
"""All rules but those for pronouns, in the order in which they are applied."""


def resolve_coreference(
    annotation: Annotation, attributions: Sequence[ActOfSaying], country: list[str]
) -> Scene:
    """Find the mentions of a report and join those that stand for the same.

    Args:
        annotation: The analysis of the report.
        attributions: Who says what. Every source becomes a mention, whatever it is.
        country: For each token the ISO code of the country it names, by noun or adjective, or "".

    Returns:
        The mentions, their chains and the rules that joined them.
    """
    phrases = Phrases(annotation)
    sources = [saying.source for saying in attributions]
    mentions = find_mentions(annotation, phrases, sources, country)
    scene = Scene(annotation, phrases, country, mentions, Chains(mentions), attributions)
    for rule in RULES:
        rule(scene)
    decide_pronouns(scene)
    return scene
