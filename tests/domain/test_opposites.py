"""Undo and redo: every command has an opposite that restores what people see, or is known to have none."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from hypothesis import given

from domain.agreement.agreement import (
    AgreementTakenBack,
    Approve,
    IssueBeforeApproval,
    ProposeForAgreement,
    RecordAgreement,
    RestoreAgreement,
    RetractAgreement,
    SubmitForAgreement,
)
from domain.agreement.answer_deadline import SetAnswerDeadline
from domain.agreement.correspondence import CorrectLetter, RegisterLetter, RetractLetter
from domain.agreement.enclosures import EnclosureAsked
from domain.agreement.note import DiscardNote, DrawUpNote, RewordNote
from domain.agreement.note_sending import (
    NoteAnswered,
    RecordNoteAnswer,
    RetractNoteAnswer,
    RetractNoteSending,
    SendNote,
)
from domain.agreement.unequal_places import AgreeUnequalPlaces, RetractUnequalPlaces, UnequalPlacesAgreed
from domain.checks.accepted_checks import AcceptCheck, CheckAccepted, ReopenCheck
from domain.core.copying import copied
from domain.core.message import Command, decide
from domain.core.names import Name
from domain.core.period import PeriodSaid
from domain.core.problem import Refused
from domain.core.quantity import QuantitySaid
from domain.delegation.accepted_list import AcceptList, ListAccepted, RetractList
from domain.delegation.acting import ActingFor, MemberActingNoted, NoteActing
from domain.delegation.adopting import AdoptHolder, AdoptWording
from domain.delegation.badge import BadgeIssued, CancelBadge, IssueBadge
from domain.delegation.category import CategoriseMember
from domain.delegation.confirming import ConfirmMember, RetractConfirmation
from domain.delegation.counterparts import CounterpartsPaired, PairCounterparts, UnpairCounterparts
from domain.delegation.identity import BindToOffice, IdentifyMember, MemberBoundToOffice, MemberIdentified
from domain.delegation.list_closing import CloseList, ListClosed, ReopenList
from domain.delegation.list_order import GiveListOrder, ListOrderGiven, RetractListOrder, SetListLanguage
from domain.delegation.lodging import LodgeMember
from domain.delegation.member_courtesy import WordMemberCourtesy, WordShortOffice
from domain.delegation.member_languages import NoteLanguages
from domain.delegation.member_names import RenameMember, WordPosition
from domain.delegation.member_office import RankOffice, RecordRepresentation
from domain.delegation.precedence import MemberPlacedAfter, PlaceMember, ReturnToRule
from domain.delegation.principal import NamePrincipal
from domain.delegation.proposing import MemberProposalRetracted, ProposeMember, RestoreMember, RetractMember
from domain.delegation.replacement import ReinstateMember, ReplaceMember, WithdrawMember
from domain.delegation.side_order import AdoptOrder, OrderAdopted
from domain.delegation.spelling import ApprovalsCopied, ChangeMemberSpelling
from domain.delegation.taken import Taken
from domain.delegation.voice import Voice
from domain.documents.assistants import NameSigningAssistants
from domain.documents.document_count import CountDocuments
from domain.documents.document_listing import DocumentRetracted, ListDocument, RestoreDocument, RetractDocument
from domain.documents.document_parties import NameDocumentParties
from domain.documents.document_terms import DescribeDocument, PlaceDocument, SettleDocumentTerms
from domain.documents.signatories import FullPowersProduced, NameSignatory, ProduceFullPowers, TakeOffSignatory
from domain.documents.signing_outcome import (
    DocumentSigned,
    DocumentStruck,
    RecordSigning,
    ReinstateDocument,
    RetractSigning,
    StrikeDocument,
)
from domain.programme.agenda import (
    AddAgendaPoint,
    AgendaPointRetracted,
    PlaceAgendaPoint,
    RestoreAgendaPoint,
    RetitleAgendaPoint,
    RetractAgendaPoint,
)
from domain.programme.arrangements import DescribeItem, RetitleItem, SetPressRegime
from domain.programme.attendance import MarkAllPresent, MarkAttendance, NotePresence, RetractMark
from domain.programme.block import (
    BlockFormed,
    DissolveBlock,
    FormBlock,
    ItemPutIntoBlock,
    MoveBlock,
    PutIntoBlock,
    RetitleBlock,
)
from domain.programme.cancellation import CancelItem, ReinstateItem
from domain.programme.contacts import AssignOfficer, GreeterAsked, NameGreeters
from domain.programme.day_order import OrderItem
from domain.programme.day_placing import PlaceInDay
from domain.programme.entering import RestoreItem, RetractItem
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.holding import EndItem, HeldFormatRecorded, RecordFormat, RetractFormat, StartItem
from domain.programme.honours import Flags, HonoursArranged, LeaveHonoursToCustom, SettleHonours
from domain.programme.interpreting import (
    ArrangeChangeover,
    AssignInterpreter,
    ChangeoverArranged,
    Pair,
    RelieveInterpreter,
    Turn,
)
from domain.programme.item_words import DescribeMoves, RemarkOnItem, SetDress, ShortenTitle
from domain.programme.kind_correction import CorrectItemKind
from domain.programme.meeting import ChangeFormat, ListParticipant, ListParticipants, PlanMeeting, TakeOffParticipant
from domain.programme.menu import SetMenu
from domain.programme.motorcade import (
    Car,
    CarAsked,
    DissolveMotorcade,
    FormMotorcade,
    MotorcadeFormed,
    SeatedInCar,
    SeatInCar,
    TakeFromCar,
)
from domain.programme.moving import MoveItem
from domain.programme.outcome import ExpectEnd, RecordOutcome
from domain.programme.place import AssignRoom, PlaceItem
from domain.programme.planning import PlanItem
from domain.programme.presence import Stay
from domain.programme.reporting import NameReporter, PlaceReporter, TakeOffReporter
from domain.programme.size import HowMany, so_many
from domain.programme.size_agreed import AgreeSize, LimitSize, SizeLimited
from domain.programme.size_held import NoteSizes
from domain.programme.unlisted import RecordPersonPresent
from domain.programme.unplanned import RecordUnplanned
from domain.programme.visibility import SetVisibility
from domain.record.vocabulary import COMMANDS, VISIT
from domain.registry.branch import BeginBranch
from domain.registry.lost_keys import GiveUpKeys
from domain.registry.order_of_offices import shipped_orders
from domain.registry.particulars import EraseParticulars
from domain.registry.person_names import Approval
from domain.registry.set_aside import SetEntriesAside
from domain.registry.symbols import Confirmation, Symbols
from domain.seating.chairs import Chair, ChairNoted, ChairPlanned, NoteChairs, PlanChairs
from domain.seating.item_order import ParticipantPlaced, PlaceParticipant, ReturnParticipantToRule
from domain.seating.line_commands import LeavePlaceToOrder, PlaceInLine, StandInLine, StepOutOfLine
from domain.seating.lines import ArrangeLine, DrawUpLine, LineTakenDown, RestoreLine, TakeDownLine
from domain.seating.seat_moves import MoveSeats
from domain.seating.seat_swaps import LeaveSeatsToRule, SwapSeats
from domain.seating.table_commands import LeaveTableToDefault, SetTable
from domain.statements.claim import NoteClaim, RetractClaim
from domain.statements.figure import AmendFigure, RecordFigure, RetractFigure
from domain.statements.press import ListSpeaker, PlaceSpeaker, RecordStatementText, RetractStatementText, TakeOffSpeaker
from domain.visit.amending import CorrectCategory, NamePlaces, RedateVisit, RetitleVisit
from domain.visit.announcement import RecordAnnouncement, RetractAnnouncement, VisitAnnounced
from domain.visit.closing import CancelVisit, CloseVisit, ReinstateVisit, ReopenVisit, VisitCancelled, VisitClosed
from domain.visit.opening import OpenVisit, Place
from domain.visit.parties import LeaveOutParty, NameParty, ParticipationSettled, PartyNamed, SettleParticipation
from domain.visit.party import Party
from domain.visit.party_order import OrderParties, PartiesOrderSet
from domain.visit.party_symbols import AdoptSymbols, SymbolsAdopted
from domain.visit.phrases import AdoptTerm
from domain.visit.visit import Visit
from domain.visit.visit_languages import SetVisitLanguages
from domain.visit.who_takes_part import SettleParties
from tests.domain.arms import WHITE
from tests.domain.facts import (
    ALMATY,
    DAY,
    agreed,
    at,
    cancelled,
    claim,
    document,
    figure,
    headed,
    held_noted,
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
    opening,
    place_given,
    point,
    principals,
    replaced,
    reports,
    retracted,
    signs,
    size_agreed,
    speaker,
    started,
    submitted,
    swapped,
    table_set,
    text_recorded,
    visit_opened,
    withdrawn,
)
from tests.domain.histories import histories
from tests.domain.scenario import NOW, Facts, Scenario, flattened, fold
from tests.domain.state import seen, seen_but_for_pages_of_items
from tests.fuzz import tries

NOT_UNDOABLE: set[type[Command[Any]]] = {OpenVisit, EraseParticulars, BeginBranch, GiveUpKeys, SetEntriesAside}
"""Every command that nothing takes back (decision 1)."""

CHANGED_SINCE = {
    "member-withdrawn", "tete-a-tete-heads-only", "visit-closed", "visit-cancelled", "unknown-member",
    "unknown-item", "unknown-subject", "still-listed", "not-listed", "item-cancelled", "already-held", "text-recorded",
    "in-another-block", "unknown-block", "still-takes-part", "unknown-side",
    "no-further-party", "still-has-members", "state-or-organisation", "language-of-alphabet",
    "not-paired", "same-side",
    "not-at-table",
    "nothing-to-take-back", "nothing-to-restore", "nothing-asked",
    "unknown-line", "not-in-line", "no-motorcade", "unknown-car", "car-seat-taken", "car-taken", "not-in-a-car",
    "unknown-point", "not-a-reporter",
    "member-spelling-approved", "member-spelling-not-approved",
    "unknown-document", "already-signed", "document-struck", "no-signatory", "not-signed",
}  # fmt: skip
"""Why an opposite may be refused on what stands now: it would break a rule that holds now."""

OTHER = {"en": "Another"}
DOLLARS = QuantitySaid(Decimal("28.70"), "more-than", scale="bn", currency="USD", period=PeriodSaid("in", "2024"))

UZBEKISTAN = Party({"en": "Uzbekistan"}, {"en": "Tashkent"}, "Asia/Tashkent")
EUROPEAN_UNION = Party(organisation={"en": "European Union"}, zone="Europe/Brussels", languages=("en", "fr"))

SITUATIONS: tuple[Command, ...] = (
    RecordAnnouncement({"en": "I come."}, member="tokayev"),
    RetractAnnouncement("announced-kremlin"),
    RedateVisit(DAY, DAY),
    RedateVisit(DAY, DAY, with_items=True),
    CorrectCategory("working"),
    RetitleVisit(OTHER),
    NamePlaces((Place(OTHER, ALMATY),)),
    SetVisitLanguages(("de", "tr")),
    CancelVisit(),
    CloseVisit(),
    ProposeMember("guest", OTHER, {"en": Name(family="Smailov")}),
    RetractMember("karin"),
    RestoreMember("mistaken"),
    ConfirmMember("abayev"),
    RetractConfirmation("tokayev"),
    WithdrawMember("tokayev"),
    ReinstateMember("gone"),
    ReinstateMember("replaced", "confirmed"),
    ReplaceMember("tokayev", "karin"),
    CategoriseMember("abayev", "business"),
    RenameMember("abayev", {}),
    ChangeMemberSpelling("deputy", "en", Name(family="Overtchouk", capitals="")),
    ChangeMemberSpelling("deputy", "en"),
    WordShortOffice("abayev", OTHER),
    WordMemberCourtesy("abayev", {"fr": "S. E. M."}, {"fr": "Excellence"}),
    WordPosition("abayev", OTHER),
    IdentifyMember("abayev", "abayev", 3),
    BindToOffice("abayev", "ambassador-kz-ru"),
    AdoptWording(
        "deputy",
        {"en": Name("Alexey", "Overchuk"), "ru": Name("Алексей", "Оверчук", "Логвинович")},
        4,
        {"en": Approval("Embassy", DAY), "ru": Approval("", DAY)},
        courtesy=OTHER,
    ),
    AdoptHolder(
        "tokayev",
        "successor",
        {"en": Name("A", "Successor")},
        OTHER,
        Taken(5, ("kk",), "head-of-state", 1, DAY, approvals={"en": Approval("", DAY)}, courtesy=OTHER, short=OTHER),
    ),
    RankOffice("abayev", "minister", 9, DAY),
    RecordRepresentation("abayev", OTHER),
    NoteActing("abayev", OTHER, "foreign-minister", 4),
    NoteActing("karin"),
    PlaceMember("karin", 1),
    PlaceMember("karin", after="tokayev"),
    PlaceMember("deputy", 1),
    ReturnToRule("deputy"),
    GiveListOrder("guest", ("karin", "abayev")),
    RetractListOrder("host"),
    SetListLanguage("guest", "kk"),
    AdoptTerm("talks", {"en": "Consultations"}, ({"en": "Talks"}, {"en": "Statements"})),
    AdoptSymbols("guest", "kazakhstan", Symbols({"en": "Republic of Kazakhstan"}), Confirmation("Embassy", None, "")),
    AdoptSymbols("host", "russia", Symbols({"en": "Russia"})),
    AdoptSymbols("host", "russia", Symbols({"en": "Russia"}), None, WHITE),
    AdoptSymbols("host"),
    AdoptOrder("guest", "france-1995", shipped_orders()["france-1995"]),
    AdoptOrder("host", "india-1979", shipped_orders()["india-1979"]),
    AdoptOrder("host"),
    CloseList("guest", NOW),
    CloseList("host", NOW),
    ReopenList("host"),
    AcceptList(
        "guest",
        "addendum",
        2,
        "addendum.docx",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "more",
    ),
    RetractList("list-whole"),
    PlaceParticipant("talks", "abayev", after="tokayev"),
    PlaceParticipant("talks", "tokayev", after="deputy"),
    ReturnParticipantToRule("talks", "tokayev"),
    NamePrincipal("guest", "abayev"),
    PlanItem("meal", OTHER, at("20:00")),
    PlanItem("meal", OTHER, at("20:00"), OTHER, people=("abayev",), venue="kremlin", room="green-hall", capacity=20),
    RetractItem("supper"),
    RestoreItem("mistake"),
    MoveItem("talks", at("16:00", "17:00", zone=ALMATY)),
    PlaceItem("talks", OTHER),
    AssignRoom("talks", "kremlin", "green-hall", OTHER, 20, 30),
    RetitleItem("talks", OTHER),
    CorrectItemKind("talks", "ceremony"),
    CancelItem("talks"),
    ReinstateItem("opera"),
    DescribeItem("talks", OTHER),
    ShortenTitle("talks", OTHER),
    DescribeMoves("talks", "Cars"),
    DescribeMoves("talks", {"en": "Cars", "fr": "Voitures"}),
    SetDress("talks", OTHER),
    SetMenu("talks", OTHER, OTHER),
    RemarkOnItem("talks", OTHER),
    SetPressRegime("talks", "pool"),
    AssignOfficer("talks", "I. Ivanova"),
    AssignOfficer("talks", "I. Ivanova", "+7 495 000-00-00"),
    NameGreeters("talks", (GreeterAsked(member="putin"), GreeterAsked(OTHER, OTHER, "12"))),
    SetVisibility("talks", "public", at("15:00", zone=ALMATY)),
    PlanMeeting("restricted", OTHER, at("17:00"), people=("putin",)),
    PlanMeeting("restricted", OTHER, at("17:00"), OTHER, venue="kremlin", room="green-hall", changeover=20),
    ChangeFormat("talks", "expanded"),
    ListParticipant("talks", "karin"),
    ListParticipant("talks", "abayev", "interpreter"),
    ListParticipants("talks", ("karin", "abayev"), "interpreter"),
    TakeOffParticipant("talks", "abayev"),
    NameHeadOfSide("talks", "guest", ("tokayev",)),
    NameHeadOfSide("talks", "host", ("putin",)),
    DrawUpLine("talks", "receiving", {"en": "Foot of the aircraft steps"}),
    ArrangeLine("steps", "guest-first", 2),
    ArrangeLine("steps", rows=2),
    TakeDownLine("steps"),
    RestoreLine("hall"),
    StandInLine("steps", "karin", "abayev"),
    StandInLine("steps", "abayev", "karin"),
    StepOutOfLine("steps", "abayev"),
    PlaceInLine("steps", "tokayev", "abayev"),
    PlaceInLine("steps", "abayev", "tokayev"),
    LeavePlaceToOrder("steps", "abayev"),
    SettleHonours("talks", anthems="host-first", law={"en": "Decree 1183", "fr": "Décret 1183"}),
    SettleHonours("talks", law={"en": "Decree 1183"}),
    SettleHonours("walk", flags_in_row="host-on-guests-right"),
    LeaveHonoursToCustom("talks"),
    PlanChairs("talks", ("putin", "tokayev"), "armchair", "large", 150, "beside"),
    PlanChairs("talks", ("tokayev",)),
    NoteChairs("talks", ("putin", "tokayev"), "armchair", distance=400),
    NoteChairs("talks", ("tokayev",)),
    AgreeUnequalPlaces("talks", "tokayev", words="note No. 12 of 3 April"),
    AgreeUnequalPlaces("talks", "abayev", words="note No. 13 of 3 April"),
    RetractUnequalPlaces("talks", "abayev"),
    FormMotorcade("walk", (CarAsked(1, "head", plate="A 001 AA"),)),
    FormMotorcade("talks", (CarAsked(2), CarAsked(1, "head"))),
    DissolveMotorcade("talks"),
    SeatInCar("talks", "karin", 2, "front"),
    SeatInCar("talks", "tokayev", 2),
    TakeFromCar("talks", "tokayev"),
    AgreeSize("talks", "1+6"),
    AgreeSize("talks", None, "guest"),
    LimitSize("talks", 9),
    AgreeSize("talks", least=10, most=12),
    AgreeSize("talks", least=10, most=10, about=True),
    NoteSizes("walk", {"host": so_many(3), "guest": HowMany(10, 12), "third": HowMany(1, 1, about=True)}),
    NoteSizes("walk"),
    FormBlock(OTHER, ("talks", "opera")),
    DissolveBlock("evening"),
    RetitleBlock("evening", OTHER),
    PutIntoBlock("talks", "evening"),
    PutIntoBlock("supper"),
    MoveBlock("evening", DAY, "20:30"),
    NameParty(UZBEKISTAN, "third"),
    NameParty(EUROPEAN_UNION, "eu"),
    LeaveOutParty("third"),
    OrderParties("alphabetical", "en", "last"),
    OrderParties(),
    SettleParticipation("talks", "guest", "by-video", OTHER, "line 4"),
    SettleParticipation("supper", "guest"),
    SettleParties("talks", {"guest": "not-there", "third": "in-the-room"}),
    SettleParties("talks", {"host": "by-video"}),
    SettleParties("supper", {"guest": "in-the-room", "third": "by-video"}),
    SettleParties("supper", {"guest": "not-there"}),
    PairCounterparts("karin", "putin"),
    UnpairCounterparts("abayev"),
    IssueBadge("karin", "D-015"),
    CancelBadge("abayev"),
    SetTable("talks", "interpreter-second", places=9),
    SetTable("supper", "meal-round"),
    SetTable("walk", interpreter="behind"),
    LeaveTableToDefault("talks"),
    SwapSeats("talks", "putin", "lavrov"),
    SwapSeats("talks", "tokayev", "abayev"),
    LeaveSeatsToRule("talks"),
    LeaveSeatsToRule("talks", ("tokayev",)),
    MoveSeats("talks", ("abayev",), "left"),
    MoveSeats("talks", ("putin",), "right"),
    StartItem("talks", NOW),
    EndItem("walk", instant("19:00")),
    OrderItem("supper", part="evening"),
    OrderItem("concert", after="supper"),
    PlaceInDay("supper", after="concert"),
    AddAgendaPoint("talks", OTHER, ("karin", "lavrov"), 1),
    RetitleAgendaPoint("trade-and-transit", OTHER),
    PlaceAgendaPoint("trade-and-transit", 2),
    RetractAgendaPoint("trade-and-transit"),
    RestoreAgendaPoint("climate"),
    NameReporter("trade-and-transit", "tokayev", 1),
    TakeOffReporter("trade-and-transit", "abayev"),
    PlaceReporter("trade-and-transit", "dragoman", 1),
    RecordOutcome("walk", "under-way", instant("18:01")),
    RecordOutcome("walk", "held", instant("18:01"), started_about=True, minutes=60, minutes_about=True),
    RecordOutcome("talks", "not-held"),
    ExpectEnd("walk", instant("19:00"), by="the pool", said_at=instant("18:30")),
    RecordUnplanned("meal", OTHER, NOW, present=("putin", "karin")),
    RecordFormat("walk", "expanded", at=instant("18:30")),
    RecordFormat("walk", "restricted", 3, 3, at=instant("18:40")),
    RetractFormat("walk", "restricted", NOW),
    NoteLanguages("abayev", ("kk", "ru")),
    LodgeMember("abayev", OTHER, "412"),
    AssignInterpreter("talks", "karin", (Pair("ru", "kk"),), person="putin"),
    AssignInterpreter("talks", "dragoman", (Pair("ru", "kk", both=False),), "whispered", side="guest"),
    RelieveInterpreter("talks", "dragoman"),
    ArrangeChangeover("talks", "dragoman", order=1, minutes=20),
    MarkAttendance("talks", "abayev", "absent"),
    MarkAttendance("talks", "karin", "late", NOW),
    MarkAttendance("talks", "abayev", "late", NOW),
    MarkAttendance("talks", "tokayev", "left-early"),
    MarkAttendance("talks", "karin", "replaced", NOW, "abayev"),
    NotePresence("talks", "abayev", (Stay(NOW, instant("19:00")),), late=True, left_early=True),
    RecordPersonPresent("talks", "guest", OTHER, at=NOW),
    RecordPersonPresent("talks", "guest", OTHER, instead_of="abayev"),
    RetractMark("talks", "abayev"),
    MarkAllPresent("talks"),
    MarkAllPresent("talks", members=("karin",)),
    ListSpeaker("statements", "karin", "kk", 1),
    TakeOffSpeaker("statements", "abayev"),
    PlaceSpeaker("statements", "abayev", 1),
    RecordStatementText("statements", "putin", "as-prepared", "ru", "Other words"),
    RecordStatementText("statements", "putin", "as-delivered", "ru", "Other words"),
    RetractStatementText("statements", "putin", "as-prepared", "ru"),
    RecordFigure("statements", {"en": "Investment"}, DOLLARS, "transcript", "putin"),
    RecordFigure("statements", {"fr": "Investissements"}, DOLLARS, "transcript"),
    AmendFigure("trade", DOLLARS, "transcript"),
    AmendFigure("trade", DOLLARS, "kremlin.ru", {"en": "Bilateral trade", "ru": "Товарооборот"}),
    RetractFigure("trade"),
    NoteClaim("talks", "Two hours", "A newspaper"),
    NoteClaim("talks", "Two hours", quantity=QuantitySaid(Decimal(2), "about", unit={"en": "hours"})),
    RetractClaim("three-hours"),
    RegisterLetter("call", "in", OTHER, said="The minister does not come"),
    CorrectLetter("note-118", "note-verbale", "in", OTHER, "119", DAY),
    RetractLetter("note-118"),
    AcceptCheck("listed-not-confirmed/supper/deputy"),
    AcceptCheck("listed-not-confirmed/supper/abayev"),
    ReopenCheck("listed-not-confirmed/supper/abayev"),
    ListDocument("signing", OTHER, "interagency", "exchanged", 1, kind="memorandum"),
    ListDocument("signing", OTHER),
    NameSigningAssistants("signing", "host", (GreeterAsked(OTHER, OTHER, "12"), GreeterAsked(member="putin"))),
    CountDocuments("signing", QuantitySaid(Decimal(20), "more-than")),
    RetractDocument("railways"),
    RestoreDocument("slip"),
    DescribeDocument("railways", OTHER, "corporate", "exchanged", "contract"),
    DescribeDocument("declaration", OTHER),
    NameDocumentParties("railways", ("host", "guest"), {"en": "World Bank"}),
    SettleDocumentTerms(
        "railways",
        ("kk", "ru"),
        "ru",
        2,
        alternat=False,
        in_force={"en": "from signature"},
        depositary={"en": "Astana"},
    ),
    PlaceDocument("railways", 2),
    NameSignatory("tigers", "host", "lavrov"),
    NameSignatory("railways", "guest", "karin"),
    NameSignatory("railways", "guest", "abayev", authority="dispensed"),
    NameSignatory("railways", "guest", office=OTHER),
    NameSignatory("tigers", "guest", office=OTHER, authority="own-law"),
    NameSignatory("declaration", "guest", "karin"),
    TakeOffSignatory("railways", "guest"),
    ProduceFullPowers("railways", "guest", "full powers of 6 Nov"),
    ProduceFullPowers("railways", "guest"),
    RecordSigning("railways", "signed", NOW),
    RecordSigning("declaration", "signed", instant("19:00")),
    RetractSigning("declaration"),
    StrikeDocument("railways"),
    ReinstateDocument("space"),
    ProposeForAgreement("wording", "railways", "guest"),
    ProposeForAgreement("item", "opera", "guest"),
    SubmitForAgreement("wording", "statements", "guest", "putin"),
    SetAnswerDeadline("composition", "talks", "guest", NOW),
    RecordAgreement("composition", "talks", "guest", who="D. Abayev"),
    Approve("composition", "talks", "guest", edition="3"),
    IssueBeforeApproval("list", "guest", "host"),
    RetractAgreement("list", "guest", "guest"),
    RestoreAgreement("item", "talks", "host"),
    DrawUpNote(
        "circular",
        OTHER,
        OTHER,
        text={"en": "Streets are closed."},
        opening={"en": "The Protocol presents its compliments"},
    ),
    RewordNote(
        "drafted",
        "addendum",
        OTHER,
        OTHER,
        "guest",
        closing={"en": "Yours."},
        enclosed=3,
        enclosures=(EnclosureAsked(OTHER, 2),),
    ),
    DiscardNote("drafted"),
    SendNote("drafted"),
    RetractNoteSending("sent"),
    RecordNoteAnswer("sent", who="D. Abayev"),
    RetractNoteAnswer("answered"),
)
"""Every command where it changes something, on the visit of `a_visit_in_full`."""

AT_THE_END: tuple[tuple[VisitCancelled | VisitClosed, Command], ...] = (
    (VisitCancelled(), ReinstateVisit()),
    (VisitClosed(), ReopenVisit()),
)


def facts_in_full() -> tuple[Facts, ...]:
    """What was recorded of a visit in which every kind of thing stands, was taken back, or was called off."""
    return (*_people_and_items(), *_orders_and_papers())


def _people_and_items() -> tuple[Facts, ...]:
    return (
        visit_opened(), principals(),
        VisitAnnounced("announced-kremlin", Voice("Kremlin", None), {"en": "He comes."}, date(2025, 11, 7)),
        member("abayev"), member("karin"), member("mistaken"), MemberProposalRetracted("mistaken"), withdrawn("gone"),
        replaced("replaced", "deputy"), meeting_planned("talks", people=("putin", "tokayev", "abayev")),
        listed("talks", "deputy", "note-taker"), member("lavrov", "host"), listed("talks", "lavrov"),
        member("dragoman"), listed("talks", "dragoman", "interpreter"), interprets("talks", "dragoman", "ru-kk"),
        ChangeoverArranged("talks", "dragoman", (Turn("14:00", "14:20"),), None, None),
        line_drawn_up("steps", "talks", ("putin", "tokayev", "abayev")), place_given("steps", "abayev", "putin"),
        line_drawn_up("hall", "walk", ("putin",)), LineTakenDown("hall"),
        HonoursArranged("talks", Flags(row="guest-on-hosts-right"), None, "guest-first", "Decree 1183"),
        MotorcadeFormed("talks", (Car(1, "head", 3, "", ""), Car(2, "delegation", 3, "", ""))),
        SeatedInCar("talks", "tokayev", 1, "rear-right"),
        table_set("talks", "door-at-the-side", 7), swapped("talks", "tokayev", "abayev"),
        headed("talks", "guest", "tokayev", "abayev"),
        ChairPlanned("talks", "tokayev", Chair("armchair")), ChairNoted("talks", "tokayev", Chair("sofa", None, 400)),
        UnequalPlacesAgreed("talks", "abayev", None, {"und": "note No. 11 of 2 April"}),
        marked("talks", "abayev", "present"), item_planned("mistake"), retracted("mistake"),
        item_planned("opera"), cancelled("opera"), item_planned("walk"), started("walk", "18:00"),
        HeldFormatRecorded("walk", "restricted", NOW), item_planned("statements"),
        speaker("statements", "putin"), text_recorded("statements", "putin"), speaker("statements", "abayev", 2),
    )  # fmt: skip


def _orders_and_papers() -> tuple[Facts, ...]:
    return (
        MemberActingNoted("karin", ActingFor({"en": "Minister"}, "minister", 3)),
        MemberPlacedAfter("deputy", "abayev"), MemberPlacedAfter("karin", "deputy"),
        OrderAdopted("host", "russia-practice", shipped_orders()["russia-practice"]),
        SymbolsAdopted("host", "russia", Symbols({"en": "Russian Federation"}), None),
        ListOrderGiven("host", ("putin",)), ListClosed("host", NOW - timedelta(days=1)),
        ListAccepted("list-whole", "host", "whole", 7, "list.docx", None),
        ParticipantPlaced("talks", "tokayev", "abayev"),
        MemberIdentified("deputy", "overchuk", 1), ApprovalsCopied("deputy", {"en": Approval("Embassy", DAY)}),
        MemberBoundToOffice("tokayev", "president-kz"),
        figure("trade"), claim("three-hours", "talks", "3"), letter(),
        CheckAccepted("listed-not-confirmed", ("supper", "abayev"), "0123456789abcdef"),
        submitted("composition", "talks"), agreed("list", "guest"), submitted("item", "talks", "host"),
        AgreementTakenBack("item", "talks", "host", None), submitted("item", "talks"),
        note_drawn_up("drafted", "programme"), note_drawn_up("sent"), note_sent("sent", "41", ("list", "host")),
        note_drawn_up("answered"), note_sent("answered", "42", ("seating", "talks")),
        NoteAnswered("answered", Voice("D. Abayev", None)), agreed("seating", "talks", "guest", "D. Abayev"),
        size_agreed("talks", "guest", 1, 4), SizeLimited("talks", "host", 7), held_noted("walk", host=2, guest=2),
        item_planned("supper", at("20:00", "21:00")), listed("supper", "abayev"), listed("supper", "deputy"),
        item_planned("concert", at("21:30", "23:45")),
        BlockFormed("evening", {"en": "Evening"}),
        ItemPutIntoBlock("supper", "evening"), ItemPutIntoBlock("concert", "evening"),
        PartyNamed("third", Party({"en": "Uzbekistan"}, {}, ALMATY)),
        PartiesOrderSet("class-first", None, "first", ()), CounterpartsPaired("abayev", "putin"),
        BadgeIssued("abayev", "D-014"),
        ParticipationSettled("supper", "guest", "by-video", {}, {}),
        item_planned("signing"), document("railways"), document("tigers", place=2), document("declaration", place=3),
        document("space", place=4), DocumentStruck("space"), document("slip", place=1), DocumentRetracted("slip"),
        signs("railways", "abayev"), FullPowersProduced("railways", "guest", {"und": "full powers of 5 Nov"}),
        DocumentSigned("declaration", "signed", NOW),
        point("trade-and-transit"), reports("trade-and-transit", "abayev"), reports("trade-and-transit", "dragoman"),
        point("culture"), point("climate"), AgendaPointRetracted("talks", "climate"),
    )  # fmt: skip


@cache
def folded_in_full() -> tuple[Visit, dict[str, Any]]:
    """That visit, which is copied only, and what people can see of it."""
    visit = fold(flattened(facts_in_full()))
    return visit, seen(visit)


def a_visit_in_full() -> Scenario:
    """That visit, to go on with."""
    return Scenario(of=copied(folded_in_full()[0]))


def test_every_command_is_tried() -> None:
    tried = {type(command) for command in (*SITUATIONS, *(command for _, command in AT_THE_END))}
    assert tried | {OpenVisit} == set(VISIT.commands)


@pytest.mark.parametrize("command", SITUATIONS, ids=lambda command: type(command).__name__)
def test_a_command_is_undone_and_redone(command: Command) -> None:
    before, seen_before = folded_in_full()
    undone_and_redone(a_visit_in_full(), command, before, seen_before)


@pytest.mark.parametrize(("end", "command"), AT_THE_END, ids=lambda each: type(each).__name__)
def test_the_end_of_a_visit_is_undone_and_redone(end: VisitCancelled | VisitClosed, command: Command) -> None:
    visit = a_visit_in_full()
    visit.given(end)
    undone_and_redone(visit, command, copied(visit.visit), seen(visit.visit))


def test_what_cannot_be_undone_says_so() -> None:
    assert {kind for kind in COMMANDS.values() if kind.opposite is Command.opposite} == NOT_UNDOABLE
    with pytest.raises(Refused, match="cannot-be-undone"):
        opening().opposite(Visit())


def undone_and_redone(scenario: Scenario, command: Command, before: Visit, seen_before: dict[str, Any]) -> None:
    visit = scenario.visit
    command = command.complete(visit, NOW)
    scenario.when(command)
    assert scenario.recorded, f"nothing changed: {scenario.refused}"
    after, entries_after = seen_but_for_pages_of_items(visit), visit.entries
    assert any(seen_before[part] != value for part, value in after.items())

    opposites = command.opposite(before)
    before_each = recorded(scenario, opposites)
    assert seen(visit) == seen_before

    for opposite, stood in zip(reversed(opposites), reversed(before_each), strict=True):
        recorded(scenario, opposite.opposite(stood))
    assert seen_but_for_pages_of_items(visit) == after
    assert entries_after < visit.entries


def recorded(scenario: Scenario, commands: tuple[Command, ...]) -> list[Visit]:
    """Record the commands; the visit as it stood before each."""
    stood = []
    for command in commands:
        stood.append(copied(scenario.visit))
        scenario.when(command)
        assert scenario.recorded, f"nothing changed: {scenario.refused}"
    return stood


@tries(10)
@given(histories())
def test_undoing_the_last_command_of_any_history_restores_or_is_refused_whole(history: tuple[Command, ...]) -> None:
    *earlier, last = history
    if type(last) in NOT_UNDOABLE:
        return
    visit = Visit()
    for command in earlier:
        fold(decide(command, visit), visit)
    before, seen_before = copied(visit), seen(visit)
    fold(decide(last, visit), visit)
    refused = undone(last, before, visit)
    assert refused in CHANGED_SINCE if refused else seen(visit) == seen_before


def undone(command: Command, before: Visit, visit: Visit) -> str:
    """Record the opposites on the visit as it stands now; the code if one is refused."""
    try:
        for opposite in command.opposite(before):
            fold(decide(opposite, visit), visit)
    except Refused as refused:
        return refused.code
    return ""
