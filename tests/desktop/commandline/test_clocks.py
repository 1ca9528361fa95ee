"""One clock at a time: instants are told by that of the visit, or of the item in another city, and it is named."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.wording.words import Words
from tests.desktop.commandline.conftest import OPEN

VISIT = "KZ-2025-11"


def line(command: str, **fields: Any) -> dict[str, Any]:
    return {"command": command, "visit": VISIT, "fields": fields}


@pytest.fixture
def astana(chancery: Any, talks: Path) -> Path:
    """The talks in Moscow, and a call in Kazakhstan that began at nine there."""
    when = {"day": "2025-11-12", "start": "09:00", "zone": "Asia/Almaty"}
    done = chancery("--office", talks, "record", lines=[
        line("plan-item", kind="ceremony", title={"en": "Call"}, when=when, item="call"),
        line("start-item", item="call", at="2025-11-12T04:02:00Z"),
        line("start-item", item="talks", at="2025-11-12T11:30:00Z"),
    ])  # fmt: skip
    assert (done.code, done.err) == (0, "")
    return talks


def test_history_names_its_clock_and_that_of_an_item_in_another_city(chancery: Any, astana: Path) -> None:
    first, *rows = chancery("--office", astana, "history", VISIT).out.splitlines()

    assert first == "Times: Moscow time (UTC+3)"
    assert rows[-2].endswith("recorded that Call began at 09:02 (Almaty, UTC+5)")
    assert rows[-1].endswith("recorded that Restricted talks began at 14:30")


def test_only_the_offset_of_the_days_of_the_visit_is_named(chancery: Any, tmp_path: Path) -> None:
    office = tmp_path / "paris.chancery"
    chancery("--office", office, "new")
    opened = {**OPEN, "fields": {**OPEN["fields"], "places": [{"name": {"en": "Paris"}, "zone": "Europe/Paris"}],
                                 "first_day": "2026-12-01", "last_day": "2026-12-02"}}  # fmt: skip
    talks = line("plan-item", kind="ceremony", title={"en": "Ceremony"}, when={"day": "2026-12-01", "start": "10:00"})
    done = chancery("--office", office, "record", lines=[opened, talks])
    assert done.code == 0, done.err

    assert chancery("--office", office, "schedule", VISIT).out.startswith("Times: Paris time (UTC+1)\n")


def test_both_offsets_are_named_where_instants_of_both_are_told() -> None:
    june, december = (datetime(2026, month, 1, tzinfo=UTC) for month in (6, 12))

    assert Words("en", "Europe/Paris").clock_named([december, june]) == "Paris time (UTC+2, UTC+1)"
    assert Words("fr", "Europe/Paris").clock_named([december]) == "heure de Paris (UTC+1)"


def test_a_refusal_is_told_by_the_clock_of_its_item(chancery: Any, astana: Path) -> None:
    refused = [
        line("end-item", item="call", at="2025-11-12T04:00:00Z"),
        line("end-item", item="talks", at="2025-11-12T11:00:00Z"),
    ]

    call, talks = chancery("--office", astana, "record", lines=refused).err.splitlines()

    assert "09:00 (Almaty, UTC+5)" in call
    assert "14:00 (Moscow, UTC+3)" in talks


def test_a_conflict_is_told_by_the_clock_of_the_visit(chancery: Any, talks: Path) -> None:
    moves = [line("move-item", item="talks", when={"day": "2025-11-12", "start": at}) for at in ("15:00", "16:00")]

    done = chancery("--office", talks, "record", lines=[moves[0], {**moves[1], "based_on": 3}])

    assert "(Moscow, UTC+3) (entry 4" in done.err


def test_a_moment_before_the_visit_is_told_by_its_clock(chancery: Any, talks: Path) -> None:
    done = chancery("--office", talks, "schedule", VISIT, "--as-of", "2020-01-01T00:00Z")

    assert "1 January 2020, 03:00 (Moscow, UTC+3)" in done.err


def test_a_person_is_told_of_by_the_clock_of_the_last_visit(chancery: Any, talks: Path) -> None:
    entered = {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}}
    chancery("--office", talks, "record", lines=[entered])
    told = chancery("--office", talks, "person", "abayev").out
    assert re.search(r"Times: St John’s time \(UTC−[23]:30\)\n", told), told

    chancery("--office", talks, "record", lines=[line("propose-member", side="guest", person="abayev")])

    assert "Times: Moscow time (UTC+3)\n" in chancery("--office", talks, "person", "abayev").out
    assert (
        "Horaires\N{NO-BREAK SPACE}: heure de Moscou (UTC+3)\n"
        in chancery("--office", talks, "--language", "fr", "person", "abayev").out
    )


def test_the_programme_names_its_clock_once_and_that_of_another_city_with_each_time(
    chancery: Any, astana: Path
) -> None:
    first, call, talks = chancery("--office", astana, "schedule", VISIT).out.splitlines()

    assert first == "Times: Moscow time (UTC+3)"
    assert "09:00 (Almaty, UTC+5)" in call
    assert "from 09:02 (Almaty, UTC+5)" in call
    assert "UTC" not in talks


def test_a_list_from_another_day_names_the_clock_of_its_visit(chancery: Any, astana: Path) -> None:
    present = line("mark-attendance", item="call", member="tokayev", attended="late", at="2025-11-12T04:12:00Z")
    proposed = line("propose-member", side="guest", member="tokayev", names={"en": {"family": "Tokayev"}})
    assert chancery("--office", astana, "record", lines=[proposed, present]).code == 0

    told = chancery("--office", astana, "attendance", VISIT, "--as-of", "8").out

    assert told.startswith("Times: Moscow time (UTC+3)\nCall (call)\n")
    assert "from 09:12 (Almaty, UTC+5)" in told


def test_backups_are_told_by_the_clock_of_this_machine_which_is_named(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "backup").code == 0
    assert "(St John’s, UTC−3:30)" in chancery("--office", talks, "backups").out


def test_what_happened_on_another_day_is_told_with_its_day(chancery: Any, astana: Path) -> None:
    proposed = line("propose-member", side="guest", member="tokayev", names={"en": {"family": "Tokayev"}})
    late = line("mark-attendance", item="talks", member="tokayev", attended="late", at="2025-11-13T20:10:00Z")
    assert chancery("--office", astana, "record", lines=[proposed, late]).code == 0

    assert "late at Restricted talks, arrived Thu 13 Nov, 23:10" in chancery("--office", astana, "history", VISIT).out
    assert "from Thu 13 Nov, 23:10" in chancery("--office", astana, "attendance", VISIT, "talks").out


def test_nobody_came_to_what_was_over(chancery: Any, astana: Path) -> None:
    proposed = line("propose-member", side="guest", member="tokayev", names={"en": {"family": "Tokayev"}})
    ended = line("end-item", item="talks", at="2025-11-12T18:00:00Z")
    late = line("mark-attendance", item="talks", member="tokayev", attended="late", at="2025-11-13T20:10:00Z")
    done = chancery("--office", astana, "record", lines=[proposed, ended, late])

    assert done.code == 1
    assert "13 November 2025, 23:10 (Moscow, UTC+3)" in done.err


def test_documents_keep_the_instants_of_the_journal_in_utc(chancery: Any, astana: Path) -> None:
    said = chancery("--office", astana, "history", VISIT, "--json").out

    assert json.loads(said)[-1]["recorded_at"].endswith("Z")
