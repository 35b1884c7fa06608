"""What is set, and by whom: defaults, the user's file, the project's file, the environment, options.

The later of these overrules the earlier. When a desk finds its claims in the wrong ledger, the question
is never which value a setting has but who set it; so every value carries its origin. A path in a file is
read from where the file lies, for a project's `hearsay.toml` also counts in the folders below it.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hearsay.desk.settings import KEYS, Value, find_key, meant
from hearsay.record import UsageError

FILE = "hearsay.toml"
"""What the file is called, in a project as in the user's folder."""

DEFAULT = "default"
"""The origin of what nobody set."""

_LARGEST = 1 << 20
_DATABASES = ("postgresql:", "postgres:", "postgresql+psycopg:")
_SQLITE = "sqlite:///"


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and who set it.

    Args:
        key: Its name: "ledger.url".
        value: The value; None where there is none.
        origin: Who set it: "default", a file, or an environment variable.
    """

    key: str
    value: Value | None
    origin: str


Config = dict[str, Setting]
"""Every setting, by its key."""


def load_config(
    *, folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> Config:
    """Everything that is set.

    Args:
        folder: Where to look for the project's file, here and above; the current one by default.
        environment: Environment variables; those of this process by default.

    Returns:
        The value of every key, with its origin.

    Raises:
        UsageError: A file or the environment sets what cannot be set, or to what it cannot be.
    """
    environment = os.environ if environment is None else environment
    config = {name: Setting(name, key.default, DEFAULT) for name, key in KEYS.items()}
    for path in config_files(folder=folder, environment=environment):
        config |= {one.key: one for one in _read_file(path)}
    config |= {one.key: one for one in _read_environment(environment)}
    return config


def config_files(
    *, folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> list[Path]:
    """The files that are read, the one that overrules the others last.

    Args:
        folder: Where to look for the project's file, here and above; the current one by default.
        environment: Environment variables; those of this process by default.

    Returns:
        The user's file, then the project's, as far as they are there.
    """
    environment = os.environ if environment is None else environment
    paths = [user_file(environment), _project_file(folder or Path.cwd())]
    return [path for path in paths if path is not None and path.is_file()]


def user_file(environment: Mapping[str, str]) -> Path | None:
    """Where the user's own file is, or would be.

    Args:
        environment: Environment variables.

    Returns:
        Its path; None where the user has no home.
    """
    try:
        home = Path.home()
    except RuntimeError:  # a container's user may have none
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "hearsay" / FILE
    variable, usual = (
        ("APPDATA", home / "AppData" / "Roaming")
        if os.name == "nt"
        else ("XDG_CONFIG_HOME", home / ".config")
    )
    return Path(environment.get(variable) or usual) / "hearsay" / FILE


def config_template() -> str:
    """A file with every setting, in comments: written, it changes nothing.

    Returns:
        The text of a `hearsay.toml`.
    """
    lines = ["# Settings of hearsay, for this folder and those below it."]
    section = ""
    for key in KEYS.values():
        here, _, name = key.name.partition(".")
        if here != section:
            section = here
            lines += ["", f"[{section}]"]
        value = "" if key.default is None else key.default
        shown = f'"{value}"' if isinstance(value, str) else str(value)
        lines += [f"# {key.about}", f"#{name} = {shown}"]
    return "\n".join(lines) + "\n"


def find_ledger(explicit: str | None = None) -> str:
    """Which ledger is meant.

    Args:
        explicit: The one that was named; None where none was.

    Returns:
        A path or a "postgresql://…" address, as `Ledger.open` takes it: the one that was named,
        else the one that is set, else "desk.hearsay" in the current folder.

    Raises:
        UsageError: What is set cannot be read.

    Example:
        >>> find_ledger("ukraine.hearsay"), find_ledger("sqlite:///ukraine.hearsay")
        ('ukraine.hearsay', 'ukraine.hearsay')
    """
    if explicit is not None:
        return explicit.removeprefix(_SQLITE)
    return str(load_config()["ledger.url"].value)


def find_who(explicit: str | None = None) -> str | None:
    """Who signs what is done to a ledger.

    Args:
        explicit: Who was named; None where nobody was.

    Returns:
        The one that was named, else the one that is set; None for who is logged in.

    Raises:
        UsageError: What is set cannot be read.
    """
    if explicit is not None:
        return explicit
    value = load_config()["ledger.who"].value
    return None if value is None else str(value)


def _project_file(folder: Path) -> Path | None:
    """The nearest file, in a folder or above it, within the repository or the user's home.

    In a folder that anybody writes to, a stranger's file must not decide for what lies below it.
    """
    home = os.path.expanduser("~")  # noqa: PTH111 - where there is no home, it stays "~"
    inside = [folder, *folder.parents]
    reach = [place for place in inside if (place / ".git").exists() or str(place) == home]
    last = inside.index(reach[0]) if reach else 0
    for place in inside[: last + 1]:
        if (place / FILE).is_file():
            return place / FILE
    return None


def _read_file(path: Path) -> Iterator[Setting]:
    for section, values in _parse(path).items():
        if not isinstance(values, dict):
            find_key(section, str(path))
            continue
        for name, value in values.items():
            key = find_key(f"{section}.{name}", str(path))
            checked = key.checked(value, str(path))
            yield Setting(key.name, _placed(key.name, checked, path.parent), str(path))


def _parse(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise UsageError(f"{path} is larger than {_LARGEST >> 20} MiB, and no settings are.")
        return tomllib.loads(data.decode())
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(
            f"{path} is no TOML: {error}.", hint='A line of it reads: url = "desk.hearsay"'
        ) from error


def _read_environment(environment: Mapping[str, str]) -> Iterator[Setting]:
    variables = {key.variable: key for key in KEYS.values()}
    sections = tuple({f"HEARSAY_{name.split('.')[0].upper()}" for name in KEYS})
    for name in sorted(environment):
        if name in variables and environment[name]:
            key = variables[name]
            value = key.parsed(environment[name])
            yield Setting(key.name, _placed(key.name, value, None), f"environment {name}")
        elif name not in variables and name.startswith(sections):
            raise UsageError(
                f"The environment sets {name}, which is no key.",
                hint=meant(name, list(variables)),
            )


def _placed(key: str, value: Value, folder: Path | None) -> Value:
    """A ledger's path, from where the file lies that names it; anything else as it is."""
    if key != "ledger.url" or not isinstance(value, str) or value.startswith(_DATABASES):
        return value
    path = Path(value.removeprefix(_SQLITE)).expanduser()
    return str(folder / path if folder else path)
