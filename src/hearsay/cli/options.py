"""Options that several commands share, so that each means the same wherever it is typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hearsay.cli.program import SentenceFirst, did_you_mean

if TYPE_CHECKING:
    from hearsay.cli.page import Page
    from hearsay.cli.table import Layout

SETTINGS = {"help_option_names": ["-h", "--help"]}
COLOURS = ("auto", "always", "never")

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class Choice(click.Choice[str]):
    """One of a few words; a mistyped one is answered with the one that was meant."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's signature
        """Say what there is."""
        words = [str(word) for word in self.choices]
        return f'"{value}" is not one of {", ".join(words)}.{did_you_mean(str(value), words)}'


class Asking(SentenceFirst):
    """A command that takes terms of the grammar, and says on its help page which there are."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the terms below them."""
        from hearsay.ledger.asking.catalogue import describe_fields

        super().format_options(ctx, formatter)
        with formatter.section("Terms"):
            told = [(field.name, f"{field.means} {field.example}") for field in describe_fields()]
            formatter.write_dl(told)


def command(
    sentence: str, example: str, *, short: str | None = None, asking: bool = False
) -> Callable[[Callable[..., Any]], click.Command]:
    """A command whose help opens with a sentence and ends with an example.

    Args:
        sentence: What it does.
        example: How it is typed.
        short: What the list of commands says; by default the sentence.
        asking: Whether it takes terms of the grammar.

    Returns:
        What makes a command of a function.
    """
    return click.command(
        cls=Asking if asking else SentenceFirst,
        help=sentence,
        short_help=short or sentence,
        epilog=example,
        context_settings=SETTINGS,
    )


def ledger_option() -> Decorator:
    """Which ledger is asked."""
    return click.option(
        "--ledger",
        metavar="LEDGER",
        help="An SQLite file or postgresql://…; by default the one that is set, else desk.hearsay.",
    )


def output_option() -> Decorator:
    """Where it is written."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Write to a file; its ending tells the format.",
    )


def looks_options() -> Decorator:
    """How a page for people looks."""

    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(
            (
                click.option(
                    "--color", type=Choice(COLOURS), default="auto", help="When to colour."
                ),
                click.option("--ascii", "ascii_", is_flag=True, help="Signs in ASCII."),
            )
        ):
            function = option(function)
        return function

    return add


def form_option(program: str) -> Decorator:
    """For whom it is shown.

    Args:
        program: The form that a program reads.
    """
    return click.option(
        "--format",
        "format_",
        type=Choice(("text", program)),
        default="text",
        show_default=True,
        help="For a person or for a program.",
    )


def find_page(*, color: str, ascii_: bool) -> Page:
    """A page for this terminal, of words without places at its edge.

    Args:
        color: When to colour.
        ascii_: Only ASCII for signs.

    Returns:
        The page.
    """
    import shutil

    from hearsay.cli.colour import find_paint
    from hearsay.cli.page import Page

    width = shutil.get_terminal_size((100, 24)).columns
    return Page.of(width, ascii_signs=ascii_, paint=find_paint(color), place_width=0)


def find_layout(*, wide: bool, color: str, ascii_: bool) -> Layout:
    """How a table looks on this terminal.

    Args:
        wide: However wide that gets.
        color: When to colour.
        ascii_: Only ASCII for signs.

    Returns:
        The layout.
    """
    import shutil

    from hearsay.cli.colour import find_paint
    from hearsay.cli.table import Layout

    width = None if wide else max(20, shutil.get_terminal_size((100, 24)).columns)
    return Layout(width, ascii_, find_paint(color))
