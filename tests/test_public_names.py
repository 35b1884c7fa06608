"""What `import hearsay` promises, and what it costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import hearsay


def test_promised_names_are_sorted_and_there() -> None:
    """Every name on the list can be had."""
    assert hearsay.__all__ == sorted(hearsay.__all__)
    assert [name for name in hearsay.__all__ if not hasattr(hearsay, name)] == []
    assert set(hearsay.__all__) <= set(dir(hearsay))


def test_a_name_that_is_not_promised_is_refused() -> None:
    """A misspelt name is an error like in any module."""
    with pytest.raises(AttributeError, match="module 'hearsay' has no attribute 'raed'"):
        hearsay.raed  # noqa: B018 - looking it up is the test


def test_importing_loads_nothing_else() -> None:
    """`import hearsay` costs next to nothing: it loads its version and no other module."""
    code = "import sys; before = set(sys.modules); import hearsay; print(*sorted(set(sys.modules) - before))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["hearsay", "hearsay.version"]
