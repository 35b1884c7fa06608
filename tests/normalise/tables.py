"""Tables of a few words, so that tests do not hang on what the lexicons hold today."""

from __future__ import annotations

from hearsay.record import ActorKind, SourceKind

COUNTRIES = {
    "Avalonian": "AV",
    "Avalonia": "AV",
    "Ruritania": "RU",
    "Ruritanian": "RU",
    "Avalonians": "AV",
}


class SmallTables:
    """The lexicons that kinds of actors are looked up in, a word or two of each."""

    def role(self, noun: str) -> ActorKind | None:
        """Nouns for people."""
        return {
            "minister": ActorKind.GOVERNMENT,
            "president": ActorKind.GOVERNMENT,
            "official": ActorKind.GOVERNMENT,
            "soldier": ActorKind.MILITARY,
            "resident": ActorKind.CIVILIANS,
            "reporter": ActorKind.MEDIA,
        }.get(noun)

    def institution(self, noun: str) -> ActorKind | None:
        """Nouns for bodies."""
        return {
            "ministry": ActorKind.GOVERNMENT,
            "hospital": ActorKind.HEALTH,
            "court": ActorKind.JUDICIARY,
            "red lantern": ActorKind.REBEL,
        }.get(noun)

    def evidence(self, noun: str) -> SourceKind | None:
        """Nouns for what shows."""
        return {"footage": SourceKind.FOOTAGE, "memo": SourceKind.DOCUMENT}.get(noun)

    def is_outlet(self, name: str) -> bool:
        """A news agency, and a paper called after what its name says."""
        return name in ("Harbour News", "The Memo")

    def country_of(self, name: str) -> str | None:
        """One capital."""
        return {"Musaville": "AV"}.get(name)
