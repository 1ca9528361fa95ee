"""The register of correspondence (protocol 4.6, 4.7): what came and went, each side numbering its own notes."""

from datetime import date, datetime
from typing import Any

import pytest

from domain.agreement.correspondence import (
    CorrectLetter,
    LetterCorrected,
    LetterFile,
    LetterRetracted,
    QuotedLetter,
    RegisterLetter,
    RetractLetter,
    source_of,
)
from tests.domain.facts import DAY, figure, instant, letter
from tests.domain.scenario import NOW, Scenario

EMBASSY = {"en": "Embassy of Kazakhstan", "fr": "Ambassade du Kazakhstan"}
TENTH = date(2025, 11, 10)
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def note(number: str = "118", **changed: Any) -> RegisterLetter:
    said = {"sender": {"en": "Embassy of Kazakhstan"}, "number": number, "dated": TENTH, "subject": "Delegation"}
    return RegisterLetter(**{"kind": "note-verbale", "direction": "in", **said, **changed})


def corrected(id: str = "note-118", **changed: Any) -> CorrectLetter:
    said = {"sender": {"en": "Embassy of Kazakhstan"}, "number": "118", "dated": TENTH, "subject": "Delegation"}
    return CorrectLetter(id, **{"kind": "note-verbale", "direction": "in", **said, **changed})


def test_a_note_is_known_by_its_number(visit: Scenario) -> None:
    visit.when(note())
    visit.then(letter("note-118"))


def test_a_call_in_two_keystrokes_came_now(visit: Scenario) -> None:
    visit.when(RegisterLetter("call", "in", {"en": "D. Abayev"}, said="The minister does not come"))
    call = visit.visit.correspondence["call-2025-11-12"]
    assert (call.received_at, call.dated, call.said) == (NOW, DAY, "The minister does not come")


def test_a_call_of_the_night_bears_the_day_of_the_venue(visit: Scenario) -> None:
    late = datetime.fromisoformat("2025-11-11T22:30:00+00:00")
    visit.when(RegisterLetter("call", "in", {"en": "D. Abayev"}, received_at=late))
    assert visit.visit.correspondence["call-2025-11-12"].dated == DAY


@pytest.mark.parametrize(
    "other",
    [
        note(sender={"en": "Embassy of Uzbekistan"}),
        note(kind="letter"),
        note(dated=date(2024, 11, 10)),
        note("119"),
    ],
)
def test_each_side_numbers_its_own_notes(visit: Scenario, other: RegisterLetter) -> None:
    visit.given(letter())
    visit.when(other)
    assert visit.refused is None
    assert len(visit.visit.correspondence) == 2


def test_a_number_is_used_once_by_kind_sender_and_year(visit: Scenario) -> None:
    visit.given(letter(), letter("note-119", "119"))
    visit.when(note(sender={"ru": "Посольство", "en": "embassy of kazakhstan"}))
    visit.then_refused("already-registered", "number")
    visit.when(corrected(number="119"))
    visit.then_refused("already-registered", "number")


def test_letters_without_a_number_never_collide(visit: Scenario) -> None:
    visit.given(letter("e-mail", ""))
    visit.when(note(""))
    assert list(visit.visit.correspondence) == ["e-mail", "note-2025-11-10"]


def test_a_letter_has_an_id_of_its_own(visit: Scenario) -> None:
    visit.given(figure("trade"))
    visit.when(note(letter="trade"))
    visit.then_refused("id-taken", "letter")


def test_only_a_call_goes_without_a_date(visit: Scenario) -> None:
    visit.given(letter())
    visit.when(note(dated=None))
    visit.then_refused("undated-letter", "dated")
    visit.when(corrected(dated=None))
    visit.then_refused("undated-letter", "dated")


def test_a_date_lies_in_our_times(visit: Scenario) -> None:
    visit.given(letter())
    visit.when(note(dated=date(1025, 1, 1)))
    visit.then_refused("day-out-of-range", "dated")
    visit.when(corrected(dated=date(1025, 1, 1)))
    visit.then_refused("day-out-of-range", "dated")


def test_a_time_of_receipt_says_by_which_clock(visit: Scenario) -> None:
    visit.given(letter())
    visit.when(note("120", received_at=datetime(2025, 11, 10, 15, 0)))
    visit.then_refused("time-without-zone", "received_at")
    visit.when(corrected(received_at=datetime(2025, 11, 10, 15, 0)))
    visit.then_refused("time-without-zone", "received_at")


def test_a_letter_says_who_sent_it(visit: Scenario) -> None:
    visit.given(letter())
    visit.when(note(sender={}))
    visit.then_refused("text-missing", "sender")
    visit.when(corrected(sender={}))
    visit.then_refused("text-missing", "sender")


def test_number_and_subject_are_lines(visit: Scenario) -> None:
    visit.given(letter())
    visit.when(note("1" * 201))
    visit.then_refused("text-too-long", "number")
    visit.when(corrected(number="1" * 201))
    visit.then_refused("text-too-long", "number")
    visit.when(note(subject="a\nb"))
    visit.then_refused("text-not-allowed", "subject")
    visit.when(corrected(subject="a\nb"))
    visit.then_refused("text-not-allowed", "subject")


@pytest.mark.parametrize(
    "file", [LetterFile("", 1, DIGEST), LetterFile("a.pdf", -1, DIGEST), LetterFile("a.pdf", 1, "9F86")]
)
def test_a_file_is_told_by_a_digest(visit: Scenario, file: LetterFile) -> None:
    visit.given(letter())
    visit.when(note("119", file=file))
    visit.then_refused("not-a-digest", "file")
    visit.when(corrected(file=file))
    visit.then_refused("not-a-digest", "file")


def test_the_register_is_corrected(visit: Scenario) -> None:
    visit.given(letter())
    visit.when(corrected(sender=EMBASSY, received_at=instant("12:00", TENTH), file=LetterFile("a.pdf", 1, DIGEST)))
    [event] = visit.recorded
    assert isinstance(event, LetterCorrected)
    assert visit.visit.correspondence["note-118"].file == LetterFile("a.pdf", 1, DIGEST)
    visit.when(corrected(sender=EMBASSY, received_at=instant("12:00", TENTH), file=LetterFile("a.pdf", 1, DIGEST)))
    visit.then_nothing()


def test_only_what_is_registered_is_corrected_or_taken_out(visit: Scenario) -> None:
    visit.when(corrected("note-7"))
    visit.then_refused("unknown-letter", "letter")
    visit.when(RetractLetter("note-7"))
    visit.then_refused("unknown-letter", "letter")


def test_a_letter_entered_by_mistake_is_taken_out(visit: Scenario) -> None:
    visit.given(letter())
    visit.when(RetractLetter("note-118"))
    visit.then(LetterRetracted("note-118"))
    assert visit.visit.correspondence == {}


def test_a_source_is_a_letter_of_the_register_or_words(visit: Scenario) -> None:
    visit.given(letter())
    expected = QuotedLetter("note-verbale", {"en": "Embassy of Kazakhstan"}, "118", TENTH)
    assert source_of(visit.visit, "note-118") == expected
    assert source_of(visit.visit, "telephone") == "telephone"
    assert source_of(visit.visit, None) is None
