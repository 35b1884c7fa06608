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
        "add": "hearsay.cli.add:add",
        "claims": "hearsay.cli.listing:claims",
        "events": "hearsay.cli.listing:events",
        "figures": "hearsay.cli.listing:figures",
        "sources": "hearsay.cli.listing:sources",
        "places": "hearsay.cli.listing:places",
        "reports": "hearsay.cli.listing:reports",
        "incidents": "hearsay.cli.listing:incidents",
        "relations": "hearsay.cli.listing:relations",
        "disputes": "hearsay.cli.listing:disputes",
        "series": "hearsay.cli.series:series",
        "questions": "hearsay.cli.questions:questions",
        "origins": "hearsay.cli.questions:origins",
        "explain": "hearsay.cli.explain:explain",
        "search": "hearsay.cli.listing:search",
        "timeline": "hearsay.cli.listing:timeline",
        "show": "hearsay.cli.show:show",
        "diff": "hearsay.cli.diff:diff",
        "review": "hearsay.cli.review:review",
        "judge": "hearsay.cli.review:judge",
        "merge": "hearsay.cli.deciding:merge",
        "split": "hearsay.cli.deciding:split",
        "pin": "hearsay.cli.deciding:pin",
        "undo": "hearsay.cli.deciding:undo",
        "export": "hearsay.cli.export:export",
        "brief": "hearsay.cli.brief:brief",
        "serve": "hearsay.cli.serve:serve",
        "people": "hearsay.cli.people:people",
        "ledger": "hearsay.cli.ledger:ledger",
        "vocab": "hearsay.cli.vocab:vocab",
        "config": "hearsay.cli.config:config",
        "doctor": "hearsay.cli.doctor:doctor",
        "gazetteer": "hearsay.cli.gazetteer:gazetteer",
    },
    groups={
        "Read": ("read", "add"),
        "Look": (
            *("claims", "events", "figures", "sources", "places", "reports"),
            *("search", "timeline", "show", "diff"),
        ),
        "Compare": (
            *("incidents", "relations", "disputes", "series"),
            *("questions", "origins", "explain"),
        ),
        "Decide": ("review", "judge", "merge", "split", "pin", "undo"),
        "Give": ("export", "brief", "serve"),
        "Tool": ("people", "ledger", "vocab", "config", "doctor", "gazetteer"),
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
