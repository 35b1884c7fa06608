"""Help opens with one sentence, ends with one example, and costs little."""

from __future__ import annotations

import subprocess
import sys

import pytest

import hearsay
from tests.cli.running import run

COMMANDS = [[], ["read"], ["doctor"], ["gazetteer"]]


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
    assert heavy.isdisjoint(modules)
