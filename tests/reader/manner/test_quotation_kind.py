"""How a content is given: in the source's words, in the report's, or in both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.reader.manner.quotation_kind import judge_quotation
from hearsay.record import Quotation
from hearsay.text.quotations import find_quotations

TEXT = "“We ran,” she said. “It was ‘bad’.” He called it “a disgrace” and left."


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        (["“We ran,”"], "direct"),
        (["We ran"], "direct"),  # the marks may be left out
        (["“We ran,”", "“It was ‘bad’.”"], "direct"),
        (["“We ran,”", "called it"], "mixed"),
        (["it “a disgrace”"], "mixed"),
        (["called it", "left"], "indirect"),
        (["”"], "indirect"),  # no word
        ([], "indirect"),
    ],
)
def test_how_a_content_is_given(pieces: list[str], kind: str) -> None:
    """All words between marks, none of them, or some."""
    spans = [(TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces]

    assert judge_quotation(TEXT, spans, find_quotations(TEXT)) == kind


@given(
    st.lists(st.sampled_from([*"“ ” \" ' We ran , . a b".split(), " "]), max_size=30).map("".join),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3),
)
def test_any_content_is_judged(text: str, pieces: list[tuple[int, int]]) -> None:
    """The whole is direct or indirect only where each of its pieces is."""
    quotations = find_quotations(text)
    kinds = {
        judge_quotation(text, [piece], quotations)
        for piece in pieces
        if any(c.isalnum() for c in text[slice(*piece)])
    }

    whole = judge_quotation(text, pieces, quotations)

    assert whole is (Quotation.MIXED if len(kinds) > 1 else next(iter(kinds), Quotation.INDIRECT))
