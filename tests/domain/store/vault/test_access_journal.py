"""A look at what is private is seen: who, when, at which desk and at what, in a chain that shows what was altered."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from errno import ENOSPC
from hashlib import sha256
from pathlib import Path

import pytest

from domain.core.problem import Unavailable
from domain.office import Office
from domain.offices import office_at
from domain.record.look import Look
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.store.vault.access_journal import AccessJournal
from tests.domain.conftest import OpenOffice

PASSPORT = "N 12345678"
PICTURE = b"\xff\xd8\xff the face of somebody \xff\xd9"
OFFICE = "0123456789abcdef0123456789abcdef"


def person(key: str, family: str) -> dict[str, object]:
    return {"command": "register-person", "person": key, "fields": {"names": {"en": {"family": family}}}}


def photograph(key: str) -> dict[str, object]:
    return {"command": "photograph-person", "person": key, "fields": {"file": "face.jpg"}}


def note(key: str, particular: str, value: str) -> dict[str, object]:
    fields = {"particular": particular, "value": value}
    return {"command": "note-particular", "person": key, "fields": fields}


@pytest.fixture
def noted(path: Path) -> Iterator[Office]:
    """An office with two persons: of Abayev passport, diet and photograph are noted, of Nurtleu nothing."""
    opened = office_at(path, Officer("aigerim", "desk 1"), pictures=lambda _path: PICTURE)
    for line in (
        person("abayev", "Abayev"), person("nurtleu", "Nurtleu"), note("abayev", "passport", PASSPORT),
        note("abayev", "diet", "none"), photograph("abayev"),
    ):  # fmt: skip
        opened.record(from_fields(dict(line)))
    yield opened
    opened.close()


@pytest.fixture
def journal(tmp_path: Path) -> AccessJournal:
    """An access journal of three looks."""
    journal = AccessJournal(tmp_path, OFFICE)
    for name in ("abayev", "nurtleu", "abayev"):
        journal.note(look(name))
    return journal


def look(name: str, author: str = "aigerim") -> Look:
    return Look(datetime(2025, 11, 12, 9, 30, tzinfo=UTC), author, "desk 1", name, ("passport",))


def test_who_looked_when_where_and_at_what_is_noted(noted: Office) -> None:
    before = datetime.now(UTC)
    noted.private.particulars("abayev")
    noted.private.photograph("abayev")

    first, second = noted.private.looks()
    assert (first.author, first.desk, first.person, first.seen) == (
        "aigerim", "desk 1", "abayev", ("diet", "passport"),
    )  # fmt: skip
    assert second.seen == ("photograph",)
    assert before <= first.at <= second.at <= datetime.now(UTC)


def test_the_looks_of_one_person_are_told_apart(noted: Office) -> None:
    noted.private.particulars("abayev")
    assert (len(noted.private.looks("abayev")), noted.private.looks("nurtleu")) == (1, [])


def test_where_nothing_is_noted_there_is_nothing_to_see(noted: Office) -> None:
    noted.private.particulars("nurtleu")
    noted.private.photograph("nurtleu")
    assert noted.private.looks() == []


def test_what_was_seen_is_never_written(noted: Office, path: Path) -> None:
    noted.private.particulars("abayev")
    noted.private.photograph("abayev")
    written = (path.parent / f"{noted.store.identity.office}.vault" / "access").read_bytes()
    assert PASSPORT.encode() not in written
    assert PICTURE not in written


def test_it_is_for_its_owner_alone(journal: AccessJournal) -> None:
    assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(journal.path.parent.stat().st_mode) == 0o700


def test_nothing_is_shown_where_the_look_cannot_be_noted(noted: Office, path: Path) -> None:
    (path.parent / f"{noted.store.identity.office}.vault" / "access").mkdir(parents=True)
    for opened in (noted.private.particulars, noted.private.photograph):
        with pytest.raises(Unavailable):
            opened("abayev")


def test_a_full_disk_leaves_no_half_a_line(journal: AccessJournal, monkeypatch: pytest.MonkeyPatch) -> None:
    written = journal.path.read_bytes()

    def half(handle: int, content: memoryview) -> int:
        if len(content) < len(written) // 3:
            raise OSError(ENOSPC, "No space left on device")
        return write(handle, content[:20])

    write = os.write
    monkeypatch.setattr(os, "write", half)
    with pytest.raises(Unavailable, match="disk-full"):
        journal.note(look("abayev"))
    monkeypatch.undo()

    assert journal.path.read_bytes() == written
    assert journal.verify().ok


def test_every_line_carries_the_digest_of_the_one_before(journal: AccessJournal) -> None:
    before = sha256(OFFICE.encode()).hexdigest()
    for line in journal.path.read_bytes().splitlines():
        assert json.loads(line)["before"] == before
        before = sha256(line).hexdigest()
    assert (journal.verify().looks, journal.verify().ok) == (3, True)


@pytest.mark.parametrize(
    ("alter", "bad"),
    [
        (lambda lines: [lines[0], lines[1].replace(b"nurtleu", b"tokayev"), lines[2]], 3),
        (lambda lines: [lines[0], lines[2]], 2),
        (lambda lines: lines[1:], 1),
        (lambda lines: [lines[1], lines[0], lines[2]], 1),
        (lambda lines: [lines[0], b"", lines[1], lines[2]], 2),
        (lambda lines: [lines[0], b"rubbish", lines[2]], 2),
    ],
    ids=["another person", "a line taken out", "the first taken out", "turned round", "one put in", "rubbish"],
)
def test_what_is_altered_is_found_at_its_line(journal: AccessJournal, alter: object, bad: int) -> None:
    lines = alter(journal.path.read_bytes().splitlines())  # type: ignore[operator]
    journal.path.write_bytes(b"\n".join(lines) + b"\n")

    assert journal.verify().first_bad == bad
    journal.note(look("abayev"))
    assert journal.verify().first_bad == bad


def test_of_two_lines_that_do_not_follow_either_may_be_the_one_altered(journal: AccessJournal) -> None:
    lines = journal.path.read_bytes().splitlines()
    journal.path.write_bytes(b"\n".join([lines[0].replace(b"abayev", b"tokayev"), *lines[1:]]) + b"\n")

    problem = journal.verify().problem
    assert problem is not None
    assert (problem.code, problem.values) == ("access-journal-broken", {"line": 2, "before": 1})


def test_the_journal_of_another_office_does_not_fit(journal: AccessJournal, tmp_path: Path) -> None:
    other = AccessJournal(tmp_path, "f" * 32)
    other.path.parent.mkdir()
    other.path.write_bytes(journal.path.read_bytes())
    assert other.verify().first_bad == 1


def test_a_line_cut_off_by_a_loss_of_power_gives_way_to_the_next(journal: AccessJournal) -> None:
    with journal.path.open("ab") as opened:
        opened.write(b'{"before":"12')
    assert journal.verify().ok
    journal.note(look("tokayev"))
    assert (journal.verify().looks, journal.verify().ok) == (4, True)


def test_two_desks_note_at_once(tmp_path: Path) -> None:
    def work(desk: int) -> None:
        journal = AccessJournal(tmp_path, OFFICE)
        for number in range(25):
            journal.note(look(f"person-{number}", author=f"officer-{desk}"))

    with ThreadPoolExecutor(4) as desks:
        list(desks.map(work, range(4)))

    found = AccessJournal(tmp_path, OFFICE)
    assert (found.verify().looks, found.verify().ok) == (100, True)
    assert {each.author for each in found.looks("person-24")} == {f"officer-{desk}" for desk in range(4)}


def test_an_identity_leads_to_no_other_folder(tmp_path: Path) -> None:
    journal = AccessJournal(tmp_path / "offices", "../../elsewhere")
    assert journal.path.parent.parent == tmp_path / "offices"


def test_an_office_nobody_looked_into_is_whole(open_office: OpenOffice) -> None:
    office = open_office()
    assert (office.private.looks(), office.private.verify_looks().ok, office.private.verify_looks().looks) == (
        [],
        True,
        0,
    )


class TestWhatThisDeskRemembers:
    """The chain does not show what was cut off at its end. The desk remembers, outside the folder of the vault."""

    @pytest.fixture
    def memory(self, tmp_path: Path) -> Path:
        return tmp_path / "state"

    @pytest.fixture
    def remembered(self, tmp_path: Path, memory: Path) -> AccessJournal:
        """An access journal of three looks, noted at a desk that remembers."""
        journal = AccessJournal(tmp_path, OFFICE, memory)
        for name in ("abayev", "nurtleu", "abayev"):
            journal.note(look(name))
        return journal

    @pytest.mark.parametrize("kept", [0, 1, 2])
    def test_lines_cut_off_at_the_end_are_missed(self, remembered: AccessJournal, kept: int) -> None:
        cut(remembered.path, kept)

        assert told(remembered) == "looks-missing-here"
        assert remembered.verify().looks == kept

    def test_lines_put_in_the_place_of_those_cut_off_are_no_better(
        self, remembered: AccessJournal, tmp_path: Path
    ) -> None:
        cut(remembered.path, 2)
        AccessJournal(tmp_path, OFFICE).note(look("a person with a longer name"))

        assert told(remembered) == "looks-missing-here"

    def test_a_journal_that_was_removed_is_missed(self, remembered: AccessJournal) -> None:
        remembered.path.unlink()

        assert told(remembered) == "looks-missing-here"

    def test_looking_again_does_not_make_it_forgotten(self, remembered: AccessJournal) -> None:
        cut(remembered.path, 1)
        for _ in range(5):
            remembered.note(look("abayev"))

        assert told(remembered) == "looks-missing-here"

    def test_once_the_end_is_put_back_all_is_well(self, remembered: AccessJournal) -> None:
        whole = remembered.path.read_bytes()
        cut(remembered.path, 1)
        remembered.path.write_bytes(whole)

        assert told(remembered) is None

    def test_what_was_noted_at_another_desk_is_remembered_once_it_was_seen(
        self, remembered: AccessJournal, tmp_path: Path
    ) -> None:
        AccessJournal(tmp_path, OFFICE, tmp_path / "other state").note(look("tokayev"))
        assert told(remembered) is None
        cut(remembered.path, 3)

        assert told(remembered) == "looks-missing-here"

    def test_a_desk_that_never_saw_it_has_nothing_to_compare_with(
        self, remembered: AccessJournal, tmp_path: Path
    ) -> None:
        cut(remembered.path, 1)

        assert told(AccessJournal(tmp_path, OFFICE, tmp_path / "other state")) is None

    def test_a_copy_in_another_folder_has_looks_of_its_own(
        self, remembered: AccessJournal, tmp_path: Path, memory: Path
    ) -> None:
        (tmp_path / "copy").mkdir()
        copy = AccessJournal(tmp_path / "copy", OFFICE, memory)
        copy.note(look("tokayev"))

        assert (told(remembered), told(copy)) == (None, None)

    def test_a_memory_that_cannot_be_written_keeps_nothing_from_being_shown(self, tmp_path: Path, memory: Path) -> None:
        memory.write_bytes(b"no folder")
        journal = AccessJournal(tmp_path, OFFICE, memory)
        journal.note(look("abayev"))

        assert journal.verify().ok

    def test_the_office_at_this_desk_is_held_against_it(
        self, open_office: OpenOffice, path: Path, memory: Path
    ) -> None:
        office = open_office(memory=memory)
        for line in (person("abayev", "Abayev"), note("abayev", "passport", PASSPORT)):
            office.record(from_fields(dict(line)))
        office.private.particulars("abayev")
        office.store.accesses.path.unlink()

        found = open_office(memory=memory).private.verify_looks()
        assert (found.ok, found.problem and found.problem.code) == (False, "looks-missing-here")


def cut(journal: Path, kept: int) -> None:
    """Leave so many of the first lines of a journal, and no more."""
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:kept]))


def told(journal: AccessJournal) -> str | None:
    """What verifying says of a journal."""
    problem = journal.verify().problem
    return problem.code if problem is not None else None
