"""What a page says of its article in JSON for search engines.

It is written by programs and by hand, nested at will, and some of it is no JSON. Whatever is wrong
with it, the page is read without it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from hearsay.text.html.tokens import resolve_references

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Statement)\Z")
_LONGEST = 1 << 20
_DEEPEST = 100
_MOST_NODES = 5_000
_MOST_NAMES = 10
_BRACKET = re.compile(r"[\[\]{}]")
_WRAPPING = re.compile(r"\A\s*(?://)?\s*<!(?:\[CDATA\[|--)|(?://)?\s*(?:\]\]>|-->)\s*\Z")


def find_article_facts(written: str) -> dict[str, str]:
    """Read what is said of the article.

    Args:
        written: The content of a script of the type application/ld+json.

    Returns:
        What is there of "title", "published", "byline", "publisher" and "url".

    Example:
        >>> find_article_facts('{"@type": "NewsArticle", "author": [{"name": "A. Lind"}]}')
        {'byline': 'A. Lind'}
    """
    for node in _iter_nodes(_load(written)):
        kinds = node.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and _ARTICLE.search(kind[-40:]) for kind in kinds):
            return _facts(node)
    return {}


def _load(written: str) -> Any:
    if len(written) > _LONGEST or _depth(written) > _DEEPEST:
        return None
    try:
        # Not strict: a line break inside of a string is common, and means nothing.
        return json.loads(_WRAPPING.sub("", written), strict=False)
    except (ValueError, RecursionError):
        return None


def _depth(written: str) -> int:
    depth = deepest = 0
    for found in _BRACKET.finditer(written):
        depth += 1 if found.group() in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _iter_nodes(data: Any) -> Iterator[dict[str, Any]]:
    waiting = [data]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed(one[:_MOST_NODES]))
        elif isinstance(one, dict):
            yield one
            waiting.extend(one.get(key) for key in ("mainEntity", "mainEntityOfPage", "@graph"))


def _facts(node: dict[str, Any]) -> dict[str, str]:
    page = node.get("mainEntityOfPage")
    address = page.get("@id") if isinstance(page, dict) else page
    facts = {
        "title": _name(node.get("headline")),
        "published": _name(node.get("datePublished")),
        "byline": _name(node.get("author")),
        "publisher": _name(node.get("publisher")),
        "url": _name(node.get("url")) or _name(address),
    }
    return {name: value for name, value in facts.items() if value}


def _name(value: Any) -> str:
    if isinstance(value, list):
        names = [_name(one) for one in value[:_MOST_NAMES] if not isinstance(one, list)]
        return ", ".join(dict.fromkeys(filter(None, names)))
    if isinstance(value, dict):
        value = value.get("name")
    return resolve_references(value) if isinstance(value, str) else ""
