"""The bench of the screens works, on a small ledger; what it measures is told by the full one."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("fastapi")

from bench.ledger.making import made
from bench.web.__main__ import copy, measure, table
from bench.web.scripts import script_bytes


def test_it_measures_and_tells(tmp_path: Path) -> None:
    """Every request is answered while reports are added, and all rows come as CSV."""
    where = tmp_path / "web.hearsay"
    copy(Path(made(tmp_path, None, (400, 1_200))["sqlite"][1_200]), where)

    figures = measure(str(where), readers=2, rounds=1, per_second=5)

    assert [one["path"] for one in figures["requests"] if set(one["refused"]) - {503}] == []
    screens = {one["screen"] for one in figures["requests"]}
    assert {"now", "ledger", "incident", "figures", "map", "sources", "review"} <= screens
    assert all(one["p95"] > 0 for one in figures["requests"])
    assert figures["csv"]["rows"] >= figures["claims"]
    assert "all of them" in table(figures)


def test_the_scripts_of_the_first_screen_are_what_it_imports(tmp_path: Path) -> None:
    """What another screen loads is not counted."""
    assets = tmp_path / "assets"
    assets.mkdir()
    page = '<script type="module" src="/assets/index-1.js"></script>'
    (tmp_path / "index.html").write_text(page, "utf-8")
    entry = 'import{a}from"./part-1.js";const s=[()=>import(`./Now-1.js`),()=>import(`./Map-1.js`)]'
    for name, text in (("index", entry), ("part", ""), ("Now", 'import"./part-1.js"'), ("Map", "")):
        (assets / f"{name}-1.js").write_text(text, "utf-8")

    assert sorted(script_bytes(tmp_path)) == ["Now-1.js", "index-1.js", "part-1.js"]
    assert script_bytes(tmp_path / "nowhere") == {}
