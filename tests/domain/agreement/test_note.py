"""Notes verbales the office sends (protocol 4.10): what each puts to its side, under which number, and the answer."""

from datetime import date
from typing import Any

import pytest

from domain.agreement.agreement import AgreementReached, AgreementTakenBack
from domain.agreement.correspondence import LetterRegistered, LetterRetracted, RetractLetter
from domain.agreement.enclosures import EnclosureAsked
from domain.agreement.matter import Matter, agreement_state
from domain.agreement.note import DiscardNote, DrawUpNote, RewordNote
from domain.agreement.note_sending import (
    NoteAnswered,
    NoteSendingRetracted,
    RecordNoteAnswer,
    RetractNoteAnswer,
    RetractNoteSending,
    SendNote,
)
from domain.delegation.voice import Voice
from tests.domain.facts import (
    DAY,
    at,
    cancelled,
    enclosures_listed,
    item_planned,
    member,
    note_drawn_up,
    note_sent,
    submitted,
)
from tests.domain.scenario import NOW, Scenario

DEPARTMENT = {"en": "State Protocol"}
EMBASSY = {"en": "the Embassy of Kazakhstan"}
LIST = Matter("list", "host")


def drawn(kind: Any = "list", **changed: Any) -> DrawUpNote:
    return DrawUpNote(kind, **{"sender": DEPARTMENT, "recipient": EMBASSY, "side": "guest", **changed})


def reworded(**changed: Any) -> RewordNote:
    usual = {"note": "list-to-guest", "kind": "list", "sender": DEPARTMENT, "recipient": EMBASSY, "side": "guest"}
    return RewordNote(**{**usual, **changed})


@pytest.fixture
def listed(visit: Scenario) -> Scenario:
    """A visit whose host has a list."""
    visit.given(member("lavrov", "host"))
    return visit


def test_a_list_is_that_of_the_side_that_does_not_receive_it(visit: Scenario) -> None:
    visit.when(drawn())
    visit.then(note_drawn_up())


def test_a_note_goes_to_a_side_with_the_list_of_another_between_named_ones(visit: Scenario) -> None:
    visit.given(note_drawn_up())
    visit.when(drawn(of="guest"))
    visit.then_refused("note-to-own-side")
    visit.when(drawn(side=None))
    visit.then_refused("note-side-missing")
    visit.when(drawn(side="Atlantis"))
    visit.then_refused("unknown-side")
    visit.when(drawn(note="list-to-guest"))
    visit.then_refused("id-taken")
    visit.when(drawn(sender={}))
    visit.then_refused("text-missing")
    visit.when(drawn(recipient={"en": "Embassy " * 40}))
    visit.then_refused("text-too-long")


def test_a_note_is_reworded_by_the_same_rules(visit: Scenario) -> None:
    visit.given(note_drawn_up())
    visit.when(reworded(note="elsewhere"))
    visit.then_refused("unknown-note")
    visit.when(reworded(of="guest"))
    visit.then_refused("note-to-own-side")
    visit.when(reworded(side=None))
    visit.then_refused("note-side-missing")
    visit.when(reworded(side="Atlantis"))
    visit.then_refused("unknown-side")
    visit.when(reworded(sender={}))
    visit.then_refused("text-missing")
    visit.when(reworded(recipient={"en": "Embassy " * 40}))
    visit.then_refused("text-too-long")
    visit.when(reworded(kind="circular"))
    visit.then_refused("note-text-missing")
    visit.when(reworded())
    visit.then_nothing()


def test_a_note_has_a_language_that_sender_addressee_and_text_share(visit: Scenario) -> None:
    visit.when(drawn(sender={"en": "State Protocol"}, recipient={"nl": "de Ambassade"}))
    visit.then_refused("note-in-no-language")
    visit.when(drawn(text={"fr": "Une page."}))
    visit.then_refused("note-in-no-language")
    visit.given(note_drawn_up())
    visit.when(reworded(recipient={"fr": "l’Ambassade"}))
    visit.then_refused("note-in-no-language")
    visit.given(*reworded(recipient={"en": "the Embassy", "nl": "de Ambassade"}).decide(visit.visit))
    assert visit.visit.notes["list-to-guest"].recipient == {"en": "the Embassy", "nl": "de Ambassade"}


def test_a_circular_goes_to_every_mission_and_says_something(visit: Scenario) -> None:
    visit.when(drawn("circular"))
    visit.then_refused("note-text-missing")
    visit.when(drawn("circular", text={"en": "Streets are closed."}))
    visit.then(note_drawn_up("circular-to-guest", "circular", side=None, text={"en": "Streets are closed."}))


def test_sending_a_list_registers_it_and_submits_it(listed: Scenario) -> None:
    listed.given(note_drawn_up())
    listed.when(SendNote("list-to-guest", "118"))
    listed.then(*note_sent("list-to-guest", "118", ("list", "host")))
    assert listed.visit.correspondence["note-118"].direction == "out"


def test_what_a_note_submits_quotes_it(listed: Scenario) -> None:
    listed.given(note_drawn_up())
    sending = SendNote("list-to-guest", "118", letter="note-118")
    listed.when(sending)
    assert [sending.cites(event) for event in listed.recorded] == [None, None, "note-118"]


@pytest.mark.parametrize(("last", "following"), [("118", "119"), ("99/dp", "100/dp"), ("DP-009", "DP-010")])
def test_a_note_follows_the_numbers_of_its_sender(listed: Scenario, last: str, following: str) -> None:
    listed.given(note_drawn_up("before"), *note_sent("before", last), note_drawn_up())
    listed.when(SendNote("list-to-guest"))
    [went, *_] = listed.recorded
    assert isinstance(went, LetterRegistered)
    assert went.number == following


def test_nothing_is_sent_without_a_number_or_with_nothing_in_it(visit: Scenario) -> None:
    visit.given(note_drawn_up("empty", "programme"), note_drawn_up())
    visit.when(SendNote("list-to-guest"))
    visit.then_refused("note-number-missing")
    visit.when(SendNote("empty", "118"))
    visit.then_refused("note-transmits-nothing")
    visit.when(SendNote("elsewhere", "118"))
    visit.then_refused("unknown-note")
    visit.when(DiscardNote("elsewhere"))
    visit.then_refused("unknown-note")


def test_a_note_is_sent_as_any_letter_is_registered(listed: Scenario) -> None:
    listed.given(note_drawn_up("before"), *note_sent("before", "118"), note_drawn_up())
    listed.when(SendNote("list-to-guest", "118"))
    listed.then_refused("already-registered")
    listed.when(SendNote("list-to-guest", "119", letter="note-118"))
    listed.then_refused("id-taken")
    listed.when(SendNote("list-to-guest", "1" * 300, letter="long"))
    listed.then_refused("text-too-long")
    listed.when(SendNote("list-to-guest", "119", date(1066, 10, 14)))
    listed.then_refused("day-out-of-range")


def test_a_note_of_a_visit_that_is_over_needs_its_day(listed: Scenario) -> None:
    listed.given(note_drawn_up())
    listed.visit.last_day = date(2025, 11, 11)
    listed.when(SendNote("list-to-guest", "118"))
    listed.then_refused("undated-letter")


def test_a_programme_submits_what_is_ahead_and_was_not_asked_yet(visit: Scenario) -> None:
    visit.given(
        item_planned("tea", at("10:00")), item_planned("opera", at("19:00")), cancelled("opera"),
        item_planned("walk", at("11:00")), submitted("item", "walk"), note_drawn_up("programme", "programme"),
    )  # fmt: skip
    visit.when(SendNote("programme", "118"))
    assert visit.visit.notes["programme"].matters == (Matter("item", "tea"), Matter("item", "walk"))
    assert visit.recorded[2:] == [submitted("item", "tea")]


def test_a_note_that_was_sent_stands_as_it_went(listed: Scenario) -> None:
    listed.given(note_drawn_up(), *note_sent("list-to-guest", "118", ("list", "host")))
    listed.when(reworded(enclosed=2))
    listed.then_refused("note-sent")
    listed.when(DiscardNote("list-to-guest"))
    listed.then_refused("note-sent")
    listed.when(SendNote("list-to-guest", "119"))
    listed.then_refused("note-sent")
    listed.when(RetractLetter("note-118"))
    listed.then_refused("sent-as-note")


def test_the_answer_agrees_to_what_the_note_put(listed: Scenario) -> None:
    listed.given(note_drawn_up(), *note_sent("list-to-guest", "118", ("list", "host")))
    listed.when(RecordNoteAnswer("list-to-guest", who="D. Abayev"))
    voice = Voice("D. Abayev", None)
    listed.then(NoteAnswered("list-to-guest", voice), AgreementReached("list", "host", "guest", None, voice))
    listed.when(RetractNoteSending("list-to-guest"))
    listed.then_refused("note-answered")
    listed.when(RecordNoteAnswer("list-to-guest"))
    listed.then_refused("note-answered")


def test_who_answered_is_a_member_or_words(listed: Scenario) -> None:
    listed.given(note_drawn_up(), *note_sent("list-to-guest", "118", ("list", "host")))
    listed.when(RecordNoteAnswer("list-to-guest", "D. Abayev", "lavrov"))
    listed.then_refused("words-and-member")
    listed.when(RecordNoteAnswer("list-to-guest", agreed_by="nobody"))
    listed.then_refused("unknown-member")


def test_the_answer_agrees_to_nothing_that_changed_since(listed: Scenario) -> None:
    listed.given(note_drawn_up(), *note_sent("list-to-guest", "118", ("list", "host")), member("peskov", "host"))
    listed.when(RecordNoteAnswer("list-to-guest"))
    listed.then(NoteAnswered("list-to-guest", Voice("", None)))
    standing = agreement_state(listed.visit, LIST, "guest")
    assert standing is not None
    assert standing.state == "submitted"


def test_what_came_of_a_note_is_taken_back_and_nothing_else(listed: Scenario) -> None:
    listed.given(
        note_drawn_up(), *note_sent("list-to-guest", "118", ("list", "host")), item_planned("tea", at("10:00"))
    )
    listed.given(submitted("item", "tea"))
    listed.when(RetractNoteSending("list-to-guest"))
    listed.then(
        AgreementTakenBack("list", "host", "guest", None), NoteSendingRetracted("list-to-guest"),
        LetterRetracted("note-118"),
    )  # fmt: skip


def test_there_is_no_answer_to_what_was_not_sent(visit: Scenario) -> None:
    visit.given(note_drawn_up("circular", "circular", side=None, text={"en": "Streets are closed."}))
    visit.when(RecordNoteAnswer("circular"))
    visit.then_refused("note-not-sent")
    visit.given(*note_sent("circular", "7"))
    visit.when(RecordNoteAnswer("circular"))
    visit.then_refused("note-asks-nothing")
    visit.when(RetractNoteAnswer("circular"))
    visit.then_refused("note-not-answered")


def test_nothing_becomes_of_a_note_nobody_drew_up(visit: Scenario) -> None:
    visit.when(RetractNoteSending("elsewhere"))
    visit.then_refused("unknown-note")
    visit.when(RecordNoteAnswer("elsewhere"))
    visit.then_refused("unknown-note")
    visit.when(RetractNoteAnswer("elsewhere"))
    visit.then_refused("unknown-note")
    visit.given(note_drawn_up())
    visit.when(RetractNoteSending("list-to-guest"))
    visit.then_refused("note-not-sent")


def test_a_note_goes_today_unless_a_day_is_said(listed: Scenario) -> None:
    listed.given(note_drawn_up())
    assert SendNote("list-to-guest", "1").complete(listed.visit, NOW).dated == DAY
    assert SendNote("list-to-guest", "1", date(2025, 11, 3)).complete(listed.visit, NOW).dated == date(2025, 11, 3)


def enclosed(**sheets: int | None) -> tuple[EnclosureAsked, ...]:
    return tuple(EnclosureAsked({"en": what}, count) for what, count in sheets.items())


def test_what_goes_with_a_note_is_listed_with_it_and_comes_back_with_it(visit: Scenario) -> None:
    visit.when(drawn(enclosures=enclosed(List=3, Vitae=None)))
    visit.then(note_drawn_up(), enclosures_listed(List=3, Vitae=None))
    drop = DiscardNote("list-to-guest")
    (again,) = drop.opposite(visit.visit)
    visit.when(drop)
    visit.when(again)
    visit.then(note_drawn_up(), enclosures_listed(List=3, Vitae=None))


def test_a_reworded_note_keeps_what_goes_with_it_where_the_same_is_asked_for(visit: Scenario) -> None:
    visit.given(note_drawn_up(), enclosures_listed(List=3))
    visit.when(reworded(enclosed=5, enclosures=enclosed(List=3)))
    assert visit.visit.notes["list-to-guest"].enclosures[0].what == {"en": "List"}
    visit.when(reworded(enclosed=5))
    visit.then(enclosures_listed())
    assert visit.visit.notes["list-to-guest"].enclosures == ()


def test_an_enclosure_is_a_line_of_words(visit: Scenario) -> None:
    visit.when(drawn(enclosures=(EnclosureAsked({}),)))
    visit.then_refused("text-missing")
    visit.when(drawn(enclosures=(EnclosureAsked({"en": "List " * 60}),)))
    visit.then_refused("text-too-long")
