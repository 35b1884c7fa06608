"""What goes wrong behind a page that looks right: errors, what the policy blocked, requests to others."""

from __future__ import annotations

import re

from playwright.sync_api import ConsoleMessage, Error, Page, Request


class Troubles:
    """What went wrong on the pages of a test, one sentence each.

    Args:
        address: Of the server; requests to anywhere else are troubles.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._seen: list[str] = []
        self._expected: list[re.Pattern[str]] = []

    def watch(self, page: Page) -> None:
        """Listen to a page from now on."""
        page.on("console", self._on_console)
        page.on("pageerror", self._on_error)
        page.on("request", self._on_request)

    def expect(self, pattern: str) -> None:
        """Pass over what a test brings about on purpose, as `status of 404`."""
        self._expected.append(re.compile(pattern))

    @property
    def unexpected(self) -> list[str]:
        """What nobody brought about on purpose."""
        return [one for one in self._seen if not any(known.search(one) for known in self._expected)]

    def _on_console(self, message: ConsoleMessage) -> None:
        # What the policy of guards.py blocks is told here too, as an error.
        if message.type == "error":
            where = message.location.get("url", "")
            self._seen.append(f"console: {message.text} ({where})")

    def _on_error(self, error: Error) -> None:
        self._seen.append(f"script: {error.message}")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((f"{self._address}/", "data:", "blob:")):
            self._seen.append(f"request to another host: {request.url}")
