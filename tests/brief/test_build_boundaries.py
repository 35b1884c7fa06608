"""How the boundaries are made: simplified, and cut where a border begins to be disputed."""

from __future__ import annotations

import json
import sqlite3
import struct
from pathlib import Path

from hearsay.reference.boundaries import Kind, decode
from scripts.build_boundaries import build, simplified


def test_a_line_loses_what_nobody_sees() -> None:
    """A bend of two kilometres stays, one of two hundred metres goes."""
    assert simplified([(0, 0), (1, 0.002), (2, 0), (3, 0.5), (4, 0)]) == [
        (0, 0),
        (2, 0),
        (3, 0.5),
        (4, 0),
    ]


def _made(folder: Path) -> tuple[Path, Path]:
    """Two countries beside each other, the northern part of whose border is claimed by both."""
    arcs = [
        [[760, 340], [0, -200]],  # the border, from north to south
        [[760, 140], [-60, 0], [0, 200], [60, 0]],
        [[760, 140], [60, 0], [0, 200], [-60, 0]],
    ]
    names = (("Pakistan", [[[0, 1]]]), ("India", [[[0, 2]]]))
    countries = [
        {"type": "MultiPolygon", "arcs": rings, "properties": {"name": name}}
        for name, rings in names
    ]
    land = [{"type": "Polygon", "arcs": [[1, ~2]]}]
    topology = {
        "arcs": arcs,
        "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
        "objects": {"countries": {"geometries": countries}, "land": {"geometries": land}},
    }
    one, other = folder / "countries.json", folder / "claims.gpkg"
    one.write_text(json.dumps(topology))
    line = struct.pack("<BII4d", 1, 2, 2, 78.0, 33.0, 79.0, 34.0)
    blob = b"GP\x00\x00" + bytes(4) + struct.pack("<BII", 1, 5, 1) + line
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE disputed_borders (fid INTEGER, geom BLOB)")
        connection.execute("INSERT INTO disputed_borders VALUES (1, ?)", (blob,))
    return one, other


def test_a_border_is_cut_where_it_is_disputed(tmp_path: Path) -> None:
    """And claims that are drawn elsewhere come along; land and names too."""
    rows = [row for row in build(*_made(tmp_path)).splitlines() if not row.startswith("#")]
    kinds = [row.split("\t")[0] for row in rows]
    disputed = [list(decode(row.split("\t")[1])) for row in rows if row.startswith(Kind.DISPUTED)]

    assert kinds.count(Kind.LAND) == 1
    assert Kind.BORDER in kinds
    assert [(78.0, 33.0), (79.0, 34.0)] in disputed
    assert {row.split("\t")[2] for row in rows if row.startswith(Kind.NAME)} == {
        "India",
        "Pakistan",
    }
