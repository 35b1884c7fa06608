"""`hearsay serve`: the ledger over HTTP, for the browser and for programs."""

from __future__ import annotations

import click

from hearsay.cli.options import command, ledger_option

PORT = 8765


@command(
    "Serve a ledger over HTTP, on this machine alone.",
    "hearsay serve --ledger ukraine.hearsay",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="The port; 0 for any that is free.",
)
@click.option(
    "--token",
    envvar="HEARSAY_TOKEN",
    metavar="SECRET",
    help="What programs send as bearer token; by default a new one, which only the browser gets.",
)
@ledger_option()
def serve(*, host: str, port: int, token: str | None, ledger: str | None) -> int:
    """Open the ledger and answer until Ctrl-C."""
    from hearsay.desk.desk import open as open_desk
    from hearsay.web.serving import serve as run

    def tell(link: str) -> None:
        click.echo(f"Open {link} (it works once). Ctrl-C stops the server.", err=True)

    with open_desk(ledger) as desk:
        run(desk, host=host, port=port, tell=tell, token=token)
    return 0
