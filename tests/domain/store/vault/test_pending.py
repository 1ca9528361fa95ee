"""Notes of saves in the making."""

from __future__ import annotations

from pathlib import Path

from domain.store.vault.pending import PendingSave, begin, left_behind

SAVE = PendingSave(commands=("a",), instance="instance", position=3)


def test_a_note_that_was_left_is_settled_by_whoever_opens_the_office_next(tmp_path: Path) -> None:
    note = begin(tmp_path)
    note.write(SAVE)
    assert left_behind(tmp_path) == [], "its save is under way"
    note.leave()

    (found,) = left_behind(tmp_path)
    assert found.read() == SAVE
    found.remove()
    assert list(tmp_path.iterdir()) == []


def test_a_note_whose_process_stopped_before_it_was_written_says_nothing(tmp_path: Path) -> None:
    begin(tmp_path).leave()

    (found,) = left_behind(tmp_path)
    assert found.read() is None


def test_a_save_that_is_concluded_twice_removes_and_releases_its_note_once(tmp_path: Path) -> None:
    """Ctrl+C may come when the note is released, before the save knows that it is over."""
    note = begin(tmp_path)
    note.write(SAVE)
    note.remove()
    note.remove()
    note.leave()

    assert list(tmp_path.iterdir()) == []
