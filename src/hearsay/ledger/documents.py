"""The truth of the ledger: a record's canonical JSON, compressed, with its hash.

The hash is of the JSON and not of the compressed bytes, so that ledgers written by two versions of
zlib are equal. What comes out is looked at before it is believed: bytes that do not unpack, another
hash, or a form that is no record is a damaged ledger and never a record with something missing.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import dataclass

from hearsay.ledger.errors import LedgerDamagedError
from hearsay.record import BrokenRecordError, HearsayError, Record
from hearsay.record.json_form import dumps, record_to_dict
from hearsay.record.json_items import Json
from hearsay.record.json_reading import record_from_dict

_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Document:
    """A record as it is kept.

    Args:
        packed: Its canonical JSON, compressed.
        sha256: Of the JSON in UTF-8, hexadecimal.
        form: The same as dicts and lists.
    """

    packed: bytes
    sha256: str
    form: Json


def pack(record: Record) -> Document:
    """Make a record ready to be kept.

    Args:
        record: The record.

    Returns:
        Its document.

    Raises:
        BrokenRecordError: It holds a number that JSON has no form for.
    """
    form = record_to_dict(record)
    try:
        written = dumps(form).encode()
    except ValueError as error:
        raise BrokenRecordError(
            f"The record of report {record.report.id!r} has no JSON form: {error}."
        ) from error
    return Document(zlib.compress(written, _LEVEL), hashlib.sha256(written).hexdigest(), form)


def unpack(packed: bytes, sha256: str, called: str) -> Json:
    """The form of a record that was kept.

    Args:
        packed: Its document.
        sha256: What its hash should be.
        called: What to call the report.

    Returns:
        The record's JSON form.

    Raises:
        LedgerDamagedError: It is not what was kept.
    """
    try:
        written = zlib.decompress(packed)
    except (zlib.error, TypeError) as error:
        raise _damaged(called, "it does not unpack") from error
    if hashlib.sha256(written).hexdigest() != sha256:
        raise _damaged(called, "its SHA-256 differs")
    form: Json = json.loads(written)
    return form


def read_back(form: Json, called: str) -> Record:
    """The record of a form that was kept.

    Args:
        form: Its JSON form.
        called: What to call the report.

    Returns:
        The record, walkable again.

    Raises:
        LedgerDamagedError: It is no record.
    """
    try:
        return record_from_dict(form)
    except HearsayError as error:
        raise _damaged(called, error.what) from error


def _damaged(called: str, why: str) -> LedgerDamagedError:
    return LedgerDamagedError(
        f"The record of report {called} is not the one that was kept: {why}.",
        hint="Run `hearsay ledger check`, and take the report from a copy.",
    )
