"""The program `hearsay`: its commands, and what it says of itself."""

from __future__ import annotations

import click

import hearsay
from hearsay.cli.program import Program

program = Program(
    name="hearsay",
    help="Read news reports and show who says what, each claim traced to its exact words.",
    epilog="hearsay read report.txt",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    places={
        "read": "hearsay.cli.read:read",
        "doctor": "hearsay.cli.doctor:doctor",
        "gazetteer": "hearsay.cli.gazetteer:gazetteer",
    },
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            help="Show the version and exit.",
            callback=lambda context, _option, asked: _show_version(context) if asked else None,
        )
    ],
)


def _show_version(context: click.Context) -> None:
    click.echo(f"hearsay {hearsay.__version__}")
    context.exit()


def main() -> None:
    """Run the command line that this process was started with."""
    program.main()
