"""An office from which entries, or the keys of particulars, are missing says so, and goes on by keys alone."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from domain.offices import office_at
from domain.record.entry import Entry
from domain.record.recording import Officer as Author
from domain.record.request import from_fields
from domain.store.sqlite.connection import connect, uri_of
from domain.store.sqlite.in_use import mark
from domain.store.sqlite.wal import wal_of
from tests.domain.store.vault.vault_files import keys_file
from tests.screen.officer import Officer, said
from tests.screen.shared_program import Shows
from tests.screen.waiting import wait_for

REASON = "The stick was pulled out"


@pytest.fixture
def without_its_log(office_path: Path) -> Path:
    """An office that another desk had in use, whose write-ahead log is gone."""
    with closing(connect(uri_of(office_path, "rw"))) as connection:
        mark(connection, "desk 2")
        connection.commit()
    wal_of(office_path).unlink(missing_ok=True)
    return office_path


def test_it_is_continued_from_the_palette_with_a_reason(shows: Shows, without_its_log: Path) -> None:
    officer = shows(without_its_log)
    officer.sees_notice()
    find(officer, said("command.begin-branch"))
    officer.sees_form("begin-branch")
    officer.type(REASON)
    officer.press("ctrl+Return")
    officer.sees_page("programme")
    officer.sees_no_notice()
    wait_for(lambda: own_journal(without_its_log), lambda found: len(found) == 1, "an entry of the office itself")
    (entry,) = own_journal(without_its_log)
    assert (entry.event.topic, entry.reason) == ("office.branch-begun", REASON)


def test_what_would_record_does_nothing_until_then(shows: Shows, without_its_log: Path) -> None:
    officer = shows(without_its_log)
    officer.sees_notice()
    officer.press("Escape")
    officer.sees_no_notice()
    officer.press("ctrl+n", "ctrl+t", "ctrl+z", "ctrl+d", "m", "c", "s", "Delete")
    officer.sees_page("programme")
    assert officer.recorded() == ([], 0)


def find(officer: Officer, name: str) -> None:
    """Choose a command in the palette by the first word of its name."""
    officer.press("ctrl+k")
    officer.type(name.split(maxsplit=1)[0])
    officer.press("Return")


def own_journal(office: Path) -> list[Entry]:
    """What was recorded of the office itself."""
    with closing(office_at(office, Author("reader", "test"))) as opened:
        return opened.own_journal()


NOTED: tuple[dict[str, object], ...] = (
    {"command": "register-person", "fields": {"names": {"en": {"family": "Serova"}}}},
    {"command": "note-particular", "person": "serova", "fields": {"particular": "diet", "value": "no fish"}},
)


@pytest.fixture
def without_its_keys(office_path: Path) -> Path:
    """An office with a particular noted in it, whose keys are gone."""
    with closing(office_at(office_path, Author("reader", "test"))) as opened:
        for line in NOTED:
            opened.record(from_fields(dict(line)))
    keys_file(office_path).unlink()
    return office_path


def test_lost_keys_are_given_up_from_the_palette_with_a_reason(shows: Shows, without_its_keys: Path) -> None:
    officer = shows(without_its_keys)
    officer.sees_notice()
    find(officer, said("command.give-up-keys"))
    officer.sees_form("give-up-keys")
    officer.type(REASON)
    officer.press("ctrl+Return")
    officer.sees_page("programme")
    officer.sees_no_notice()
    wait_for(lambda: own_journal(without_its_keys), lambda found: len(found) == 1, "an entry of the office itself")
    (entry,) = own_journal(without_its_keys)
    assert (entry.event.topic, entry.reason) == ("office.keys-given-up", REASON)


def test_keys_are_taken_back_from_a_recovery_file_by_keys(shows: Shows, without_its_keys: Path, tmp_path: Path) -> None:
    keys, recovery = keys_file(without_its_keys), tmp_path / "keys.recovery"
    with closing(office_at(without_its_keys, Author("reader", "test"))) as opened:
        opened.keys_are_lost = True
        opened.record(from_fields(dict(NOTED[1])))
        content, code = opened.private.seal_recovery()
    recovery.write_bytes(content)
    keys.unlink()
    officer = shows(without_its_keys)
    officer.sees_notice()
    find(officer, said("action.backups"))
    officer.sees_title(said("action.backups").replace("…", ""))
    officer.press("alt+r")
    officer.sees_title(said("backups.keys.take-back").replace("&", ""))
    officer.type(str(recovery))
    officer.press("Return")
    officer.sees_title(said("backups.keys.code"))
    officer.type(code)
    officer.press("Return")
    wait_for(keys.exists, bool, "the keys in their place")
