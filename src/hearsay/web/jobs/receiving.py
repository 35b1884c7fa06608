"""What a request brings becomes what is to be read: a form's files, a text, a page, a list in JSON.

What a sender calls a file is a word for people. Its ending tells what the file holds, and the rest is
shown; nothing is opened, made or looked for under it.
"""

from __future__ import annotations

import re
from typing import Any

from hearsay.desk.adding import Sent
from hearsay.text.entry import Fields
from hearsay.web.problems import Problem, ProblemError, invalid_body
from hearsay.web.requests.multipart import BrokenFormError, read_parts

MOST_LISTED = 1000
"""In one list."""

FORM = "multipart/form-data"

SUFFIXES = {
    "text/plain": ".txt",
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/jsonl": ".jsonl",
    "application/x-ndjson": ".jsonl",
}
"""How a file ends that holds what a media type says."""

_LONGEST_NAME = 200
_FOLDERS = re.compile(r"[/\\]+")


def receive(content_type: str, body: bytes, name: str) -> list[Sent]:
    """What a body holds that is not JSON.

    Args:
        content_type: The header of that name: one of `SUFFIXES`, or a form.
        body: The body.
        name: What the sender calls it; "" where nothing is said.

    Returns:
        The files; at least one.

    Raises:
        ProblemError: It holds none, or is no form.
    """
    media = content_type.partition(";")[0].strip().casefold()
    if media == FORM:
        sent = list(_files(content_type, body))
    else:
        suffix = SUFFIXES[media]
        called = label(name, 1)
        # The media type tells what it is, whatever the name ends with.
        sent = [Sent(called if called.casefold().endswith(suffix) else called + suffix, body)]
        sent = [one for one in sent if body]
    if not sent:
        raise _nothing("No file and no text was sent.")
    return sent


def _files(content_type: str, body: bytes) -> list[Sent]:
    try:
        parts = list(read_parts(content_type, body))
    except BrokenFormError as error:
        raise ProblemError(
            Problem(
                status=400,
                code="broken_form",
                detail=error.what,
                hint="Send a form of at most 1,000 files, or one file with its own media type.",
            )
        ) from None
    sent = []
    for number, part in enumerate(parts, 1):
        if part.filename is not None and (part.filename or part.data):
            sent.append(Sent(label(part.filename, number), part.data))
        elif part.filename is None and part.name == "text" and part.data:
            sent.append(Sent(f"{label('', number)}.txt", part.data))
    return sent


def receive_list(values: dict[str, Any]) -> list[Sent]:
    """The reports of a list.

    Args:
        values: The object that was sent.

    Returns:
        The reports; at least one. Whether each has a text is found out when it is read.

    Raises:
        ProblemError: There is no list of objects, or it is too long.
    """
    reports = values.get("reports")
    if not isinstance(reports, list) or not reports:
        raise _nothing('No "reports" were sent, or they are no list.')
    if len(reports) > MOST_LISTED:
        raise invalid_body(
            "/reports",
            f"{len(reports):,} reports were sent, and {MOST_LISTED:,} are taken at once.",
        )
    sent = []
    for number, report in enumerate(reports, 1):
        if not isinstance(report, dict):
            raise invalid_body(f"/reports/{number - 1}", f"Report {number} is no object.")
        told = dict(report)
        name = told.pop("name", None)
        called = label(name if isinstance(name, str) else "", number)
        sent.append(Sent(called, Fields(number, told, unit="Report")))
    return sent


def label(name: str, number: int) -> str:
    r"""A name that strangers gave, as a word: no folders, nothing that cannot be seen.

    Args:
        name: The name.
        number: Its place among those that were sent, where there is no name.

    Example:
        >>> label("../../etc/passwd", 1), label("C:\\x.html", 1), label("", 2)
        ('passwd', 'x.html', 'report 2')
    """
    last = _FOLDERS.split(name)[-1]
    seen = "".join(letter for letter in last if letter.isprintable()).strip()
    if not seen.strip(".-"):
        return f"report {number}"
    if len(seen) <= _LONGEST_NAME:
        return seen
    # Its ending says what it holds.
    return f"{seen[: _LONGEST_NAME - 21]}…{seen[-20:]}"


def _nothing(detail: str) -> ProblemError:
    return ProblemError(
        Problem(
            status=422,
            code="nothing_sent",
            detail=detail,
            hint='Send {"reports": [{"text": "…"}]}, a text, a page, or a form with files.',
        )
    )
