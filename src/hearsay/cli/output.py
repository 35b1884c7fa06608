"""Readings become what is written to standard output, piece by piece, so that none waits for all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator

import click

from hearsay.cli.page import Paint
from hearsay.cli.text_form import text_form
from hearsay.desk.outcome import Reading
from hearsay.record import Record
from hearsay.record.json_form import dumps, error_to_dict, record_to_dict
from hearsay.record.json_items import Json

Form = Callable[[Iterable[Reading]], Iterator[str]]


def json_lines(readings: Iterable[Reading]) -> Iterator[str]:
    """One object a line: a record, or in its place the error."""
    return (dumps(_form(reading)) + "\n" for reading in readings)


def json_object(readings: Iterable[Reading]) -> Iterator[str]:
    """One object, spread over lines."""
    return (dumps(_form(reading), spread=True) + "\n" for reading in readings)


def json_array(readings: Iterable[Reading]) -> Iterator[str]:
    """One array of objects, each spread over lines."""
    before = "[\n"
    for reading in readings:
        yield before + dumps(_form(reading), spread=True)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _form(reading: Reading) -> Json:
    if isinstance(reading.outcome, Record):
        return record_to_dict(reading.outcome)
    return error_to_dict(reading.outcome, line=reading.line)


def text(*, width: int, ascii_signs: bool, paint: Paint, all_events: bool = False) -> Form:
    """What a person reads; what could not be read is told on standard error alone.

    Args:
        width: Columns of the terminal.
        ascii_signs: Use only ASCII for what is not the report's own words.
        paint: Gives the roles of texts their look.
        all_events: Show every event, not only those of which most is said.

    Returns:
        What makes text of readings.
    """

    def pieces(readings: Iterable[Reading]) -> Iterator[str]:
        between = ""
        for reading in readings:
            if isinstance(reading.outcome, Record):
                yield between + text_form(
                    reading.outcome,
                    name=f"{reading.name} line {reading.line}" if reading.line else reading.name,
                    width=width,
                    ascii_signs=ascii_signs,
                    paint=paint,
                    all_events=all_events,
                )
                between = "\n"

    return pieces


def write(pieces: Iterable[str]) -> None:
    """Write to standard output, each piece at once.

    A terminal gets the characters that it can show. A file or a pipe gets UTF-8, wherever the
    program runs: what reads it need not know.
    """
    if sys.stdout.isatty():
        encoding = sys.stdout.encoding
        for piece in pieces:
            shown = piece.encode(encoding, "replace").decode(encoding)
            click.echo(shown, nl=False, color=True)
        return
    stream = sys.stdout.buffer
    for piece in pieces:
        stream.write(piece.encode("utf-8", "replace"))
        stream.flush()
