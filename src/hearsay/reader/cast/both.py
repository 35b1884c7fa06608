"""Whom "both" means: the last two of a kind that were named before it.

"Both said a deal was near" has two speakers and names neither. They are no chain of their own, for
each is spoken of alone as well; so what is kept of them is the name under which "both" goes.
"""

from __future__ import annotations

from hearsay.reader.cast.chains import Chain
from hearsay.reader.cast.mentions import Form, Mention
from hearsay.reader.cast.scene import Scene

REACH = 2
"""Sentences that "both" looks back over, besides its own."""

LOOKED_AT = 40
"""Mentions that it looks back over."""


def both_of(scene: Scene, mention: Mention) -> tuple[Chain, Chain] | None:
    """The two chains that a bare "both" takes together.

    Args:
        scene: The report, its mentions joined.
        mention: A mention.

    Returns:
        The two in the order of the text; None where it is no "both", or there are no two.
    """
    if mention.form is Form.PRONOUN or not _is_bare_both(scene, mention):
        return None
    latest: Chain | None = None
    for number in range(mention.number - 1, max(-1, mention.number - LOOKED_AT), -1):
        other = scene.mentions[number]
        if scene.sentence(mention) - scene.sentence(other) > REACH:
            break
        chain = scene.chains.of(number)
        if not chain.names or chain.many or chain.sort not in ("person", "organisation", "place"):
            continue
        if latest is None:
            latest = chain
        elif chain is not latest and chain.sort == latest.sort:
            return chain, latest
    return None


def _is_bare_both(scene: Scene, mention: Mention) -> bool:
    word = scene.annotation.words[mention.head].lower()
    return word == "both" and mention.first == mention.last == mention.head
