"""How a browser is let in: a link that works once, or a form that takes a token.

The page is plain HTML that needs no script, so that it works where the screens do not. It asks for no name: a
token is somebody's, and who guesses learns nothing from which part of it was wrong.
"""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from hearsay.web.entry.admission import address_of
from hearsay.web.entry.door import LOGIN, Door, TooManyTriesError
from hearsay.web.entry.sessions import LONGEST_S
from hearsay.web.requests.bodies import media_of, read_body, unsupported

_HERE = Path(__file__).parent
_STYLE = f"{LOGIN}.css"
_FORM = "application/x-www-form-urlencoded"
_LARGEST = 8192

_USED = (
    "This link lets nobody in: it was used, or it is not the newest. "
    "Start hearsay serve again for a new one."
)
_WRONG = "That token lets nobody in. It may have been renewed, or is not whole."
_BY_LINK = (
    "This desk runs on your machine alone. Open the link that hearsay serve printed where it was started; "
    "it works once. A token that you set yourself lets you in here."
)
_BY_TOKEN = "Whoever looks after this desk has given you a token. It is shown once; if it is lost, ask for another."


def add_login(app: Starlette, door: Door) -> None:
    """Let an application let browsers in.

    Args:
        app: The application.
        door: Knows who may come in.
    """
    _add_link(app, door)
    _add_form(app, door)

    def style(_request: Request) -> Response:
        kept = {"Cache-Control": "no-cache"}
        return Response(_file("login.css"), headers=kept, media_type="text/css")

    app.add_route(_STYLE, style, methods=["GET"], include_in_schema=False)


def _add_link(app: Starlette, door: Door) -> None:
    def opened(request: Request) -> Response:
        after = request.query_params.get("next", "")
        if door.find("", _cookies(request)) is not None:
            return RedirectResponse(_own(after), 303)
        key = request.query_params.get("key")
        if key is None:
            return _page(door, after)
        try:
            session = door.let_in(key, address=address_of(request.scope))
        except TooManyTriesError as error:
            return _wait(door, "", error)
        if session is None:
            return _page(door, "", _USED, status=403)
        return _let_in(door, request, session, "")

    app.add_route(LOGIN, opened, methods=["GET"], include_in_schema=False)


def _add_form(app: Starlette, door: Door) -> None:
    async def sent(request: Request) -> Response:
        if media_of(request) != _FORM:
            raise unsupported("The login takes a form.", f"Send it as {_FORM}, or a Bearer token.")
        token, after = _fields(await read_body(request))
        try:
            session = await run_in_threadpool(door.log_in, token, address=address_of(request.scope))
        except TooManyTriesError as error:
            return _wait(door, after, error)
        if session is None:
            return _page(door, after, _WRONG, status=401)
        return _let_in(door, request, session, after)

    app.add_route(LOGIN, sent, methods=["POST"], include_in_schema=False)


def _fields(body: bytes) -> tuple[str, str]:
    """The token of a form, and where to go on; "" for what it does not have."""
    try:
        fields = parse_qs(body[:_LARGEST].decode("latin-1"), max_num_fields=8)
    except ValueError:  # more fields than the page has
        return "", ""
    token, after = (fields.get(name, [""])[0] for name in ("token", "next"))
    return token, after


def _let_in(door: Door, request: Request, session: str, after: str) -> Response:
    door.log_out(_cookies(request))  # the one before, so that each browser has one
    answer = RedirectResponse(_own(after), 303)
    # Lax, so that a link in a colleague's message opens the screen; nothing that GETs changes anything.
    answer.set_cookie(
        door.cookie,
        session,
        max_age=LONGEST_S,
        path="/",
        secure=door.secure,
        httponly=True,
        samesite="lax",
    )
    return answer


def forget_session(door: Door, request: Request, answer: Response) -> Response:
    """Let a browser in no longer.

    Args:
        door: Which let it in.
        request: With which it asks for that.
        answer: What it is answered.

    Returns:
        The answer, which makes it drop what it has.
    """
    door.log_out(_cookies(request))
    answer.delete_cookie(door.cookie, path="/", secure=door.secure, httponly=True, samesite="lax")
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer


def _cookies(request: Request) -> str:
    return request.headers.get("cookie", "")


def _own(after: str) -> str:
    """Where to go on, on this server and nowhere else.

    Example:
        >>> _own("/claims?q=bridge"), _own("//evil.example"), _own("https://evil.example")
        ('/claims?q=bridge', '/', '/')
    """
    leads_away = after.startswith("//") or "\\" in after
    if not after.startswith("/") or leads_away or not after.isprintable():
        return "/"
    return after


def _wait(door: Door, after: str, error: TooManyTriesError) -> Response:
    minutes = -(-error.wait_s // 60)
    told = f"Too many wrong tokens came from here. Try again in {minutes} min."
    answer = _page(door, after, told, status=429)
    answer.headers["Retry-After"] = str(error.wait_s)
    return answer


def _page(door: Door, after: str, told: str = "", *, status: int = 200) -> Response:
    alert = f'<p class="told" id="told" role="alert">{escape(told)}</p>' if told else ""
    filled = Template(_file("login.html")).substitute(
        style=_STYLE,
        login=LOGIN,
        about=escape(_BY_TOKEN if door.for_people else _BY_LINK),
        alert=alert,
        described="told about" if told else "about",
        invalid="true" if told else "false",
        next=escape(_own(after), quote=True),
        title="Not let in" if told else "Log in",
    )
    answer = HTMLResponse(filled, status, headers={"Cache-Control": "no-store"})
    # Else a browser sends the form with "Origin: null", and it is taken for another site's.
    answer.headers["Referrer-Policy"] = "same-origin"
    if status == 401:
        answer.headers["WWW-Authenticate"] = 'Bearer realm="hearsay"'
    return answer


@cache
def _file(name: str) -> str:
    return (_HERE / name).read_text("utf-8")
