"""Random histories: commands an office might really be sent, in an order in which all of them are allowed.

The ids come from small pools, so that commands meet, contradict and undo one another.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from domain.agreement.agreement import (
    Approve,
    IssueBeforeApproval,
    ProposeForAgreement,
    RecordAgreement,
    RestoreAgreement,
    RetractAgreement,
    SubmitForAgreement,
)
from domain.agreement.answer_deadline import SetAnswerDeadline
from domain.agreement.correspondence import CorrectLetter, Direction, LetterKind, RegisterLetter, RetractLetter
from domain.agreement.enclosures import EnclosureAsked
from domain.agreement.matter import Aspect
from domain.agreement.note import DiscardNote, DrawUpNote, NoteKind, RewordNote
from domain.agreement.note_sending import RecordNoteAnswer, RetractNoteAnswer, RetractNoteSending, SendNote
from domain.agreement.unequal_places import AgreeUnequalPlaces, RetractUnequalPlaces
from domain.checks.accepted_checks import AcceptCheck, ReopenCheck
from domain.core.message import Command, Event, decide
from domain.core.names import Name
from domain.core.period import PeriodSaid
from domain.core.problem import Refused
from domain.core.quantity import QuantitySaid, Scale
from domain.core.times import Precision, When
from domain.delegation.accepted_list import AcceptList, ListKind, RetractList
from domain.delegation.acting import NoteActing
from domain.delegation.badge import CancelBadge, IssueBadge
from domain.delegation.category import CategoriseMember, Category
from domain.delegation.confirming import ConfirmMember, RetractConfirmation
from domain.delegation.counterparts import PairCounterparts, UnpairCounterparts
from domain.delegation.list_closing import CloseList, ReopenList
from domain.delegation.list_order import GiveListOrder, RetractListOrder, SetListLanguage
from domain.delegation.lodging import LodgeMember
from domain.delegation.member_courtesy import WordMemberCourtesy, WordShortOffice
from domain.delegation.member_languages import NoteLanguages
from domain.delegation.member_names import RenameMember, WordPosition
from domain.delegation.member_office import RankOffice, RecordRepresentation
from domain.delegation.precedence import PlaceMember, ReturnToRule
from domain.delegation.principal import NamePrincipal
from domain.delegation.proposing import ProposeMember, RestoreMember, RetractMember
from domain.delegation.replacement import ReinstateMember, ReplaceMember, WithdrawMember
from domain.delegation.side_order import AdoptOrder
from domain.delegation.spelling import ChangeMemberSpelling
from domain.documents.assistants import NameSigningAssistants
from domain.documents.authority import Authority
from domain.documents.document import DocumentKind, DocumentLevel, SigningAct
from domain.documents.document_count import CountDocuments
from domain.documents.document_listing import ListDocument, RestoreDocument, RetractDocument
from domain.documents.document_parties import NameDocumentParties
from domain.documents.document_terms import DescribeDocument, PlaceDocument, SettleDocumentTerms
from domain.documents.signatories import NameSignatory, ProduceFullPowers, TakeOffSignatory
from domain.documents.signing_outcome import RecordSigning, ReinstateDocument, RetractSigning, StrikeDocument
from domain.programme.agenda import (
    AddAgendaPoint,
    PlaceAgendaPoint,
    RestoreAgendaPoint,
    RetitleAgendaPoint,
    RetractAgendaPoint,
)
from domain.programme.arrangements import DescribeItem, PressRegime, RetitleItem, SetPressRegime
from domain.programme.attendance import Attended, MarkAllPresent, MarkAttendance, NotePresence, RetractMark
from domain.programme.block import DissolveBlock, FormBlock, MoveBlock, PutIntoBlock, RetitleBlock
from domain.programme.cancellation import CancelItem, ReinstateItem
from domain.programme.contacts import AssignOfficer, GreeterAsked, NameGreeters
from domain.programme.day_order import DayPart, OrderItem
from domain.programme.day_placing import PlaceInDay
from domain.programme.entering import RestoreItem, RetractItem
from domain.programme.flag_law import RightOf
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.holding import EndItem, RecordFormat, RetractFormat, StartItem
from domain.programme.honours import AnthemOrder, LeaveHonoursToCustom, SettleHonours
from domain.programme.interpreting import ArrangeChangeover, AssignInterpreter, Mode, Pair, RelieveInterpreter, Turn
from domain.programme.item_kind import KnownKind
from domain.programme.item_words import DescribeMoves, RemarkOnItem, SetDress, ShortenTitle
from domain.programme.kind_correction import CorrectItemKind
from domain.programme.meeting import (
    Capacity,
    ChangeFormat,
    Format,
    ListParticipant,
    ListParticipants,
    PlanMeeting,
    TakeOffParticipant,
)
from domain.programme.menu import SetMenu
from domain.programme.motorcade import (
    CarAsked,
    CarSeat,
    CarUse,
    DissolveMotorcade,
    FormMotorcade,
    SeatInCar,
    TakeFromCar,
)
from domain.programme.moving import MoveItem
from domain.programme.outcome import ExpectEnd, Outcome, RecordOutcome
from domain.programme.place import PlaceItem
from domain.programme.planning import PlanItem
from domain.programme.presence import Stay
from domain.programme.programme import Taking
from domain.programme.reporting import NameReporter, PlaceReporter, TakeOffReporter
from domain.programme.size import HowMany
from domain.programme.size_agreed import AgreeSize, LimitSize
from domain.programme.size_held import NoteSizes
from domain.programme.unlisted import RecordPersonPresent
from domain.programme.unplanned import RecordUnplanned
from domain.programme.visibility import Audience, SetVisibility
from domain.registry.office_class import OfficeClass
from domain.registry.order_of_offices import shipped_orders
from domain.registry.person_names import Approval
from domain.registry.symbols import Confirmation, Symbols
from domain.seating.chairs import ChairKind, ChairSize, FlagBeside, NoteChairs, PlanChairs
from domain.seating.convention import Facing, InterpreterSeat, NoteTakerSeat, Preset, Ranking, TableShape
from domain.seating.interleaving import Interleaving
from domain.seating.item_order import PlaceParticipant, ReturnParticipantToRule
from domain.seating.line_commands import LeavePlaceToOrder, PlaceInLine, StandInLine, StepOutOfLine
from domain.seating.lines import ArrangeLine, DrawUpLine, LineKind, RestoreLine, TakeDownLine
from domain.seating.seat_moves import MoveSeats
from domain.seating.seat_swaps import LeaveSeatsToRule, SwapSeats
from domain.seating.table_commands import LeaveTableToDefault, SetTable
from domain.statements.claim import NoteClaim, RetractClaim
from domain.statements.figure import AmendFigure, RecordFigure, RetractFigure
from domain.statements.press import (
    ListSpeaker,
    PlaceSpeaker,
    RecordStatementText,
    RetractStatementText,
    TakeOffSpeaker,
    TextStage,
)
from domain.visit.amending import CorrectCategory, NamePlaces, RedateVisit, RetitleVisit
from domain.visit.announcement import RecordAnnouncement, RetractAnnouncement
from domain.visit.closing import CancelVisit, CloseVisit, ReinstateVisit, ReopenVisit
from domain.visit.opening import Place, VisitCategory
from domain.visit.parties import LeaveOutParty, NameParty, ParticipationMode, SettleParticipation
from domain.visit.party import HostStands, Party, PartyRule
from domain.visit.party_order import OrderParties
from domain.visit.party_symbols import AdoptSymbols
from domain.visit.phrases import AdoptTerm
from domain.visit.sides import with_tokens
from domain.visit.visit import Visit
from domain.visit.visit_languages import SetVisitLanguages
from domain.visit.who_takes_part import Presence, SettleParties
from tests.domain.arms import WHITE
from tests.domain.facts import opening
from tests.domain.scenario import NOW, fold


def one_of(literal: Any) -> SearchStrategy[Any]:
    """One of the words a Literal allows."""
    return st.sampled_from(get_args(literal))


members = st.sampled_from(("putin", "ushakov", "tokayev", "abayev"))
items = st.sampled_from(("talks", "statements"))
letters = st.sampled_from(("note-118", "letter-118", "call-118", "call-2025-11-12"))
notes = st.sampled_from(("list-to-guest", "addendum-to-guest", "programme-to-guest", "circular"))
line_ids = st.sampled_from(("steps", "hall"))
documents = st.sampled_from(("declaration", "railways"))
points = st.sampled_from(("trade", "transit"))
some_members = st.lists(members, max_size=3).map(tuple)
few_members = st.just(()) | some_members
sides = st.sampled_from(("host", "guest", "third"))
languages = st.sampled_from(("en", "ru", "kk"))
words = st.sampled_from(("Supper", "Талқылау", "Small hall", "A"))
texts = st.dictionaries(languages, words, max_size=2)
takings = st.one_of(one_of(Taking), st.sampled_from((("host",), ("guest", "host"), ("host", "guest", "third"))))
titles = st.dictionaries(languages, words, min_size=1, max_size=2)
full_names = st.builds(
    Name, given=words, family=words, patronymic=st.just("") | words, family_first=st.none() | st.booleans(),
    capitals=st.none() | st.just(""), card=st.just("") | words, phonetic=st.just("") | words,
)  # fmt: skip
names = st.dictionaries(languages, st.builds(Name, given=words, family=words) | full_names, max_size=2)
days = st.dates(date(2025, 11, 10), date(2025, 11, 13))
approvals = st.builds(Approval, words, days)
zones = st.sampled_from(("Europe/Moscow", "Asia/Almaty", "America/St_Johns"))
walls = st.sampled_from(("00:30", "09:00", "09:45", "10:00", "12:00", "23:30"))
instants = st.datetimes(datetime(2025, 11, 11), datetime(2025, 11, 13)).map(
    lambda moment: moment.replace(second=0, microsecond=0, tzinfo=UTC)
)
pairs = st.lists(st.builds(Pair, languages, languages, st.booleans()), max_size=2).map(tuple)
turns = st.lists(st.builds(Turn, walls, walls), max_size=2).map(tuple)
blocks = st.sampled_from(("supper", "a", "small-hall"))
counts = st.integers(0, 9)
greeters = st.builds(GreeterAsked, texts, texts, words, member=st.none() | members)
enclosures = st.lists(st.builds(EnclosureAsked, titles, st.none() | st.integers(1, 30)), max_size=2).map(tuple)
cars = st.builds(CarAsked, st.integers(1, 2), one_of(CarUse), st.integers(1, 4))
stays = st.lists(st.builds(Stay, st.none() | instants, st.none() | instants), max_size=2).map(tuple)
check_ids = st.sampled_from(("sides-unequal/talks", "listed-not-confirmed/talks/abayev", "head-not-listed/talks/guest"))
matters = items | sides | documents
speakers = st.none() | st.none() | members
numbers = st.sampled_from(("27.8", "28.7", "0", "-1.50", "4E+3")).map(Decimal)
periods = st.sampled_from(
    (PeriodSaid("in", "2024"), PeriodSaid("months", "2025", months=9), PeriodSaid("from-to", "2026", "2030"))
)
quantities = st.builds(
    QuantitySaid, numbers, st.sampled_from(("exact", "about", "more-than", None)), scale=st.none() | one_of(Scale),
    unit=texts, currency=st.sampled_from((None, "USD", "eur", "USS")), period=st.none() | periods,
)  # fmt: skip
spans = st.sampled_from((("09:00", "10:00"), ("09:45", None), ("10:00", "12:00"), (None, None)))
usual_whens = st.builds(lambda day, span: When(day, *span), days, spans)
any_whens = st.builds(
    When, days, st.none() | walls, st.none() | walls, st.none() | days, one_of(Precision), st.none() | zones
)
whens = usual_whens | any_whens

PROPOSING: dict[type[Command], SearchStrategy[Any]] = {
    ProposeMember: st.builds(
        ProposeMember, st.sampled_from(("host", "guest")), titles, names, one_of(Category), members
    )
}
PLANNING: dict[type[Command], SearchStrategy[Any]] = {
    PlanItem: st.builds(
        PlanItem, one_of(KnownKind), titles, whens | st.none(), texts, takings, one_of(PressRegime) | st.none(), items,
        people=few_members,
    ),
    PlanMeeting: st.builds(
        PlanMeeting, one_of(Format), titles, whens | st.none(), texts, few_members, few_members, few_members,
        takings, one_of(PressRegime) | st.none(), one_of(KnownKind), items,
    ),
}  # fmt: skip
OTHERS: dict[type[Command], SearchStrategy[Any]] = {
    RecordAnnouncement: st.builds(
        RecordAnnouncement, titles, st.just("") | words, st.none() | members, st.none() | days
    ),
    RetractAnnouncement: st.builds(RetractAnnouncement, st.sampled_from(("supper", "a", "announcement"))),
    RedateVisit: st.builds(RedateVisit, days, days, st.booleans()),
    CorrectCategory: st.builds(CorrectCategory, one_of(VisitCategory)),
    RetitleVisit: st.builds(RetitleVisit, titles),
    NamePlaces: st.builds(NamePlaces, st.lists(st.builds(Place, titles, zones), max_size=2).map(tuple)),
    RetractMember: st.builds(RetractMember, members),
    RestoreMember: st.builds(RestoreMember, members),
    ConfirmMember: st.builds(ConfirmMember, members),
    RetractConfirmation: st.builds(RetractConfirmation, members),
    WithdrawMember: st.builds(WithdrawMember, members),
    ReinstateMember: st.builds(ReinstateMember, members, st.sampled_from(("proposed", "confirmed"))),
    ReplaceMember: st.builds(ReplaceMember, members, members),
    CategoriseMember: st.builds(CategoriseMember, members, one_of(Category)),
    RenameMember: st.builds(RenameMember, members, names),
    ChangeMemberSpelling: st.builds(
        ChangeMemberSpelling, members, languages, st.none() | full_names, st.none() | approvals
    ),
    WordShortOffice: st.builds(WordShortOffice, members, texts),
    WordMemberCourtesy: st.builds(WordMemberCourtesy, members, texts, texts),
    WordPosition: st.builds(WordPosition, members, titles),
    RankOffice: st.builds(
        RankOffice, members, st.none() | one_of(OfficeClass), st.none() | st.integers(1, 3), st.none() | days
    ),
    NoteActing: st.builds(NoteActing, members, texts, st.none() | one_of(OfficeClass), st.none() | st.integers(1, 3)),
    RecordRepresentation: st.builds(RecordRepresentation, members, texts),
    PlaceMember: st.builds(PlaceMember, members, st.none() | st.integers(0, 4), st.none() | members),
    ReturnToRule: st.builds(ReturnToRule, members),
    GiveListOrder: st.builds(GiveListOrder, sides, st.lists(members, max_size=4, unique=True).map(tuple)),
    RetractListOrder: st.builds(RetractListOrder, sides),
    SetVisitLanguages: st.builds(
        SetVisitLanguages, st.lists(st.sampled_from(["de", "tr", "kk"]), max_size=3, unique=True).map(tuple)
    ),
    AdoptTerm: st.builds(AdoptTerm, st.just("supper"), titles, st.lists(titles, min_size=1, max_size=2).map(tuple)),
    AdoptSymbols: st.builds(AdoptSymbols, sides) | st.builds(
        AdoptSymbols, sides, st.just("pack"), st.builds(Symbols, titles),
        st.none() | st.just(Confirmation("Embassy", None, "")), st.none() | st.just(WHITE),
    ),
    AdoptOrder: st.builds(AdoptOrder, sides, st.none() | st.sampled_from(sorted(shipped_orders()))),
    CloseList: st.builds(CloseList, sides, st.none() | instants),
    ReopenList: st.builds(ReopenList, sides),
    AcceptList: st.builds(AcceptList, sides, one_of(ListKind), st.integers(1, 40), list=st.none() | st.just("more")),
    RetractList: st.builds(RetractList, st.sampled_from(("list-whole", "list-addendum", "more"))),
    SetListLanguage: st.builds(SetListLanguage, sides, st.none() | languages),
    PlaceParticipant: st.builds(
        PlaceParticipant, items, members, st.none() | st.integers(0, 3), st.none() | members
    ),
    ReturnParticipantToRule: st.builds(ReturnParticipantToRule, items, members),
    NamePrincipal: st.builds(NamePrincipal, sides, st.none() | members),
    RetractItem: st.builds(RetractItem, items),
    RestoreItem: st.builds(RestoreItem, items),
    MoveItem: st.builds(MoveItem, items, whens | st.none()),
    PlaceItem: st.builds(PlaceItem, items, texts),
    RetitleItem: st.builds(RetitleItem, items, titles),
    CorrectItemKind: st.builds(CorrectItemKind, items, one_of(KnownKind)),
    CancelItem: st.builds(CancelItem, items),
    ReinstateItem: st.builds(ReinstateItem, items),
    DescribeItem: st.builds(DescribeItem, items, texts),
    ShortenTitle: st.builds(ShortenTitle, items, titles),
    DescribeMoves: st.builds(DescribeMoves, items, words | texts),
    SetDress: st.builds(SetDress, items, texts),
    SetMenu: st.builds(SetMenu, items, texts, texts),
    RemarkOnItem: st.builds(RemarkOnItem, items, texts),
    NameSigningAssistants: st.builds(
        NameSigningAssistants, items, sides, st.lists(greeters, max_size=2).map(tuple)
    ),
    NameGreeters: st.builds(NameGreeters, items, st.lists(greeters, max_size=2).map(tuple)),
    SetVisibility: st.builds(SetVisibility, items, st.none() | one_of(Audience), st.none() | whens),
    SetPressRegime: st.builds(SetPressRegime, items, one_of(PressRegime) | st.none()),
    AssignOfficer: st.builds(AssignOfficer, items, words, words),
    ChangeFormat: st.builds(ChangeFormat, items, st.none() | one_of(Format)),
    ListParticipant: st.builds(ListParticipant, items, members, one_of(Capacity)),
    ListParticipants: st.builds(ListParticipants, items, some_members, one_of(Capacity)),
    TakeOffParticipant: st.builds(TakeOffParticipant, items, members),
    NameHeadOfSide: st.builds(NameHeadOfSide, items, sides, some_members, st.booleans()),
    FormMotorcade: st.builds(FormMotorcade, items, st.lists(cars, max_size=2).map(tuple)),
    DissolveMotorcade: st.builds(DissolveMotorcade, items),
    SeatInCar: st.builds(SeatInCar, items, members, st.integers(1, 2), st.none() | one_of(CarSeat)),
    TakeFromCar: st.builds(TakeFromCar, items, members),
    DrawUpLine: st.builds(
        DrawUpLine, items, one_of(LineKind), texts, few_members, one_of(Interleaving), st.integers(1, 3), line_ids
    ),
    ArrangeLine: st.builds(ArrangeLine, line_ids, st.none() | one_of(Interleaving), st.none() | st.integers(1, 3)),
    TakeDownLine: st.builds(TakeDownLine, line_ids),
    RestoreLine: st.builds(RestoreLine, line_ids),
    StandInLine: st.builds(StandInLine, line_ids, members, st.none() | members),
    StepOutOfLine: st.builds(StepOutOfLine, line_ids, members),
    PlaceInLine: st.builds(PlaceInLine, line_ids, members, st.none() | members, st.none() | st.integers(0, 3)),
    LeavePlaceToOrder: st.builds(LeavePlaceToOrder, line_ids, members),
    SettleHonours: st.builds(
        SettleHonours, items, *(st.none() | one_of(RightOf) for _ in range(5)), st.none() | one_of(AnthemOrder),
        st.just("") | words | texts,
    ),
    LeaveHonoursToCustom: st.builds(LeaveHonoursToCustom, items),
    AgreeSize: st.builds(
        AgreeSize, items, st.none() | st.sampled_from(("1", "1+4", "2+11")), st.none() | sides, st.none() | counts,
        st.none() | counts, st.booleans(),
    ),
    LimitSize: st.builds(LimitSize, items, st.none() | counts, st.none() | sides),
    NoteSizes: st.builds(
        NoteSizes, items,
        st.dictionaries(sides, st.builds(HowMany, st.none() | counts, st.none() | counts, st.booleans()), max_size=2),
    ),
    FormBlock: st.builds(FormBlock, titles, st.lists(items, max_size=2).map(tuple)),
    DissolveBlock: st.builds(DissolveBlock, blocks),
    RetitleBlock: st.builds(RetitleBlock, blocks, titles),
    PutIntoBlock: st.builds(PutIntoBlock, items, st.none() | blocks),
    MoveBlock: st.builds(MoveBlock, blocks, days, st.none() | walls),
    NameParty: st.builds(NameParty, st.builds(Party, titles, texts, zones), st.just("third")),
    LeaveOutParty: st.builds(LeaveOutParty, st.just("third")),
    OrderParties: st.builds(
        OrderParties, st.none() | one_of(PartyRule), st.none() | languages, st.none() | one_of(HostStands),
        st.lists(sides, unique=True).map(tuple),
    ),
    SettleParticipation: st.builds(
        SettleParticipation, items, sides, st.none() | one_of(ParticipationMode), texts, st.just("") | words | texts
    ),
    SettleParties: st.builds(SettleParties, items, st.dictionaries(sides, one_of(Presence), min_size=1, max_size=3)),
    ListDocument: st.builds(
        ListDocument, items, titles, st.none() | one_of(DocumentLevel), one_of(SigningAct),
        st.none() | st.integers(0, 3), documents, st.none() | one_of(DocumentKind),
    ),
    CountDocuments: st.builds(CountDocuments, items, st.none() | quantities),
    RetractDocument: st.builds(RetractDocument, documents),
    RestoreDocument: st.builds(RestoreDocument, documents),
    DescribeDocument: st.builds(
        DescribeDocument, documents, titles, st.none() | one_of(DocumentLevel), one_of(SigningAct),
        st.none() | one_of(DocumentKind),
    ),
    NameDocumentParties: st.builds(
        NameDocumentParties, documents, st.lists(sides, max_size=2).map(tuple), texts
    ),
    SettleDocumentTerms: st.builds(
        SettleDocumentTerms, documents, st.lists(languages, max_size=2).map(tuple), st.none() | languages,
        st.none() | st.integers(1, 2), st.none() | st.booleans(), st.just("") | words, st.just("") | words,
    ),
    PlaceDocument: st.builds(PlaceDocument, documents, st.integers(0, 3)),
    NameSignatory: st.builds(
        NameSignatory, documents, sides, st.none() | members, texts, st.none() | one_of(Authority)
    ),
    TakeOffSignatory: st.builds(TakeOffSignatory, documents, sides),
    ProduceFullPowers: st.builds(ProduceFullPowers, documents, sides, st.none() | words | texts),
    RecordSigning: st.builds(RecordSigning, documents, one_of(SigningAct) | st.none(), instants),
    RetractSigning: st.builds(RetractSigning, documents, one_of(SigningAct) | st.none()),
    StrikeDocument: st.builds(StrikeDocument, documents),
    ReinstateDocument: st.builds(ReinstateDocument, documents),
    PairCounterparts: st.builds(PairCounterparts, members, members),
    UnpairCounterparts: st.builds(UnpairCounterparts, members),
    IssueBadge: st.builds(IssueBadge, members, st.sampled_from(("1", "2", "3"))),
    CancelBadge: st.builds(CancelBadge, members),
    SetTable: st.builds(
        SetTable, items, st.none() | one_of(Preset), st.none() | one_of(Facing), st.none() | one_of(Ranking),
        st.none() | one_of(InterpreterSeat), st.none() | one_of(NoteTakerSeat), st.none() | one_of(TableShape),
        st.none() | st.integers(1, 9),
        st.just("") | words | texts,
    ),
    PlanChairs: st.builds(
        PlanChairs, items, few_members, st.none() | one_of(ChairKind), st.none() | one_of(ChairSize),
        st.none() | st.integers(1, 400), st.none() | one_of(FlagBeside),
    ),
    NoteChairs: st.builds(
        NoteChairs, items, few_members, st.none() | one_of(ChairKind), st.none() | one_of(ChairSize),
        st.none() | st.integers(1, 400), st.none() | one_of(FlagBeside),
    ),
    AgreeUnequalPlaces: st.builds(AgreeUnequalPlaces, items, members, st.none(), st.just("") | words | texts),
    RetractUnequalPlaces: st.builds(RetractUnequalPlaces, items, members),
    LeaveTableToDefault: st.builds(LeaveTableToDefault, items),
    SwapSeats: st.builds(SwapSeats, items, members, members),
    LeaveSeatsToRule: st.builds(LeaveSeatsToRule, items, few_members),
    MoveSeats: st.builds(MoveSeats, items, some_members.filter(bool), st.sampled_from(("right", "left"))),
    StartItem: st.builds(StartItem, items, instants),
    EndItem: st.builds(EndItem, items, instants),
    AddAgendaPoint: st.builds(AddAgendaPoint, items, titles, few_members, st.none() | st.integers(0, 3), points),
    RetitleAgendaPoint: st.builds(RetitleAgendaPoint, points, titles),
    PlaceAgendaPoint: st.builds(PlaceAgendaPoint, points, st.integers(0, 3)),
    RetractAgendaPoint: st.builds(RetractAgendaPoint, points),
    RestoreAgendaPoint: st.builds(RestoreAgendaPoint, points),
    NameReporter: st.builds(NameReporter, points, members, st.none() | st.integers(0, 3)),
    TakeOffReporter: st.builds(TakeOffReporter, points, members),
    PlaceReporter: st.builds(PlaceReporter, points, members, st.integers(0, 3)),
    PlaceInDay: st.builds(PlaceInDay, items, st.none() | items),
    OrderItem: st.builds(OrderItem, items, st.none() | items, st.none() | one_of(DayPart)),
    RecordOutcome: st.builds(
        RecordOutcome, items, one_of(Outcome), st.none() | instants, st.booleans(), st.none() | instants, st.booleans(),
        st.none() | st.integers(1, 600), st.booleans(),
    ),
    ExpectEnd: st.builds(ExpectEnd, items, st.none() | instants, st.booleans(), st.sampled_from(["", "the pool"])),
    RecordUnplanned: st.builds(
        RecordUnplanned, one_of(KnownKind), titles, instants, st.none() | instants, st.none() | one_of(Format),
        texts, takings, some_members, items,
    ),
    RecordFormat: st.builds(
        RecordFormat, items, one_of(Format), st.none() | st.integers(0, 9), st.none() | st.integers(0, 9), instants
    ),
    RetractFormat: st.builds(RetractFormat, items, one_of(Format), instants),
    MarkAttendance: st.builds(
        MarkAttendance, items, members, one_of(Attended), st.none() | instants, st.none() | members
    ),
    RetractMark: st.builds(RetractMark, items, members),
    LodgeMember: st.builds(LodgeMember, members, texts, st.sampled_from(("", "412"))),
    NoteLanguages: st.builds(NoteLanguages, members, st.lists(languages, max_size=2, unique=True).map(tuple)),
    AssignInterpreter: st.builds(
        AssignInterpreter, items, members, pairs, one_of(Mode), st.none() | sides, st.none() | members
    ),
    RelieveInterpreter: st.builds(RelieveInterpreter, items, members),
    ArrangeChangeover: st.builds(ArrangeChangeover, items, members, turns)
    | st.builds(ArrangeChangeover, items, members, st.just(()), st.integers(1, 2), st.integers(15, 30)),
    MarkAllPresent: st.builds(MarkAllPresent, items, st.none() | sides, few_members),
    NotePresence: st.builds(NotePresence, items, members, stays, st.booleans(), st.booleans()),
    RecordPersonPresent: st.builds(
        RecordPersonPresent, items, sides, texts, names, one_of(Category), st.none() | instants, st.none() | members,
        members,
    ),
    ListSpeaker: st.builds(ListSpeaker, items, members, st.none() | languages, st.none() | st.integers(0, 3)),
    TakeOffSpeaker: st.builds(TakeOffSpeaker, items, members),
    PlaceSpeaker: st.builds(PlaceSpeaker, items, members, st.integers(0, 4)),
    RecordStatementText: st.builds(RecordStatementText, items, members, one_of(TextStage), languages, words),
    RetractStatementText: st.builds(RetractStatementText, items, members, one_of(TextStage), languages),
    RecordFigure: st.builds(RecordFigure, items, titles, quantities, words, st.none() | members),
    AmendFigure: st.builds(
        AmendFigure, st.sampled_from(("supper", "a", "figure")), quantities, words, st.none() | titles
    ),
    RetractFigure: st.builds(RetractFigure, st.sampled_from(("supper", "a", "figure"))),
    NoteClaim: st.builds(
        NoteClaim, st.just("visit") | items | members | st.just("supper"), words, st.none() | words, st.none() | days,
        words, st.none() | quantities,
    ),
    RetractClaim: st.builds(RetractClaim, st.sampled_from(("claim-supper", "claim-a", "claim-report"))),
    RegisterLetter: st.builds(
        RegisterLetter, one_of(LetterKind), one_of(Direction), titles, st.sampled_from(("", "118")), st.none() | days,
        st.none() | instants, texts, words, words,
    ),
    CorrectLetter: st.builds(
        CorrectLetter, letters, one_of(LetterKind), one_of(Direction), titles, words, days, st.none() | instants,
    ),
    RetractLetter: st.builds(RetractLetter, letters),
    AcceptCheck: st.builds(AcceptCheck, check_ids, st.sampled_from(("", "0123456789abcdef"))),
    ReopenCheck: st.builds(ReopenCheck, check_ids),
    ProposeForAgreement: st.builds(ProposeForAgreement, one_of(Aspect), matters, sides, speakers),
    SubmitForAgreement: st.builds(SubmitForAgreement, one_of(Aspect), matters, sides, speakers),
    SetAnswerDeadline: st.builds(SetAnswerDeadline, one_of(Aspect), matters, sides, st.none() | instants, speakers),
    RecordAgreement: st.builds(RecordAgreement, one_of(Aspect), matters, sides, speakers, words),
    Approve: st.builds(Approve, one_of(Aspect), matters, sides, speakers, words),
    IssueBeforeApproval: st.builds(IssueBeforeApproval, one_of(Aspect), matters, sides, speakers, st.none() | instants),
    RetractAgreement: st.builds(RetractAgreement, one_of(Aspect), matters, sides, speakers),
    RestoreAgreement: st.builds(RestoreAgreement, one_of(Aspect), matters, sides, speakers),
    DrawUpNote: st.builds(
        DrawUpNote, one_of(NoteKind), titles, titles, sides, st.none() | sides, texts, enclosures=enclosures
    ),
    RewordNote: st.builds(
        RewordNote, notes, one_of(NoteKind), titles, titles, sides, st.none() | sides, texts, enclosures=enclosures
    ),
    DiscardNote: st.builds(DiscardNote, notes),
    SendNote: st.builds(SendNote, notes, st.sampled_from(("", "118")), st.none() | days),
    RetractNoteSending: st.builds(RetractNoteSending, notes),
    RecordNoteAnswer: st.builds(RecordNoteAnswer, notes, words),
    RetractNoteAnswer: st.builds(RetractNoteAnswer, notes),
}  # fmt: skip

CLOSING: dict[type[Command], SearchStrategy[Any]] = {
    kind: st.builds(kind) for kind in (CancelVisit, ReinstateVisit, CloseVisit, ReopenVisit)
}
COMMANDS: dict[type[Command], SearchStrategy[Any]] = {**PROPOSING, **PLANNING, **OTHERS, **CLOSING}
"""A strategy for every command but the opening of a visit."""


def commands() -> SearchStrategy[Command]:
    """Any command with any fields, allowed or not."""
    return st.one_of(*COMMANDS.values())


@st.composite
def histories(draw: st.DrawFn, longest: int = 40) -> tuple[Command, ...]:
    """Commands that are all allowed, one after the other, from the opening of the visit on.

    They are completed (every id and time is given) and each of them records at least one event. Some are
    undone at once. A visit closes or is cancelled late, if at all. `longest` bounds what is tried after the
    first members and items; about half of it is allowed.
    """
    asked = [
        opening(),
        *draw(st.lists(st.one_of(*PROPOSING.values()), min_size=4, max_size=8)),
        *draw(st.lists(st.one_of(*PLANNING.values()), min_size=3, max_size=6)),
        *draw(st.lists(st.one_of(*OTHERS.values()), min_size=longest // 2, max_size=longest)),
        *draw(st.lists(commands() | st.one_of(*CLOSING.values()), max_size=4)),
    ]
    undone = draw(st.sets(st.integers(1, longest), max_size=longest // 4))
    return allowed(asked, undone)


def allowed(asked: Iterable[Command], undone: frozenset[int] | set[int] = frozenset()) -> tuple[Command, ...]:
    """Those of the commands that are allowed and record something, each decided on what stands before it.

    After the commands with the numbers in `undone` come their opposites.
    """
    visit = Visit()
    kept: list[Command] = []
    for number, command in enumerate(asked):
        complete, events = decided(command, visit)
        opposite = complete.opposite(visit) if events and number in undone else ()
        kept += _recorded((complete, *opposite), visit)
    return tuple(kept)


def _recorded(asked: Iterable[Command], visit: Visit) -> list[Command]:
    kept = []
    for command in asked:
        complete, events = decided(command, visit)
        if events:
            fold(events, visit)
            kept.append(complete)
    return kept


def decided(command: Command, visit: Visit) -> tuple[Command, list[Event]]:
    """The command completed, and the events that follow; none if it is refused."""
    try:
        complete = with_tokens(command, visit).complete(visit, NOW)
        return complete, decide(complete, visit)
    except Refused:
        return command, []


def events_of(history: Iterable[Command]) -> list[Event]:
    """The events a history records."""
    visit = Visit()
    recorded: list[Event] = []
    for command in history:
        events = decide(command, visit)
        fold(events, visit)
        recorded += events
    return recorded
