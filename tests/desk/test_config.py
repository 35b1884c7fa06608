"""Settings: who set what, and what happens to a mistyped one."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearsay.desk.config import config_files, find_ledger, find_who, load_config
from hearsay.desk.settings import KEYS
from hearsay.record import UsageError


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home with nothing set, and a repository in it that is the current folder."""
    for name in ("HEARSAY_LEDGER_URL", "HEARSAY_LEDGER_WHO", "HEARSAY_TABLE_ROWS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "work" / "deep").mkdir(parents=True)
    (tmp_path / "work" / ".git").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path


def set_up(path: Path, text: str) -> Path:
    """A file of settings."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_where_nobody_sets_anything_the_defaults_count(home: Path) -> None:
    """A desk that sets nothing has its ledger in the current folder."""
    assert find_ledger() == "desk.hearsay"
    assert find_who() is None
    assert {one.origin for one in load_config().values()} == {"default"}
    assert list(load_config()) == list(KEYS)


def test_the_later_overrules_the_earlier(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """User's file, project's file, environment, option: each overrules the one before."""
    users = set_up(home / "config/hearsay/hearsay.toml", '[ledger]\nurl = "/u"\nwho = "Ines"\n')
    assert find_ledger() == "/u"
    own = set_up(home / "work/hearsay.toml", '[ledger]\nurl = "/p"\n')
    assert (find_ledger(), find_who()) == ("/p", "Ines")
    assert config_files() == [users, own]
    assert load_config()["ledger.url"].origin == str(own)
    monkeypatch.setenv("HEARSAY_LEDGER_URL", "/e")
    assert load_config()["ledger.url"].origin == "environment HEARSAY_LEDGER_URL"
    assert find_ledger() == "/e"
    assert find_ledger("/o") == "/o"
    assert (find_who(), find_who("Musa")) == ("Ines", "Musa")


def test_a_path_is_read_from_where_its_file_lies(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ledger of a project is the same one in all of its folders."""
    set_up(home / "work/hearsay.toml", '[ledger]\nurl = "sqlite:///ukraine.hearsay"\n')
    monkeypatch.chdir(home / "work/deep")

    assert find_ledger() == str(home / "work/ukraine.hearsay")
    assert find_ledger("sqlite:///near.hearsay") == "near.hearsay"


@pytest.mark.parametrize("address", ["postgresql://desk@db/news", "postgresql:///news"])
def test_the_address_of_a_database_stays_as_it_is(home: Path, address: str) -> None:
    """It is no path, and nothing is put before it."""
    set_up(home / "work/hearsay.toml", f'[ledger]\nurl = "{address}"\n')

    assert find_ledger() == address


def test_a_file_above_the_repository_does_not_count(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder that anybody writes to, a stranger's file must not decide for us."""
    set_up(home / "work/hearsay.toml", "[table]\nrows = 7\n")
    outside = home / "work" / "deep"
    (outside / ".git").mkdir()
    monkeypatch.chdir(outside)

    assert load_config()["table.rows"].value == 50


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[ledger]\nulr = "x"', r"sets ledger\.ulr, which is no key\. Did you mean ledger\.url\?"),
        ('[ledgers]\nurl = "x"', r"sets ledgers\.url, which is no key\. Did you mean"),
        ('url = "x"', r"sets url, which is no key\. There are ledger\.url, ledger\.who and"),
        ("[table]\nrows = -1", r"table\.rows is -1 in .*, and should be a whole number from 0\."),
        ("[table]\nrows = true", r"table\.rows is True in .*, and should be a whole number"),
        ("[ledger]\nurl = 5", r"ledger\.url is 5 in .*, and should be a text\."),
        ("[ledger", r"is no TOML: .* A line of it reads: url = "),
        ("[ledger]\nurl = '\x00'", r"is no TOML"),
    ],
)
def test_what_cannot_be_set_is_told(home: Path, text: str, told: str) -> None:
    """A mistyped key is an error, and never passed over."""
    path = set_up(home / "work/hearsay.toml", text)

    with pytest.raises(UsageError, match=told) as error:
        load_config()
    assert str(path) in str(error.value)


def test_a_file_that_is_no_text_is_told(home: Path) -> None:
    """Bytes of another encoding are no TOML."""
    (home / "work/hearsay.toml").write_bytes(b'[ledger]\nurl = "\xff"\n')

    with pytest.raises(UsageError, match="is no TOML"):
        load_config()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("HEARSAY_LEDGER_ULR", "x", r"sets HEARSAY_LEDGER_ULR, which is no key\. Did you mean"),
        ("HEARSAY_TABLE_ROWS", "many", r"table\.rows is 'many' in the environment"),
    ],
)
def test_the_environment_is_held_to_the_same(
    home: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    """A mistyped variable is an error too."""
    monkeypatch.setenv(name, value)

    with pytest.raises(UsageError, match=told):
        load_config()


def test_other_variables_are_none_of_our_business(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that set no setting are others'; one that is empty sets nothing."""
    monkeypatch.setenv("HEARSAY_DEBUG", "1")
    monkeypatch.setenv("HEARSAY_LEDGER_URL", "")

    assert find_ledger() == "desk.hearsay"
