"""Makes the pages: plain ones that need no script, so that they show where the screens cannot."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from hearsay.web.problem_pages.told import TOLD
from hearsay.web.problems import title_of

ADDRESS = "/problems"

_HERE = Path(__file__).parent

_READ = ["GET", "HEAD"]
_KEPT = {"Cache-Control": "no-cache"}


def add_problem_pages(app: Starlette) -> None:
    """Let an application tell what its refusals mean.

    Args:
        app: The application.
    """

    def listed(_request: Request) -> Response:
        return HTMLResponse(_list(), headers=_KEPT)

    def style(_request: Request) -> Response:
        return Response(_file("style.css"), headers=_KEPT, media_type="text/css")

    def one(request: Request) -> Response:
        name = str(request.path_params["name"])
        if _code(name) in TOLD:
            return answer_page(name)
        return answer_page("not-found", status=404)

    app.add_route(ADDRESS, listed, methods=_READ, include_in_schema=False)
    app.add_route(f"{ADDRESS}/style.css", style, methods=_READ, include_in_schema=False)
    app.add_route(f"{ADDRESS}/{{name}}", one, methods=_READ, include_in_schema=False)


def answer_page(name: str, *, status: int = 200, detail: str | None = None) -> HTMLResponse:
    """A page that tells of a refusal.

    Args:
        name: The code as it stands in addresses: `not-found`.
        status: The answer's.
        detail: What happened this time; what the code means where None.
    """
    code = _code(name)
    told = TOLD[code]
    title = title_of(code)
    body = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{_marked(detail or told.means)}</p>",
        f"<p>{_marked(told.advice)}</p>",
        f'<p class="code">In answers of the API its code is <code>{escape(code)}</code>.</p>',
        f'<nav><a href="/">The desk</a> · <a href="{ADDRESS}">All problems</a></nav>',
    ]
    return HTMLResponse(_page(title, "\n".join(body)), status_code=status, headers=_KEPT)


@cache
def _list() -> str:
    items = [
        f'<li><a href="{ADDRESS}/{code.replace("_", "-")}">{title_of(code)}</a></li>'
        for code in sorted(TOLD)
    ]
    body = [
        "<h1>Problems</h1>",
        "<p>What the server may refuse, and why.</p>",
        "<ul>",
        *items,
        "</ul>",
    ]
    return _page("Problems", "\n".join([*body, '<nav><a href="/">The desk</a></nav>']))


def _code(name: str) -> str:
    return name.replace("-", "_")


def _page(title: str, body: str) -> str:
    return Template(_file("page.html")).substitute(title=escape(title), body=body)


def _marked(sentence: str) -> str:
    """A sentence as HTML, with what stands between backticks as code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(sentence))


@cache
def _file(name: str) -> str:
    return (_HERE / name).read_text("utf-8")
