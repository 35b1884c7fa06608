"""The tables of the package are what the script makes of those that people edit."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.reference.tables import FOLDER, read_table
from scripts.build_reference import build, main
from scripts.cue_tables import cue_rows, form_rows
from scripts.inflection import plural, verb_forms
from scripts.resource import FOLDER as RESOURCES
from scripts.resource import Resource, UnusableResourceError, read_resource

NAMES = sorted(path.stem for path in RESOURCES.glob("*.csv"))
TOLD = {"Licence": "Apache-2.0", "Origin": "written for a test", "Date": "2026-01-31"}


def test_the_package_holds_what_the_resources_say() -> None:
    """Who edits a word and forgets to build is told so."""
    built = build()

    assert {path.name for path in FOLDER.glob("*.tsv")} == set(built)
    assert {name: (FOLDER / name).read_text("utf-8") for name in built} == built


@pytest.mark.parametrize("name", NAMES)
def test_every_resource_tells_where_it_comes_from(name: str) -> None:
    """A word of unknown origin must not find its way into the package."""
    told = read_resource(name).told

    assert told["Licence"] == "Apache-2.0"
    assert told["Origin"].startswith("written for hearsay")
    assert told["Date"] >= "2025-01-01"


def test_the_script_writes_and_compares(tmp_path: Path) -> None:
    """With --check it only says what is stale, and where to turn."""
    main([], tmp_path)
    main(["--check"], tmp_path)
    (tmp_path / "hedges.tsv").write_text("", "utf-8")

    with pytest.raises(
        SystemExit, match=r"^hedges\.tsv: not what resources/ holds\. Run the script"
    ):
        main(["--check"], tmp_path)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# Words\n# Licence: MIT\n# Origin: me\nword\nmay\n", "it does not tell its date"),
        ("# Words\n# Origin: me\n# Date: 2026-01-31\nword\nmay\n", "it does not tell its licence"),
        (
            "# Words\n# Licence: MIT\n# Origin: me\n# Date: 2026-01-31\nword,kind\nmay\n",
            "2 values are due in 'may'",
        ),
    ],
)
def test_a_resource_that_is_not_whole_is_refused(tmp_path: Path, text: str, why: str) -> None:
    """The sentence names the file and what is wrong with it."""
    (tmp_path / "words.csv").write_text(text, "utf-8")

    with pytest.raises(UnusableResourceError, match=rf"^resources/words\.csv: {why}\. Mend it"):
        read_resource("words", tmp_path)


def test_an_unknown_code_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mode that the record does not know cannot be built."""
    broken = _resource("hedges", {"hedge": "may", "certainty": "perhaps"})
    monkeypatch.setattr("scripts.build_reference.read_resource", lambda name: broken)

    with pytest.raises(UnusableResourceError, match="'perhaps' is no certainty in 'may, perhaps'"):
        build()


def test_groups_of_words_are_written_out() -> None:
    """A group in braces stands for each of its words, and what any phrase may take is left out."""
    cues = _resource("cues", _cue("decline to {tell}", "no_comment"), _cue("say", "says"))
    classes = _resource("classes", *({"class": "tell", "word": w} for w in ("say", "be drawn on")))

    assert [row[0] for row in cue_rows(cues, classes, _MODES)] == [
        *("decline to drawn on", "decline to say", "say"),
    ]


def test_what_is_written_for_its_own_sake_outranks_a_group() -> None:
    """The group brings along the rest."""
    cues = _resource("cues", _cue("give {info}", "no_comment"), _cue("give word", "promises"))
    classes = _resource("classes", *({"class": "info", "word": w} for w in ("word", "details")))

    assert [(row[0], row[3]) for row in cue_rows(cues, classes, _MODES)] == [
        ("give detail", "no_comment"),
        ("give details", "no_comment"),
        ("give word", "promises"),
    ]


def test_two_entries_may_not_contradict_each_other() -> None:
    """Which of them holds could not be told."""
    cues = _resource("cues", _cue("say", "says"), _cue("say", "claims"))

    with pytest.raises(UnusableResourceError, match="the mode differs from 'says'"):
        cue_rows(cues, _resource("classes"), _MODES)


def test_a_condition_must_exist() -> None:
    """A misspelt one would never hold."""
    cues = _resource("cues", _cue("say", "says", when="wenn"))

    with pytest.raises(UnusableResourceError, match="'wenn' is no condition"):
        cue_rows(cues, _resource("classes"), _MODES)


def test_printed_forms_lead_to_their_words() -> None:
    """A form that is listed itself is a form of both."""
    entries = [("speak", "verb"), ("press charges", "verb"), ("charge", "noun")]
    irregular = _resource("irregular_forms", {"verb": "speak", "forms": "spoke;spoken"})

    assert dict(form_rows(entries, irregular)) == {
        "charges": "charge charges",
        "pressed": "press",
        "presses": "press",
        "pressing": "press",
        "speaking": "speak",
        "speaks": "speak",
        "spoke": "speak",
        "spoken": "speak",
    }


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("claim", "claims claiming claimed"),
        ("urge", "urges urging urged"),
        ("agree", "agrees agreeing agreed"),
        ("lie", "lies lying lied"),
        ("deny", "denies denying denied"),
        ("say", "says saying sayed"),  # the table of irregular forms knows better
        ("veto", "vetoes vetoing vetoed"),
        ("plan", "plans planning planned"),
        ("quip", "quips quipping quipped"),
        ("label", "labels labeling labelling labeled labelled"),
        ("reject", "rejects rejecting rejected"),
        ("vow", "vows vowing vowed"),
        ("preach", "preaches preaching preached"),
    ],
)
def test_verbs_are_inflected(verb: str, forms: str) -> None:
    """British and American spelling both, where they differ."""
    assert verb_forms(verb) == forms.split()


@given(st.text(alphabet="abcdeiouqsxyz", min_size=1, max_size=8))
def test_any_word_is_inflected(word: str) -> None:
    """A form begins like its word."""
    forms = [*verb_forms(word), plural(word)]

    assert len(forms) >= 4
    assert all(form.startswith(word[: max(0, len(word) - 2)]) for form in forms)


def test_the_origin_of_a_resource_is_that_of_its_table() -> None:
    """What is said on top of the one is said on top of the other."""
    resource, table = read_resource("roles"), read_table("roles")

    assert table.origin.title == resource.title
    assert [table.origin.licence, table.origin.origin, table.origin.date] == [
        *(resource.told[what] for what in ("Licence", "Origin", "Date")),
    ]


def _resource(name: str, *rows: dict[str, str]) -> Resource:
    return Resource(name, "A table", TOLD, rows)


def _cue(cue: str, mode: str, when: str = "") -> dict[str, str]:
    return {
        "cue": cue,
        "pos": "verb",
        "when": when,
        "mode": mode,
        "certainty": "certain",
        "polarity": "+",
        "reliability": "high",
    }


_MODES = _resource(
    "modes",
    *(
        {"mode": mode, "certainty": "certain", "polarity": "+"}
        for mode in ("says", "claims", "promises", "no_comment")
    ),
)
