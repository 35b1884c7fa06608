"""`hearsay serve`: the ledger over HTTP, for the browser and for programs."""

from __future__ import annotations

from threading import Thread

import click

from hearsay.cli.options import command, ledger_option

PORT = 8765


@command(
    "Serve a ledger over HTTP, on this machine alone or for a team.",
    "hearsay serve --ledger ukraine.hearsay",
    short="Serve a ledger over HTTP: the desk in the browser, and the API.",
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
    help="What programs send as bearer token, where the ledger has no people; by default a new one, "
    "which only the browser gets.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="HOST",
    help="A name under which others ask for it: desk.example.org.",
)
@click.option(
    "--behind-tls",
    is_flag=True,
    help="A proxy that speaks TLS stands before it: cookies go over nothing else.",
)
@click.option(
    "--proxy",
    "proxies",
    multiple=True,
    metavar="ADDRESS",
    help="Whose word counts for who asks, behind TLS; by default a proxy's on this machine.",
)
@click.option(
    "--read-only",
    "only_reads",
    is_flag=True,
    help="Show the ledger and let nobody change it, whatever their role.",
)
@click.option("--open", "opens", is_flag=True, help="Open it in this machine's browser.")
@ledger_option()
def serve(
    *,
    host: str,
    port: int,
    token: str | None,
    names: tuple[str, ...],
    behind_tls: bool,
    proxies: tuple[str, ...],
    only_reads: bool,
    opens: bool,
    ledger: str | None,
) -> int:
    """Open the ledger and answer until Ctrl-C."""
    from hearsay.desk.desk import open as open_desk
    from hearsay.show.visible import visible
    from hearsay.web.serving import Place
    from hearsay.web.serving import serve as run

    place = Place(host=host, port=port, names=names, behind_tls=behind_tls, proxies=proxies)
    with open_desk(ledger) as desk:
        run(
            desk,
            place,
            tell=lambda said: click.echo(visible(said), err=True),
            token=token,
            only_reads=only_reads,
            show=_browse if opens else lambda _: None,
        )
    return 0


def _browse(address: str) -> None:
    import webbrowser

    # Beside the server: a browser of the terminal returns when it is closed.
    Thread(target=webbrowser.open, args=(address,), daemon=True).start()
