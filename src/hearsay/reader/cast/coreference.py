"""Who is the same as whom in one report.

First a cascade of small rules after Lee et al. (2013), "Deterministic coreference resolution based
on entity-centric, precision-ranked rules": names, then roles and nouns, then those pronouns of which
grammar or the act of saying tells who they are; the safest rule of each first. Each sees what the
earlier ones joined. What they leave open, things and events too, is weighed by what was learnt
(`ranking`), within what `bars` allows. Every join keeps the name of its rule.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.heads.annotation import ActOfSaying, Annotation
from hearsay.reader.cast.appositions import APPOSITION_RULES
from hearsay.reader.cast.chains import Chains
from hearsay.reader.cast.countries import known_country
from hearsay.reader.cast.finding import find_mentions
from hearsay.reader.cast.names import NAME_RULES
from hearsay.reader.cast.nominals import NOUN_RULES, bearer
from hearsay.reader.cast.people import PEOPLE_RULES
from hearsay.reader.cast.pronouns import decide_pronouns, look_ahead
from hearsay.reader.cast.ranking import rank
from hearsay.reader.cast.scene import Scene
from hearsay.reader.cast.speech import Speech
from hearsay.reader.phrases import Phrases

RULES = (*NAME_RULES, *PEOPLE_RULES, *APPOSITION_RULES, *NOUN_RULES, known_country)
"""All rules but those for pronouns, in the order in which they are applied."""


def resolve_coreference(
    annotation: Annotation,
    attributions: Sequence[ActOfSaying],
    country: list[str],
    phrases: Phrases | None = None,
) -> Scene:
    """Find the mentions of a report and join those that stand for the same.

    Args:
        annotation: The analysis of the report.
        attributions: Who says what. Every source becomes a mention, whatever it is.
        country: For each token the ISO code of the country it names, by noun or adjective, or "".
        phrases: The trees of the report, where the caller has them already.

    Returns:
        The mentions, their chains and the rules that joined them.
    """
    scene, speech = join_by_rules(annotation, attributions, country, phrases)
    rank(scene, speech)
    look_ahead(scene, speech)
    bearer(scene)  # whose names have roles by now
    return scene


def join_by_rules(
    annotation: Annotation,
    attributions: Sequence[ActOfSaying],
    country: list[str],
    phrases: Phrases | None = None,
) -> tuple[Scene, Speech]:
    """The same, but only what the rules are sure of; and who is speaking at each word."""
    phrases = phrases or Phrases(annotation)
    sources = [saying.source for saying in attributions]
    mentions = find_mentions(annotation, phrases, sources, country)
    scene = Scene(annotation, phrases, country, mentions, Chains(mentions), attributions)
    for rule in RULES:
        rule(scene)
    speech = Speech(scene)
    decide_pronouns(scene, speech)
    return scene, speech
