"""What the description of the API promises is what it does, whatever is sent to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case, openapi
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import positive_data_acceptance

from hearsay.desk.adding import Options
from hearsay.desk.desk import Desk
from hearsay.web.api.changes import Streams
from hearsay.web.app import make_app
from hearsay.web.jobs import Jobs
from tests.desk.adding.readers import load_stub
from tests.web.conftest import HOST


@pytest.fixture
def app(own: Desk) -> Iterator[FastAPI]:
    """An application that may be sent anything, and whose streams end at once."""
    jobs, streams = Jobs(own.ledger, Options(jobs=1, load=load_stub)), Streams()
    streams.end()
    yield make_app(own, hosts=(HOST,), jobs=jobs, streams=streams)
    jobs.close()


def test_nothing_is_answered_that_is_not_described(app: FastAPI) -> None:
    """No failure of the server, no status and no form that the description does not have."""
    schema = openapi.from_asgi("/api/openapi.json", app)
    found = list(schema.get_all_operations())
    operations = [one.ok() for one in found if isinstance(one, Ok)]
    assert len(operations) == len(found)
    assert len(operations) > 8
    every = st.one_of([operation.as_strategy() for operation in operations])

    @settings(max_examples=150, suppress_health_check=list(HealthCheck))
    @given(case=every)
    def holds(case: Case[Any]) -> None:
        # Which words a field takes is the grammar's to say, and its refusals name the nearest.
        case.call_and_validate(headers={"host": HOST}, excluded_checks=[positive_data_acceptance])

    holds()
