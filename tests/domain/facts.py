"""What may have been recorded before a test begins, in the field's words: builders of events."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import msgspec

from domain.agreement.agreement import AgreementReached, AgreementSubmitted
from domain.agreement.correspondence import LetterRegistered
from domain.agreement.enclosures import Enclosure, NoteEnclosuresListed
from domain.agreement.note import OF_A_LIST, NoteDrawnUp
from domain.agreement.note_sending import NoteSent, Put
from domain.core.message import Event
from domain.core.names import Name
from domain.core.period import Period
from domain.core.quantity import Quantity
from domain.core.text import without_language
from domain.core.times import Moment, PlannedTime, Precision, When, plan
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.member_languages import LanguagesNoted
from domain.delegation.proposing import MemberProposed
from domain.delegation.replacement import MemberReplaced, MemberWithdrawn
from domain.delegation.voice import Voice
from domain.documents.document_listing import DocumentListed
from domain.documents.signatories import SignatoryNamed
from domain.programme.agenda import AgendaPointAdded
from domain.programme.attendance import AttendanceMarked
from domain.programme.cancellation import ItemCancelled
from domain.programme.entering import ItemPlanned, ItemRetracted
from domain.programme.head_of_side import CoHeadsDeclared, HeadOfSideNamed
from domain.programme.holding import ItemEnded, ItemStarted
from domain.programme.interpreting import InterpreterAssigned, Pair
from domain.programme.meeting import MeetingFormatSet, ParticipantListed, ParticipantTakenOff
from domain.programme.presence import ArrivedLate, LeftEarly, Stay
from domain.programme.programme import sides_in
from domain.programme.reporting import ReporterNamed
from domain.programme.size import so_many
from domain.programme.size_agreed import SizeAgreed
from domain.programme.size_held import HeldSizeNoted
from domain.programme.unplanned import UnplannedItemHeld
from domain.seating.convention import PRESETS, Preset
from domain.seating.line_commands import LinePlaceGiven
from domain.seating.lines import LineDrawnUp
from domain.seating.seat_swaps import SeatsSwapped
from domain.seating.table_commands import TableSet, TableShaped
from domain.statements.claim import ClaimRecorded
from domain.statements.figure import FigureQuoted
from domain.statements.press import SpeakerListed, StatementTextRecorded
from domain.visit.opening import OpenVisit, Place, VisitOpened
from domain.visit.party import Party

DAY = date(2025, 11, 12)
MOSCOW = "Europe/Moscow"
ALMATY = "Asia/Almaty"


def opening(reference: str = "KZ-2025-11") -> OpenVisit:
    """The command that opens the visit all tests speak of."""
    return OpenVisit(
        reference=reference,
        title={"en": "State visit of the President of Kazakhstan"},
        category="state",
        host=Party({"en": "Russia"}, {"en": "Moscow"}, MOSCOW),
        guest=Party({"en": "Kazakhstan"}, {"en": "Astana"}, ALMATY),
        first_day=date(2025, 11, 11),
        last_day=DAY,
        places=(Place({"en": "Moscow"}, MOSCOW),),
    )


def visit_opened(zone: str = MOSCOW) -> VisitOpened:
    """The visit of November 2025, its clock in the zone given."""
    asked = opening()
    return VisitOpened(
        asked.reference, dict(asked.title), asked.category, asked.host, asked.guest, asked.first_day, asked.last_day,
        (Place({"en": "Moscow"}, zone),), asked.languages,
    )  # fmt: skip


def hosted_in(zone: str) -> VisitOpened:
    """The same visit, received by a state whose capital has that clock."""
    opened = visit_opened()
    return msgspec.structs.replace(opened, host=msgspec.structs.replace(opened.host, zone=zone))


def member(id: str, side: str = "guest", category: str = "official") -> MemberProposed:
    """Someone proposed for a side's delegation."""
    name = Name(family=id.capitalize())
    return MemberProposed(id, side, {"en": name}, {"en": f"Office of {id}"}, category)


def principals() -> tuple[Event, ...]:
    """Both heads of state, confirmed: `putin` receives, `tokayev` visits."""
    return (
        member("putin", "host", "head"), MemberConfirmed("putin"),
        member("tokayev", "guest", "head"), MemberConfirmed("tokayev"),
    )  # fmt: skip


def withdrawn(id: str, side: str = "guest") -> tuple[Event, ...]:
    """Someone proposed, then withdrawn by the sending side."""
    return (member(id, side), MemberWithdrawn(id))


def replaced(id: str, by: str, side: str = "guest") -> tuple[Event, ...]:
    """Someone proposed, then replaced by another of the same side."""
    return (member(id, side), member(by, side), MemberReplaced(id, by))


def at(
    start: str | None = None,
    end: str | None = None,
    day: date = DAY,
    *,
    end_day: date | None = None,
    precision: Precision = "exact",
    zone: str | None = None,
) -> When:
    """A time as asked for, on the day of the talks unless another is named."""
    return When(day, start, end, end_day, precision, zone)


def planned(when: When) -> PlannedTime:
    """That time as recorded, on Moscow's clock unless it names another."""
    return plan(when, MOSCOW)


def item_planned(id: str, when: When | None = None, kind: str = "ceremony", **changed: Any) -> ItemPlanned:
    """An item of the programme; its title is its id in capitals."""
    time = planned(when or at("12:00", "13:00"))
    taking, press = sides_in(changed.get("taking", "both")), changed.get("press")
    place = {"en": changed["place"]} if "place" in changed else {}
    return ItemPlanned(id, kind, {"en": id.capitalize()}, time, place, taking, press)


def undated(id: str, kind: str = "ceremony") -> ItemPlanned:
    """An item of which the day is still to be fixed."""
    return ItemPlanned(id, kind, {"en": id.capitalize()}, None, {}, ("host", "guest"), None)


def meeting_planned(
    id: str, format: str = "restricted", when: When | None = None, people: tuple[str, ...] = (), place: str = "Kremlin"
) -> tuple[Event, ...]:
    """A meeting in a format and closed to the press, with those listed as delegates."""
    return (
        item_planned(id, when or at("14:00", "15:00"), "talks", place=place, press="closed"),
        MeetingFormatSet(id, format),
        *(ParticipantListed(id, key, "delegate") for key in people),
    )


def listed(item: str, member: str, capacity: str = "delegate") -> ParticipantListed:
    """A member put on the list of an item."""
    return ParticipantListed(item, member, capacity)


def taken_off(item: str, member: str) -> ParticipantTakenOff:
    """A member taken off the list of an item."""
    return ParticipantTakenOff(item, member)


def headed(item: str, side: str, *members: str) -> Event:
    """Who leads a side at an item; several are declared co-heads."""
    return HeadOfSideNamed(item, side, *members) if len(members) == 1 else CoHeadsDeclared(item, side, members)


def table_set(item: str, convention: Preset = "door-at-the-side", places: int | None = None, law: str = "") -> TableSet:
    """The table of an item laid by a named convention."""
    laid = PRESETS[convention]
    return TableSet(
        item, convention, laid.facing, laid.ranking, laid.interpreter, laid.note_takers, places, without_language(law)
    )


def laid(item: str, convention: Preset) -> tuple[Event, ...]:
    """The table of an item laid by a named convention, with the shape it asks for."""
    shape = PRESETS[convention].shape
    return (table_set(item, convention), *(() if shape == "long" else (TableShaped(item, shape),)))


def swapped(item: str, member: str, other: str) -> SeatsSwapped:
    """Two of a side exchanged their seats."""
    return SeatsSwapped(item, member, other)


def line_drawn_up(
    id: str,
    item: str,
    people: tuple[str, ...],
    kind: str = "receiving",
    *,
    mixing: str = "host-then-guest",
    rows: int = 1,
) -> LineDrawnUp:
    """A line of those people at an item."""
    return LineDrawnUp(id, item, kind, {}, mixing, rows, people)


def place_given(line: str, member: str, after: str | None, turn: int = 0) -> LinePlaceGiven:
    """Someone was given a place in a line by hand."""
    return LinePlaceGiven(line, member, after, turn)


def instant(clock: str, day: date = DAY) -> datetime:
    """An instant (UTC) by its hours and minutes."""
    hours, minutes = clock.split(":")
    return datetime(day.year, day.month, day.day, int(hours), int(minutes), tzinfo=UTC)


def exactly(clock: str, day: date = DAY) -> Moment:
    """An instant (UTC) that was observed exactly."""
    return Moment(instant(clock, day), about=False)


def about(clock: str, day: date = DAY) -> Moment:
    """An instant (UTC) that is known about."""
    return Moment(instant(clock, day), about=True)


def started(item: str, clock: str = "11:05") -> ItemStarted:
    """The item began; the clock is UTC, three hours behind Moscow."""
    return ItemStarted(item, instant(clock))


def ended(item: str, clock: str = "12:10") -> ItemEnded:
    """The item ended; the clock is UTC."""
    return ItemEnded(item, instant(clock))


def cancelled(item: str) -> ItemCancelled:
    """The item will not take place."""
    return ItemCancelled(item)


def retracted(item: str) -> ItemRetracted:
    """The item was entered by mistake."""
    return ItemRetracted(item)


def held_unplanned(item: str, clock: str = "18:00", until: str | None = None) -> UnplannedItemHeld:
    """Something nobody had planned took place; the clock is UTC."""
    start, end = Moment(instant(clock), about=False), Moment(instant(until), about=False) if until else None
    outcome = "held" if until else "under-way"
    title, sides = {"en": item.capitalize()}, ("host", "guest")
    return UnplannedItemHeld(item, "talks", None, title, {}, sides, outcome, None, start, end, None)


def marked(item: str, member: str, attended: str = "present", by: str | None = None) -> AttendanceMarked:
    """Someone's attendance as observed."""
    return AttendanceMarked(item, member, attended, None, by)


def late(item: str, member: str, clock: str | None = "11:20") -> ArrivedLate:
    """Someone came late; the clock is UTC."""
    return ArrivedLate(item, member, instant(clock) if clock else None)


def left_early(item: str, member: str, clock: str | None = "12:05") -> LeftEarly:
    """Someone left early; the clock is UTC."""
    return LeftEarly(item, member, instant(clock) if clock else None)


def interprets(item: str, member: str, *pairs: str, side: str | None = None, person: str | None = None) -> Event:
    """An interpreter assigned, nobody said how; a pair such as `ru-kk`, one way `ru>kk`."""
    said = tuple(Pair(pair[:2], pair[3:], both=pair[2] == "-") for pair in pairs)
    return InterpreterAssigned(item, member, said, None, side, person)


def speaks(member: str, *languages: str) -> LanguagesNoted:
    """The languages someone speaks."""
    return LanguagesNoted(member, languages)


def stay(came: str | None = None, left: str | None = None) -> Stay:
    """A time in the room; the clocks are UTC."""
    return Stay(*(instant(clock) if clock else None for clock in (came, left)))


def speaker(item: str, member: str, place: int = 1, language: str = "ru") -> SpeakerListed:
    """Someone in the order of speakers."""
    return SpeakerListed(item, member, language, place)


def text_recorded(item: str, member: str, text: str = "Dear colleagues", stage: str = "as-prepared") -> Event:
    """The Russian text of a statement."""
    return StatementTextRecorded(item, member, stage, "ru", text)


def billions(value: str, year: str = "2024", kind: str = "exact") -> Quantity:
    """Thousand million dollars in a year."""
    return Quantity(kind, Decimal(value), scale="bn", currency="USD", period=Period("in", year))


def size_agreed(item: str, side: str, heads: int, others: int) -> SizeAgreed:
    """A size agreed as 1+N."""
    return SizeAgreed(item, side, heads, heads + others, heads + others, about=False)


def held_noted(item: str, **sizes: int) -> HeldSizeNoted:
    """How many of each side were counted in the room."""
    return HeldSizeNoted(item, {side: so_many(count) for side, count in sizes.items()})


def figure(
    id: str = "trade", value: str = "27.8", member: str | None = "putin", item: str = "statements",
    quantity: Quantity | None = None,
) -> FigureQuoted:  # fmt: skip
    """The trade of 2024 in thousand million dollars, as quoted, or another quantity."""
    return FigureQuoted(id, item, member, {"en": "Trade"}, quantity or billions(value), "transcript")


def claim(id: str, about: str, value: str | None = None) -> ClaimRecorded:
    """What a report says, beside the record."""
    quantity = Quantity("exact", Decimal(value), scale="bn", currency="USD") if value is not None else None
    return ClaimRecorded(id, about, "Talks lasted about three hours", "A newspaper", DAY, "", quantity)


def letter(id: str = "note-118", number: str = "118", sender: str = "Embassy of Kazakhstan") -> LetterRegistered:
    """A note verbale of 10 November in the register."""
    return LetterRegistered(
        id, "note-verbale", "in", {"en": sender}, {}, number, date(2025, 11, 10), None, "Delegation", "", None
    )


def note_drawn_up(id: str = "list-to-guest", kind: str = "list", **says: Any) -> NoteDrawnUp:
    """A note verbale of the host that was drawn up to the guest."""
    usual = {"side": "guest", "of": "host" if kind in OF_A_LIST else None, "text": {}, "enclosed": None, **says}
    parties = {"sender": {"en": "State Protocol"}, "recipient": {"en": "the Embassy of Kazakhstan"}}
    return NoteDrawnUp(note=id, kind=kind, opening={}, closing={}, **{**parties, **usual})


def enclosures_listed(id: str = "list-to-guest", **sheets: int | None) -> NoteEnclosuresListed:
    """What goes with a note was listed, each by its English name, with its sheets."""
    return NoteEnclosuresListed(id, tuple(Enclosure({"en": what}, count) for what, count in sheets.items()))


def note_sent(id: str, number: str, *matters: tuple[str, str]) -> tuple[Event[Any], ...]:
    """That note was sent on 12 November under a number, and put these matters to the guest."""
    went = LetterRegistered(
        f"note-{number}", "note-verbale", "out", {"en": "State Protocol"}, {"en": "the Embassy of Kazakhstan"}, number,
        DAY, None, "", "", None,
    )  # fmt: skip
    put = tuple(Put(*each) for each in matters)
    return (went, NoteSent(id, f"note-{number}", put), *(submitted(*each) for each in matters))


def submitted(aspect: str, subject: str, side: str = "guest", member: str | None = None) -> AgreementSubmitted:
    """A matter was submitted to a side."""
    return AgreementSubmitted(aspect, subject, side, member)


def agreed(aspect: str, subject: str, side: str = "guest", who: str = "") -> AgreementReached:
    """A side agreed to a matter."""
    return AgreementReached(aspect, subject, side, None, Voice(who, None))


def document(
    id: str, item: str = "signing", place: int = 1, level: str | None = "intergovernmental", kind: str | None = None
) -> DocumentListed:
    """A document to be signed at an item."""
    return DocumentListed(id, item, {"en": f"Agreement {id}"}, level, "signed", place, kind)


def point(id: str, item: str = "talks") -> AgendaPointAdded:
    """A point on the agenda of an item."""
    return AgendaPointAdded(item, id, {"en": f"Point {id}"})


def reports(point: str, member: str, side: str = "guest", item: str = "talks") -> ReporterNamed:
    """Somebody who reports on a point."""
    return ReporterNamed(item, point, side, member)


def signs(document: str, member: str, side: str = "guest") -> SignatoryNamed:
    """Someone named to sign a document for a side."""
    return SignatoryNamed(document, side, member, {}, None)
