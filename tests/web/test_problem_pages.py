"""Each refusal leads to a page that says what it means and what to do, and no page is of a refusal that is none."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import hearsay
from hearsay.desk import inputs
from hearsay.web import app as application
from hearsay.web import problems
from hearsay.web.problem_pages.told import TOLD

PACKAGE = Path(hearsay.__file__).parent
TABLE = PACKAGE / "web" / "problem_pages" / "told.py"


def _codes_in(tree: ast.AST) -> set[str]:
    """The codes that a module gives: `code="…"` of a call, and `code = "…"` in a class."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "code":
            given: list[ast.AST] = [node.value]
        elif isinstance(node, ast.ClassDef):
            given = [_value(one) for one in node.body if _is_code(one)]
        else:
            continue
        found |= {
            part.value
            for value in given
            for part in ast.walk(value)
            if isinstance(part, ast.Constant) and isinstance(part.value, str)
        }
    return found


def _is_code(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.AnnAssign):
        return isinstance(statement.target, ast.Name) and statement.target.id == "code"
    return isinstance(statement, ast.Assign) and any(
        isinstance(target, ast.Name) and target.id == "code" for target in statement.targets
    )


def _value(statement: ast.stmt) -> ast.AST:
    assert isinstance(statement, ast.Assign | ast.AnnAssign)
    return statement.value or ast.Constant(None)


@cache
def _codes() -> frozenset[str]:
    """Every code that an error or a refusal may have."""
    found = set(problems._STATUSES)
    found |= {reason[0] for reason in inputs._REASONS.values()}
    found |= {answer[0] for answer in application._HTTP.values()}
    for path in PACKAGE.rglob("*.py"):
        if path != TABLE:
            found |= _codes_in(ast.parse(path.read_text("utf-8")))
    # Of characters and countries, which have codes as well.
    return frozenset(code for code in found if re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", code))


def test_every_code_is_told_of() -> None:
    """Whoever follows the address in a refusal never finds nothing there."""
    assert _codes() - TOLD.keys() == set()


def test_no_code_is_told_of_that_there_is_not() -> None:
    """A page of a refusal that no longer happens is out of the way."""
    shown_without_code = {"no_screens", "http"}

    assert TOLD.keys() - _codes() - shown_without_code == set()


@pytest.mark.parametrize("code", sorted(TOLD))
def test_a_page_says_what_it_means_and_what_to_do(client: TestClient, code: str) -> None:
    """It has both in words, needs no script, and holds the code that programs see."""
    answer = client.get(f"/problems/{code.replace('_', '-')}")

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert f"<code>{code}</code>" in answer.text
    assert answer.text.count("<h1>") == 1
    for sentence in TOLD[code]:
        assert sentence.endswith(".")
    assert not re.search(r"<script|<style| style=| on[a-z]+=|https?://", answer.text)


def test_a_refusal_leads_to_its_page(client: TestClient) -> None:
    """`type` is an address of this server, without a network."""
    refused = client.get("/api/v1/claims?typ=strike").json()
    page = client.get(refused["type"])

    assert page.status_code == 200
    assert "<h1>Unknown field</h1>" in page.text


def test_a_page_of_no_problem_is_not_found(client: TestClient) -> None:
    """What stands in the address is not repeated in the page."""
    answer = client.get("/problems/%3Cscript%3Ealert(1)%3C%2Fscript%3E")

    assert answer.status_code == 404
    assert "alert" not in answer.text


def test_all_problems_are_listed(client: TestClient) -> None:
    """From the list each page is one step away."""
    listed = client.get("/problems").text

    assert set(re.findall(r'href="/problems/([a-z0-9-]+)"', listed)) == {
        code.replace("_", "-") for code in TOLD
    }


def test_their_style_is_a_file_that_the_policy_allows(client: TestClient) -> None:
    """Light or dark as the reader's system is, with no style inside a page."""
    answer = client.get("/problems/style.css")

    assert answer.headers["content-type"].startswith("text/css")
    assert "prefers-color-scheme: dark" in answer.text
