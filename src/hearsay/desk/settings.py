"""What can be set: the keys of `hearsay.toml`, each with what it holds and what it is by default.

A key that nothing reads is a promise that nobody keeps, and a mistyped one that is passed over in silence
is worse: the desk believes that it adds to the ledger of the house and adds to one of its own. So
the keys are a closed list, and whatever is not on it is an error that names the nearest.
"""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.record import UsageError
from hearsay.record.nearest import nearest

Value = str | int


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that can be set.

    Args:
        name: Section and name, as "ledger.url".
        default: Its value where nobody sets it; None where there is none.
        about: What it is, in a few words.
        least: The least a number may be; None for a text.
    """

    name: str
    default: Value | None
    about: str
    least: int | None = None

    @property
    def variable(self) -> str:
        """The environment variable that sets it: "HEARSAY_LEDGER_URL"."""
        return f"HEARSAY_{self.name.upper().replace('.', '_')}"

    def checked(self, value: object, where: str) -> Value:
        """A value that was read from a file.

        Args:
            value: The value.
            where: What to call the file in an error.

        Returns:
            The value.

        Raises:
            UsageError: It is none for this key.
        """
        if self.least is None:
            if isinstance(value, str) and value:
                return value
        elif isinstance(value, int) and not isinstance(value, bool) and value >= self.least:
            return value
        wanted = "a text" if self.least is None else f"a whole number from {self.least}"
        raise UsageError(f"{self.name} is {value!r} in {where}, and should be {wanted}.")

    def parsed(self, text: str) -> Value:
        """A value that was given as text, in the environment.

        Args:
            text: The text.

        Returns:
            The value.

        Raises:
            UsageError: It is none for this key.
        """
        number = self.least is not None and text.isdecimal()
        return self.checked(int(text) if number else text, f"the environment ({self.variable})")


KEYS: dict[str, Key] = {
    key.name: key
    for key in (
        Key("ledger.url", "desk.hearsay", "the ledger: an SQLite file, or postgresql://…"),
        Key("ledger.who", None, "who signs what is done to it; who is logged in by default"),
        Key("table.rows", 50, "rows of a table on a terminal; 0 for all", least=0),
    )
}
"""Everything that can be set, by name."""


def find_key(name: str, where: str) -> Key:
    """A key by its name.

    Args:
        name: Section and name.
        where: What to call the file that has it in an error.

    Returns:
        The key.

    Raises:
        UsageError: There is none; the nearest is named.

    Example:
        >>> find_key("ledger.url", "hearsay.toml").variable
        'HEARSAY_LEDGER_URL'
        >>> find_key("ledger.path", "hearsay.toml")
        Traceback (most recent call last):
        hearsay.record.errors.UsageError: hearsay.toml sets ledger.path, which is no key. There are
        ledger.url, ledger.who and table.rows.
    """
    if name in KEYS:
        return KEYS[name]
    raise UsageError(f"{where} sets {name}, which is no key.", hint=meant(name, list(KEYS)))


def meant(word: str, known: list[str]) -> str:
    """A sentence with the word that was probably meant, else with all there are.

    Args:
        word: What was given.
        known: What there is.

    Returns:
        The sentence.

    Example:
        >>> meant("ledger.ulr", ["ledger.url", "ledger.who"])
        'Did you mean ledger.url?'
        >>> meant("ledger", ["a", "b"])
        'There are a and b.'
    """
    near = nearest(word, known, alike=0.8)
    if near:
        return f"Did you mean {near}?"
    *before, last = known
    return f"There are {', '.join(before)} and {last}." if before else f"There is {last}."
