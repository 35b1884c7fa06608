"""What the description of the API promises is what it does, whatever is sent to it."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case, openapi
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import positive_data_acceptance

from hearsay.desk.desk import Desk
from hearsay.web.app import make_app
from tests.web.conftest import HOST


def test_nothing_is_answered_that_is_not_described(desk: Desk) -> None:
    """No failure of the server, no status and no form that the description does not have."""
    schema = openapi.from_asgi("/api/openapi.json", make_app(desk, hosts=(HOST,)))
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
