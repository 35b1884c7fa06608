"""What all commands share: how help looks, how a mistake is answered, how everything ends.

The commands are loaded by name, so that asking for help does not load what reads reports. Click's
own ending is replaced: it answers an interruption with status 1 and a closed pipe with another, and
a mistyped command without the one that was meant.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

INTERRUPTED = 130


class SentenceFirst(click.Command):
    """A command whose help opens with one sentence and ends with one example."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page."""
        formatter.write_text(self.help or "")
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_options(ctx, formatter)
        self.format_epilog(ctx, formatter)

    def format_epilog(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the example as it would be typed."""
        if self.epilog:
            with formatter.section("Example"):
                for line in self.epilog.splitlines():
                    formatter.write(f"{'':{formatter.current_indent}}{line}\n")


class Program(SentenceFirst, click.Group):
    """A group of commands that are loaded when they are asked for.

    Args:
        places: For each command, where it is: "module:name".
        groups: Which of them stand together on the help page, by what they are for; None for one
            list of all.
        settings: Those of `click.Group`.
    """

    def __init__(
        self,
        *,
        places: dict[str, str],
        groups: dict[str, tuple[str, ...]] | None = None,
        **settings: Any,
    ) -> None:
        super().__init__(**settings)
        self._places = places
        self._groups = groups or {"Commands": tuple(places)}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order in which they are shown."""
        return list(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a command."""
        place = self._places.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, those together that are for the same."""
        widest = max(map(len, self._places))
        room = formatter.width - 6 - widest
        for title, names in self._groups.items():
            with formatter.section(title):
                commands = ((name, self.get_command(ctx, name)) for name in names)
                told = [(name, one.get_short_help_str(room)) for name, one in commands if one]
                # One column of names for all groups: the eye reads them as one list.
                formatter.write_dl([(f"{name:{widest}}", short) for name, short in told])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Answer nothing at all, and `help X`, with help."""
        if not args:
            args = ["--help"]
        elif args[0] == "help":
            args = [*args[1:], "--help"]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or the one that was meant."""
        name = args[0]
        if name not in self._places and not name.startswith("-"):
            meant = did_you_mean(name, self._places)
            raise click.UsageError(f'There is no command "{name}".{meant}', ctx)
        return super().resolve_command(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002 - click's signature
        **extra: Any,
    ) -> NoReturn:
        """Run a command line, and end the process with its exit status."""
        if os.environ.get("_HEARSAY_COMPLETE"):  # a shell asks what may come next
            super().main(args, prog_name, complete_var, standalone_mode, **extra)
        arguments = list(sys.argv[1:] if args is None else args)
        try:
            status = self._run(arguments, prog_name or "hearsay")
            sys.stdout.flush()
        except KeyboardInterrupt:
            complain("Interrupted.")
            status = INTERRUPTED
        except BrokenPipeError:
            # Whoever reads our output has had enough of it, and that is no failure of ours.
            _silence_stdout()
            status = 0
        sys.exit(status)

    def _run(self, arguments: list[str], name: str) -> int:
        try:
            with self.make_context(name, arguments) as context:
                return self.invoke(context) or 0
        except click.exceptions.Exit as end:
            return end.exit_code
        except click.Abort as end:
            raise KeyboardInterrupt from end
        except click.ClickException as mistake:
            complain(_answer(mistake))
            return mistake.exit_code
        except (BrokenPipeError, KeyboardInterrupt):
            raise
        except Exception as error:
            if os.environ.get("HEARSAY_DEBUG"):
                raise
            return _failed(error)


def _answer(mistake: click.ClickException) -> str:
    message = mistake.format_message()
    context = mistake.ctx if isinstance(mistake, click.UsageError) else None
    if context is None or "Did you mean" in message:
        return message
    return f"{message} Try {context.command_path} --help."


def _failed(error: Exception) -> int:
    """Say what went wrong, in one sentence where we foresaw it."""
    from hearsay.record import HearsayError

    if isinstance(error, HearsayError):
        complain(str(error))
        return error.exit_status
    complain(
        f"A defect of hearsay: {type(error).__name__}: {error}. "
        "Set HEARSAY_DEBUG=1 to see where, and please report it."
    )
    return 1


def complain(message: str) -> None:
    """Write one line to standard error, which no part of it can break or colour."""
    from hearsay.show.visible import visible

    click.echo(f"hearsay: {visible(message)}", err=True)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence with the word that was probably meant; nothing where none is near.

    Example:
        >>> did_you_mean("raed", ["doctor", "read"])
        ' Did you mean "read"?'
    """
    from hearsay.record.nearest import nearest

    near = nearest(word, known)
    return f' Did you mean "{near}"?' if near else ""


def _silence_stdout() -> None:
    """Keep the interpreter from flushing into the closed pipe once more at its end."""
    try:
        stdout = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stdout)
    os.close(nowhere)
