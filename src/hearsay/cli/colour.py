"""When and how roles are coloured. Colour never stands alone: each role has its sign or its word."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from hearsay.cli.page import Paint, leave

_LOOKS: dict[str, dict[str, Any]] = {
    "heading": {"bold": True},
    "source": {"bold": True},
    "holds": {"fg": "green"},
    "not": {"fg": "red"},
    "open": {"fg": "yellow"},
    "aside": {"dim": True},
}


def is_coloured(choice: str) -> bool:
    """Whether standard output gets colour.

    Args:
        choice: "auto", "always" or "never". With "auto", it is a terminal that has some and `NO_COLOR` is not
            set.

    Returns:
        Whether it does.
    """
    if choice != "auto":
        return choice == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def find_paint(choice: str) -> Paint:
    """The look of roles on standard output, as `text_form` asks for it.

    Args:
        choice: "auto", "always" or "never".

    Returns:
        What colours a text by its role, or leaves it as it is.
    """
    return _paint if is_coloured(choice) else leave


def _paint(text: str, role: str) -> str:
    return click.style(text, **_LOOKS[role])
