"""Two moments of a visit compared, in the words of protocol."""

from decimal import Decimal
from typing import Any

import pytest

from domain.agreement.answer_deadline import SetAnswerDeadline
from domain.agreement.correspondence import LetterCorrected, LetterRetracted
from domain.agreement.note import NoteDiscarded, NoteReworded
from domain.agreement.unequal_places import AgreeUnequalPlaces, RetractUnequalPlaces
from domain.checks.accepted_checks import CheckAccepted, CheckReopened
from domain.core.message import Command, Event
from domain.core.names import Name
from domain.core.quantity import Quantity
from domain.core.times import Moment
from domain.delegation.accepted_list import ListAccepted, ListRetracted
from domain.delegation.category import MemberCategorised
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.counterparts import CounterpartsPaired
from domain.delegation.list_order import ListOrderGiven, SetListLanguage
from domain.delegation.member_names import MemberPositionWorded, MemberRenamed
from domain.delegation.member_office import MemberOfficeRanked, RepresentationRecorded
from domain.delegation.precedence import MemberPlaced
from domain.delegation.principal import PrincipalNamed
from domain.delegation.proposing import MemberProposalRetracted
from domain.delegation.replacement import MemberWithdrawn
from domain.delegation.side_order import AdoptOrder
from domain.documents.document_count import DocumentsCounted
from domain.documents.document_listing import DocumentListed
from domain.documents.signing_outcome import DocumentAdopted
from domain.programme.agenda import AgendaPointPlaced, AgendaPointRetitled
from domain.programme.arrangements import ItemRetitled
from domain.programme.attendance import AttendanceMarked
from domain.programme.block import BlockFormed, ItemPutIntoBlock
from domain.programme.cancellation import ItemReinstated
from domain.programme.day_order import OrderItem
from domain.programme.day_placing import PlaceInDay
from domain.programme.holding import HeldFormatRecorded
from domain.programme.honours import Flags, HonoursArranged
from domain.programme.interpreting import ChangeoverArranged, InterpreterAssigned, Pair, Turn
from domain.programme.motorcade import Car, MotorcadeFormed, SeatedInCar
from domain.programme.moving import ItemMoved
from domain.programme.outcome import EndExpected
from domain.programme.place import ItemPlaced
from domain.programme.size_agreed import SizeLimited
from domain.projections.comparison import compare, part_of
from domain.projections.difference import Called, Difference, Moved, Point
from domain.projections.orders_compared import moved_in
from domain.seating.item_order import ParticipantPlaced
from domain.seating.line_commands import LeavePlaceToOrder
from domain.seating.lines import ArrangeLine
from domain.statements.claim import ClaimRetracted
from domain.statements.figure import FigureCorrected, FigureRetracted
from domain.statements.press import RetractStatementText, SpeakerPlaced, SpeakerTakenOff
from domain.visit.amending import VisitCategoryCorrected, VisitRedated, VisitRetitled
from domain.visit.announcement import RecordAnnouncement, RetractAnnouncement
from domain.visit.closing import VisitCancelled
from domain.visit.parties import ParticipationSettled, PartyNamed
from domain.visit.party import Party
from domain.visit.party_order import PartiesOrderSet
from domain.visit.party_symbols import AdoptSymbols
from tests.domain.facts import (
    DAY,
    agreed,
    at,
    billions,
    cancelled,
    claim,
    ended,
    figure,
    headed,
    held_noted,
    held_unplanned,
    instant,
    interprets,
    item_planned,
    letter,
    line_drawn_up,
    listed,
    marked,
    meeting_planned,
    member,
    note_drawn_up,
    note_sent,
    place_given,
    planned,
    point,
    principals,
    reports,
    retracted,
    size_agreed,
    speaker,
    speaks,
    started,
    stay,
    swapped,
    table_set,
    undated,
    visit_opened,
)
from tests.domain.scenario import NOW, Facts, Scenario
from tests.domain.test_opposites import SITUATIONS, a_visit_in_full, folded_in_full

BEFORE = (visit_opened(), principals(), member("abayev"), member("karin"), meeting_planned("talks"))
HELD = (*BEFORE, started("talks"), ended("talks"))
TALKS = {"en": "Talks"}
DOLLARS = "thousand million US dollars"


IN_THE_JOURNAL_ALONE: set[type[Command]] = {
    AdoptOrder,
    AdoptSymbols,
    AgreeUnequalPlaces,
    ArrangeLine,
    LeavePlaceToOrder,
    OrderItem,
    PlaceInDay,
    RecordAnnouncement,
    RetractAnnouncement,
    RetractStatementText,
    RetractUnequalPlaces,
    SetAnswerDeadline,
    SetListLanguage,
}
"""What these change no comparison tells."""

TURNS = ChangeoverArranged("talks", "karin", (Turn("14:00", "14:20"),), None, None)


def name(key: str) -> dict[str, Name]:
    """What a member of the tests is called."""
    return {"en": Name(family=key.capitalize())}


def called(key: str) -> Called:
    """A member as a difference names him."""
    return Called(key, name(key))


def differences(*facts: Facts) -> tuple[Difference, ...]:
    """What these events changed."""
    return compare(Scenario(*BEFORE).visit, Scenario(*BEFORE, *facts).visit)


def noted(*facts: Facts) -> tuple[Difference, ...]:
    """What these events changed about talks that were held."""
    return compare(Scenario(*HELD).visit, Scenario(*HELD, *facts).visit)


def test_equal_moments_differ_in_nothing() -> None:
    assert differences() == ()


def test_a_new_principal_is_told_beside_the_rank_it_gives() -> None:
    found = {each.code: each.after for each in differences(PrincipalNamed("guest", "abayev"))}

    assert set(found) == {"visit-principal", "member-rank-shifting"}
    assert found["visit-principal"].id == "abayev"


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (VisitCategoryCorrected("working"), "visit-category"),
        (VisitRetitled({"en": "Visit"}), "visit-title"),
        (VisitCancelled(), "visit-status"),
        (VisitRedated(DAY, DAY), "visit-days"),
        (ItemMoved("talks", planned(at("16:00"))), "item-moved"),
        (ItemPlaced("talks", {}), "item-placed"),
        (ItemRetitled("talks", {"en": "Conversation"}), "item-retitled"),
        (cancelled("talks"), "item-status"),
        (listed("talks", "abayev"), "item-people-come"),
        (headed("talks", "guest", "abayev"), "item-heads"),
        (size_agreed("talks", "guest", 1, 4), "item-size"),
        (SizeLimited("talks", "guest", 7), "item-limit"),
        (ParticipationSettled("talks", "guest", "by-video", {}, {}), "item-participation"),
        (PartyNamed("uzbekistan", Party({"en": "Uzbekistan"}, {}, "Asia/Tashkent")), "visit-party"),
        (PartiesOrderSet("alphabetical", "en", None, ()), "visit-party-order"),
        (item_planned("wreath"), "item-new"),
        (undated("tea"), "item-new"),
        (retracted("talks"), "item-gone"),
        (member("deputy"), "member-new"),
        (MemberProposalRetracted("karin"), "member-gone"),
        (MemberConfirmed("karin"), "member-status"),
        (MemberRenamed("karin", {}), "member-name"),
        (MemberPositionWorded("karin", {}), "member-position"),
        (MemberCategorised("karin", "press"), "member-category"),
        (speaks("karin", "kk"), "member-languages"),
        (CheckAccepted("sides-unequal", ("talks",), "0123456789abcdef"), "check-accepted"),
    ],
)
def test_a_change_is_one_difference(event: Event, code: str) -> None:
    assert [each.code for each in differences(event)] == [code]


def test_how_many_were_there_is_one_difference() -> None:
    assert [each.code for each in noted(held_noted("talks", host=3, guest=3))] == ["item-held-size"]


def test_of_a_new_item_it_is_told_who_was_listed_and_what_became_of_it() -> None:
    """Whoever compares the beginning with now must not believe that nothing was held yet."""
    held = (item_planned("wreath"), listed("wreath", "putin"), started("wreath", "09:00"), marked("wreath", "putin"))
    found = [(each.code, each.subject) for each in differences(*held) if each.subject == "wreath"]
    assert [code for code, _ in found] == [
        "item-new", "item-status", "item-actual", "item-people-come", "item-attendance",
    ]  # fmt: skip


def test_what_nobody_planned_is_not_told_to_have_been_planned_before_it_was_held() -> None:
    found = [each.code for each in differences(held_unplanned("tea"), marked("tea", "putin"))]
    assert found == ["visit-status", "item-new", "item-actual", "item-attendance"]


def test_what_was_noted_first_shows_that_an_item_was_held() -> None:
    found = differences(marked("talks", "putin"))
    assert [each.code for each in found] == ["visit-status", "item-status", "item-attendance"]


def test_an_item_came_into_a_block_of_talks() -> None:
    (found,) = differences(BlockFormed("block", {"en": "Talks"}), ItemPutIntoBlock("talks", "block"))
    assert (found.code, found.before, found.after) == ("item-block", None, {"en": "Talks"})


def test_the_same_side_by_video_from_elsewhere_is_a_difference_of_its_own() -> None:
    before = Scenario(*BEFORE, ParticipationSettled("talks", "guest", "by-video", {}, {"und": "line 4"})).visit
    after = Scenario(*BEFORE, ParticipationSettled("talks", "guest", "by-video", {}, {"und": "line 5"})).visit
    (found,) = compare(before, after)
    assert (found.code, found.beside) == ("item-link", {"side": "guest"})


def test_counterparts_are_told_of_both() -> None:
    found = differences(CounterpartsPaired("tokayev", "putin"))
    assert [(each.code, each.subject, each.after) for each in found] == [
        ("member-counterpart", "putin", (called("tokayev"),)),
        ("member-counterpart", "tokayev", (called("putin"),)),
    ]


def test_a_difference_says_what_was_and_what_is() -> None:
    (found,) = differences(ItemMoved("talks", planned(at("16:00"))))
    assert (found.what, found.before, found.after) == (TALKS, planned(at("14:00", "15:00")), planned(at("16:00")))


def test_a_meeting_ran_in_another_format() -> None:
    (found,) = noted(HeldFormatRecorded("talks", "expanded", instant("11:30")))
    assert (found.code, found.before, found.after) == ("item-held-format", (), ("expanded",))


def test_attendance_is_told_of_each_member() -> None:
    late = AttendanceMarked("talks", "abayev", "late", instant("11:20"), None)
    found = noted(marked("talks", "putin"), late, marked("talks", "tokayev", "replaced", by="karin"))
    assert [(each.code, each.subject, each.beside["who"], each.before, each.after) for each in found] == [
        ("item-attendance", "talks", called("putin"), "", "present"),
        ("item-attendance", "talks", called("abayev"), "", "late"),
        ("item-attendance-time", "talks", called("abayev"), (), (stay("11:20"),)),
        ("item-attendance", "talks", called("tokayev"), "", "replaced"),
        ("item-attendance-by", "talks", called("tokayev"), (), (called("karin"),)),
    ]


def test_a_mark_taken_back_is_a_difference() -> None:
    before = Scenario(*HELD, marked("talks", "abayev")).visit
    (found,) = compare(before, Scenario(*HELD).visit)
    assert (found.code, found.before, found.after) == ("item-attendance", "present", "")


def test_an_earlier_moment_may_not_know_who_was_there() -> None:
    known = Scenario(*HELD, member("deputy"), marked("talks", "deputy")).visit
    codes = [(each.code, each.beside.get("who")) for each in compare(known, Scenario(*HELD).visit)]
    assert codes == [("item-attendance", called("deputy")), ("member-gone", None)]


def test_a_point_of_the_agenda_comes_goes_and_is_called_otherwise() -> None:
    (new,) = differences(point("trade"))
    assert (new.code, new.subject, new.before, new.after) == ("item-agenda-new", "talks", None, {"en": "Point trade"})
    before = Scenario(*BEFORE, point("trade"), reports("trade", "abayev")).visit
    (gone,) = compare(before, Scenario(*BEFORE).visit)
    assert (gone.code, gone.before, gone.after) == ("item-agenda-gone", {"en": "Point trade"}, None)
    retitled = AgendaPointRetitled("talks", "trade", {"en": "Trade and transit"})
    (other,) = compare(Scenario(*BEFORE, point("trade")).visit, Scenario(*BEFORE, point("trade"), retitled).visit)
    assert (other.code, other.after) == ("item-agenda-retitled", {"en": "Trade and transit"})


def test_the_order_of_the_agenda_is_told_of_the_points_that_stayed() -> None:
    two = (*BEFORE, point("trade"), point("transit"))
    (moved,) = compare(Scenario(*two).visit, Scenario(*two, AgendaPointPlaced("talks", "transit", 1)).visit)
    assert moved.code == "item-agenda-order"
    assert [[each.id for each in order] for order in (moved.before, moved.after)] == [
        ["trade", "transit"], ["transit", "trade"],
    ]  # fmt: skip
    (new,) = compare(Scenario(*BEFORE, point("transit")).visit, Scenario(*two).visit)
    assert new.code == "item-agenda-new", "what gave way to a new point did not move"


def test_who_reports_on_a_point_is_told_by_side_and_name() -> None:
    (found,) = compare(
        Scenario(*BEFORE, point("trade"), reports("trade", "karin")).visit,
        Scenario(*BEFORE, point("trade"), reports("trade", "abayev")).visit,
    )
    assert (found.code, found.before, found.after) == ("item-reporters", (called("karin"),), (called("abayev"),))
    assert found.beside == {"point": Point("trade", {"en": "Point trade"}), "side": "guest"}


def test_what_is_to_be_adopted_was_never_to_be_signed() -> None:
    listed_so = DocumentListed("declaration", "talks", {"en": "Declaration"}, None, "adopted", 1, "statement")
    adopted = DocumentAdopted("declaration", "adopted", None)
    found = compare(Scenario(*BEFORE, listed_so).visit, Scenario(*BEFORE, listed_so, adopted).visit)
    told = [(each.before, each.after) for each in found if each.code == "document-status"]
    assert told == [("planned-adopted", "adopted")]


def test_how_many_documents_are_to_be_signed_is_told() -> None:
    seven, more = Quantity("exact", Decimal(7)), Quantity("more-than", Decimal(20))
    first = DocumentsCounted("talks", seven)
    (found,) = compare(Scenario(*BEFORE, first).visit, Scenario(*BEFORE, DocumentsCounted("talks", more)).visit)
    assert (found.code, found.before, found.after) == ("item-documents-said", seven, more)
    assert [each.after for each in differences(first)] == [seven]


def test_speakers_and_their_order_are_told_by_name() -> None:
    two = (speaker("talks", "putin"), speaker("talks", "tokayev", 2))
    (found,) = differences(*two)
    assert (found.code, found.before, found.after) == ("item-speakers", (), (called("putin"), called("tokayev")))
    (placed,) = compare(
        Scenario(*BEFORE, *two).visit, Scenario(*BEFORE, *two, SpeakerPlaced("talks", "putin", 2)).visit
    )
    assert (placed.before, placed.after) == ((called("putin"), called("tokayev")), (called("tokayev"), called("putin")))


def test_another_convention_is_told_part_by_part() -> None:
    found = differences(table_set("talks", "interpreter-second", places=9, law="Decree 1183"))
    assert [(each.code, each.before, each.after) for each in found] == [
        ("item-interpreter-seat", "left-of-head", "in-place-of-second"),
        ("item-note-taker-seat", "table-ends", "behind"),
        ("item-table-places", None, 9),
        ("item-table-law", {}, {"und": "Decree 1183"}),
    ]
    [facing] = differences(table_set("talks", "door-at-the-side"))
    assert (facing.code, facing.before, facing.after) == ("item-facing", "door", "windows")
    ranked = differences(table_set("talks", "counterparts-opposite"))
    assert ("item-ranking", "right-first", "counterparts-opposite") in [
        (each.code, each.before, each.after) for each in ranked
    ]


def test_lines_are_told_by_who_stands_in_them() -> None:
    drawn = line_drawn_up("steps", "talks", ("putin", "tokayev", "karin"))
    [new] = differences(drawn)
    assert (new.code, new.what, new.after) == ("line-new", TALKS, (called("putin"), called("tokayev"), called("karin")))
    before, after = Scenario(*BEFORE, drawn).visit, Scenario(*BEFORE, drawn, place_given("steps", "karin", None)).visit
    [moved] = compare(before, after)
    assert (moved.code, moved.after) == ("line-order-moved", (called("karin"), called("putin"), called("tokayev")))
    [gone] = compare(before, Scenario(*BEFORE).visit)
    assert gone.code == "line-gone"


def test_other_honours_are_told_one_by_one() -> None:
    flags = Flags(row="host-on-guests-right", car="host-on-guests-right")
    found = differences(HonoursArranged("talks", flags, "host-on-guests-right", "host-first", "Law"))
    assert [each.code for each in found] == [
        "item-flags-row", "item-flags-car", "item-honours-photograph", "item-honours-anthems", "item-honours-law",
    ]  # fmt: skip


def test_who_sits_by_hand_is_told_by_name() -> None:
    [found] = differences(swapped("talks", "abayev", "karin"))
    assert (found.code, found.before, found.after) == ("item-swaps", (), (called("abayev"), called("karin")))


def test_what_an_interpreter_does_is_told_of_each_as_far_as_he_is_listed() -> None:
    assert differences(interprets("talks", "karin", "ru-kk")) == ()
    facts = (listed("talks", "karin", "interpreter"), interprets("talks", "karin", "ru-kk", person="abayev"))
    found = {each.code: (each.before, each.after) for each in differences(*facts)}
    assert found.pop("item-people-come")
    assert found == {
        "item-interpreting": ((), (Pair("ru", "kk"),)),
        "item-interpreting-for": (None, called("abayev")),
    }
    whispers = InterpreterAssigned("talks", "karin", (Pair("ru", "kk"),), "whispered", None, "abayev")
    (how,) = compare(Scenario(*BEFORE, *facts).visit, Scenario(*BEFORE, *facts, whispers).visit)
    assert (how.code, how.before, how.after) == ("item-interpreting-mode", "", "whispered")
    changed = compare(Scenario(*BEFORE, *facts).visit, Scenario(*BEFORE, *facts, TURNS).visit)
    assert [(each.code, each.after) for each in changed] == [("item-changeover", TURNS.turns)]


def test_looked_at_backwards_a_figure_goes_with_its_item() -> None:
    quoted = Scenario(*BEFORE, item_planned("dinner"), figure("trade", item="dinner")).visit

    (gone,) = [found for found in compare(quoted, Scenario(*BEFORE).visit) if found.code == "figure-gone"]
    assert gone.beside == {"item": quoted.programme.items["dinner"].title}


def test_a_figure_is_new_with_its_speaker_and_item() -> None:
    (found,) = differences(figure("trade", item="talks"))
    assert (found.code, found.what, found.after) == ("figure-new", {"en": "Trade"}, billions("27.8"))
    assert found.beside == {"who": called("putin"), "item": {"en": "Talks"}}


@pytest.mark.parametrize(
    ("fact", "codes"),
    [
        (FigureCorrected("trade", None, billions("27.80"), "transcript"), ["figure-value"]),
        (FigureCorrected("trade", None, billions("27.8", kind="about"), "transcript"), ["figure-value"]),
        (FigureCorrected("trade", None, billions("27.8", "2025"), "note"), ["figure-value", "figure-source"]),
        (FigureCorrected("trade", {"en": "Exports"}, billions("27.8"), "transcript"), ["figure-subject"]),
        (FigureRetracted("trade"), ["figure-gone"]),
        (ClaimRetracted("report"), ["claim-gone"]),
        (figure("exports", member=None, item="talks"), ["figure-by-nobody-new"]),
        (ListAccepted("annex", "guest", "addendum", 2, None, None), ["list-addendum-new"]),
        (claim("another", "talks"), ["claim-new"]),
        (letter("note-119", "119"), ["letter-new"]),
        (LetterRetracted("note-118"), ["letter-gone"]),
        (
            LetterCorrected("note-118", "letter", "in", {"en": "Akorda"}, {}, "7", DAY, None, "", "", None),
            ["letter-corrected"],
        ),
        (agreed("item", "talks"), ["agreement-state"]),
        (agreed("list", "guest"), ["agreement-of-list"]),
    ],
)
def test_what_was_said_and_reported_is_compared(fact: Event, codes: list[str]) -> None:
    said = (*BEFORE, marked("talks", "putin"), figure("trade", item="talks"), claim("report", "talks"), letter())
    found = compare(Scenario(*said).visit, Scenario(*said, fact).visit)
    assert [each.code for each in found] == codes


def test_that_a_list_is_accepted_no_longer_is_compared() -> None:
    accepted = (*BEFORE, ListAccepted("list", "guest", "whole", 9, None, None))
    (gone,) = compare(Scenario(*accepted).visit, Scenario(*accepted, ListRetracted("list")).visit)
    assert (gone.code, gone.what, gone.before, gone.beside) == ("list-whole-gone", "guest", 9, {"count": 9})


def test_a_check_is_accepted_and_opened_again() -> None:
    accepted = CheckAccepted("sides-unequal", ("talks", "guest"), "0123456789abcdef")
    (found,) = differences(accepted)
    assert (found.what, found.after) == ((TALKS, {"en": "Kazakhstan"}), "sides-unequal")
    after = Scenario(*BEFORE, accepted, CheckReopened("sides-unequal", ("talks", "guest")))
    assert [each.code for each in compare(Scenario(*BEFORE, accepted).visit, after.visit)] == ["check-reopened"]


def test_a_start_is_a_status_and_a_time() -> None:
    codes = [each.code for each in differences(started("talks"))]
    assert codes == ["visit-status", "item-status", "item-actual"]


def test_another_expected_end_is_told_while_the_item_runs() -> None:
    expected = EndExpected("talks", Moment(instant("12:30"), False), "Ushakov", None)
    began = (*BEFORE, started("talks"))
    later = (*began, expected)
    (found,) = compare(Scenario(*began).visit, Scenario(*later).visit)
    assert (found.code, found.before, found.after) == ("item-expected-end", None, Moment(instant("12:30"), False))
    codes = [each.code for each in compare(Scenario(*later).visit, Scenario(*later, ended("talks")).visit)]
    assert "item-expected-end" not in codes


def test_another_order_is_told_of_all_it_moves() -> None:
    moved: list[tuple[str, Any, Any]] = [
        (each.subject, each.before, each.after) for each in differences(MemberPlaced("karin", 2))
    ]
    assert moved == [("karin", 3, 2)]


def test_a_move_that_shifts_many_ranks_is_one_difference() -> None:
    many = tuple(member(f"adviser-{number}") for number in range(15))
    before, after = Scenario(*BEFORE, *many), Scenario(*BEFORE, *many, MemberPlaced("adviser-14", 2))
    (found,) = compare(before.visit, after.visit)
    assert (found.code, found.subject, found.before, found.after) == ("member-rank-shifting", "adviser-14", 18, 2)
    assert found.beside["count"] == 16


def test_ranks_that_only_follow_are_one_difference_of_the_side() -> None:
    (new, follow) = differences(member("deputy"), MemberPlaced("deputy", 2))
    assert (new.code, new.subject) == ("member-new", "deputy")
    assert (follow.code, follow.subject) == ("member-ranks-follow", "guest")
    assert (follow.before, follow.after) == ({"abayev": 2, "karin": 3}, {"abayev": 3, "karin": 4})


def test_the_fewest_who_moved_are_named() -> None:
    assert moved_in("abcdefgh", "ahbcdefg") == ("h",)
    assert moved_in("abcdefgh", "bcdefgha") == ("a",)
    assert moved_in("abcd", "abcd") == ()
    assert moved_in("abcx", "yabc") == ()
    assert set(moved_in("abcdef", "fbcdea")) == {"a", "f"}


def test_another_name_is_one_difference() -> None:
    listed_so = (listed("talks", "karin"), speaker("talks", "karin"))
    before = Scenario(*BEFORE, *listed_so)
    after = Scenario(*BEFORE, *listed_so, MemberRenamed("karin", {"en": Name(family="Karine")}))
    assert [each.code for each in compare(before.visit, after.visit)] == ["member-name"]


def test_the_office_of_a_member_is_told() -> None:
    facts = MemberOfficeRanked("karin", "minister", 9, DAY), RepresentationRecorded("karin", {"en": "The Premier"})
    found = {each.code: (each.before, each.after) for each in differences(*facts) if each.subject == "karin"}
    assert found == {
        "member-office-class": (None, "minister"), "member-national-order": (None, 9), "member-since": (None, DAY),
        "member-represents": ({}, {"en": "The Premier"}), "member-rank-shifting": (3, 2),
    }  # fmt: skip


def test_the_order_a_side_gave_is_told() -> None:
    found = [each for each in differences(ListOrderGiven("guest", ("karin", "abayev"))) if each.subject == "guest"]
    assert [(each.code, each.what, each.before, each.after) for each in found] == [
        ("visit-list-order", "guest", (), (called("karin"), called("abayev")))
    ]


def test_a_departure_at_an_item_is_told_by_the_order_there() -> None:
    people = listed("talks", "abayev"), listed("talks", "karin")
    then, now = Scenario(*BEFORE, *people), Scenario(*BEFORE, *people, ParticipantPlaced("talks", "karin", None))
    assert compare(then.visit, now.visit) == (
        Difference(
            "item-order-moved", "talks", TALKS, (called("tokayev"), called("abayev"), called("karin")),
            (called("karin"), called("tokayev"), called("abayev")), {"moves": (Moved(called("karin"), 3, 1),)}, day=DAY,
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    "facts",
    [
        (ItemMoved("talks", planned(at("16:00"))), ItemMoved("talks", planned(at("14:00", "15:00")))),
        (cancelled("talks"), ItemReinstated("talks")),
        (item_planned("wreath"), retracted("wreath")),
        (member("deputy"), MemberProposalRetracted("deputy")),
        (
            speaker("talks", "putin"),
            speaker("talks", "tokayev", 1),
            SpeakerTakenOff("talks", "putin"),
            SpeakerTakenOff("talks", "tokayev"),
        ),
        (figure("trade", item="talks"), FigureRetracted("trade")),
        (CheckAccepted("sides-unequal", ("talks",), "0123456789abcdef"), CheckReopened("sides-unequal", ("talks",))),
    ],
    ids=[
        "moved and back",
        "cancelled and reinstated",
        "an item never there",
        "a member never there",
        "speakers never there",
        "a figure never quoted",
        "a check opened again",
    ],
)
def test_what_cancelled_out_is_left_out(facts: tuple[Facts, ...]) -> None:
    assert differences(*facts) == ()


def test_what_an_event_touches_is_all_that_need_be_compared() -> None:
    facts = (
        listed("talks", "abayev"), listed("talks", "karin"),
        line_drawn_up("steps", "talks", ("putin", "abayev", "karin")),
        *(agreed(aspect, "talks") for aspect in ("item", "composition", "seating")), agreed("list", "guest"),
        place_given("steps", "karin", None), ItemMoved("talks", planned(at("16:00"))),
        MemberPlaced("karin", 1), MemberRenamed("abayev", {}),
        ListOrderGiven("guest", ("tokayev", "karin", "abayev")), headed("talks", "guest", "abayev"),
        MemberWithdrawn("karin"),
        VisitCategoryCorrected("working"), retracted("talks"),
    )  # fmt: skip
    seen: set[str] = set()
    before = Scenario(*BEFORE).visit
    for number, event in enumerate(facts, start=1):
        after = Scenario(*BEFORE, *facts[:number]).visit
        about = {subject for subject, _ in event.touches()}
        assert compare(before, after, about) == compare(before, after), event
        seen |= {part_of(each.code) for each in compare(before, after, about)}
        before = after
    assert seen == {"visit", "item", "line", "member", "rank", "agreement"}


def test_who_was_withdrawn_changes_the_ranks_below() -> None:
    codes = {(each.code, each.subject) for each in differences(MemberWithdrawn("abayev"))}
    assert codes == {("member-status", "abayev"), ("member-ranks-follow", "guest")}


def test_other_cars_and_other_places_in_them_are_told() -> None:
    cars = (Car(1, "head", 3, "", ""), Car(2, "delegation", 3, "", ""))
    formed = (MotorcadeFormed("talks", cars), SeatedInCar("talks", "tokayev", 1, "rear-right"))
    before = Scenario(*BEFORE, *formed).visit
    spare = (Car(2, "delegation", 3, "A 002 AA", ""), Car(1, "spare", 4, "", ""))
    later = (MotorcadeFormed("talks", spare), SeatedInCar("talks", "tokayev", 2, "rear-left"))
    after = Scenario(*BEFORE, *formed, *later).visit
    assert [(each.code, each.before, each.after) for each in compare(before, after)] == [
        ("item-cars", ("1", "2"), ("2 A 002 AA", "1")),
        ("item-car-uses", ("head", "delegation"), ("delegation", "spare")),
        ("item-car-seats", (3, 3), (3, 4)),
        ("item-ride", 1, 2),
        ("item-car-seat", "rear-right", "rear-left"),
    ]
    assert [each.code for each in compare(before, Scenario(*BEFORE).visit)] == [
        "item-cars", "item-car-uses", "item-car-seats", "item-ride", "item-car-seat",
    ]  # fmt: skip


def test_what_a_command_changed_is_told_but_for_those_known_to_be_left_out() -> None:
    before, _ = folded_in_full()
    told: set[type[Command]] = set()
    for command in SITUATIONS:
        visit = a_visit_in_full()
        visit.when(command.complete(visit.visit, NOW))
        if compare(before, visit.visit):
            told.add(type(command))
    assert {type(command) for command in SITUATIONS} - told == IN_THE_JOURNAL_ALONE


def test_a_note_that_was_drawn_up_reworded_or_dropped_is_compared() -> None:
    drawn_up = note_drawn_up()
    reworded = NoteReworded(**{name: getattr(drawn_up, name) for name in drawn_up.__struct_fields__} | {"enclosed": 7})
    stood = (*BEFORE, letter())
    steps: tuple[tuple[tuple[Event, ...], tuple[Event, ...], list[str]], ...] = (
        ((), (drawn_up,), ["note-new"]),
        ((drawn_up,), (reworded,), ["note-reworded"]),
        ((drawn_up,), note_sent("list-to-guest", "31"), []),
        ((drawn_up,), (NoteDiscarded("list-to-guest"),), ["note-gone"]),
    )
    for before, since, codes in steps:
        found = compare(Scenario(*stood, *before).visit, Scenario(*stood, *before, *since).visit, parts=("note",))
        assert [each.code for each in found] == codes
        assert all(each.beside["kind"] == "list" for each in found)
