"""Events as they are stored: their types, their golden rows, and what they touch."""

from __future__ import annotations

import types
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given

from domain.core.message import Command, Event, is_superseded
from domain.core.problem import Damaged
from domain.core.text import AnyLanguage
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.member_names import MemberRenamed
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.cancellation import ItemCancelled
from domain.programme.head_of_side import HeadOfSideNamed
from domain.programme.moving import ItemMoved
from domain.programme.place import ItemPlaced
from domain.record.vocabulary import EVENTS
from domain.statements.press import SpeakerPlaced, SpeakerTakenOff
from domain.store.mapper import decoded, decoder_of, encoded
from tests.domain.facts import at, claim, listed, marked, planned, speaker
from tests.domain.histories import events_of, histories
from tests.for_each import for_each
from tests.fuzz import tries

GOLDEN = Path(__file__).parents[1] / "golden" / "events"
STORED = {str, AnyLanguage, int, bool, type(None), date, datetime, Decimal}
"""What a field of an event may be, beside tuples, objects keyed by text, and frozen structs of such fields."""

ROWS = sorted(GOLDEN.glob("*.json"))


def row_of(topic: str, version: int) -> Path:
    return GOLDEN / f"{topic}.v{version}.json"


@for_each(("topic", "version"), EVENTS, ids=str)
def test_a_topic_has_a_golden_row_for_ever(topic: str, version: int) -> None:
    assert row_of(topic, version).exists(), "add one stored row; once released, neither it nor the class changes"


@for_each("path", ROWS, ids=lambda path: path.stem)
def test_a_golden_row_reads_and_is_written_again_byte_for_byte(path: Path) -> None:
    topic, _, version = path.stem.rpartition(".v")
    state = path.read_bytes().rstrip(b"\n")
    decoder = decoder_of(topic, int(version))
    assert decoder is not None
    event = decoder.decode(state)
    assert isinstance(event, EVENTS[topic, int(version)])
    assert encoded(event) == state


@for_each("path", ROWS, ids=lambda path: path.stem)
def test_a_golden_row_is_folded_in_the_shape_that_superseded_its_own(path: Path) -> None:
    topic, _, version = path.stem.rpartition(".v")
    event = decoded(topic, int(version), path.read_bytes())
    assert not is_superseded(type(event))
    assert type(event) in EVENTS.values()


@for_each("path", ROWS, ids=lambda path: path.stem)
def test_an_event_says_what_it_touches(path: Path) -> None:
    topic, _, version = path.stem.rpartition(".v")
    assert decoded(topic, int(version), path.read_bytes()).touches()


@for_each("path", ROWS, ids=lambda path: path.stem)
def test_a_row_with_an_unknown_field_is_damaged(path: Path) -> None:
    topic, _, version = path.stem.rpartition(".v")
    fields = msgspec.json.decode(path.read_bytes())
    with pytest.raises(Damaged, match="damaged-entry"):
        decoded(topic, int(version), msgspec.json.encode({**fields, "unheard-of": 1}))


def test_a_topic_nobody_knows_is_damaged() -> None:
    with pytest.raises(Damaged, match="unknown-topic"):
        decoded("os.system", 1, b"{}")


@for_each("kind", EVENTS.values(), ids=lambda kind: kind.__name__)
def test_a_stored_type_holds_only_what_can_be_read_in_thirty_years(kind: type[Event]) -> None:
    assert faults(kind) == []


class Weak(msgspec.Struct, frozen=True):
    """A struct that breaks every rule."""

    many: list[str]
    share: float
    any_way: Any


def test_a_type_that_cannot_last_is_found() -> None:
    assert len(faults(Weak)) == 4


def faults(kind: Any) -> list[str]:
    """What is wrong with a type an event is stored by."""
    if kind in STORED or kind is Ellipsis:
        return []
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        config = kind.__struct_config__
        strict = config.frozen and config.forbid_unknown_fields and not config.omit_defaults and config.tag is None
        inside = [fault for hint in hints(kind).values() for fault in faults(hint)]
        return ([] if strict else [f"{kind.__name__} is not strict"]) + inside
    arguments = get_args(kind)
    if get_origin(kind) is dict and arguments[0] not in (str, AnyLanguage):
        return [f"{kind} is not keyed by text"]
    if get_origin(kind) in (tuple, dict, types.UnionType):
        return [fault for argument in arguments for fault in faults(argument)]
    return [f"{kind} cannot be stored"]


def hints(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The types of the fields, constraints included."""
    known = get_type_hints(kind, include_extras=True)
    return {field: known[field] for field in kind.__struct_fields__}


@tries(10)
@given(histories())
def test_every_event_reads_as_it_was_written_and_touches_something(history: tuple[Command, ...]) -> None:
    for event in events_of(history):
        assert decoded(event.topic, event.version, encoded(event)) == event
        assert event.touches()
        assert all(moment.tzinfo is not None for moment in moments(event))


def moments(value: Any) -> list[datetime]:
    """Every instant in a value."""
    if isinstance(value, datetime):
        return [value]
    if isinstance(value, msgspec.Struct):
        return moments([getattr(value, field) for field in value.__struct_fields__])
    if isinstance(value, dict):
        return moments(list(value.values()))
    return [moment for part in value for moment in moments(part)] if isinstance(value, list | tuple) else []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (listed("talks", "abayev"), listed("talks", "nurtleu")),
        (marked("talks", "abayev"), marked("talks", "nurtleu")),
        (ItemMoved("talks", planned(at("14:00"))), ItemPlaced("talks", {"en": "Green Room"})),
        (ItemMoved("talks", planned(at("14:00"))), listed("talks", "abayev")),
        (HeadOfSideNamed("talks", "host", "putin"), HeadOfSideNamed("talks", "guest", "tokayev")),
        (MemberConfirmed("abayev"), MemberConfirmed("nurtleu")),
        (MemberConfirmed("abayev"), MemberRenamed("abayev", {})),
        (claim("a", "talks"), claim("b", "talks")),
        (ItemCancelled("talks"), ItemCancelled("supper")),
    ],
)
def test_changes_of_different_things_do_not_collide(one: Event, other: Event) -> None:
    assert not one.touches() & other.touches()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (listed("talks", "abayev"), listed("talks", "abayev", "interpreter")),
        (marked("talks", "abayev"), marked("talks", "abayev", "absent")),
        (ItemMoved("talks", planned(at("14:00"))), ItemMoved("talks", planned(at("15:00")))),
        (MemberConfirmed("abayev"), MemberWithdrawn("abayev")),
        (speaker("talks", "putin"), speaker("talks", "tokayev")),
        (SpeakerPlaced("talks", "putin", 2), SpeakerPlaced("talks", "tokayev", 2)),
        (SpeakerPlaced("talks", "putin", 2), SpeakerTakenOff("talks", "tokayev")),
    ],
)
def test_changes_of_the_same_thing_collide(one: Event, other: Event) -> None:
    assert one.touches() & other.touches()
