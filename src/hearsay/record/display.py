"""How a notebook shows a record.

A notebook asks the record itself, and the record knows nothing of pages. So who makes pages leaves word
here of how to make one; until then a notebook shows the one line that `repr` gives.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hearsay.record.record import Record

Form = Callable[["Record"], str]

_forms: list[Form] = []


def show_with(form: Form) -> None:
    """Show records in notebooks from now on with this form.

    Args:
        form: Makes HTML of a record; called when a notebook shows one.
    """
    _forms[:] = [form]


def html_of(record: Record) -> str | None:
    """The HTML of a record for a notebook; None where nobody has said how to make it."""
    return _forms[0](record) if _forms else None
