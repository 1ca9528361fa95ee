"""What Ctrl+Z and Ctrl+Shift+Z would do: a stack for each visit, fed with all that was recorded."""

from __future__ import annotations

from uuid import UUID

import pytest
from msgspec.structs import replace

from desktop.desk.recorded import Recorded
from desktop.window.undo import Done, UndoStack, done_words
from desktop.wording.words import say
from domain.record.erasure import Erasure
from domain.record.recording import Receipt
from domain.record.request import Request, from_fields

VISIT, OTHER = UUID(int=1), UUID(int=2)

ERASED = from_fields({"command": "erase-particulars", "fields": {}, "person": "tokayev", "reason": "The law"})


def request(command: str) -> Request:
    return from_fields({"command": command, "fields": {"item": "talks"}, "visit": "KZ-2025-11"})


def recorded(command_id: str, *commands: str, visit: UUID = VISIT, entries: tuple[int, ...] = (7,)) -> Recorded:
    requests = tuple(request(command) for command in commands or ("start-item",))
    return Recorded(requests, tuple(Receipt(visit, command_id, entries) for _ in requests))


@pytest.fixture
def stack() -> UndoStack:
    made = UndoStack()
    made.note(recorded("a", "start-item"))
    made.note(recorded("b", "end-item"))
    return made


def test_nothing_recorded_is_nothing_to_undo() -> None:
    assert UndoStack().next_undo(VISIT) is None
    assert UndoStack().next_redo(VISIT) is None
    assert UndoStack().next_undo(None) is None


def test_the_newest_is_undone_first(stack: UndoStack) -> None:
    assert stack.next_undo(VISIT) == Done("b", "end-item")
    assert stack.next_redo(VISIT) is None


def test_undoing_leads_to_the_one_before_and_offers_to_record_again(stack: UndoStack) -> None:
    stack.undone(recorded("u"))

    assert stack.next_undo(VISIT) == Done("a", "start-item")
    assert stack.next_redo(VISIT) == Done("u", "end-item")


def test_recording_again_is_undoing_the_undo(stack: UndoStack) -> None:
    stack.undone(recorded("u"))
    stack.redone(recorded("r"))

    assert stack.next_undo(VISIT) == Done("r", "end-item")
    assert stack.next_redo(VISIT) is None


def test_something_new_leaves_nothing_to_record_again(stack: UndoStack) -> None:
    stack.undone(recorded("u"))
    stack.note(recorded("c", "cancel-item"))

    assert stack.next_redo(VISIT) is None
    assert stack.next_undo(VISIT) == Done("c", "cancel-item")


def test_each_visit_has_a_stack_of_its_own(stack: UndoStack) -> None:
    stack.note(recorded("x", "cancel-item", visit=OTHER))

    assert stack.next_undo(VISIT) == Done("b", "end-item")
    assert stack.next_undo(OTHER) == Done("x", "cancel-item")


def test_a_batch_is_one_step_named_by_its_first_command(stack: UndoStack) -> None:
    stack.note(recorded("batch", "cancel-item", "start-item", "end-item"))
    assert stack.next_undo(VISIT) == Done("batch", "cancel-item")

    stack.undone(recorded("u"))
    assert stack.next_undo(VISIT) == Done("b", "end-item")


def test_of_marks_recorded_together_the_toast_says_how_many() -> None:
    done = say("command.start-item.done")
    assert done_words(recorded("b", "start-item")) == done
    assert done_words(recorded("b", "start-item", "start-item")) == say("undo.several", done=done, count=2)
    assert done_words(recorded("b", "cancel-item", "cancel-item")) == "2 items cancelled"
    assert done_words(recorded("b", "start-item", "start-item", entries=())) == done
    form = replace(recorded("b", "start-item", "end-item"), called="end-item")
    assert done_words(form) == say("command.end-item.done")


def test_of_a_later_version_of_a_programme_the_toast_says_how_many_are_new_and_how_many_moved() -> None:
    tea = {"kind": "other", "title": {"en": "Tea"}}
    planned = from_fields({"command": "plan-item", "fields": tea, "visit": "KZ-2025-11"})
    later = {"item": "talks", "when": {"day": "2025-11-12", "start": "15:00"}}
    moved = from_fields({"command": "move-item", "fields": later, "visit": "KZ-2025-11"})
    receipts = tuple(Receipt(VISIT, "b", (7,)) for _ in range(3))
    assert done_words(Recorded((planned, moved, moved), receipts)) == "1 item planned, 2 moved"


def test_of_several_recorded_by_one_form_the_toast_says_how_many() -> None:
    marks = replace(recorded("b", "cancel-item", "cancel-item", "start-item"), called="cancel-item")
    assert done_words(marks) == "2 items cancelled"


def test_what_changed_nothing_is_nothing_to_undo(stack: UndoStack) -> None:
    stack.note(recorded("same", "cancel-item", entries=()))

    assert stack.next_undo(VISIT) == Done("b", "end-item")


def test_nothing_is_undone_past_what_cannot_be(stack: UndoStack) -> None:
    stack.on_show = VISIT
    stack.note(Recorded((ERASED,), (Receipt(VISIT, "erased", (3,)),)))

    assert stack.next_undo(VISIT) is None
    assert stack.next_redo(VISIT) is None


def test_an_undo_that_changed_nothing_does_not_stand_in_the_way_of_the_next(stack: UndoStack) -> None:
    stack.undone(recorded("u", entries=()))

    assert stack.next_undo(VISIT) == Done("a", "start-item")
    assert stack.next_redo(VISIT) is None


def test_erasing_says_in_how_many_places_of_the_machine() -> None:
    say.use("en")
    erased = Receipt(VISIT, "erased", (3,), Erasure(("/home/a.vault", "/media/stick/a.vault")))

    assert done_words(Recorded((ERASED,), (erased,))) == "Private particulars erased in 2 places on this machine"


def test_erasing_what_desks_share_says_that_it_is_gone_from_the_server() -> None:
    say.use("en")
    erased = Receipt(VISIT, "erased", (3,), Erasure(("/home/a.vault",), on_server=True))

    told = done_words(Recorded((ERASED,), (erased,)))

    assert told == "Private particulars erased on the server, and in 1 place on this machine"
