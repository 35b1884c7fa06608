"""How a notebook shows a record, or what else of hearsay has a page.

A notebook asks the value itself, and a record knows nothing of pages. So who makes pages leaves word
here of how to make one; until then a notebook shows the one line that `repr` gives.
"""

from __future__ import annotations

from collections.abc import Callable

Form = Callable[[object], str]

_forms: list[Form] = []


def show_with(form: Form) -> None:
    """Show values in notebooks from now on with this form.

    Args:
        form: Makes HTML of a record, or of rows of a ledger; called when a notebook shows one.
    """
    _forms[:] = [form]


def html_of(value: object) -> str | None:
    """The HTML of a value for a notebook; None where nobody has said how to make it."""
    return _forms[0](value) if _forms else None
