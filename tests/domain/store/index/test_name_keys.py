"""What persons are found by, kept in a file: it finds as memory does, and is believed as far as it was compared."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from domain.core.problem import Unavailable
from domain.naming.finding.finder import Finder
from domain.naming.finding.keys import MemoryKeys, keys_and_sounds
from domain.naming.words.findable import Findable, FindableOffice, PartedName
from domain.office import Office
from domain.store.index.name_keys import NameKeys
from domain.store.sqlite.connection import connect, uri_of
from tests.domain.conftest import OpenOffice
from tests.domain.requests import propose_member
from tests.domain.store.tampering import tamper

DAY = date(2026, 11, 28)
NAMES = [
    ("Kassym-Jomart", "Tokayev", "kk"), ("Vladimir", "Putin", "ru"), ("Vladimir", "Norov", "uz"), ("近平", "习", "zh"),
    ("Emmanuel", "Macron", "fr"), ("Cyril", "Ramaphosa", "en"), ("Aigerim", "Kossanova", "kk"),
    ("Aigul", "Kosan", "kk"),
]  # fmt: skip
PEOPLE = {
    family: Findable(
        (PartedName(given, family, language=language),),
        (FindableOffice("1", (f"Minister No. {number} of Kazakhstan",)),),
    )
    for number, (given, family, language) in enumerate(NAMES)
}  # fmt: skip
TYPED = ["k", "ko", "kos", "kosa", "a k", "ai ko", "vladimir", "Владимир Н", "Токаев", "习近平", "平", "aph",
         "minister", "Mcaron", "托卡耶夫", "president of Kazakhstan", "nobody at all", "V. N."]  # fmt: skip


@pytest.fixture
def names(tmp_path: Path) -> Path:
    """Where the keys are kept: a folder that is not there yet."""
    return tmp_path / "cache" / "moscow.names"


Keep = Callable[[], NameKeys]


@pytest.fixture
def keep(office: Office, names: Path) -> Iterator[Keep]:
    """Opens the file of keys; what was opened is closed in the end."""
    opened: list[NameKeys] = []

    def keep() -> NameKeys:
        opened.append(NameKeys(names, office.store))
        return opened[-1]

    yield keep
    for each in opened:
        each.close()


def enter(kept: NameKeys, people: dict[str, Findable], entries: int = 1) -> Finder:
    """Persons, saved as of an entry of their journals."""
    finder = Finder(keys=kept)
    with kept.saving():
        for person, entry in people.items():
            finder.put(person, entry)
            kept.note(person, entries)
    kept.look_anew()
    return finder


def found(finder: Finder, typed: str) -> list[str]:
    return [each.person for each in finder.find(typed, 20, DAY)]


@pytest.mark.parametrize("typed", TYPED)
def test_a_file_finds_whom_memory_finds(keep: Keep, typed: str) -> None:
    assert found(enter(keep(), PEOPLE), typed) == found(Finder(PEOPLE.items()), typed)


def test_what_was_compared_stands_until_something_is_recorded(keep: Keep, office: Office) -> None:
    kept = keep()
    assert not kept.stands(), "nothing was compared yet"
    enter(kept, PEOPLE)
    assert not kept.stands()

    kept.compared(office.last_position())
    assert kept.stands()
    office.record(propose_member("abayev"))
    assert not kept.stands()


def test_what_was_not_saved_to_its_end_is_not_kept(keep: Keep) -> None:
    kept = keep()

    def interrupted() -> None:
        with kept.saving():
            Finder(keys=kept).put("Tokayev", PEOPLE["Tokayev"])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert keep().known() == {}


def test_some_are_found_by_each_way_of_typing(keep: Keep) -> None:
    finder = enter(keep(), PEOPLE)

    assert [typed for typed in TYPED if not found(finder, typed)] == ["president of Kazakhstan", "nobody at all"]


def test_keys_of_several_groups_are_asked_in_each_way(keep: Keep) -> None:
    kept, memory = keep(), MemoryKeys()
    many = {f"p{number}": Findable((PartedName(f"Given{number % 20}", f"Name{number}"),)) for number in range(60)}
    enter(kept, many)
    for person, entry in many.items():
        memory.put(person, entry, *keys_and_sounds(entry))

    for groups in ([["given1"], ["name"]], [["n"], ["g"]], [["name1"], ["given"], ["gi"]], [["zz"], ["name"]]):
        assert kept.having(groups, 20, whole=False) == memory.having(groups, 20, whole=False)
        assert kept.having(groups, 20, whole=True) == memory.having(groups, 20, whole=True)


def test_what_was_compared_is_known_when_the_file_is_opened_again(keep: Keep) -> None:
    first = keep()
    enter(first, PEOPLE, entries=3)
    first.compared()
    first.close()
    again = keep()

    assert again.known() == dict.fromkeys(PEOPLE, 3)
    assert found(Finder(keys=again), "Токаев") == ["Tokayev"]


def test_what_was_not_compared_is_read_anew(keep: Keep) -> None:
    first = keep()
    enter(first, PEOPLE)
    first.compared()
    enter(first, {"Putin": PEOPLE["Macron"]}, entries=2)

    assert keep().known() == {**dict.fromkeys(PEOPLE, 1), "Putin": 0}


def test_who_has_another_name_is_found_by_it_alone_and_keeps_his_place(keep: Keep) -> None:
    kept = keep()
    enter(kept, PEOPLE)
    finder = enter(kept, {"Tokayev": Findable((PartedName("Sadyr", "Kosherbayev"),))}, entries=2)

    assert found(finder, "Токаев") == []
    assert kept.having([["kos"]], 20, whole=False) == ["Tokayev", "Kossanova", "Kosan"]


def test_who_was_removed_is_found_no_longer(keep: Keep) -> None:
    kept = keep()
    finder = enter(kept, PEOPLE)
    with kept.saving():
        finder.remove("Tokayev")
        kept.note("Tokayev", 2)
    kept.look_anew()
    finder.look_anew()

    assert found(finder, "Токаев") == []
    assert found(finder, "Macron") == ["Macron"]


def test_an_older_state_replaces_no_newer_one_of_another_desk(keep: Keep) -> None:
    mine, others = keep(), keep()
    enter(others, {"Putin": PEOPLE["Macron"]}, entries=5)
    finder = enter(mine, {"Putin": PEOPLE["Putin"]}, entries=4)

    assert found(finder, "Macron") == ["Putin"]


def test_of_an_office_that_was_rewritten_nothing_is_believed(
    keep: Keep, office: Office, open_office: OpenOffice, path: Path, names: Path
) -> None:
    office.record(propose_member("abayev"))
    kept = keep()
    enter(kept, PEOPLE)
    kept.compared()
    kept.close()
    office.close()
    tamper(path, "UPDATE log SET leaf = zeroblob(32) WHERE position = 1")

    with closing(NameKeys(names, open_office().store)) as again:
        assert again.known() == {}


def installed(monkeypatch: pytest.MonkeyPatch, code: str, files: str) -> None:
    """What makes the keys from here on: the code, and the files it lies in."""
    monkeypatch.setattr("domain.store.index.name_keys._made_by", lambda: code)
    monkeypatch.setattr("domain.store.index.name_keys._made_by_files", lambda: files)


def test_of_other_code_nothing_is_believed(keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = keep()
    enter(kept, PEOPLE)
    kept.compared()
    installed(monkeypatch, "other code", "other files")

    assert keep().known() == {}


def test_of_the_same_code_installed_anew_all_is_believed(keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, "this code", "files")
    kept = keep()
    enter(kept, PEOPLE)
    kept.compared()
    for asked_for in ("this code", "not asked for a second time"):
        installed(monkeypatch, asked_for, "the same files elsewhere")

        assert set(keep().known()) == set(PEOPLE)


def test_what_an_older_program_named_is_not_taken_for_that_of_this_one(
    keep: Keep, names: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It knows no stamp and leaves that of this program beside keys of its own."""
    installed(monkeypatch, "this code", "files")
    kept = keep()
    enter(kept, PEOPLE)
    kept.compared()
    kept.close()
    with closing(connect(uri_of(names, "rw"))) as older:
        older.execute("UPDATE made_of SET name = replace(name, 'this code', 'older code')")

    assert keep().known() == {}


def test_a_spoilt_file_is_made_anew(keep: Keep, names: Path) -> None:
    names.parent.mkdir()
    names.write_bytes(b"no database" * 1000)

    assert found(enter(keep(), PEOPLE), "Токаев") == ["Tokayev"]


def test_a_file_that_cannot_be_read_any_more_is_said_to_be_lost(keep: Keep) -> None:
    kept = keep()
    enter(kept, PEOPLE)
    kept.close()

    with pytest.raises(Unavailable) as lost:
        kept.having([["tokayev"]], 20, whole=True)
    assert lost.value.code == "names-lost"
