"""`hearsay doctor`: is everything there that reading needs?"""

from __future__ import annotations

import click

from hearsay.cli.options import SETTINGS
from hearsay.cli.program import SentenceFirst


@click.command(
    cls=SentenceFirst,
    help="Check what reading needs, and name one fix for each problem.",
    epilog="hearsay doctor",
    context_settings=SETTINGS,
)
def doctor() -> int:
    """Show the findings; the exit status is 1 where there is a problem."""
    from hearsay.cli.colour import find_paint
    from hearsay.desk.health import examine
    from hearsay.desk.reading import load_reader
    from hearsay.show.visible import visible

    paint = find_paint("auto")
    problems = 0
    for finding in examine(load_reader):
        sign, role = ("+", "holds") if finding.fix is None else ("-", "not")
        click.echo(f"{paint(sign, role)} {finding.thing:16}  {visible(finding.state)}")
        if finding.fix:
            problems += 1
            click.echo(f"{'':18}  {visible(finding.fix)}")
    click.echo(_verdict(problems))
    return 1 if problems else 0


def _verdict(problems: int) -> str:
    if not problems:
        return "Everything that reading needs is there."
    return "1 problem." if problems == 1 else f"{problems} problems."
