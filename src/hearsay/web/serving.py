"""The server runs until it is told to stop, on this machine alone unless somebody says otherwise."""

from __future__ import annotations

import gc
import socket
import sys
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING

from hearsay.record import HearsayError, UsageError
from hearsay.web.guards import is_loopback

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import uvicorn
    from starlette.types import ASGIApp

    from hearsay.desk.desk import Desk

_NO_HEADER = False
_AT_ONCE = 256
_LONGEST_HEAD = 64 << 10
_ALLOCATED = 50_000
"""Objects that are made before garbage is looked for."""

_TURN_S = 0.0005
"""How long a thread that computes may keep one waiting that has a row, or an answer, at hand."""

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class WebMissingError(HearsayError):
    """The server needs an extra that is not installed."""

    code = "web_missing"

    def __init__(self) -> None:
        super().__init__(
            "The server needs the packages fastapi and uvicorn, which are not installed.",
            hint="Install them with: pip install 'hearsay[web]'",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a server listens, and how others get there.

    Args:
        host: The address to listen on.
        port: The port; 0 for any that is free.
        names: Under which names it is asked, beside the address itself.
        behind_tls: Whether a proxy that speaks TLS stands before it.
        proxies: The addresses of proxies whose word counts for who asks; by default this machine's.
    """

    host: str = "127.0.0.1"
    port: int = 8765
    names: tuple[str, ...] = ()
    behind_tls: bool = False
    proxies: tuple[str, ...] = ()

    @property
    def is_shared(self) -> bool:
        """Whether others than this machine's user may reach it."""
        return self.behind_tls or not is_loopback(self.host)

    def hosts(self) -> tuple[str, ...]:
        """The names under which it is asked.

        Raises:
            UsageError: It listens on all addresses, and has no name.
        """
        if _is_every(self.host) and not self.names:
            raise UsageError(
                f"{self.host} is every address of this machine, and none that a browser asks for.",
                hint="Say under which name it is asked: --name desk.example.org",
            )
        return (*_LOOPBACK, self.host, *(name.casefold() for name in self.names))


def serve(
    desk: Desk,
    place: Place,
    *,
    tell: Callable[[str], None],
    token: str | None = None,
    only_reads: bool = False,
    show: Callable[[str], object] = lambda _: None,
) -> None:
    """Answer until somebody stops it.

    Args:
        desk: The ledger, open.
        place: Where.
        tell: Is told in sentences where it is, and how one gets in.
        token: The secret for programs where the ledger has no people; made anew where None.
        only_reads: Whether nobody changes anything through it.
        show: Is given the address for a browser of this machine, once it is listened on.

    Raises:
        UsageError: Others can reach it, and the ledger has no admin; or a token is given beside people.
        HearsayError: The port is taken, or the extra is not installed.
    """
    people = desk.ledger.people
    _check(place, has_admin=people.has_admin())
    hosts = place.hosts()
    for_people = place.is_shared or any(not one.stopped for one in people.list())
    if for_people and token is not None:
        raise UsageError(
            "This ledger has people, each with a token of their own, and --token or HEARSAY_TOKEN is "
            "for one that has none.",
            hint="Give a program its own: hearsay people add NAME --role reader",
        )
    try:
        import uvicorn  # noqa: F401 - whether it is there
    except ImportError:
        raise WebMissingError from None
    from hearsay.web.ahead import Ahead
    from hearsay.web.api.changes import Streams
    from hearsay.web.app import make_app
    from hearsay.web.entry.door import Door

    listening = _listen(place.host, place.port)
    port = listening.getsockname()[1]
    door = Door(
        token,
        people=people,
        who=desk.ledger.who,
        for_people=for_people,
        secure=place.behind_tls,
        port=None if place.is_shared else port,
        only_reads=only_reads,
    )
    link = None if for_people else door.link()
    for sentence in _told(place, port, link):
        tell(sentence)
    show(f"{_address(place, port)}{link or '/'}")
    streams = Streams()
    ahead = Ahead(desk.ledger)
    ahead.count()
    app = make_app(desk, hosts=hosts, door=door, streams=streams, ahead=ahead)
    proxies = (place.proxies or _LOOPBACK) if place.behind_tls else ()
    _collect_seldom()
    sys.setswitchinterval(_TURN_S)
    # A stream of changes would keep it from stopping.
    make_server(app, proxies=proxies, on_stop=streams.end).run(sockets=[listening])


def make_server(
    app: ASGIApp, *, proxies: Iterable[str] = (), on_stop: Callable[[], None] = lambda: None
) -> uvicorn.Server:
    """What runs an application, with the limits that hold for every connection.

    Args:
        app: The application.
        proxies: The addresses whose word counts for who asks, and over what.
        on_stop: Is called when it is told to stop, before it waits for what is still being answered.
    """
    import uvicorn

    from hearsay.web.patience import PatientProtocol, PatientServer

    trusted = list(proxies)
    config = uvicorn.Config(
        app,
        http=PatientProtocol,
        ws="none",
        log_level="warning",
        server_header=_NO_HEADER,
        # Else whoever asks from this machine could say that he asks from anywhere.
        proxy_headers=bool(trusted),
        forwarded_allow_ips=trusted,
        timeout_keep_alive=20,
        timeout_graceful_shutdown=3,
        limit_concurrency=_AT_ONCE,
        h11_max_incomplete_event_size=_LONGEST_HEAD,
    )
    return PatientServer(config, on_stop)


def _check(place: Place, *, has_admin: bool) -> None:
    if place.proxies and not place.behind_tls:
        raise UsageError("--proxy says who speaks TLS for it, so --behind-tls goes with it.")
    if place.is_shared and not has_admin:
        raise UsageError(
            f"{place.host} can be reached by others, and this ledger has no admin who lets them in."
            if not place.behind_tls
            else "A proxy lets others in, and this ledger has no admin who does.",
            hint="Add one: hearsay people add NAME --role admin",
        )


def _told(place: Place, port: int, link: str | None) -> list[str]:
    """What whoever started it has to know."""
    address = _address(place, port)
    if link is not None:
        return [f"Open {address}{link} (it works once). Ctrl-C stops the server."]
    if place.behind_tls:
        return [f"It listens on {_shown(place.host)}:{port} for a proxy. Ctrl-C stops the server."]
    told = [f"Open {address}/ and log in with your token. Ctrl-C stops the server."]
    if place.is_shared:
        told.append(
            "Whoever can listen on the network can take the tokens: put a proxy that speaks TLS before "
            "it, and say --behind-tls."
        )
    return told


def _address(place: Place, port: int) -> str:
    named = place.names[0] if place.names else _shown(place.host)
    if place.behind_tls:
        return f"https://{named}"
    return f"http://{named}:{port}"


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol by its name, or asyncio does not know that answers are not to be held back: each would
    # wait for the client to acknowledge its head, which takes 40 ms.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
        made.listen()  # before the link is told, so that whoever opens it at once waits and is not refused
    except OSError as error:
        made.close()
        raise HearsayError(
            f"Port {port} of {host} cannot be used: {error.strerror}.",
            hint="Choose another: hearsay serve --port 8766",
        ) from error
    return made


def _collect_seldom() -> None:
    """Look for garbage seldom, and not in what is loaded.

    A page of rows makes more objects than Python expects, and a fifth of its time went into looking through
    them.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_ALLOCATED, *gc.get_threshold()[1:])


def _is_every(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return False


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
