"""The codes and the fields: what a program has to know before it can ask, and a person to read what it says."""

from __future__ import annotations

from functools import cache
from typing import Any

from fastapi import APIRouter, Request, Response

from hearsay.desk.codes import CodeTable, code_table, code_tables
from hearsay.ledger.asking.catalogue import About, Field, describe_fields
from hearsay.record import UsageError
from hearsay.record.listing import Kind
from hearsay.record.record import SCHEMA
from hearsay.web.api.answering import answer_always, only
from hearsay.web.api.described import SCHEMA_NAME, TEXT, answers, many, problems, record

_CODE = record(
    {"code": TEXT, "name": TEXT, "definition": TEXT},
    optional={"elsewhere": {"type": "object", "additionalProperties": TEXT}},
)
_LIST = record({"schema": SCHEMA_NAME, "list": TEXT, "data": many(_CODE)})
_LISTS = record({"schema": SCHEMA_NAME, "data": many(record({"name": TEXT, "href": TEXT}))})
_FIELD = record(
    {"name": TEXT, "about": TEXT, "kinds": many(TEXT), "means": TEXT, "example": TEXT},
    optional={"also": many(TEXT), "values": many(TEXT)},
)
_FIELDS = record({"schema": SCHEMA_NAME, "data": many(_FIELD)})


def add_vocabulary(router: APIRouter) -> None:
    """The addresses of codes and fields; they hang on this version of hearsay alone."""

    @router.get(
        "/vocab",
        tags=["vocabulary"],
        summary="The closed lists of codes",
        response_class=Response,
        openapi_extra=answers(_LISTS, "Their names."),
        responses=problems(400),
    )
    def vocab(request: Request) -> Response:
        only(request)
        names = ({"name": name, "href": f"{request.url.path}/{name}"} for name in code_tables())
        return answer_always(request, lambda: {"schema": SCHEMA, "data": list(names)})

    @router.get(
        "/vocab/{name}",
        tags=["vocabulary"],
        summary="The codes of a list, and what they mean",
        response_class=Response,
        openapi_extra=answers(
            _LIST,
            "The codes; `elsewhere` has what other schemes call them.",
            {
                "schema": SCHEMA,
                "list": "claim_modes",
                "data": [
                    {"code": "denies", "name": "denies", "definition": "Says that it is not so."}
                ],
            },
        ),
        responses=problems(400, 404),
    )
    def codes(name: str, request: Request) -> Response:
        only(request)
        table = _table(name)
        return answer_always(request, lambda: _list(table))

    @router.get(
        "/fields",
        tags=["vocabulary"],
        summary="The fields of the grammar: what can be asked of which rows",
        response_class=Response,
        openapi_extra=answers(_FIELDS, "The fields, those about the same thing together."),
        responses=problems(400),
    )
    def fields(request: Request) -> Response:
        only(request)
        return answer_always(
            request, lambda: {"schema": SCHEMA, "data": [_field(one) for one in describe_fields()]}
        )


def _table(name: str) -> CodeTable:
    try:
        return code_table(name)
    except UsageError as error:
        raise UsageError(error.what, hint=error.hint, code="not_found") from None


def _list(table: CodeTable) -> dict[str, Any]:
    return {"schema": SCHEMA, "list": table.name, "data": [_code(table, row) for row in table.rows]}


def _code(table: CodeTable, row: tuple[str, ...]) -> dict[str, Any]:
    code, meaning, *others = row
    elsewhere = {
        scheme: value for scheme, value in zip(table.columns[2:], others, strict=True) if value
    }
    return {
        "code": code,
        "name": code.replace("_", " ").replace("/", ": "),
        "definition": meaning,
        **({"elsewhere": elsewhere} if elsewhere else {}),
    }


def _field(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "about": field.about.value,
        "kinds": _kinds(field),
        "means": field.means,
        "example": field.example,
        **({"also": list(field.also)} if field.also else {}),
        **({"values": list(field.values)} if field.values else {}),
    }


@cache
def _kinds(field: Field) -> list[str]:
    """Of which rows a field can be asked."""
    from hearsay.ledger.asking.finding_rows import Finding
    from hearsay.ledger.asking.grammar import parse_query

    def is_asked(kind: Kind) -> bool:
        if field.about is About.ROWS:  # each kind has columns of its own, and all have some
            return True
        try:
            Finding(parse_query(kind, [field.example]))
        except UsageError:
            return False
        return True

    return [kind.value for kind in Kind if is_asked(kind)]
