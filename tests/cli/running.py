"""Runs the program: in this process, or as a user does, with a reader that takes no network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from hearsay.cli.main import program

ROOT = Path(__file__).resolve().parents[2]

_WITH_STUB = """
import hearsay.desk.reading
from tests.desk.stub import Stub
hearsay.desk.reading.load_reader = lambda **_: Stub()
from hearsay.cli.main import main
main()
"""


def run(*arguments: str | Path, **options: Any) -> Result:
    """Run the program in this process.

    Args:
        arguments: What is typed after its name.
        options: Those of `CliRunner.invoke`.

    Returns:
        What it wrote, and its exit status.
    """
    # As wide as where nothing tells the width, whatever runs the tests has set.
    options["env"] = {"COLUMNS": None} | options.get("env", {})
    return CliRunner().invoke(program, [str(word) for word in arguments], **options)


def started(*arguments: str | Path, **options: Any) -> subprocess.Popen[bytes]:
    """Start the program as a process of its own.

    Args:
        arguments: What is typed after its name.
        options: Those of `subprocess.Popen`.

    Returns:
        The process, its output and errors piped.
    """
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", _WITH_STUB, *map(str, arguments)]
    settings = {"cwd": ROOT, "stdin": pipe, "stdout": pipe, "stderr": pipe, **options}
    return subprocess.Popen(command, **settings)
