"""The server runs until it is told to stop, on this machine alone unless somebody says otherwise."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from hearsay.record import HearsayError, UsageError
from hearsay.web.guards import is_loopback

if TYPE_CHECKING:
    from collections.abc import Callable

    from hearsay.desk.desk import Desk

_NO_HEADER = False


class WebMissingError(HearsayError):
    """The server needs an extra that is not installed."""

    code = "web_missing"

    def __init__(self) -> None:
        super().__init__(
            "The server needs the packages fastapi and uvicorn, which are not installed.",
            hint="Install them with: pip install 'hearsay[web]'",
        )


def serve(
    desk: Desk, *, host: str, port: int, tell: Callable[[str], None], token: str | None = None
) -> None:
    """Answer until somebody stops it.

    Args:
        desk: The ledger, open.
        host: The address to listen on.
        port: The port; 0 for any that is free.
        tell: Is told the address, with the link that lets a browser in.
        token: The secret for programs; made anew where None.

    Raises:
        UsageError: The address is not of this machine alone, and there are no accounts yet.
        HearsayError: The port is taken, or the extra is not installed.
    """
    if not is_loopback(host):
        raise UsageError(
            f"{host} can be reached by others, and this ledger has no accounts.",
            hint="Serve on 127.0.0.1, and let others in through a proxy that asks who they are.",
        )
    try:
        import uvicorn
    except ImportError:
        raise WebMissingError from None
    from hearsay.web.app import make_app
    from hearsay.web.door import Door

    door = Door(token)
    listening = _listen(host, port)
    address = f"http://{_shown(host)}:{listening.getsockname()[1]}"
    tell(f"{address}{door.link()}")
    config = uvicorn.Config(
        make_app(desk, door=door),
        log_level="warning",
        server_header=_NO_HEADER,
        timeout_keep_alive=30,
        limit_concurrency=256,
        h11_max_incomplete_event_size=64 << 10,
    )
    uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
    except OSError as error:
        made.close()
        raise HearsayError(
            f"Port {port} of {host} cannot be used: {error.strerror}.",
            hint="Choose another: hearsay serve --port 8766",
        ) from error
    return made


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
