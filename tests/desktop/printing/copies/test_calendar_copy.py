"""The programme as a calendar, opened by two libraries that did not write it: what it is of, when, and what is gone."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import ics
import pytest
import vobject

from desktop.printing.copies.working_file import Wanted, working_file
from desktop.printing.kinds import BY_NAME
from desktop.printing.sheet_kind import Asked, EarlierVisit
from domain.core.message import decide
from domain.projections.history import HistoryRow
from domain.projections.paper.reader import Reader
from domain.record.entry import Entry
from domain.record.request import from_fields
from domain.visit.visit import Visit
from tests.desktop.printing.test_kinds import KEPT_INSIDE
from tests.desktop.printing.test_sheets import NOW, STAMP

ID = UUID(int=7)
STATE = {"zone": "Europe/Moscow", "capital": {"en": "Moscow"}}
HOSTILE = "Lunch; ATTENDEE:x,\\n {{ 1 }} =cmd|'/C calc'!A0 END:VEVENT"


class Record:
    """A visit with its entries as they are recorded."""

    def __init__(self) -> None:
        self.visit = Visit()
        self.rows: list[HistoryRow] = []

    def add(self, command: str, **fields: Any) -> None:
        asked = from_fields({"command": command, "fields": fields}).command.complete(self.visit, NOW)
        for event in decide(asked, self.visit):
            entry = Entry(ID, self.visit.entries + 1, event, "A. Serova", "desk", NOW, recorded_at=NOW)
            entry.mutate(self.visit)
            self.rows.append(HistoryRow(entry, (), {}))

    def plan(self, item: str, start: str | None = "14:00", audience: str | None = None, **when: Any) -> None:
        hours = {"day": "2026-07-08", "start": start, **when}
        self.add("plan-item", item=item, kind="other", title={"en": item.upper()}, when=hours, place={"en": "Kremlin"})
        if audience is not None:
            self.add("set-visibility", item=item, audience=audience)

    def calendar(self, reader: Reader = "staff", since: int | None = None) -> bytes:
        wanted = Wanted("ics", ID)
        before = EarlierVisit(since, NOW, self.visit) if since is not None else None
        asked = Asked(reader, before=before, record=lambda: self.rows)
        return working_file(BY_NAME["programme"], self.visit, asked, STAMP, ("en",), wanted=wanted).content

    def own(self, member: str, since: int | None = None) -> dict[str, Any]:
        """The events in the calendar of one person."""
        before = EarlierVisit(since, NOW, self.visit) if since is not None else None
        asked = Asked("both-delegations", member, before=before, record=lambda: self.rows)
        made = working_file(BY_NAME["day"], self.visit, asked, STAMP, ("en",), wanted=Wanted("ics", ID)).content
        return {str(each.summary.value): each for each in vobject.readOne(made.decode()).vevent_list}

    def events(self, reader: Reader = "staff", since: int | None = None) -> dict[str, Any]:
        """The events by what they are called, as vobject reads them."""
        found = vobject.readOne(self.calendar(reader, since).decode())
        return {str(each.summary.value): each for each in found.vevent_list}


@pytest.fixture
def record() -> Record:
    made = Record()
    made.add(
        "open-visit",
        reference="KZ-2026-07",
        title={"en": "State visit"},
        category="state",
        host={"state": {"en": "Russia"}, **STATE},
        guest={"state": {"en": "Kazakhstan"}, "capital": {"en": "Astana"}, "zone": "Asia/Almaty"},
        first_day="2026-07-08",
        last_day="2026-07-09",
        places=[{"name": {"en": "Moscow"}, "zone": "Europe/Moscow"}],
    )
    return made


def test_an_item_stands_by_the_clock_of_its_own_place(record: Record) -> None:
    record.plan("talks", end="15:00")
    record.plan("visit-to-site", "10:00", zone="Asia/Vladivostok")
    record.plan("free-day", None, day="2026-07-09")

    found = record.calendar().decode()
    events = record.events()

    assert "DTSTART;TZID=Asia/Vladivostok:20260708T100000" in found
    assert set(re.findall("TZID:(.*)\r", found)) == {"Europe/Moscow", "Asia/Vladivostok"}
    assert events["VISIT-TO-SITE"].dtstart.value.astimezone(UTC) == datetime(2026, 7, 8, 0, tzinfo=UTC)
    assert "dtend" not in events["VISIT-TO-SITE"].contents, "nobody said when it ends"
    assert events["TALKS"].dtend.value - events["TALKS"].dtstart.value == timedelta(hours=1)
    assert events["FREE-DAY"].dtstart.value == date(2026, 7, 9)


def test_another_library_reads_the_same(record: Record) -> None:
    record.plan("talks", end="15:00")

    [event] = ics.Calendar(record.calendar().decode()).events

    assert (event.name, event.location) == ("TALKS", "Kremlin")
    assert event.begin.datetime.astimezone(UTC) == datetime(2026, 7, 8, 11, tzinfo=UTC)
    assert event.uid == str(record.events()["TALKS"].uid.value)
    assert "Working copy" in event.description
    assert "As of entry 213" in event.description


def test_an_item_keeps_its_uid_and_counts_its_changes(record: Record) -> None:
    record.plan("talks")
    first = record.events()["TALKS"]
    record.plan("lunch", "17:00")
    record.add("remark-on-item", item="talks", remark={"en": "Nobody is told of this"})
    assert record.events()["TALKS"].sequence.value == first.sequence.value == "0"

    record.add("move-item", item="talks", when={"day": "2026-07-08", "start": "14:30"})
    record.add("retitle-item", item="talks", title={"en": "Talks in private"})

    now = record.events()
    assert now["Talks in private"].sequence.value == "2"
    assert now["Talks in private"].uid.value == first.uid.value
    assert now["LUNCH"].sequence.value == "0"


def test_what_is_called_off_retracted_or_without_a_day_is_cancelled(record: Record) -> None:
    for item in ("off", "gone", "back"):
        record.plan(item)
    record.add("cancel-item", item="off")
    record.add("retract-item", item="gone")
    record.add("cancel-item", item="back")
    record.add("reinstate-item", item="back")

    events = record.events()

    assert [events[name].status.value for name in ("OFF", "GONE")] == ["CANCELLED"] * 2
    assert "status" not in events["BACK"].contents
    assert [events[name].sequence.value for name in ("OFF", "GONE", "BACK")] == ["1", "1", "2"]


def test_a_reader_outside_is_told_that_what_he_had_on_paper_is_gone_and_of_nothing_else(record: Record) -> None:
    record.plan("secret", audience="staff")
    record.plan("dinner", audience="guest-delegation")
    record.plan("talks", audience="public")
    told, handed_out = record.events("guest-delegation"), record.visit.entries
    record.plan("idea")
    for item in ("secret", "dinner", "idea"):
        record.add("cancel-item", item=item)

    now = record.events("guest-delegation", since=handed_out)

    assert list(told) == ["DINNER", "TALKS"] == list(now)
    assert now["DINNER"].uid.value == told["DINNER"].uid.value
    assert [now["DINNER"].status.value, now["DINNER"].sequence.value] == ["CANCELLED", "1"]
    assert list(record.events("guest-delegation")) == ["TALKS"], "nobody says what he had before"


def test_a_calendar_tells_a_reader_outside_no_more_than_the_sheet(record: Record) -> None:
    record.plan("talks")
    record.add("assign-officer", item="talks", officer="OFFICER", telephone="+7 495 000")
    record.add("remark-on-item", item="talks", remark={"en": "REMARK"})
    record.add("set-visibility", item="talks", audience="public")

    said = record.calendar("public").decode()

    assert [word for word in KEPT_INSIDE if word in said] == []
    assert "CLASS:PUBLIC" in said
    assert "OFFICER" in record.calendar().decode()


def test_hostile_words_stay_within_their_property(record: Record) -> None:
    record.plan("talks")
    record.add("retitle-item", item="talks", title={"en": HOSTILE})

    assert list(record.events()) == [HOSTILE]
    assert len(ics.Calendar(record.calendar().decode()).events) == 1


def test_the_same_record_gives_the_same_calendar(record: Record) -> None:
    record.plan("talks")
    again = deepcopy(record)
    assert record.calendar() == again.calendar()


def test_a_person_has_a_calendar_of_his_own_of_what_he_takes_part_in(record: Record) -> None:
    record.add("propose-member", member="anna", side="guest", category="official", names={"en": {"family": "Orlova"}})
    for item in ("talks", "tour", "lunch"):
        record.plan(item)
    for item in ("talks", "lunch"):
        record.add("list-participant", item=item, member="anna")
    handed_out = record.visit.entries
    record.add("take-off-participant", item="lunch", member="anna")
    record.add("move-item", item="talks", when={"day": "2026-07-08", "start": "16:00"})

    assert set(record.own("anna")) == {"TALKS"}
    own = record.own("anna", handed_out)
    assert {title: (getattr(each, "status", None) and each.status.value) for title, each in own.items()} == {
        "TALKS": None, "LUNCH": "CANCELLED",
    }  # fmt: skip
    assert [own["TALKS"].sequence.value, own["LUNCH"].sequence.value] == ["1", "1"]
    assert own["TALKS"].uid.value == record.events()["TALKS"].uid.value, "one item is one event in every calendar"
