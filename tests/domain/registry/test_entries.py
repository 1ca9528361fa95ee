"""A registry reads what is kept of an entry where it is first asked for, and tells what is not read all the same."""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

import msgspec
import pytest

from domain.core.names import Name
from domain.registry.asking_entries import briefly, changed, entered, few_having, having, look_up, passing, versions
from domain.registry.entries import GONE, Encoded, Entries, SpoiltError, told_of
from domain.registry.entries_by_key import EntriesByKey
from domain.registry.name_form import name_form_of
from domain.registry.person import MERGED, Person

STREAMS = {name: UUID(int=number) for number, name in enumerate(("abayev", "nurtleu", "tokayev"), start=1)}


def person(reference: str, entries: int = 1, merged_into: str | None = None) -> Person:
    """A person by one name."""
    return Person(entries, reference, {"en": name_form_of(Name(family=reference.title()))}, merged_into=merged_into)


PERSONS = [person("abayev"), person("nurtleu", 2, merged_into="tokayev"), person("tokayev", 3)]


class Read:
    """Reads persons, and knows whom it read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, content: bytes) -> Person:
        found = msgspec.json.decode(content, type=Person)
        self.read.append(found.reference)
        return found


def kept(people: Iterable[Person]) -> Iterable[Encoded]:
    """What is kept of persons."""
    entered = Entries((), Read()).after({STREAMS[each.reference]: each for each in people})
    return list(entered.encoded(msgspec.json.encode))


@pytest.fixture
def read() -> Read:
    """Whom the registry read."""
    return Read()


class Shelf:
    """Where entries are kept, in memory; spoilt, it has none to give."""

    def __init__(self, kept: Iterable[Encoded]) -> None:
        self._kept = list(kept)
        self.is_spoilt = False
        self.asked = 0

    def count(self) -> int:
        """As `Source.count`."""
        return len(self._kept)

    def called(self, references: Collection[str]) -> Iterable[Encoded]:
        """As `Source.called`."""
        self.asked += 1
        return self._where(lambda each: told_of(each.told)[0] in references)

    def of(self, stream: bytes) -> Iterable[Encoded]:
        """As `Source.of`."""
        return self._where(lambda each: each.stream == stream)

    def having(self, mark: str) -> Iterable[Encoded]:
        """As `Source.having`."""
        return self._where(lambda each: mark in told_of(each.told)[2].split())

    def had_by_few(self, marks: Collection[str], most: int) -> list[str]:
        """As `Source.had_by_few`."""
        standing = [
            told_of(each.told)[2].split() for each in self._where(lambda each: GONE not in told_of(each.told)[2])
        ]
        return [mark for mark in sorted(marks) if 0 < sum(mark in each for each in standing) <= most]

    def everything(self) -> Iterable[Encoded]:
        """As `Source.everything`."""
        return self._where(lambda _: True)

    def listed(self) -> list[tuple[bytes, int, bytes]]:
        """What is told of each, and the number of what is kept of it."""
        return [(each.stream, number, each.told) for number, each in enumerate(self._kept)]

    def content(self, number: int, /) -> bytes:
        """As `EntriesElsewhere.content`."""
        [*_, found] = (each.content for each in list(self.everything())[: number + 1])
        return found

    def folded(self, stream: UUID, entries: int, /) -> Person:
        """As `EntriesElsewhere.folded`."""
        reference = next(each for each, its in STREAMS.items() if its == stream)
        return person(reference, entries)

    def _where(self, holds: Callable[[Encoded], bool]) -> Iterable[Encoded]:
        if self.is_spoilt:
            raise SpoiltError
        return [each for each in self._kept if holds(each)]


@pytest.fixture
def shelf() -> Shelf:
    """Where three persons are kept, of whom one was merged."""
    return Shelf(kept(PERSONS))


@pytest.fixture(params=["at once", "by key", "left on the shelf"])
def people(shelf: Shelf, read: Read, request: pytest.FixtureRequest) -> Entries[Person]:
    """Those three: all in memory, each looked up, or told of and left where they are kept."""
    at_once = Entries(shelf.everything(), read)
    ways = {"at once": at_once, "left on the shelf": Entries(shelf.listed(), read, shelf)}
    return ways.get(request.param) or EntriesByKey(shelf, read, lambda: at_once)


def test_who_is_spoilt_on_the_shelf_is_folded_anew(shelf: Shelf, read: Read) -> None:
    people = Entries(shelf.listed(), read, shelf)
    shelf.is_spoilt = True

    assert people["tokayev"] == person("tokayev", 3)
    assert [each.reference for each in passing(people)] == ["abayev", "nurtleu", "tokayev"]
    assert read.read == []


def test_what_was_left_on_the_shelf_once_stays_there(shelf: Shelf, read: Read) -> None:
    people = Entries(shelf.everything(), read)
    told = [(each.stream, number, each.told) for number, each in enumerate(shelf.everything())]
    people.leave(told, shelf)
    shelf.is_spoilt = True
    people.leave([], Shelf([]))
    assert people["tokayev"] == person("tokayev", 3)


def test_of_spoilt_entries_all_are_read_anew_and_what_was_read_stays(shelf: Shelf, read: Read) -> None:
    anew = Entries(shelf.everything(), read)
    people = EntriesByKey(shelf, read, lambda: anew)
    before = people["tokayev"]
    shelf.is_spoilt = True

    assert people["abayev"] == anew["abayev"]
    assert few_having(people, ["spelt:bva"], 1) == {"spelt:bva": [people["abayev"]]}
    assert [each for each, _ in having(people, MERGED)] == ["nurtleu"]
    assert list(people) == list(anew)
    assert people["tokayev"] is before


def test_nobody_is_read_for_what_is_told_of_everybody(people: Entries[Person], read: Read) -> None:
    assert list(people) == ["abayev", "nurtleu", "tokayev"]
    assert versions(people) == {"abayev": 1, "nurtleu": 2, "tokayev": 3}
    assert ("nurtleu" in people, "putin" in people, len(people)) == (True, False, 3)
    assert read.read == []


def test_only_who_is_asked_for_is_read_and_once(people: Entries[Person], read: Read) -> None:
    assert people["tokayev"] is people["tokayev"]
    assert people["tokayev"] == person("tokayev", 3)
    assert people.of(STREAMS["abayev"]) == person("abayev")
    assert read.read == ["tokayev", "abayev"]


def test_some_are_looked_up_at_once_and_read_as_they_are_asked_for(shelf: Shelf, read: Read) -> None:
    people = EntriesByKey(shelf, read, lambda: pytest.fail("nothing is spoilt"))

    look_up(people, ["tokayev", "abayev", "putin"])
    assert (people["abayev"], people["tokayev"]) == (person("abayev"), person("tokayev", 3))
    assert (read.read, shelf.asked) == (["abayev", "tokayev"], 1)


def test_those_with_a_mark_are_found_and_no_other_is_read(people: Entries[Person], read: Read) -> None:
    assert dict(having(people, MERGED)) == dict(having(people, GONE)) == {"nurtleu": people["nurtleu"]}
    assert read.read == ["nurtleu"]


def test_marks_of_persons_in_memory_are_the_same(people: Entries[Person]) -> None:
    assert dict(having(dict(people), MERGED)) == dict(having(people, MERGED))


def test_of_some_marks_only_those_are_told_that_few_who_stand_have(people: Entries[Person], read: Read) -> None:
    common = {
        STREAMS[each]: Person(1, each, {"en": name_form_of(Name(family="Kim"))}) for each in ("abayev", "nurtleu")
    }
    [abayev, kim, nurtleu] = (f"spelt:{mark}" for mark in ("bva", "=kim", "nrtn"))

    assert few_having(people, [abayev, kim, nurtleu], 1) == {abayev: [people["abayev"]]}
    assert read.read == ["abayev"]
    for registry in (people.after(common), dict(people.after(common))):
        assert few_having(registry, [kim, abayev], 1) == {}
        assert few_having(registry, [kim, abayev], 2) == {kim: list(common.values())}


def test_everybody_is_looked_at_in_passing_and_not_kept(people: Entries[Person], read: Read) -> None:
    assert list(passing(people)) == list(people.values())
    assert read.read == [*people, *people]


def test_some_are_looked_at_briefly_and_not_kept(people: Entries[Person], read: Read) -> None:
    for _ in range(2):
        assert dict(briefly(people, ["tokayev", "putin"])) == {"tokayev": person("tokayev", 3)}

    assert read.read == ["tokayev", "tokayev"]


def test_who_was_kept_since_is_left_on_the_shelf_by_all_who_have_him(shelf: Shelf, read: Read) -> None:
    before = Entries((), read).after({STREAMS[each.reference]: each for each in PERSONS})
    after = before.after({STREAMS["abayev"]: person("abayev", 2)})
    after.leave(shelf.listed(), shelf)

    assert after["tokayev"] == before["tokayev"] == person("tokayev", 3)
    assert read.read == ["tokayev"], "read once, as both have him"
    assert (before["abayev"], after["abayev"]) == (person("abayev"), person("abayev", 2))
    assert changed(after, before) == ["abayev"]


def test_who_was_read_anew_may_be_in_memory_as_he_is_kept(read: Read) -> None:
    people = Entries((), read).after({STREAMS[each.reference]: each for each in PERSONS})

    people.pack(msgspec.json.encode, [STREAMS["nurtleu"], UUID(int=9)])

    assert (dict(people), read.read) == ({each.reference: each for each in PERSONS}, ["nurtleu"])
    assert list(people.encoded(msgspec.json.encode)) == kept(PERSONS)


def test_after_a_change_only_who_changed_is_another(people: Entries[Person], read: Read) -> None:
    after = people.after({STREAMS["abayev"]: person("abayev", 2), STREAMS["tokayev"]: None})

    assert changed(after, people) == ["abayev"]
    assert read.read == []
    assert after["nurtleu"] is people["nurtleu"]
    assert (list(after), after["abayev"].entries, people["abayev"].entries) == (["abayev", "nurtleu"], 2, 1)
    assert Entries(kept(after.values()), read) == after


def test_who_would_be_entered_stands_beside_the_others_and_nobody_is_read(people: Entries[Person], read: Read) -> None:
    would = entered(people, {"japarov": person("japarov"), "abayev": person("abayev", 2)})

    assert (list(would), would["abayev"].entries) == (["abayev", "nurtleu", "tokayev", "japarov"], 2)
    assert (versions(people)["abayev"], read.read) == (1, [])
    assert dict(would) == entered(dict(people), {"japarov": person("japarov"), "abayev": person("abayev", 2)})


def test_what_is_kept_of_some_is_kept_of_no_other(people: Entries[Person]) -> None:
    [told] = people.encoded(msgspec.json.encode, [STREAMS["nurtleu"], UUID(int=9)])

    assert (told.stream, told.told) == (STREAMS["nurtleu"].bytes, b"nurtleu\x002\0 gone  merged  spelt:nrtn ")
