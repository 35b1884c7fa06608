"""Help opens with one sentence, ends with one example, and costs little."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

import hearsay
from hearsay.cli.main import program
from hearsay.ledger.asking.catalogue import describe_fields
from tests.cli.running import run

COMMANDS = [
    [],
    *([name] for name in program.list_commands(click.Context(program))),
    *(["ledger", name] for name in ("init", "info", "check", "copy", "forget")),
    *(["config", name] for name in ("show", "path", "init")),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_opens_with_a_sentence_and_ends_with_an_example(command: list[str]) -> None:
    """Whoever asks for help reads first what it does, and last how to type it."""
    result = run(*command, "--help")

    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[0].endswith(".")
    assert lines[1] == ""
    assert lines[-2] == "Example:"
    assert lines[-1].strip().startswith(" ".join(["hearsay", *command]))


@pytest.mark.parametrize("command", COMMANDS)
def test_help_can_be_asked_for_in_three_ways(command: list[str]) -> None:
    """-h, --help and `help read` are the same; nothing at all asks for help too."""
    page = run(*command, "--help").stdout

    assert run(*command, "-h").stdout == page
    assert run("help", *command).stdout == page
    assert run().stdout == run("--help").stdout


def test_every_command_stands_in_one_group() -> None:
    """Who looks for a command finds it once, under what it is for."""
    page = run("--help").stdout.splitlines()
    commands = program.list_commands(click.Context(program))

    listed = [line.split()[0] for line in page if line.startswith("  ") and line.split()]
    assert sorted(name for name in listed if name in commands) == sorted(commands)
    assert [line for line in page if line in ("Read:", "Look:", "Give:", "Tool:")] == [
        *("Read:", "Look:", "Give:", "Tool:")
    ]


@pytest.mark.parametrize("command", ["claims", "events", "figures", "search", "export"])
def test_what_can_be_asked_stands_in_the_help(command: str) -> None:
    """Every field with what it means, where it is needed."""
    page = run(command, "--help").stdout.split("Terms:")[1]

    listed = {line.split()[0] for line in page.splitlines() if line.startswith("  ")}
    assert {field.name for field in describe_fields()} <= listed


def test_the_version_is_told() -> None:
    """One line, for reports of defects."""
    assert run("--version").stdout == f"hearsay {hearsay.__version__}\n"


def test_help_loads_nothing_that_reads() -> None:
    """Help is quick: neither the network's library nor the record is loaded for it."""
    code = "import sys; from hearsay.cli.main import program\ntry: program.main(['--help'])\n"
    code += "finally: print(*sys.modules)"
    modules = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    heavy = {"onnxruntime", "numpy", "rich", "json", "hearsay.record", "hearsay.desk.reading"}
    heavy |= {"sqlalchemy", "tomllib", "hearsay.ledger", "hearsay.desk.desk", "hearsay.export"}
    assert heavy.isdisjoint(modules)
