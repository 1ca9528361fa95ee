from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from domain.core.problem import Problem
from domain.office import Office
from domain.store.sqlite.connection import uri_of
from domain.store.sqlite.follow import Follower
from domain.store.sqlite.reading import FileReading
from tests.domain.conftest import OpenOffice
from tests.domain.requests import open_visit, plan_item, register

RECORD_ELSEWHERE = """
    import sys
    from pathlib import Path
    from domain.office import Office
    from domain.offices import office_at
    from domain.record.recording import Officer
    from tests.domain.requests import plan_item
    office = office_at(Path({path!r}), Officer("nurlan", "desk 2"))
    office.record(plan_item("breakfast"))
    office.close()
"""


def test_what_another_process_recorded_is_seen_once(
    path: Path, office: Office, run_python: Callable[[str], CompletedProcess[str]]
) -> None:
    assert not office.changed_elsewhere()

    child = run_python(RECORD_ELSEWHERE.format(path=str(path)))

    assert child.returncode == 0, child.stderr
    assert office.changed_elsewhere()
    assert not office.changed_elsewhere()
    assert "breakfast" in office.visit("KZ-2025-11").programme.items


def test_what_another_office_of_this_process_recorded_is_seen(office: Office, open_office: OpenOffice) -> None:
    other = open_office()
    other.record(plan_item("supper"))

    assert office.changed_elsewhere()
    assert not other.changed_elsewhere()


def test_ones_own_records_are_no_news(office: Office) -> None:
    office.record(plan_item("supper"))

    assert not office.changed_elsewhere()


def test_reading_changes_nothing(office: Office, open_office: OpenOffice) -> None:
    open_office().visit("KZ-2025-11")
    open_office().verify()

    assert not office.changed_elsewhere()


def test_what_another_desk_registered_before_a_save_of_this_one_is_known(open_office: OpenOffice) -> None:
    here, there = open_office(), open_office(name="nurlan")
    here.record(open_visit())
    assert here.people() == {}

    there.record(register("abayev"))
    here.record(plan_item("supper"))

    assert list(here.people()) == ["abayev"]
    here.record(plan_item("lunch"))
    there.record(register("nurlan"))
    assert list(here.people()) == ["abayev", "nurlan"]


def test_a_save_of_this_desk_is_read_once_more_only_where_it_registered_someone(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.record(register("abayev"))
    known = office.registries().person
    with monkeypatch.context() as patched:
        patched.setattr(FileReading, "tail", lambda *_: pytest.fail("nothing of it is a person's"))
        office.record(plan_item("supper"))
        assert office.registries().person is known

    office.record(register("nurlan"))

    assert list(office.people()) == ["abayev", "nurlan"]


def test_what_cannot_be_followed_any_more_is_told(path: Path) -> None:
    follower = Follower(uri_of(path, "ro"))
    assert not follower.changed()
    follower.close()
    with pytest.raises(Problem):
        follower.changed()


def test_a_file_spoilt_while_it_is_open_is_told_by_whatever_is_asked(path: Path, office: Office) -> None:
    office.store.checkpoints([1])
    for spoilt in (path, path.with_name(f"{path.name}-wal")):
        with spoilt.open("r+b") as file:
            file.write(b"no database at all. " * 300)
    for ask in (lambda: office.store.checkpoints([1]), lambda: office.store.known_head(1)):
        with pytest.raises(Problem):
            ask()
