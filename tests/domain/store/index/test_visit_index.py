from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn
from uuid import UUID
from zlib import crc32

import pytest

from domain.core.problem import Damaged, Unavailable
from domain.office import Office
from domain.offices import new_office
from domain.projections.visits import VisitLine, visit_line
from domain.record.request import from_fields
from domain.registry.asking_entries import having, versions
from domain.registry.entries import GONE
from domain.store.index import kept_index, visit_index
from domain.store.index.kept_entries import KeptEntries
from domain.store.index.kept_recorder import KeptRecorder
from domain.store.sqlite import file
from domain.store.sqlite.connection import Connection, connect, uri_of
from domain.visit.visit import Visit
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, place_item, plan_item, propose_member, register
from tests.domain.store.tampering import tamper

OTHERS = 200
"""How many entries of another visit tell what goes over all entries."""


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """Where the index is kept: a folder that is not there yet."""
    return tmp_path / "cache" / "moscow.visits"


@pytest.fixture
def reader(office: Office, open_office: OpenOffice, index: Path) -> Office:
    """An office that keeps its index, which is there: one visit of three entries."""
    office.record(plan_item("supper"))
    office.record(propose_member("abayev"))
    reader = open_office(index=index)
    reader.rebuild()
    return reader


def line_of(office: Office, reference: str = "KZ-2025-11") -> VisitLine:
    """What the index says of a visit."""
    [line] = [each for each in office.visit_lines().values() if each.row.reference == reference]
    return line


def assert_equal_to_the_fold(office: Office) -> None:
    """The index says what folding every visit says."""
    assert office.visit_lines() == {each: visit_line(each, visit) for each, visit in office.visits().items()}


def broken_off(*_asked: object) -> NoReturn:
    """The store cannot be read now."""
    raise Unavailable("office-busy")


def without_folding(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The office, which folds nothing any more."""
    monkeypatch.setattr(office._log, "fold", None)
    return office


def test_visits_are_listed_without_folding(
    reader: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.close()

    assert line_of(without_folding(open_office(index=index), monkeypatch)).row.entries == 3


def test_what_many_visits_say_alike_is_in_memory_once(reader: Office, open_office: OpenOffice, index: Path) -> None:
    reader.record(open_visit(reference="FR-2026-01"))
    assert len(reader.visit_lines()) == 2
    reader.close()

    one, other = (line.row.host for line in open_office(index=index).visit_lines().values())

    assert one
    assert one is other


def test_of_visits_read_before_only_what_was_recorded_since_is_told_again(
    reader: Office, open_office: OpenOffice, index: Path
) -> None:
    reader.record(open_visit("FR-2026-01"))
    reader.visit_lines()
    reader.close()
    opened = open_office(index=index)
    seen, first = opened._index.read_since(0)
    assert list(first.items()) == list(opened.visit_lines().items())

    opened.record(move_item("supper", "20:00"))
    seen, moved = opened._index.read_since(seen)
    assert [line.row.reference for line in moved.values()] == ["KZ-2025-11"]
    assert opened._index.read_since(seen) == (seen, {})
    # Read twice by now, a visit is told once, as it stands.
    assert opened._index.read_since(0) == (seen, dict(opened.visit_lines()))


def test_the_index_is_what_folding_says(reader: Office) -> None:
    reader.record(move_item("supper", "20:00"), open_visit("FR-2026-01"))

    assert_equal_to_the_fold(reader)
    assert [each.row.reference for each in reader.visit_lines().values()] == ["KZ-2025-11", "FR-2026-01"]


def test_only_what_was_recorded_since_is_read_anew(
    reader: Office, office: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.record(open_visit("FR-2026-01"))
    assert len(reader.visit_lines()) == 2
    reader.close()
    office.record(plan_item("dinner", visit="FR-2026-01"))
    other = open_office(index=index)
    fresh, fold = other.resolve("FR-2026-01"), other._log.fold

    def fold_fresh(stream: UUID, visit: Visit) -> Visit:
        assert stream == fresh
        return fold(stream, visit)

    monkeypatch.setattr(other._log, "fold", fold_fresh)

    assert line_of(other, "FR-2026-01").row.entries == 2


def test_many_visits_read_anew_are_kept_though_the_office_is_never_closed(
    reader: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visit_index, "SAVED_FROM", 2)
    reader.record(open_visit("FR-2026-01"), open_visit("DE-2026-01"))
    assert len(reader.visit_lines()) == 3

    assert len(without_folding(open_office(index=index), monkeypatch).visit_lines()) == 3


def test_visits_of_which_reading_was_broken_off_are_read_the_next_time(
    reader: Office, office: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.record(move_item("supper", "21:00"))
    office.record(open_visit("XX-2026-01"))
    with monkeypatch.context() as patched:
        patched.setattr(reader._log, "fold", broken_off)
        with pytest.raises(Unavailable):
            reader.visit_lines()
        reader.close()

    assert_equal_to_the_fold(open_office(index=index))


def test_persons_of_whom_reading_was_broken_off_are_read_the_next_time(
    reader: Office, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not reader.people()
    office.record(register("nurtleu"))
    with monkeypatch.context() as patched:
        patched.setattr(reader._log, "fold_all", broken_off)
        with pytest.raises(Unavailable):
            reader.people()

    assert list(reader.people()) == ["nurtleu"]


def test_two_desks_share_it(reader: Office, open_office: OpenOffice, index: Path) -> None:
    other = open_office(index=index)
    for number in range(5):
        (reader, other)[number % 2].record(plan_item(f"item-{number}"))
        assert_equal_to_the_fold(other)
        assert_equal_to_the_fold(reader)
    reader.close()
    other.close()

    assert_equal_to_the_fold(open_office(index=index))


def test_what_a_desk_kept_earlier_does_not_replace_what_another_kept_later(
    reader: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind = open_office(index=index)
    behind.record(open_visit("FR-2026-01"))
    assert len(behind.visit_lines()) == 2
    reader.record(plan_item("dinner"))
    assert_equal_to_the_fold(reader)
    reader.close()
    behind.close()

    assert line_of(without_folding(open_office(index=index), monkeypatch)).row.entries == 4


def test_lines_another_program_replaced_are_all_kept_anew(
    reader: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.record(open_visit("FR-2026-01"))
    assert len(reader.visit_lines()) == 2
    with closing(connect(uri_of(index, "rw"))) as connection:
        connection.executescript("DELETE FROM kept; DELETE FROM made_of; DELETE FROM tracking")
    reader.close()

    assert len(without_folding(open_office(index=index), monkeypatch).visit_lines()) == 2


def test_what_other_code_made_is_made_anew(
    reader: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forge(index, VISIT_WITHOUT_ENTRIES)
    reader.close()
    assert line_of(open_office(index=index)).row.entries == 0
    monkeypatch.setattr(kept_index, "code_digest", lambda: "other code")
    assert line_of(open_office(index=index)).row.entries == 0, "its files are the same"
    monkeypatch.setattr(kept_index, "code_stamp", lambda: "other files")

    assert_equal_to_the_fold(open_office(index=index))


def test_files_that_are_new_and_say_the_same_change_nothing(
    reader: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.close()
    monkeypatch.setattr(kept_index, "code_stamp", lambda: "copied elsewhere")

    assert line_of(open_office(index=index)).row.entries == 3
    monkeypatch.setattr(kept_index, "code_digest", lambda: "not asked for a second time")
    assert line_of(without_folding(open_office(index=index), monkeypatch)).row.entries == 3


def test_an_office_cut_and_continued_is_read_anew(
    reader: Office, office: Office, path: Path, open_office: OpenOffice, index: Path
) -> None:
    reader.close()
    office.close()
    tamper(path, "DELETE FROM commands WHERE first_position = 3", "DELETE FROM log WHERE position = 3")
    open_office().record(plan_item("breakfast"))

    assert_equal_to_the_fold(open_office(index=index))


def test_of_an_altered_entry_of_a_large_office_the_list_says_what_was_recorded(
    reader: Office, path: Path, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "AT_ONCE", 0)
    recorded = line_of(reader)
    reader.close()
    tamper(path, "UPDATE log SET state = replace(state, 'State visit', 'Other') WHERE position = 1")
    altered = open_office(index=index)

    assert line_of(altered) == recorded
    with pytest.raises(Damaged, match="leaf-mismatch"):
        altered.visit("KZ-2025-11")


def test_a_chain_that_was_rewritten_is_not_believed_by_a_desk_that_remembers(
    reader: Office, path: Path, open_office: OpenOffice, index: Path, tmp_path: Path
) -> None:
    open_office(index=index, memory=tmp_path / "memory").close()
    reader.close()
    tamper(path, "UPDATE log SET state = replace(state, 'State visit', 'Other') WHERE position = 1", rehash=True)
    rewritten = open_office(index=index, memory=tmp_path / "memory")

    assert rewritten.store.doubt is not None
    assert_equal_to_the_fold(rewritten)


@pytest.mark.parametrize("kept", [False, True])
def test_a_visit_that_cannot_be_read_hides_no_other(
    reader: Office, path: Path, open_office: OpenOffice, index: Path, kept: bool
) -> None:
    reader.record(open_visit("FR-2026-01"), move_item("supper", "20:00"))
    if kept:
        reader.visit_lines()
    reader.close()
    tamper(path, "UPDATE log SET author = desk WHERE position = 5")
    if kept:
        index.unlink()
        open_office(index=index).close()
    altered = open_office(index=index)

    [damage] = altered.damage.visits().values()
    assert (damage.code, damage.values["entry"]) == ("leaf-mismatch", 4)
    assert [each.row.reference for each in altered.visit_lines().values()] == ["FR-2026-01"]


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\0" + bytes(4_000)])
def test_a_spoilt_file_is_made_anew(reader: Office, open_office: OpenOffice, index: Path, content: bytes) -> None:
    reader.close()
    index.write_bytes(content)
    assert_equal_to_the_fold(open_office(index=index))


@pytest.mark.parametrize("content", ["CAST('{not json' AS BLOB)", "CAST(replace(content, 'visit', 'party') AS BLOB)"])
def test_a_line_that_is_not_what_was_kept_is_made_anew(
    reader: Office, open_office: OpenOffice, index: Path, content: str
) -> None:
    reader.close()
    with closing(connect(uri_of(index, "rw"))) as connection:
        connection.execute(f"UPDATE kept SET content = {content} WHERE name = 'visits'")

    assert_equal_to_the_fold(open_office(index=index))


def test_another_office_at_the_same_place_does_not_see_it(
    reader: Office, open_office: OpenOffice, tmp_path: Path, index: Path
) -> None:
    reader.close()
    new_office(tmp_path / "paris.chancery")
    other = open_office(tmp_path / "paris.chancery", index=index)
    other.record(open_visit())

    assert line_of(other).row.entries == 1


def test_whoever_asks_for_all_visits_has_each_folded_once(
    office: Office, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.record(plan_item("supper"), open_visit("FR-2026-01"))
    other, folded = open_office(), list[str]()
    fold = other._log.fold

    def counted(stream: UUID, visit: Visit, upto: int | None = None) -> Visit:
        begun = visit.entries == 0
        fold(stream, visit, upto)
        folded.extend([visit.reference] if begun else [])
        return visit

    monkeypatch.setattr(other._log, "fold", counted)

    assert [each.reference for each in other.visits().values()] == folded == ["KZ-2025-11", "FR-2026-01"]
    assert_equal_to_the_fold(other)


def test_an_office_without_a_file_for_it_reads_its_visits(office: Office) -> None:
    assert_equal_to_the_fold(office)
    assert office.rebuild() == 1


def test_where_no_file_can_be_kept_the_visits_are_read(open_office: OpenOffice, office: Office, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert_equal_to_the_fold(open_office(index=tmp_path / "file" / "visits"))


def test_the_office_file_is_never_taken_for_it(path: Path, office: Office, open_office: OpenOffice) -> None:
    with pytest.raises(ValueError, match="index"):
        open_office(index=path)
    assert office.verify().ok


def test_the_registries_are_read_without_folding(
    reader: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.record(register("tokayev"), AK_ORDA)
    people, venues = reader.people(), reader.venues()
    reader.close()
    other = open_office(index=index)
    monkeypatch.setattr(other._log, "fold_all", None)

    assert (other.people(), other.venues()) == (people, venues)
    assert [*people, *venues] == ["tokayev", "ak-orda"]


def test_of_a_registry_only_what_was_recorded_since_is_folded(
    reader: Office, office: Office, open_office: OpenOffice, index: Path
) -> None:
    reader.record(register("tokayev"))
    assert list(reader.people()) == ["tokayev"]
    reader.close()
    office.record(register("nurtleu"))

    assert open_office(index=index).people() == office.people()


def test_of_a_registry_with_a_damaged_entry_nothing_is_kept(
    reader: Office, path: Path, open_office: OpenOffice, index: Path
) -> None:
    reader.record(register("tokayev"), register("nurtleu"))
    reader.close()
    tamper(path, "UPDATE log SET author = desk WHERE position = 4")
    first = open_office(index=index)
    assert list(first.people()) == ["nurtleu"]
    first.close()
    altered = open_office(index=index)

    assert list(altered.people()) == ["nurtleu"]
    assert [damage.code for damage in altered.damage.registered().values()] == ["leaf-mismatch"]


@pytest.mark.parametrize("by_key", [False, True])
@pytest.mark.parametrize("spoilt", ["content = CAST('{not json' AS BLOB)", "told = x'746f6b61796576003100'", "sum = 0"])
def test_an_entry_that_is_not_what_was_kept_is_read_anew(
    reader: Office, open_office: OpenOffice, index: Path, spoilt: str, by_key: bool
) -> None:
    reader.record(register("tokayev"))
    people = reader.people()
    assert list(people) == ["tokayev"]
    reader.close()
    with closing(connect(uri_of(index, "rw"))) as connection:
        connection.execute(f"UPDATE entries SET {spoilt} WHERE name = 'person'")
    other = open_office(index=index, by_key=by_key).people()

    assert dict(having(other, GONE)) == {}
    assert (other, versions(other)) == (people, {"tokayev": 1})


def test_persons_left_in_the_file_are_read_as_they_were_whatever_another_desk_keeps(
    reader: Office, office: Office, open_office: OpenOffice, index: Path
) -> None:
    office.record(register("tokayev"), register("nurtleu"))
    known = dict(reader.people())
    reader.close()
    people = open_office(index=index).people()
    with closing(connect(uri_of(index, "rw"))) as connection:
        connection.execute("UPDATE entries SET content = x'00' WHERE name = 'person'")

    assert people["tokayev"] == known["tokayev"]
    assert dict(people) == known


def test_who_asks_for_one_entry_reads_no_other(
    reader: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.record(register("tokayev"), register("nurtleu"))
    known = dict(reader.people())
    reader.close()
    monkeypatch.setattr(KeptEntries, "everything", None)
    people = open_office(index=index, by_key=True).people()

    assert (len(people), people["nurtleu"], people.get("putin")) == (2, known["nurtleu"], None)


def test_a_large_registry_is_listed_once_all_are_asked_for(
    reader: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window shows its first visit before."""
    reader.record(register("tokayev"), register("nurtleu"))
    known = dict(reader.people())
    reader.close()
    monkeypatch.setattr(kept_index, "READ_AT_ONCE", 1)
    times, listed = list[str](), KeptEntries.listed

    def noting(self: KeptEntries) -> Iterator[tuple[bytes, int, bytes]]:
        times.append("listed")
        return listed(self)

    monkeypatch.setattr(KeptEntries, "listed", noting)
    people = open_office(index=index).people()

    assert (len(people), people["nurtleu"], times) == (2, known["nurtleu"], [])
    with ThreadPoolExecutor() as several:
        asked = list(several.map(lambda _: dict(people), range(8)))
    assert asked == [known] * 8
    assert times == ["listed"]


def test_what_is_read_by_key_goes_on_from_what_was_kept(
    reader: Office, open_office: OpenOffice, index: Path, office: Office
) -> None:
    reader.record(register("tokayev"), register("nurtleu"))
    assert list(reader.people()) == ["tokayev", "nurtleu"]
    reader.close()
    asked = open_office(index=index, by_key=True)
    assert "tokayev" in asked.people()
    office.record(register("abayev"))
    other = open_office(index=index)
    stands = other.people()
    assert list(stands) == ["tokayev", "nurtleu", "abayev"]
    other.close()

    assert list(asked.people()) == list(stands)
    assert asked.people() == stands


@pytest.fixture
def one_of_two_concerns_others(reader: Office) -> Office:
    """The same office with two visits, of which one needs a place at an hour."""
    reader.record(place_item("supper", "Small hall"), open_visit("FR-2026-01"))
    assert [each.concerns_others for each in reader.visit_lines().values()] == [True, False]
    reader.close()
    return reader


@pytest.mark.usefixtures("one_of_two_concerns_others")
def test_one_question_reads_of_other_visits_those_that_concern_it(
    open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, read = open_office(index=index, by_key=True), list[bytes]()
    contents = KeptRecorder.contents

    def noting(self: KeptRecorder, name: str, kind: type[Any], *, concerning: bool = False) -> dict[UUID, Any]:
        found = contents(self, name, kind, concerning=concerning)
        read.extend(stream.bytes for stream in found)
        return found

    monkeypatch.setattr(KeptRecorder, "contents", noting)

    booked = asked.elsewhere("FR-2026-01").bookings.of_visit

    assert read == [asked.resolve("KZ-2025-11").bytes]
    assert [each.item for each in booked["KZ-2025-11"]] == ["supper"]
    assert_equal_to_the_fold(asked)
    assert list(asked.visit_lines()) == [asked.resolve("KZ-2025-11"), asked.resolve("FR-2026-01")]


def test_a_question_about_one_visit_does_not_go_over_the_others(
    reader: Office, open_office: OpenOffice, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps, memory, begin = list[int](), index.with_name("memory"), Connection.__init__

    def counting(connection: Connection, *how: object, **beside: object) -> None:
        begin(connection, *how, **beside)
        connection.set_progress_handler(lambda: steps.append(1), 1)

    def asked() -> int:
        with closing(open_office(index=index, by_key=True, memory=memory)) as office:
            steps.clear()
            office.visit(office.resolve("KZ-2025-11"))
        return len(steps)

    monkeypatch.setattr(Connection, "__init__", counting)
    before = asked()
    reader.record(open_visit("FR-2026-01"), *(plan_item(f"item-{each}", visit="FR-2026-01") for each in range(OTHERS)))
    reader.rebuild()
    asked()
    assert asked() < before + OTHERS


@pytest.mark.usefixtures("one_of_two_concerns_others")
def test_what_one_question_read_anew_is_kept_beside_all_else(
    open_office: OpenOffice, index: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.record(move_item("supper", "20:00"))
    asked = open_office(index=index, by_key=True)
    assert asked.elsewhere("FR-2026-01").bookings.of_visit["KZ-2025-11"][0].planned.start == "20:00"
    asked.close()

    other = without_folding(open_office(index=index), monkeypatch)
    assert [each.row.entries for each in other.visit_lines().values()] == [5, 1]


@pytest.mark.usefixtures("one_of_two_concerns_others")
def test_one_question_goes_on_from_what_another_process_kept_meanwhile(
    open_office: OpenOffice, index: Path, office: Office
) -> None:
    asked = open_office(index=index, by_key=True)
    asked.elsewhere("FR-2026-01")
    office.record(plan_item("dinner", visit="FR-2026-01"))
    other = open_office(index=index)
    assert line_of(other, "FR-2026-01").row.entries == 2
    other.close()

    assert_equal_to_the_fold(asked)


def test_a_visit_that_needs_nothing_any_more_concerns_no_other(
    one_of_two_concerns_others: Office, open_office: OpenOffice, index: Path
) -> None:
    other = open_office(index=index)
    other.record(from_fields({"command": "cancel-visit", "visit": "KZ-2025-11", "reason": "put off", "fields": {}}))
    assert not line_of(other).concerns_others
    other.close()

    assert open_office(index=index, by_key=True).elsewhere("FR-2026-01").bookings.of_visit == {}


VISIT_WITHOUT_ENTRIES = (
    b'{"row":{"id":"","reference":"KZ-2025-11","category":null,"first_day":"2025-11-12","last_day":"2025-11-12",'
    b'"status":"planned","entries":0,"words":{"title":{},"host":{},"guest":{}}},"bookings":[],"persons":[],'
    b'"venues":[],"notes":[]}'
)


AK_ORDA = from_fields(
    {"command": "register-venue", "fields": {"names": {"en": "Ak Orda"}, "zone": "Asia/Almaty", "venue": "ak-orda"}}
)


def forge(index: Path, line: bytes) -> None:
    """Put another line in the place of the one that is kept."""
    with closing(connect(uri_of(index, "rw"))) as connection:
        [(stream,)] = connection.execute("SELECT stream FROM kept WHERE name = 'visits'").fetchall()
        values = line, crc32(line, crc32(stream))
        connection.execute("UPDATE kept SET content = ?, sum = ? WHERE name = 'visits'", values)
