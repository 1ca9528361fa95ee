"""Make the golden file of every command that has none: `python -m tests.domain.record.freeze_commands`.

A command is recorded in an office with the history of `before.jsonl`, in the first situation that the tests of undo
know for it, and what the office keeps of it is written down. What is there already is never written again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import msgspec

from domain.core.message import Command, Event, decide, first_name_of, name_of
from domain.core.names import Name
from domain.programme.own_kind import DefineItemKind, ItemKindDefined, WithdrawItemKind
from domain.record.digest import digest_2
from domain.record.digest_1 import digest_1
from domain.record.plain import counted_fields
from domain.record.request import parse
from domain.record.vocabulary import VENUE, kind_of
from domain.registry.branch import BeginBranch, OfficeItself
from domain.registry.courtesy import CourtesyWorded, NotePersonLanguages, PersonLanguagesNoted, WordCourtesy
from domain.registry.lost_keys import GiveUpKeys
from domain.registry.merging import MergePersons, PartPersons, PersonMerged
from domain.registry.name_form import NameForm
from domain.registry.office_held import CorrectOffice, LeaveOffice, OfficeRecorded, RecordOffice, RetractOffice
from domain.registry.office_orders import GiveOrderOfOffices, WithdrawOrderOfOffices
from domain.registry.particulars import EraseParticulars, NoteParticular, ParticularNoted, RetractParticular
from domain.registry.person import PersonRegistered, PersonRetracted, RegisterPerson, RestorePerson, RetractPerson
from domain.registry.person_names import (
    Approval,
    ApproveSpelling,
    ChangeSpelling,
    LeaveOutNameForm,
    NameSpelt,
    SpellingApproved,
    SpellName,
    WithdrawApproval,
)
from domain.registry.photograph import PersonPhotographed, PhotographPerson, RemovePhotograph
from domain.registry.phrase_book import ApproveTerm, ChangeTerm, TakeProposedTerms, TermApproved, WithdrawTerm
from domain.registry.room import CloseRoom, DescribeRoom, RoomDescribed
from domain.registry.set_aside import SetEntriesAside
from domain.registry.symbol_packs import (
    ConfirmSymbols,
    GiveArms,
    GiveSymbols,
    SymbolsConfirmed,
    SymbolsGiven,
    WithdrawSymbols,
    WithdrawSymbolsConfirmation,
    WordAddress,
)
from domain.registry.symbols import SymbolFile, Symbols
from domain.registry.venue import (
    ChangeoverSet,
    NoteTravelTime,
    RegisterVenue,
    RenameVenue,
    RestoreVenue,
    RetractVenue,
    SetChangeover,
    TravelTimeNoted,
    VenueRegistered,
    VenueRetracted,
)
from domain.store.desk_memory.memory import Memory, Remembered
from domain.store.proof.checkpoint import checkpoint
from domain.store.proof.merkle import MerkleTree
from tests.domain.arms import WHITE
from tests.domain.facts import opening
from tests.domain.record.golden_commands import (
    HISTORY,
    Fact,
    Golden,
    Recorded,
    add,
    begin,
    history,
    opened,
    path_of,
)
from tests.domain.scenario import flattened
from tests.domain.store.another_program import record_unreadable
from tests.domain.test_opposites import AT_THE_END, SITUATIONS, facts_in_full

STREAMS = {
    "KZ-2025-11": UUID(int=1), "tokayev": UUID(int=2), "abayev": UUID(int=3), "overchuk": UUID(int=4),
    "successor": UUID(int=5), "kremlin": UUID(int=6), "palace": UUID(int=7),
}  # fmt: skip
"""The streams of the history, by the names they go by."""


@dataclass(frozen=True)
class Situation:
    """A command, the name of what it is about, and what was recorded of that beyond the history."""

    command: Command[Any]
    about: str | None
    before: tuple[Event[Any], ...] = ()


TITLE = {"en": "President of the Republic of Kazakhstan"}
OF_PERSON: tuple[Command[Any], ...] = (
    RetractPerson(),
    SpellName("fr", NameForm("Kassym-Jomart", "Tokaïev"), Approval("Embassy", date(2025, 11, 3))),
    LeaveOutNameForm("kk"),
    ApproveSpelling("kk", "Embassy"),
    WithdrawApproval("en"),
    ChangeSpelling("en", NameForm("Kassym-Jomart", "Tokaev", family_first=True)),
    WordCourtesy({"en": "His Excellency"}, {"en": "Excellency"}),
    NotePersonLanguages(("kk", "ru", "zh")),
    RecordOffice({"en": "Chairman"}, since=date(2023, 1, 1)),
    CorrectOffice("president", TITLE, "head-of-state", 1, date(2019, 6, 12)),
    LeaveOffice("president", date(2025, 11, 11)),
    RetractOffice("president"),
    MergePersons("abayev"),
    NoteParticular("diet", "No pork"),
    RetractParticular("passport"),
    EraseParticulars(),
    PhotographPerson("/home/serova/portrait.jpg"),
    RemovePhotograph(),
)
ATLANTIS = GiveOrderOfOffices(
    {"en": "Atlantis"}, {"en": "Decree 1"}, {"en": "Gazette No. 1"}, ("head-of-state", "speaker", "prime-minister"),
    ("prime-minister",), ("mayor",), date(2020, 1, 1), None, "own", "abroad", "atlantis",
)  # fmt: skip
OF_VENUE: tuple[Command[Any], ...] = (
    RetractVenue(),
    RenameVenue({"en": "The Kremlin"}),
    DescribeRoom({"en": "Malachite Foyer"}, 40, ("North door",)),
    CloseRoom("green-hall"),
    SetChangeover(20),
    NoteTravelTime("palace", 25),
)


def situations() -> Iterator[Situation]:
    """Every command where it changes something."""
    yield Situation(msgspec.structs.replace(opening(), reference="KZ-2026-01"), None)
    beyond = beyond_history()
    yield from (Situation(command, "KZ-2025-11", beyond) for command in SITUATIONS)
    yield from (Situation(command, "KZ-2025-11", (*beyond, end)) for end, command in AT_THE_END)
    yield Situation(RegisterPerson({"en": Name("Murat", "Nurtleu")}), None)
    yield from (Situation(command, "tokayev") for command in OF_PERSON)
    yield Situation(RestorePerson(), "tokayev", (PersonRetracted("tokayev"),))
    yield Situation(PartPersons(), "tokayev", (PersonMerged("tokayev", "abayev"),))
    yield Situation(RegisterVenue({"en": "Ak Orda"}, "Asia/Almaty"), None)
    yield from (Situation(command, "kremlin") for command in OF_VENUE)
    yield Situation(RestoreVenue(), "kremlin", (VenueRetracted("kremlin"),))
    yield Situation(BeginBranch(), None)
    yield Situation(GiveUpKeys(), None)
    yield Situation(SetEntriesAside(), None)
    yield Situation(DefineItemKind({"en": "Durbar"}, ("honours",), "pool"), None)
    defined = ItemKindDefined("durbar", {"en": "Durbar"}, ("honours",), "pool", ())
    yield Situation(WithdrawItemKind("durbar"), None, (defined,))
    yield Situation(ApproveTerm("office", {"en": "Prime Minister", "fr": "Premier ministre"}), None)
    yield Situation(TakeProposedTerms(("ambassador", "interpreter")), None)
    approved = TermApproved("premier", "office", {"en": "Prime Minister"})
    yield Situation(ChangeTerm("premier", {"en": "Chairman of the Government"}), None, (approved,))
    yield Situation(WithdrawTerm("premier"), None, (approved,))
    yield from (Situation(command, None, before) for command, before in symbol_commands())
    yield Situation(ATLANTIS, None)
    yield Situation(WithdrawOrderOfOffices("atlantis"), None, tuple(decide(ATLANTIS, OfficeItself())))


def symbol_commands() -> Iterator[tuple[Command[Any], tuple[Event[Any], ...]]]:
    """The commands about packs of symbols, each with what was recorded before."""
    flag = SymbolFile("flag.svg", 2048, "0" * 64)
    names = {"en": "Republic of Kazakhstan", "kk": "Қазақстан Республикасы"}
    given = (SymbolsGiven("kazakhstan", Symbols(names)),)
    confirmed = (*given, SymbolsConfirmed("kazakhstan", "Embassy", None, ""))
    yield GiveSymbols(names, {"en": "Kazakhstan"}, flag=flag, anthem={"en": "My Kazakhstan"}, anthem_seconds=110), ()
    yield WordAddress("kazakhstan", "head-of-state", "other-side", {"en": "His Excellency"}), given
    yield GiveArms("kazakhstan", picture=WHITE), confirmed
    yield ConfirmSymbols("kazakhstan", "Embassy of Kazakhstan", date(2025, 11, 3), "Note No. 118"), given
    yield WithdrawSymbolsConfirmation("kazakhstan"), confirmed
    yield WithdrawSymbols("kazakhstan"), confirmed


def first_history() -> Iterator[Recorded]:
    """The registries, and a visit in which every kind of thing stands."""
    facts: tuple[Event[Any], ...] = (
        *(PersonRegistered(key, {"en": Name("A", key.title())}) for key in ("abayev", "overchuk", "successor")),
        PersonRegistered("tokayev", {"en": Name("Kassym-Jomart", "Tokayev")}),
        NameSpelt("tokayev", "kk", NameForm("Қасым-Жомарт", "Тоқаев", "Кемелұлы", native=True)),
        SpellingApproved("tokayev", "en", "Embassy", date(2025, 11, 3)),
        CourtesyWorded("tokayev", {"en": "H. E."}, {"en": "Mr President"}),
        PersonLanguagesNoted("tokayev", ("kk", "ru")),
        OfficeRecorded(
            "tokayev",
            "president",
            "president-kz",
            TITLE,
            "head-of-state",
            1,
            date(2019, 3, 20),
            None,
            {},
            ad_interim=False,
        ),
        ParticularNoted("tokayev", "passport", "sealed-passport"),
        PersonPhotographed("tokayev", "sealed-photograph"),
        VenueRegistered("kremlin", {"en": "Kremlin"}, "Europe/Moscow"),
        VenueRegistered("palace", {"en": "Palace"}, "Europe/Moscow"),
        RoomDescribed("kremlin", "green-hall", {"en": "Green Hall"}, 60, ("Main door",), None),
        ChangeoverSet("kremlin", 30),
        TravelTimeNoted("kremlin", "palace", 15),
    )
    for event in facts:
        about = str(getattr(event, kind_of(event).name))
        yield Recorded(STREAMS[about], Fact.of(event))
    yield from (Recorded(STREAMS["KZ-2025-11"], Fact.of(event)) for event in flattened(facts_in_full()))


def beyond_history() -> tuple[Event[Any], ...]:
    """What the visit of the tests of undo holds by now that the history does not."""
    known = [recorded.fact.event() for recorded in history()]
    return tuple(event for event in flattened(facts_in_full()) if event not in known)


def line_of(situation: Situation) -> bytes:
    """A line as it may be sent: what is at its default is left out, a number is a number."""
    command, name = situation.command, name_of(type(situation.command))
    fields = counted_fields(command)
    numbers = {field: getattr(command, field) for field in fields if isinstance(getattr(command, field), Decimal)}
    line: dict[str, Any] = {"command": name}
    if command.version != 1:
        line["version"] = command.version
    if situation.about is not None:
        line[kind_of(command).name] = situation.about
    line |= {"fields": {**fields, **numbers}, "id": f"golden-{name}", "reason": "As the embassy asks"}
    if not command.plans:
        line |= {"source": "Note No. 118", "effective_at": "2025-11-12T11:45:00+03:00"}
    return msgspec.json.Encoder(decimal_format="number").encode(line)


def frozen(situation: Situation, office_file: Path) -> Golden:
    """Record a command in an office and take down what it keeps of it."""
    continues = isinstance(situation.command, BeginBranch)
    line = line_of(situation)
    office = opened(office_file, memory=of_another_file(office_file) if continues else None)
    (request,) = parse(line)
    add(office, office._log.itself if situation.about is None else STREAMS[situation.about], situation.before)
    if isinstance(situation.command, SetEntriesAside):
        record_unreadable(office, STREAMS["kremlin"], len(office.registry_journal(VENUE, "kremlin")) + 1)
    (receipt,) = office.record(request)
    command = office._log.commands.find(receipt.command_id)
    assert command is not None
    assert receipt.entries, f"{line.decode()} changed nothing"
    entries = office._log.entries(receipt.stream, receipt.entries[0] - 1)
    before = tuple(map(Fact.of, situation.before))
    events = tuple(Fact.of(entry.event) for entry in entries)
    office.close()
    return Golden(
        msgspec.Raw(line), digest_1(request).hex(), digest_2(request).hex(), msgspec.Raw(command.body),
        receipt.stream, before, events,
    )  # fmt: skip


def of_another_file(office_file: Path) -> Path:
    """The memory of a desk that remembers another file of the office, so that this one can be continued."""
    office = opened(office_file)
    facts, identity = office.store._file.facts, office.store.identity.office  # type: ignore[attr-defined]
    office.close()
    tree = MerkleTree()
    tree.add(b"\1" * 32)
    known = Remembered("9f86d081884c7d659a2feaa0c55ad015", 1, checkpoint(facts, 1, tree.root()).head, tree.subtrees)
    Memory(office_file.with_suffix(".state") / f"{identity}.memory").add(known)
    return office_file.with_suffix(".state")


def text_of(golden: Golden) -> str:
    """A golden command as a file: one key a line."""
    keys = (f'"{key}": {msgspec.json.encode(getattr(golden, key)).decode()}' for key in golden.__struct_fields__)
    return "{\n" + ",\n".join(keys) + "\n}\n"


def freeze() -> None:
    """Write the history and the golden commands that are missing."""
    if not HISTORY.exists():
        HISTORY.parent.mkdir(exist_ok=True)
        HISTORY.write_bytes(b"".join(msgspec.json.encode(each) + b"\n" for each in first_history()))
    with TemporaryDirectory() as folder:
        base = Path(folder) / "base.chancery"
        begin(base)
        for number, situation in enumerate(situations()):
            kind = type(situation.command)
            path = path_of(first_name_of(kind), kind.version)
            if not path.exists():
                office_file = Path(folder) / f"{number}.chancery"
                copyfile(base, office_file)
                path.write_text(text_of(frozen(situation, office_file)), encoding="utf-8")


if __name__ == "__main__":
    freeze()
