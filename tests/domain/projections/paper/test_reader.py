"""What a reader outside the house may know: by the types of the facts, and by the items he sees."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import msgspec
import pytest

from domain.core.times import When, plan
from domain.programme.programme import Item
from domain.projections.paper.programme import DelegationProgramme, HouseProgramme, OpenProgramme
from domain.projections.paper.reader import Outside, Reader, hour_told, seen_by
from domain.visit.visit import Visit

KEPT_INSIDE = (
    "status", "before", "former", "was", "reason", "check", "author", "entry", "source", "desk", "remark", "officer",
    "telephone", "audience", "cancelled", "outcome", "actual", "approval", "agreed_by", "recorded",
)  # fmt: skip
"""What no sheet that leaves the house has a field for."""


def fields_of(kind: type[msgspec.Struct]) -> Iterator[str]:
    """Every field of the facts, with those of what they hold."""
    told = msgspec.inspect.multi_type_info([kind])
    seen: set[Any] = set()

    def walk(found: Any) -> Iterator[str]:
        if isinstance(found, msgspec.inspect.StructType):
            if found.cls in seen:
                return
            seen.add(found.cls)
            for field in found.fields:
                yield field.name
                yield from walk(field.type)
        for name in ("types", "item_types"):
            for part in getattr(found, name, ()):
                yield from walk(part)
        for name in ("item_type", "value_type", "key_type"):
            if (part := getattr(found, name, None)) is not None:
                yield from walk(part)

    for each in told:
        yield from walk(each)


@pytest.mark.parametrize("kind", [OpenProgramme, DelegationProgramme])
def test_no_fact_for_a_reader_outside_can_say_what_only_the_house_knows(kind: type[msgspec.Struct]) -> None:
    named = set(fields_of(kind))
    assert "title" in named, "nothing was looked at"
    # Whether the visit as a whole was called off is known: no sheet of such a visit leaves the house.
    assert named & set(KEPT_INSIDE) == {"cancelled"}


def test_the_facts_of_the_house_are_looked_through_by_the_same_test() -> None:
    assert {"status", "officer", "remark", "audience"} <= set(fields_of(HouseProgramme))


def item(key: str, audience: str | None, **more: Any) -> Item:
    return Item(id=key, kind="other", title={}, planned=None, place={}, audience=audience, **more)  # type: ignore[arg-type]


def test_an_item_is_seen_by_whom_it_is_for() -> None:
    visit = Visit()
    for audience in get_args(Reader):
        visit.programme.items[audience] = item(audience, audience)
    visit.programme.items["unsaid"] = item("unsaid", None)
    visit.programme.items["guests alone"] = item("guests alone", None, taking=("guest",))
    visit.programme.items["off"] = item("off", "public", cancelled=True)
    seen = {reader: {each.id for each in seen_by(visit, reader)} for reader in get_args(Outside)}

    assert seen["public"] == {"public"}
    assert seen["press"] == {"public", "press"}
    both = {"public", "press", "both-delegations", "unsaid"}
    assert seen["host-delegation"] == both | {"host-delegation"}
    assert seen["guest-delegation"] == both | {"guest-delegation", "guests alone"}
    assert seen["both-delegations"] == both | {"guests alone"}


@pytest.mark.parametrize(("reader", "end"), [("public", None), ("press", "15:30"), ("guest-delegation", "15:30")])
def test_the_public_is_told_no_end_that_was_not_announced(reader: Outside, end: str | None) -> None:
    planned = plan(When(date(2025, 11, 12), "14:30", "15:30"), "Europe/Moscow")
    talks = item("talks", "public")
    talks.planned = planned
    told = hour_told(talks, reader)
    assert told is not None
    assert (told.start, told.end) == ("14:30", end)
    talks.announced = planned
    assert hour_told(talks, reader) == planned


def test_the_public_is_told_how_long_what_lasts_for_days_does() -> None:
    fair = item("fair", "public")
    fair.planned = plan(When(date(2025, 11, 12), "10:00", "18:00", date(2025, 11, 14)), "Europe/Moscow")
    assert hour_told(fair, "public") == fair.planned
