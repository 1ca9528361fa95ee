"""Random histories of the registries: commands a person or a venue might really be sent, from small pools of ids.

Beside those of visits (`histories`): an entry of a registry is a stream of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from domain.core.message import Command, Event, decide
from domain.core.names import Name
from domain.core.problem import Refused
from domain.record.aggregate_kind import AggregateKind
from domain.registry.courtesy import NotePersonLanguages, WordCourtesy
from domain.registry.merging import MergePersons, PartPersons
from domain.registry.name_form import NameForm
from domain.registry.office_class import OfficeClass
from domain.registry.office_held import CorrectOffice, LeaveOffice, RecordOffice, RetractOffice
from domain.registry.particulars import EraseParticulars, NoteParticular, Particular, RetractParticular
from domain.registry.person import Person, RegisterPerson, RestorePerson, RetractPerson
from domain.registry.person_names import (
    Approval,
    ApproveSpelling,
    ChangeSpelling,
    LeaveOutNameForm,
    SpellName,
    WithdrawApproval,
)
from domain.registry.photograph import PhotographPerson, RemovePhotograph
from domain.registry.registries import Registries
from domain.registry.room import CloseRoom, DescribeRoom
from domain.registry.venue import (
    NoteTravelTime,
    RegisterVenue,
    RenameVenue,
    RestoreVenue,
    RetractVenue,
    SetChangeover,
    Venue,
)
from tests.domain.scenario import NOW, fold

REGISTRIES = Registries(
    {"abayev": Person(reference="abayev"), "gone": Person(reference="gone", retracted=True)},
    {"kremlin": Venue(reference="kremlin")},
)
"""Whom and what else the registries know."""

forms = st.sampled_from(("en", "kk", "kk-latn", "passport"))
words = st.sampled_from(("Tokayev", "Тоқаев", "TOKAYEV", "A"))
texts = st.dictionaries(st.sampled_from(("en", "fr")), words, max_size=2)
titles = st.dictionaries(st.sampled_from(("en", "fr")), words, min_size=1, max_size=2)
name_forms = st.sampled_from(
    (NameForm("A", "TOKAYEV"), NameForm("Қ", "Тоқаев", "Кемелұлы", native=True), NameForm("A"))
)
days = st.dates(date(2019, 1, 1), date(2026, 1, 1))
some_days = st.none() | days
approvals = st.none() | st.builds(
    Approval, st.sampled_from(("", "Embassy")), st.sampled_from((date(2025, 11, 3), date(2025, 11, 4)))
)
classes = st.none() | st.sampled_from(get_args(OfficeClass))
orders = st.none() | st.integers(1, 3)
particulars = st.sampled_from(get_args(Particular))
sealed = st.sampled_from(("first", "second"))
held = st.sampled_from(("president", "tokayev", "a"))
offices = st.none() | st.sampled_from(("president", "premier"))
rooms = st.sampled_from(("tokayev", "hall", "a"))
minutes = st.integers(0, 90)

OF_PERSON: dict[type[Command[Any]], SearchStrategy[Any]] = {
    RetractPerson: st.builds(RetractPerson),
    RestorePerson: st.builds(RestorePerson),
    SpellName: st.builds(SpellName, forms, name_forms, approvals),
    LeaveOutNameForm: st.builds(LeaveOutNameForm, forms),
    ApproveSpelling: st.builds(ApproveSpelling, forms, words, some_days),
    WithdrawApproval: st.builds(WithdrawApproval, forms),
    ChangeSpelling: st.builds(ChangeSpelling, forms, name_forms),
    WordCourtesy: st.builds(WordCourtesy, texts, texts),
    NotePersonLanguages: st.builds(
        NotePersonLanguages, st.lists(st.sampled_from(("kk", "ru", "en")), max_size=2, unique=True).map(tuple)
    ),
    RecordOffice: st.builds(
        RecordOffice, titles, classes, orders, some_days, some_days, offices, st.none() | held, titles, st.booleans()
    ),
    CorrectOffice: st.builds(
        CorrectOffice, held, titles, classes, orders, some_days, some_days, offices, titles, st.booleans()
    ),
    LeaveOffice: st.builds(LeaveOffice, held, some_days),
    RetractOffice: st.builds(RetractOffice, held),
    MergePersons: st.builds(MergePersons, st.sampled_from(("abayev", "gone", "tokayev", "nobody"))),
    PartPersons: st.builds(PartPersons),
    NoteParticular: st.builds(NoteParticular, particulars, st.none() | words, sealed),
    RetractParticular: st.builds(RetractParticular, particulars),
    EraseParticulars: st.builds(EraseParticulars),
    PhotographPerson: st.builds(PhotographPerson, st.none() | words, sealed),
    RemovePhotograph: st.builds(RemovePhotograph),
}
OF_VENUE: dict[type[Command[Any]], SearchStrategy[Any]] = {
    RetractVenue: st.builds(RetractVenue),
    RestoreVenue: st.builds(RestoreVenue),
    RenameVenue: st.builds(RenameVenue, titles),
    DescribeRoom: st.builds(
        DescribeRoom,
        titles,
        st.none() | st.integers(1, 400),
        st.lists(words, max_size=2).map(tuple),
        st.none() | rooms,
        st.none() | minutes,
    ),
    CloseRoom: st.builds(CloseRoom, rooms),
    SetChangeover: st.builds(SetChangeover, minutes),
    NoteTravelTime: st.builds(NoteTravelTime, st.sampled_from(("kremlin", "palace")), st.none() | minutes),
}
OPENINGS: dict[str, Command[Any]] = {
    "person": RegisterPerson({"en": Name("Kassym-Jomart", "Tokayev")}, "tokayev"),
    "venue": RegisterVenue({"en": "Palace"}, "Asia/Almaty", "palace"),
}
COMMANDS: dict[str, dict[type[Command[Any]], SearchStrategy[Any]]] = {"person": OF_PERSON, "venue": OF_VENUE}
"""By the name of a kind: a strategy for every command but the one that begins an entry."""


def asked_of(kind: AggregateKind) -> SearchStrategy[Any]:
    """Any command about an entry of a registry, allowed or not."""
    return st.one_of(*COMMANDS[kind.name].values())


@st.composite
def histories(draw: st.DrawFn, kind: AggregateKind, longest: int = 30) -> tuple[Command[Any], ...]:
    """Commands that are all allowed and record something, one after the other, from the first on; each completed."""
    asked = [OPENINGS[kind.name], *draw(st.lists(asked_of(kind), min_size=longest // 2, max_size=longest))]
    entry, kept = kind.begin(), []
    for command in asked:
        complete, events = decided(command, entry)
        if events:
            fold(events, entry)
            kept.append(complete)
    return tuple(kept)


def decided(command: Command[Any], entry: Any) -> tuple[Command[Any], list[Event[Any]]]:
    """The command completed, and the events that follow; none if it is refused."""
    try:
        complete = command.worded(entry, REGISTRIES).complete(entry, NOW)
        entry.admit(complete)
        return complete, decide(complete, entry)
    except Refused:
        return command, []


def events_of(history: Iterable[Command[Any]], kind: AggregateKind) -> list[Event[Any]]:
    """The events a history records."""
    entry = kind.begin()
    recorded: list[Event[Any]] = []
    for command in history:
        events = decide(command, entry)
        fold(events, entry)
        recorded += events
    return recorded
