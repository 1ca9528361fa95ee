"""Items in words: what their clocks are called."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import msgspec
import pytest

from desktop.printing.contents.programme_contents import ProgrammeContents
from desktop.printing.sheets import Stamp
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import item_line, other_clock
from domain.projections.paper.facts import visit_facts
from domain.projections.paper.programme import item_facts
from domain.visit.opening import Place
from domain.visit.visit import Visit
from tests.desktop.printing.made import made
from tests.desktop.printing.test_sheets import STAMP, record, visit

__all__ = ["visit"]


def test_another_clock_is_called_by_a_capital_else_by_the_city_of_its_zone(visit: Visit) -> None:
    """Never by the key of the zone."""
    guest = visit.party_of("guest")
    assert guest is not None
    visit.parties["guest"] = msgspec.structs.replace(guest, zone="America/New_York", capital={"en": "Washington"})
    words = InLanguages(("en", "fr"), visit.zone)

    def called(zone: str) -> tuple[str, ...]:
        item = item_facts(visit, visit.programme.items["talks"], None)
        [line] = other_clock(visit_facts(visit), msgspec.structs.replace(item, zone=zone, day=visit.first_day), words)
        return line.text

    assert called("America/New_York") == ("Local time: Washington (UTC−5)", "Heure locale\u00a0: Washington◊ (UTC−5)")
    assert called("Asia/Tbilisi") == ("Local time: Tbilisi (UTC+4)", "Heure locale\u00a0: Tbilissi (UTC+4)")


def test_an_hour_by_another_clock_is_told_by_that_at_the_head_of_its_day_too(visit: Visit) -> None:
    """The column is headed "Moscow (UTC+3)": 23:30 in Lisbon would be read as an hour of Moscow."""

    def told(start: str) -> tuple[str, ...]:
        when = {"day": "2025-11-12", "start": start, "zone": "Europe/Lisbon"}
        record(visit, "plan-item", item=f"way-{start[:2]}", kind="departure", title={"en": "Departure"}, when=when)
        item = visit.programme.items[f"way-{start[:2]}"]
        [line] = other_clock(visit_facts(visit), item_facts(visit, item, item.planned), words)
        return line.text

    words = InLanguages(("en",), visit.zone)
    assert told("17:30") == ("Local time: Lisbon (UTC+0); Moscow 20:30",)
    assert told("23:30") == ("Local time: Lisbon (UTC+0); Moscow 02:30, Thu 13 Nov",)


def test_the_clock_of_an_item_is_called_by_the_place_of_the_visit(visit: Visit) -> None:
    """Hanoi, where its zone is that of Ho Chi Minh City."""
    visit.places = (Place({"en": "Vladimir"}, "Europe/Moscow"),)
    item = visit.programme.items["talks"]
    words = InLanguages(("en",), "Asia/Tbilisi", clocks=visit.clocks)
    [line] = item_line(item_facts(visit, item, item.planned), words)
    assert line.endswith("(Vladimir, UTC+3)")
    assert item_line(item_facts(visit, item, item.planned), words.in_zone("Asia/Baku")) == (line,)


@pytest.mark.parametrize("kind", ["programme", "variance", "brief", "attendance"])
def test_what_begins_after_the_last_entry_is_not_printed_as_held(visit: Visit, kind: str) -> None:
    """Somebody is marked present two days before the talks: as the record stands then, they were not held."""
    record(visit, "mark-attendance", item="talks", member="putin", attended="present")
    after = msgspec.structs.replace(STAMP, recorded_at=datetime(2025, 11, 12, 15, tzinfo=UTC))

    def says_held(stamp: Stamp) -> bool:
        sheet = made(kind, visit, stamp, ("en",), of="talks" if kind == "attendance" else None)
        return "Held, hours not noted" in json.dumps(msgspec.to_builtins((sheet.head, sheet.body)))

    assert [says_held(STAMP), says_held(after)] == [False, True]


def test_an_item_without_an_hour_is_not_printed_as_held_before_its_day(visit: Visit) -> None:
    record(visit, "move-item", item="talks", when={"day": "2025-11-12"})
    record(visit, "mark-attendance", item="talks", member="putin", attended="present")

    def statuses(stamp: Stamp) -> list[str]:
        body = made("programme", visit, stamp, ("en",)).body
        assert isinstance(body, ProgrammeContents)
        return [item.status for day in body.days for item in day.items if item.title.text == ("Restricted talks",)]

    on_the_day = msgspec.structs.replace(STAMP, recorded_at=datetime(2025, 11, 12, 6, tzinfo=UTC))
    assert [statuses(STAMP), statuses(on_the_day)] == [["planned"], ["held"]]
