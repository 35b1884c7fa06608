"""What every request must pass, and what every answer carries, whatever it is about.

A page of somebody else can make a browser ask a server on the same machine, under a name that leads to it
(DNS rebinding), or send it a form. So only the hosts that are expected are answered, and what changes
something must come from our own pages or from no page at all. What is sent to a browser may load nothing
from elsewhere and run nothing that stands in a page, so a report's text that looks like a script stays text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from ipaddress import ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hearsay.web.problems import Problem

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)

SECURITY = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # Where an answer does not say how it may be kept, it is not.
    "Cache-Control": "no-store",
}

_OVER_TLS = {"Strict-Transport-Security": "max-age=31536000"}

_LONGEST_ADDRESS = 16 << 10
_LONGEST_HEADERS = 48 << 10

_SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
_OWN_SITES = frozenset(("same-origin", "none"))


class Guards:
    """Passes on what may pass.

    Args:
        app: What answers.
        hosts: The names under which the server is asked, without ports.
        largest_body: Bytes that a request may bring.
        secure: Whether browsers reach the server over TLS, and are to come back over nothing else.
    """

    def __init__(
        self, app: ASGIApp, *, hosts: Iterable[str], largest_body: int, secure: bool = False
    ) -> None:
        self._app = app
        self._sent = {**SECURITY, **(_OVER_TLS if secure else {})}
        self._hosts = frozenset(hosts)
        self._largest = largest_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refused = _refuse_head(scope) or self._refuse(scope["method"], headers)
        with_security = _securing(send, self._sent)
        if refused is not None:
            await refused.answer(scope["path"])(scope, receive, with_security)
            return
        await self._app(scope, _limiting(receive, self._largest), with_security)

    def _refuse(self, method: str, headers: Headers) -> Problem | None:
        host = headers.get("host", "")
        if _name_of(host) not in self._hosts:
            return Problem(
                status=400,
                code="foreign_host",
                detail="This server is not asked under that name.",
                hint="Use the address that `hearsay serve` printed.",
            )
        if method not in _SAFE and not _is_own(headers, host):
            return Problem(
                status=403,
                code="foreign_page",
                detail="Another site's page asked for a change.",
                hint="Changes come from this server's own pages, or from programs.",
            )
        return self._refuse_length(headers)

    def _refuse_length(self, headers: Headers) -> Problem | None:
        if "content-length" in headers and "transfer-encoding" in headers:
            # A proxy that believes the one and a server that believes the other see two requests.
            return Problem(
                status=400,
                code="two_lengths",
                detail="The request says twice how long it is, in two ways.",
                hint="Send Content-Length or Transfer-Encoding, not both.",
            )
        length = headers.get("content-length", "0")
        if length.isascii() and length.isdecimal() and int(length[:18]) <= self._largest:
            return None
        return too_large(self._largest)


def _refuse_head(scope: Scope) -> Problem | None:
    """The refusal of an address or of headers that are longer than any of ours."""
    if len(scope.get("raw_path", b"")) + len(scope["query_string"]) > _LONGEST_ADDRESS:
        return Problem(
            status=414,
            code="long_address",
            detail=f"An address has at most {_LONGEST_ADDRESS >> 10} KiB.",
            hint="Ask for less at once: fewer sources, fewer places.",
        )
    if sum(len(name) + len(value) for name, value in scope["headers"]) > _LONGEST_HEADERS:
        return Problem(
            status=431,
            code="long_headers",
            detail=f"The headers of a request have at most {_LONGEST_HEADERS >> 10} KiB.",
            hint="Remove this site's cookies from the browser, and try again.",
        )
    return None


def too_large(largest: int) -> Problem:
    """The refusal of a body that is too large."""
    return Problem(
        status=413,
        code="too_large",
        detail=f"A request has at most {largest >> 20} MiB.",
        hint="Send fewer reports at once.",
    )


class BodyTooLargeError(Exception):
    """More came than may come."""


def _limiting(receive: Receive, largest: int) -> Receive:
    """A receiver that counts what comes, for a length that is told may be a lie."""
    size = 0

    async def limited() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > largest:
            raise BodyTooLargeError
        return message

    return limited


def _securing(send: Send, sent: Mapping[str, str]) -> Send:
    async def secured(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in sent.items():
                headers.setdefault(name, value)
        await send(message)

    return secured


def _is_own(headers: Headers, host: str) -> bool:
    """Whether a request comes from one of our pages, or from no page."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in _OWN_SITES
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == host


def _name_of(host: str) -> str:
    """A host without its port: "127.0.0.1" of "127.0.0.1:8765", "::1" of "[::1]:8765"."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].casefold()


def is_loopback(host: str) -> bool:
    """Whether an address is reached from this machine alone.

    Example:
        >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0")
        (True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
