"""`hearsay doctor`: what is there, and one fix for each problem."""

from __future__ import annotations

import pytest

from hearsay.record import ModelDamagedError
from tests.cli.running import run


def test_a_sound_installation_is_told() -> None:
    """Every line has a sign, and the verdict is a sentence."""
    result = run("doctor")

    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr) == (0, "")
    assert {line[:2] for line in lines[:-1]} == {"+ "}
    assert lines[-1] == "Everything that reading needs is there."
    assert any(line.startswith("+ network           stub, SHA-256 000") for line in lines)


def test_a_damaged_network_has_its_fix_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The problem is named, the fix stands below it, and the status says that there is one."""

    def load(**_: int) -> object:
        raise ModelDamagedError("model.onnx is damaged.", hint="Install hearsay again.")

    monkeypatch.setattr("hearsay.desk.reading.load_reader", load)

    result = run("doctor")

    assert result.exit_code == 1
    assert "- network           model.onnx is damaged.\n" in result.stdout
    assert "\n                    Install hearsay again.\n" in result.stdout
    assert result.stdout.endswith("1 problem.\n")


def test_a_foreign_gazetteer_has_its_fix_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever names a gazetteer that is none learns it here, and how to build one."""
    monkeypatch.setenv("HEARSAY_GAZETTEER", __file__)

    result = run("doctor")

    assert result.exit_code == 1
    assert "- gazetteer         " in result.stdout
    assert "hearsay gazetteer build" in result.stdout


def test_a_network_that_breaks_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """The doctor is for what nobody foresaw, too."""
    monkeypatch.setattr("hearsay.desk.reading.load_reader", lambda **_: 1 / 0)

    result = run("doctor")

    assert "- network           does not read: ZeroDivisionError" in result.stdout
    assert "pip install --force-reinstall hearsay" in result.stdout
