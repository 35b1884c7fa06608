"""The addresses of the API, as a table of contents: each idea has a module, which offers its addresses."""

from __future__ import annotations

from fastapi import APIRouter

from hearsay.desk.desk import Desk
from hearsay.web.api.boundaries import add_boundaries
from hearsay.web.api.changes import Streams, add_changes
from hearsay.web.api.changes_between import add_changes_between
from hearsay.web.api.counting import Counting
from hearsay.web.api.days import add_days
from hearsay.web.api.idempotency import Answered
from hearsay.web.api.index import add_index
from hearsay.web.api.jobs import add_jobs
from hearsay.web.api.judging import add_judging
from hearsay.web.api.listings import add_listings
from hearsay.web.api.network import add_network
from hearsay.web.api.news import add_news
from hearsay.web.api.people import add_people
from hearsay.web.api.reviewing import add_reviewing
from hearsay.web.api.standing import add_standing
from hearsay.web.api.values import add_values
from hearsay.web.api.vocabulary import add_vocabulary
from hearsay.web.entry.door import Door
from hearsay.web.jobs import Jobs


def make(desk: Desk, door: Door | None = None, *, jobs: Jobs, streams: Streams) -> APIRouter:
    """The addresses over a ledger.

    Args:
        desk: The ledger, open.
        door: Let in whoever asks; None where everybody comes in.
        jobs: Read what is sent.
        streams: Of changes, those that are open.
    """
    router = APIRouter()
    add_index(router, desk)
    counting = Counting(desk)
    add_listings(router, desk, counting)
    add_days(router, desk)
    add_values(router, desk)
    add_changes_between(router, desk)
    add_standing(router, desk, counting)
    add_network(router, desk)
    add_news(router, desk)
    add_vocabulary(router)
    add_boundaries(router)
    add_people(router, desk, door)
    answered = Answered()
    add_judging(router, desk, answered)
    add_jobs(router, jobs, answered)
    add_changes(router, desk, streams)
    add_reviewing(router, desk)
    return router
