"""Who may ask for what: one table of all that the server answers, and what is not in it is nobody's but an admin's.

A route that somebody adds and forgets to think about is closed, not open, and a test names it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from starlette.routing import compile_path

from hearsay.export.formats import formats_for
from hearsay.ledger import Role
from hearsay.record.listing import Kind

ANYBODY: Final = "anybody"
UNLISTED: Final = "unlisted"

Needed = Role | Literal["anybody", "unlisted"]
"""What it takes: a role, nothing at all; or the table does not say."""

_API = "/api/v1"


def _listings() -> list[str]:
    forms = [(kind.value, kind) for kind in Kind] + [("disputes", Kind.RELATIONS)]
    return [
        f"GET {_API}/{name}{suffix}"
        for name, kind in forms
        for suffix in ("", *(form.suffix for form in formats_for(kind)))
    ]


_ASKED_BY: dict[Role | Literal["anybody"], tuple[str, ...]] = {
    ANYBODY: (
        *("GET /login", "POST /login", "GET /login.css"),
        *("GET /problems", "GET /problems/style.css", "GET /problems/{name}"),
        "GET /assets/{path:path}",
    ),
    Role.READER: (
        *("GET /", "GET /{path:path}"),
        "GET /api/openapi.json",
        f"GET {_API}",
        *_listings(),
        *(f"GET {_API}/{one}" for one in ("values/{value_id}", "explain/{value_id}")),
        *(f"GET {_API}/{one}" for one in ("incidents/{incident_id}", "vocab/{name}")),
        *(f"GET {_API}/{one}" for one in ("series", "questions", "origins", "network", "days")),
        *(f"GET {_API}/{one}" for one in ("vocab", "fields", "news", "log", "changes")),
        *(f"GET {_API}/{one}" for one in ("boundaries", "reports/{name}/changes")),
        *(f"GET {_API}/{one}" for one in ("judgements", "review", "jobs", "jobs/{job_id}")),
        *(f"GET {_API}/me", f"POST {_API}/logout"),
    ),
    Role.REVIEWER: (
        *(f"POST {_API}/judgements", f"POST {_API}/judgements/{{number}}/undo"),
        *(f"POST {_API}/jobs", f"POST {_API}/jobs/{{job_id}}/stop"),
    ),
    Role.ADMIN: (
        *(f"GET {_API}/people", f"POST {_API}/people"),
        *(f"POST {_API}/people/{{name}}/stop", f"POST {_API}/people/{{name}}/renew"),
    ),
}

ROLES: Mapping[str, Role | Literal["anybody"]] = {
    route: role for role, routes in _ASKED_BY.items() for route in routes
}
"""For each "METHOD /address" the least role that may ask; who may GET may HEAD."""

_PAGES = "/{path:path}"


def _pattern(template: str) -> re.Pattern[str]:
    # What stands for a name: routers call the same part by other names.
    return compile_path(template)[0]


_TEMPLATES = [
    (method, _pattern(template), role)
    for route, role in ROLES.items()
    for method, _, template in [route.partition(" ")]
    if "{" in template and template != _PAGES
]


def needed(method: str, path: str) -> Needed:
    """What it takes to ask for something.

    Args:
        method: The request's.
        path: Its path, with nothing quoted.

    Example:
        >>> needed("HEAD", "/api/v1/claims.csv"), needed("POST", "/api/v1/people/Ines/stop")
        (<Role.READER: 'reader'>, <Role.ADMIN: 'admin'>)
        >>> needed("GET", "/assets/app.js"), needed("DELETE", "/api/v1/claims")
        ('anybody', 'unlisted')
    """
    asked = "GET" if method == "HEAD" else method
    exact = ROLES.get(f"{asked} {path}")
    if exact is not None:
        return exact
    for one, pattern, role in _TEMPLATES:
        if one == asked and pattern.fullmatch(path):
            return role
    # Any address may be a screen's, but nothing of the API is open because nobody thought of it.
    if asked == "GET" and not f"{path}/".startswith("/api/"):
        return ROLES[f"GET {_PAGES}"]
    return UNLISTED
