"""Progress is told when it takes long, and to whom it is of use."""

from __future__ import annotations

import pytest

from hearsay.cli.progress import Progress


def test_a_log_gets_a_line_every_half_minute(capsys: pytest.CaptureFixture[str]) -> None:
    """A run of an hour leaves a hundred lines, not a hundred thousand."""
    times = iter([0.0, 10.0, 20.0, 31.0, 40.0, 62.0])

    with Progress(lambda: 1200, clock=lambda: next(times)) as progress:
        for number in range(5):
            progress.count(read=number != 1)

    assert capsys.readouterr().err == (
        "hearsay: 3 of 1,200 reports, 1 of them not read, 0.1 a second, 3 h 26 min left.\n"
        "hearsay: 5 of 1,200 reports, 1 of them not read, 0.1 a second, 4 h 6 min left.\n"
    )


def test_what_cannot_be_counted_has_no_total(capsys: pytest.CaptureFixture[str]) -> None:
    """A batch from a pipe is counted as it comes."""
    times = iter([0.0, 30.0])

    with Progress(lambda: None, clock=lambda: next(times)) as progress:
        progress.count(read=True)

    assert capsys.readouterr().err == "hearsay: 1 report, 0.0 a second.\n"


def test_quiet_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    """-q leaves the log to errors."""
    times = iter([0.0, 30.0])

    with Progress(lambda: 5, quiet=True, clock=lambda: next(times)) as progress:
        progress.count(read=True)

    assert capsys.readouterr().err == ""


def test_a_person_sees_a_bar_after_a_second(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing for what is quick; then a bar that errors do not break."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    times = iter([0.0, 0.5, 1.5, 1.55])

    with Progress(lambda: 3, clock=lambda: next(times)) as progress:
        progress.count(read=True)
        assert capsys.readouterr().err == ""
        progress.count(read=True)
        assert "2/3" in capsys.readouterr().err
        progress.say("none.txt is empty.")
        progress.count(read=False)

    assert "hearsay: none.txt is empty.\n" in capsys.readouterr().err


def test_results_on_the_same_terminal_are_progress_enough(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bar between pages that scroll by would tear holes into them."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    times = iter([0.0, 60.0])

    with Progress(lambda: 3, clock=lambda: next(times)) as progress:
        progress.count(read=True)

    assert capsys.readouterr().err == ""
