"""Finding persons of the registry while the officer types: by name in any script, or by an office they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from functools import cached_property
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from domain.core.late import late
from domain.core.names import is_han
from domain.core.problem import Unavailable
from domain.naming.words.findable import Findable, FindableOffice, PartedName
from domain.registry.asking_entries import briefly, changed, look_up, versions

if TYPE_CHECKING:
    from domain.core.names import Name
    from domain.naming.comparing import duplicates
    from domain.naming.finding import finder
    from domain.naming.finding.finder import Finder
    from domain.naming.finding.found import Found
    from domain.naming.finding.keys import KeptKeys
    from domain.registry.name_form import NameForm
    from domain.registry.person import Person
else:
    duplicates, finder = late("domain.naming.comparing.duplicates"), late("domain.naming.finding.finder")

MOST_ALIKE = 3
"""How many who may be one and the same person are told."""
AT_ONCE = 200
"""How many persons are read at most while somebody waits."""
_WRITTEN_AT_ONCE = 20
"""The same where they are written to a file."""
_KEPT_AT_ONCE = 2_500
"""The same where nobody waits: each time, much of the file is written anew, and their keys lie in memory until then."""
KEPT_FROM = 200
"""Persons from which on their keys are kept in a file; those of fewer are read in a tenth of a second."""
T = TypeVar("T")


class PersonFinder:
    """Follows the registry, indexing again only the persons who changed. For any thread.

    A large registry is read little by little: until then those are found who were read. Where the keys are kept in a
    file, only those are read who changed since, and nothing waits for the file to be written.

    Args:
        keep: opens the keys that are kept; None where there are none. It is called where nobody waits.
    """

    def __init__(self, keep: Callable[[], KeptKeys | None] = lambda: None) -> None:
        self._lock, self._writing = Lock(), Lock()
        self._known: Mapping[str, Person] = {}
        self._unread: dict[str, None] = {}
        self._keep: Callable[[], KeptKeys | None] | None = keep
        self._kept: KeptKeys | None = None

    @cached_property
    def _finder(self) -> Finder:
        return finder.Finder()

    def follow(self, people: Mapping[str, Person]) -> bool:
        """Learn the registry as it stands, a few persons at most; whether there are more to learn. Nobody waits."""
        self._open_kept(len(people))
        return self._read(people, self._most, wait=True)

    def read_all(self, people: Mapping[str, Person], upto: int | None = None) -> None:
        """Learn the whole registry as it stands; where nothing was recorded since it was learned, nobody is looked at.

        Args:
            upto: a position of the log up to which the registry was read at least, where it is known.
        """
        self._open_kept(len(people))
        while self._read(people, self._most, wait=True, upto=upto):
            pass

    def find(self, people: Mapping[str, Person], typed: str, limit: int = 20, day: date | None = None) -> list[Found]:
        """The persons of the registry who may be meant, the likeliest first, and how each was found.

        Args:
            people: the registry as it stands.
            typed: a name in any script, whole or in part, with a title or without; or an office.
            limit: how many are answered at most.
            day: the day on which offices are held; today, if none is given.
        """
        self._read(people, _WRITTEN_AT_ONCE if self._kept is not None else AT_ONCE, wait=False)
        found = self._ask(lambda finder: finder.find(typed, limit, day or date.today()))
        look_up(people, [each.person for each in found])
        return [each for each in found if each.person in people and people[each.person].stands]

    def share(self, people: Mapping[str, Person]) -> float:
        """How much of the registry persons are found in so far; 1 is all, or all but a few, who are read at once."""
        unread = len(self._unread) + len(people) - len(self._known) if people is not self._known else len(self._unread)
        if not self._known and self._kept is None and len(people) <= AT_ONCE:
            unread = 0
        return 1 - min(max(unread, 0) / max(len(people), 1), 1)

    def alike(self, people: Mapping[str, Person], forms: Iterable[str], besides: str = "") -> list[str]:
        """The persons who may bear these forms of name, the likeliest first, without the person `besides`.

        The whole registry is read first: nobody may be taken for new because he was not read yet.
        """
        forms = list(forms)
        self.read_all(people)
        near = [key for key in self._ask(lambda finder: finder.near(forms)) if key != besides and key in people]
        spellings = {key: person.spellings() for key, person in briefly(people, near)}
        return duplicates.likely_same(forms, spellings)[:MOST_ALIKE]

    def close(self) -> None:
        """Let go of the keys that are kept; those in memory stay."""
        with self._writing, self._lock:
            self._forget_kept()

    @property
    def _most(self) -> int:
        """How many persons are read at a time where nobody waits."""
        return AT_ONCE if self._kept is None else _KEPT_AT_ONCE

    def _open_kept(self, persons: int) -> None:
        if self._keep is None or persons < KEPT_FROM:
            return
        with self._writing, suppress(Unavailable):
            keep, self._keep = self._keep, None
            kept = keep() if keep is not None else None
            if kept is not None:
                with self._lock:
                    self._begin_anew(kept)

    def _ask(self, question: Callable[[Finder], list[T]]) -> list[T]:
        """What a question finds; of keys that were lost nothing is found until they are read anew."""
        with self._lock:
            try:
                return question(self._finder)
            except Unavailable:
                self._forget_kept()
                return []

    def _read(self, people: Mapping[str, Person], most: int, *, wait: bool, upto: int | None = None) -> bool:
        """Read a few of those who changed; who types waits for no file that is being written."""
        if not self._writing.acquire(blocking=wait or self._kept is None):
            return True
        try:
            self._look_for_changes(people, upto)
            keys = list(islice(self._unread, most))
            some = dict(briefly(people, keys))
            for key in keys:
                del self._unread[key]
            if some and self._kept is not None:
                self._write(self._kept, some, upto)
            elif some:
                with self._lock:
                    self._enter(some)
            return bool(self._unread)
        except Unavailable:
            with self._lock:
                self._forget_kept()
            return True
        finally:
            self._writing.release()

    def _look_for_changes(self, people: Mapping[str, Person], upto: int | None) -> None:
        if people is self._known:
            return
        if upto is not None and not self._known and self._kept is not None and self._kept.stands():
            self._known = people
            return
        if self._kept is not None and not self._known:
            told = self._kept.known()
            new = [key for key, upto in versions(people).items() if told.get(key) != upto]
        else:
            new = changed(people, self._known)
        self._unread.update(dict.fromkeys(new))
        self._known = people
        if self._kept is not None and not self._unread:
            self._kept.compared(upto)

    def _write(self, kept: KeptKeys, some: Mapping[str, Person], upto: int | None) -> None:
        with kept.saving():
            self._enter(some)
            for key, person in some.items():
                kept.note(key, person.entries)
        with self._lock:
            kept.look_anew()
            self._finder.look_anew()
        if not self._unread:
            kept.compared(upto)

    def _enter(self, some: Mapping[str, Person]) -> None:
        for key, person in some.items():
            if person.stands:
                self._finder.put(key, entry_of_person(person))
            else:
                self._finder.remove(key)

    def _forget_kept(self) -> None:
        """Look for names in memory from now on, read anew."""
        if self._kept is not None:
            self._kept.close()
            self._begin_anew(None)

    def _begin_anew(self, kept: KeptKeys | None) -> None:
        self._kept, self._finder, self._known, self._unread = kept, finder.Finder(keys=kept), {}, {}


def said_otherwise(names: Mapping[str, Name] | Mapping[str, NameForm]) -> tuple[PartedName, ...]:
    """How names in characters are read, where that was noted: nobody who hears one can type it otherwise."""
    return tuple(
        PartedName(family=name.phonetic, language=language)
        for language, name in names.items()
        if name.phonetic and is_han(name.family or name.given)
    )


def entry_of_person(person: Person) -> Findable:
    """What the finder knows of a person."""
    forms = tuple(
        PartedName(name.given, name.family, name.patronymic, language, name.family_first)
        for language, name in person.forms.items()
    ) + said_otherwise(person.forms)
    offices = tuple(
        FindableOffice(key, tuple(held.title.values()), held.since, held.until, held.office)
        for key, held in person.offices.items()
    )
    return Findable(forms, offices)
