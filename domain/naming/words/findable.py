"""What the finder knows of a person: the forms of the name, and the offices."""

from __future__ import annotations

from datetime import date

import msgspec


class PartedName(msgspec.Struct, frozen=True, gc=False):
    """A name in one language, in its parts."""

    given: str = ""
    family: str = ""
    patronymic: str = ""
    language: str = ""
    """The language it is spelt in; empty: not known."""
    family_first: bool = False


class FindableOffice(msgspec.Struct, frozen=True, gc=False):
    """An office as one person holds or held it: its key, its titles, its first and last day."""

    key: str
    titles: tuple[str, ...]
    since: date | None = None
    until: date | None = None
    office: str = ""
    """The key of the office for all its holders: `prime-minister-of-kazakhstan`."""
    states: tuple[str, ...] = ()
    """Whose he is by the record, by their codes: what an office is of whose titles name no state."""

    def on(self, day: date) -> bool:
        """Whether it is held on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Findable(msgspec.Struct, frozen=True, gc=False):
    """A person as the finder knows him or her."""

    forms: tuple[PartedName, ...] = ()
    offices: tuple[FindableOffice, ...] = ()
