"""Tables of a few words, so that tests do not hang on what the lexicons hold today."""

from __future__ import annotations

from hearsay.record import ActorKind, SourceKind

COUNTRIES = {"Avalonian": "AV", "Avalonia": "AV", "Ruritania": "RU", "Ruritanian": "RU"}


class SmallTables:
    """The lexicons that kinds of actors are looked up in, a word or two of each."""

    def role(self, noun: str) -> ActorKind | None:
        """Nouns for people."""
        return {
            "minister": ActorKind.GOVERNMENT,
            "official": ActorKind.GOVERNMENT,
            "soldier": ActorKind.MILITARY,
            "resident": ActorKind.CIVILIANS,
            "reporter": ActorKind.MEDIA,
        }.get(noun)

    def institution(self, noun: str) -> ActorKind | None:
        """Nouns for bodies."""
        return {"ministry": ActorKind.GOVERNMENT, "hospital": ActorKind.HEALTH}.get(noun)

    def evidence(self, noun: str) -> SourceKind | None:
        """Nouns for what shows."""
        return {"footage": SourceKind.FOOTAGE, "memo": SourceKind.DOCUMENT}.get(noun)

    def is_outlet(self, name: str) -> bool:
        """One news agency."""
        return name == "Harbour News"
