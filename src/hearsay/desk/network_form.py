"""Who speaks of whom, as a dict that becomes JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from hearsay.record import SCHEMA

if TYPE_CHECKING:
    from hearsay.desk.network import Edge, Network
    from hearsay.record.json_items import Json


def network_form(network: Network) -> Json:
    """The JSON form of who speaks of whom.

    Args:
        network: Who does.

    Returns:
        Nodes by name, and edges between names.
    """
    return {
        "schema": SCHEMA,
        "nodes": [asdict(node) for node in network.nodes],
        "edges": [_edge(edge) for edge in network.edges],
        "claims": network.claims,
        "is_cut": network.is_cut,
    }


def _edge(edge: Edge) -> Json:
    return {
        "from": edge.begin,
        "to": edge.end,
        "how": edge.how,
        "count": edge.count,
        "example": edge.example,
    }
