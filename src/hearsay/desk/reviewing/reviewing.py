"""What a person should look at next, and what came of what people looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.desk.reviewing.agreement import Agreement, measure_agreement
from hearsay.desk.reviewing.cards import Card, Shelf, make_card
from hearsay.desk.reviewing.pool import Pool
from hearsay.desk.reviewing.queue import line_up
from hearsay.ledger.errors import NotInLedgerError
from hearsay.ledger.reviewing import BOUNDS
from hearsay.record import UsageError

if TYPE_CHECKING:
    from hearsay.ledger import Ledger
    from hearsay.record.json_items import Json

MOST = 100
"""So many cards are made at once."""

_MEASURED = 20_000
_SECONDS = 100
_EVERY = 1 << 40


@dataclass(frozen=True, slots=True)
class Review:
    """What a person should look at next.

    Args:
        cards: The cards, the one that is worth most first.
        agreement: How far the people agree who judged what two or more have judged; of the newest
            20,000 verdicts.
        looked_at: From what the cards were chosen, in words: a ledger of any size takes the same time.
    """

    cards: tuple[Card, ...]
    agreement: Agreement
    looked_at: tuple[str, ...]


def review(
    ledger: Ledger,
    *,
    limit: int = 10,
    who: str | None = None,
    two_person: bool = False,
    pool: Pool | None = None,
) -> Review:
    """What a person should look at next.

    Args:
        ledger: The ledger.
        limit: At most so many cards, up to 100.
        who: The person, whose own verdicts are left out; whoever signs where None.
        two_person: Ask for second opinions: what one other has judged comes first.
        pool: Keeps what may be asked from one question to the next; each looks for itself where None.

    Returns:
        The cards.

    Raises:
        UsageError: The limit is out of bounds.
    """
    if not 1 <= limit <= MOST:
        raise UsageError(f"{limit} cards cannot be made at once.", hint=f"Ask for 1 to {MOST}.")
    person = who or ledger.who
    given = ledger.verdicts(most=_MEASURED)
    others = [one.target for one in reversed(given) if one.who != person] if two_person else ()
    also = set(list(dict.fromkeys(others))[:_SECONDS])
    found = (pool or Pool(ledger)).get(also)
    judged = ledger.judged(one.id for one in found.candidates)
    asked = line_up(found.candidates, judged, who=person, seed=found.seed, two_person=two_person)
    shelf, cards = Shelf(ledger), []
    for one in asked:
        try:
            card = make_card(shelf, one, second=two_person and bool(judged.get(one.id)))
        except NotInLedgerError:  # withdrawn or forgotten since it was found
            continue
        if card is not None:
            cards.append(card)
        if len(cards) == limit:
            break
    return Review(tuple(cards), measure_agreement(given), BOUNDS)


def export_judged(ledger: Ledger) -> Iterator[Json]:
    """All that was judged and stands, as examples to train on.

    Args:
        ledger: The ledger.

    Yields:
        The examples as dicts; see `examples`.
    """
    from hearsay.desk.reviewing.examples import training_examples

    yield from training_examples(ledger, ledger.verdicts(most=_EVERY))
