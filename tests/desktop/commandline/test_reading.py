"""Reading: the documents whose field names are a promise, and the lines people read."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.commandline.conftest import OPEN
from tests.domain.store.tampering import tamper

VISIT = "KZ-2025-11"


def test_visits(chancery: Any, talks: Path) -> None:
    [visit] = chancery("--office", talks, "visits", "--json").json()

    assert len(visit.pop("id")) == 32
    assert visit == {
        "reference": VISIT,
        "title": "State visit",
        "category": "state",
        "first_day": "2025-11-11",
        "last_day": "2025-11-12",
        "status": "planned",
    }


@pytest.mark.file
def test_a_damaged_visit_is_listed_as_such_and_stops_only_what_is_asked_of_it(chancery: Any, talks: Path) -> None:
    opening = {**OPEN, "fields": {**OPEN["fields"], "reference": "FR-2026-01"}}
    chancery("--office", talks, "record", lines=[opening])
    tamper(talks, "UPDATE log SET author = desk WHERE position = 2")
    told = (
        "Entry 2 of KZ-2025-11, at position 2, was altered after it was recorded: go back to a backup, "
        "and keep this file as evidence.\n"
    )

    listed = chancery("--office", talks, "visits")
    assert (listed.code, listed.err) == (3, told)
    assert [line.split()[0] for line in listed.out.splitlines()] == ["FR-2026-01", "KZ-2025-11"]
    assert listed.out.splitlines()[1].split()[1:] == ["Damaged", "entry", "2"]
    documents = chancery("--office", talks, "visits", "--json").json()
    assert [(each["reference"], each["status"]) for each in documents] == [
        ("FR-2026-01", "planned"), ("KZ-2025-11", "damaged"),
    ]  # fmt: skip
    for asked in (["schedule", VISIT], ["check", VISIT], ["verify"]):
        done = chancery("--office", talks, *asked)
        assert (done.code, done.err) == (3, told), asked
    assert chancery("--office", talks, "schedule", "FR-2026-01").code == 0
    assert chancery("--office", talks, "check", "FR-2026-01").code in (0, 1)


def test_a_visit_is_named_by_its_id_too(chancery: Any, talks: Path) -> None:
    [visit] = chancery("--office", talks, "visits", "--json").json()

    by_id = chancery("--office", talks, "schedule", visit["id"], "--json").json()

    assert by_id == chancery("--office", talks, "schedule", "kz-2025-11", "--json").json()


def test_schedule(chancery: Any, talks: Path) -> None:
    [item] = chancery("--office", talks, "schedule", VISIT, "--json").json()

    assert item == {
        "id": "talks",
        "kind": "talks",
        "format": "restricted",
        "held_format": None,
        "title": "Restricted talks",
        "day": "2025-11-12",
        "starts": "2025-11-12T14:25:00+03:00",
        "ends": "2025-11-12T15:20:00+03:00",
        "precision": "exact",
        "order": {"after": None, "part": None},
        "time_zone": "Europe/Moscow",
        "place": None,
        "short_title": None,
        "dress": None,
        "menu": None,
        "officer": None,
        "officer_telephone": None,
        "audience": None,
        "announced": None,
        "status": "planned",
        "actual_start": None,
        "actual_end": None,
        "actual": {
            "outcome": "not-observed",
            "start_about": None,
            "end_about": None,
            "minutes": None,
            "minutes_about": None,
            "expected_end": None,
            "expected_end_said_by": None,
        },
        "agreed": {},
        "block": None,
        "block_title": None,
        "taking": ["host", "guest"],
        "participation": {},
        "agreed_size": {},
        "announced_size": {},
        "held_size": {},
        "agenda": [],
        "documents": {"known": 0, "said": None},
    }


def test_texts_are_in_the_language_asked_for(chancery: Any, talks: Path) -> None:
    [item] = chancery("--office", talks, "--language", "fr", "schedule", VISIT, "--json").json()

    assert item["title"] == "Entretien restreint"


def test_options_may_follow_the_subcommand(chancery: Any, talks: Path) -> None:
    [item] = chancery("schedule", VISIT, "--json", "--language", "fr", "--office", talks).json()

    assert item["title"] == "Entretien restreint"


def test_actual_times_bear_the_offset_of_the_venue(chancery: Any, sample: Path) -> None:
    items = chancery("--office", sample, "schedule", VISIT, "--json").json()

    arrival = next(item for item in items if item["id"] == "arrival")
    assert arrival["actual_start"] == "2025-11-11T17:34:00+03:00"


def test_delegation(chancery: Any, sample: Path) -> None:
    members = chancery("--office", sample, "delegation", VISIT, "--json").json()

    names = members[0].pop("names")
    assert (names["fr"]["given"], names["fr"]["family"]) == ("Vladimir", "Poutine")
    assert members[0] == {
        "id": "putin",
        "side": "host",
        "rank": 1,
        "name": "Vladimir Putin",
        "approved": [],
        "courtesy": {"en": "H. E. Mr", "fr": "S. E. M.", "ru": "Его Превосходительство господин"},
        "address": {"en": "Your Excellency", "fr": "Excellence", "ru": "Ваше Превосходительство"},
        "short_office": {},
        "lodging": None,
        "position": "President of the Russian Federation",
        "category": "head",
        "status": "confirmed",
        "languages": ["ru"],
        "office_class": "head-of-state",
        "by_hand": False,
        "why": "Head of state, leads the side",
        "why_rule": "principal",
        "why_entry": None,
        "why_steps": ["Head of state, leads the side"],
    }
    assert any(member["name"] is None for member in members)


def test_a_menu_and_a_room_stand_where_they_are_asked_for(chancery: Any, talks: Path) -> None:
    menu = {"item": "talks", "courses": {"en": "Duck", "fr": "Canard"}, "drinks": {}}
    lines = [
        {"command": "set-menu", "visit": VISIT, "fields": menu},
        {
            "command": "propose-member", "visit": VISIT,
            "fields": {"member": "anna", "side": "guest", "category": "official", "position": {"en": "Adviser"}},
        },
        {"command": "lodge-member", "visit": VISIT, "fields": {"member": "anna", "house": {"en": "Metropol"}}},
    ]  # fmt: skip
    assert chancery("--office", talks, "record", lines=lines).code == 0

    [item] = chancery("--office", talks, "schedule", VISIT, "--json").json()
    members = chancery("--office", talks, "delegation", VISIT, "--json").json()
    assert item["menu"] == {"courses": {"en": "Duck", "fr": "Canard"}, "drinks": {}}
    assert next(each["lodging"] for each in members if each["id"] == "anna") == {
        "house": {"en": "Metropol"}, "room_number": None,
    }  # fmt: skip


def test_attendance(chancery: Any, sample: Path) -> None:
    lists = chancery("--office", sample, "attendance", VISIT, "--json").json()

    talks = next(each for each in lists if each["item"] == "talks-expanded")
    assert set(talks) == {"item", "meeting", "title", "people"}
    assert set(talks["people"][0]) == {
        "id",
        "name",
        "side",
        "role",
        "expected",
        "attended",
        "interprets",
        "reports",
        "observed",
        "arrived",
        "left",
        "stays",
    }
    assert {person["attended"] for person in talks["people"]} >= {"present", "late", "absent", "replaced"}


def test_attendance_of_one_item(chancery: Any, sample: Path) -> None:
    [only] = chancery("--office", sample, "attendance", VISIT, "talks-expanded", "--json").json()

    assert only["item"] == "talks-expanded"


def test_itinerary(chancery: Any, sample: Path) -> None:
    items = chancery("--office", sample, "itinerary", VISIT, "tokayev", "--json").json()

    assert "arrival" in {item["id"] for item in items}


def test_history(chancery: Any, talks: Path) -> None:
    entries = chancery("--office", talks, "history", VISIT, "--json").json()

    assert [entry["entry"] for entry in entries] == [1, 2, 3]
    assert set(entries[0]) == {
        "entry", "position", "event", "subject", "subjects", "summary", "author", "recorded_at", "effective_at",
        "reason", "source", "letter",
    }  # fmt: skip
    assert (entries[1]["event"], entries[1]["subject"]) == ("item.planned", "talks")
    assert "Restricted talks" in entries[1]["summary"]
    assert entries[0]["recorded_at"].endswith("Z")


def test_history_about_a_subject_by_an_author(chancery: Any, sample: Path) -> None:
    everything = chancery("--office", sample, "history", VISIT, "--json").json()
    some = chancery("--office", sample, "history", VISIT, "--about", "arrival", "--by", "officer 1", "--json").json()

    assert 0 < len(some) < len(everything)
    assert all("arrival" in " ".join(entry["subjects"]) and entry["author"] == "[officer 1]" for entry in some)


def test_history_about_a_member_by_any_spelling_of_his_name(chancery: Any, sample: Path) -> None:
    of_him = chancery("--office", sample, "history", VISIT, "--about", "tokayev", "--json").json()
    for spelling in ("Токаев", "托卡耶夫"):
        assert chancery("--office", sample, "history", VISIT, "--about", spelling, "--json").json() == of_him != []


def test_every_entry_of_the_sample_is_told_in_words(chancery: Any, sample: Path) -> None:
    for language in ("en", "fr"):
        for entry in chancery("--office", sample, "--language", language, "history", VISIT, "--json").json():
            assert not entry["summary"].startswith("event."), entry
            assert " " in entry["summary"]


def test_compare(chancery: Any, sample: Path) -> None:
    differences = chancery("--office", sample, "compare", VISIT, 23, "2025-11-10 18:00 venue", "--json").json()

    assert set(differences[0]) == {"code", "subject", "sentence", "before", "after", "beside", "entries"}
    assert "visit-title" in {each["code"] for each in differences}


def test_two_moments_are_compared_in_their_order(chancery: Any, sample: Path) -> None:
    done = chancery("--office", sample, "compare", VISIT, "2025-11-10 18:00 venue", 10)

    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("(entry 10): name the earlier one first.\n")


def test_nothing_differs_from_itself(chancery: Any, sample: Path) -> None:
    assert chancery("--office", sample, "compare", VISIT, 10, 10).out == "Nothing differs.\n"


@pytest.mark.file
def test_findings_are_exit_code_1(chancery: Any, sample: Path, talks: Path, tmp_path: Path) -> None:
    found = chancery("--office", sample, "check", VISIT, "--json")

    assert found.code == 1
    assert set(found.json()[0]) >= {"code", "severity", "sentence", "subjects"}
    over = Path(shutil.copy(talks, tmp_path / "over.chancery"))
    taken_back = {"command": "retract-item", "visit": VISIT, "fields": {"item": "talks"}}
    closed = {"command": "close-visit", "visit": VISIT, "fields": {}}
    assert chancery("--office", over, "record", lines=[taken_back, closed]).code == 0
    assert chancery("--office", over, "check", VISIT).code == 0


def test_an_accepted_check_is_no_finding_and_listed_where_all_are_asked_for(
    chancery: Any, sample: Path, tmp_path: Path
) -> None:
    sample = Path(shutil.copy(sample, tmp_path / "own.chancery"))
    entries = len(chancery("--office", sample, "history", VISIT, "--json").json())
    for found in chancery("--office", sample, "check", VISIT, "--json").json():
        first, *also = found["checks"]
        fields = {**first, "also": also}
        line = {"command": "accept-check", "visit": VISIT, "fields": fields, "reason": "Known to both sides"}
        assert chancery("--office", sample, "record", lines=[line]).code == 0

    assert (chancery("--office", sample, "check", VISIT).code) == 0
    assert chancery("--office", sample, "check", VISIT, "--json").json() == []
    kept = chancery("--office", sample, "check", VISIT, "--all", "--json")
    assert kept.code == 0
    accepted = {each["code"]: each["accepted"] for each in kept.json()}
    assert accepted.keys() == {
        "start-not-observed", "documents-not-as-counted", "report-contradicts", "source-not-registered",
    }  # fmt: skip
    assert min(accepted.values()) == entries + 1


def test_checks_as_of_a_moment_are_those_of_that_moment(chancery: Any, talks: Path) -> None:
    """What is missing at an entry is told; what was recorded later is not asked about."""
    asked = ("--office", talks, "check", VISIT, "--json", "--on", "2025-11-12")
    now = {each["code"] for each in chancery(*asked).json()}
    entries = [{each["code"] for each in chancery(*asked, "--as-of", entry).json()} for entry in ("1", "3")]

    assert entries[1] == now
    assert "item-without-place" in now
    assert "item-without-place" not in entries[0]
    assert chancery(*asked, "--as-of", "4").code == 1


def test_checks_are_those_of_the_day(chancery: Any, talks: Path) -> None:
    """A draft is left in peace, the eve asks what is missing, and a day that is past for its record (protocol 11)."""

    def told(day: str) -> set[str]:
        return {each["code"] for each in chancery("--office", talks, "check", VISIT, "--on", day, "--json").json()}

    assert told("2025-10-01") == {"expected-item-missing"}
    assert "item-without-place" not in told("2025-11-10")
    assert "item-without-place" in told("2025-11-11")
    assert told("2025-11-13") == told("2035-11-13") == {"day-not-recorded"}
    done = chancery("--office", talks, "check", VISIT, "--on", "the eve")
    assert (done.code, "the eve" in done.err) == (2, True)


def test_findings_of_one_cause_are_one_with_what_accepts_and_mends_all(chancery: Any, talks: Path) -> None:
    """Members not confirmed are one line, its subjects, and the fields of one batch (protocol 11.4)."""
    lines = [
        {
            "command": "propose-member",
            "visit": VISIT,
            "fields": {"member": key, "side": "guest", "position": {"en": key}},
        }
        for key in ("economy", "health")
    ]
    listing = {"item": "talks", "members": ["economy", "health"]}
    lines.append({"command": "list-participants", "visit": VISIT, "fields": listing})
    assert chancery("--office", talks, "record", lines=lines).code == 0
    asked = ("--office", talks, "check", VISIT, "--on", "2025-11-11")

    (row,) = [each for each in chancery(*asked, "--json").json() if each["code"] == "unconfirmed-in-restricted"]
    assert (row["count"], sorted(row["subjects"])) == (2, ["economy", "health", "talks"])
    assert [each["check"].split("/")[-1] for each in row["checks"]] == ["economy", "health"]
    confirmed = [
        {"command": row["fixes"][0]["command"], "visit": VISIT, "fields": each} for each in row["fixes"][0]["each"]
    ]
    assert "2 members are to sit at tête-à-têtes or restricted talks" in chancery(*asked).out
    assert chancery("--office", talks, "record", lines=[{"batch": confirmed}]).code == 0
    assert "unconfirmed-in-restricted" not in [each["code"] for each in chancery(*asked, "--json").json()]


def test_as_of_an_entry_and_a_time(chancery: Any, sample: Path) -> None:
    by_entry = chancery("--office", sample, "delegation", VISIT, "--as-of", "5", "--json").json()
    by_time = chancery("--office", sample, "delegation", VISIT, "--as-of", "2025-10-10 19:33 venue", "--json").json()

    assert [member["id"] for member in by_entry] == ["putin"]
    assert by_time == []


def test_as_of_a_minute_is_as_of_its_end(chancery: Any, talks: Path) -> None:
    """A sheet tells the minute of its last entry: asked for it, the record is what the sheet shows."""
    newest = chancery("--office", talks, "history", VISIT, "--json").json()[-1]
    minute = f"{newest['recorded_at'][:16]}Z"
    now = chancery("--office", talks, "schedule", VISIT, "--json").json()
    assert chancery("--office", talks, "schedule", VISIT, "--as-of", minute, "--json").json() == now != []


@pytest.mark.parametrize("moment", ["0", "4"])
def test_an_entry_that_is_not_there_is_refused(chancery: Any, talks: Path, moment: str) -> None:
    done = chancery("--office", talks, "schedule", VISIT, "--as-of", moment)

    assert done.code == 1
    assert "entries 1 to 3" in done.err


def test_before_the_visit_was_opened_is_refused(chancery: Any, sample: Path) -> None:
    assert chancery("--office", sample, "schedule", VISIT, "--as-of", "2020-01-01T00:00Z").code == 1


@pytest.mark.parametrize(
    ("subcommand", "told"),
    [
        ("visits", "KZ-2025-11  11–12 November 2025"),
        ("schedule KZ-2025-11", "Held       17:34–17:52        arrival"),
        ("delegation KZ-2025-11", "[to be advised]"),
        ("attendance KZ-2025-11", "Expanded talks (talks-expanded)"),
        ("itinerary KZ-2025-11 tokayev", "Arrival at Vnukovo-2"),
        ("history KZ-2025-11 --about arrival", "[officer 1]"),
        ("check KZ-2025-11", "said 28.7 billion US dollars (2024) at Press statements"),
    ],
)
def test_people_read_lines(chancery: Any, sample: Path, subcommand: str, told: str) -> None:
    assert told in chancery("--office", sample, *subcommand.split()).out


def test_a_visit_whose_days_are_over_asks_to_be_completed(chancery: Any, talks: Path) -> None:
    assert "to be completed" in chancery("--office", talks, "visits").out


def test_an_office_without_visits_says_so(chancery: Any, office: Path) -> None:
    assert chancery("--office", office, "visits").out == "No visits yet.\n"
    assert chancery("--office", office, "visits", "--json").json() == []


def test_seating(chancery: Any, sample: Path) -> None:
    plans = {plan["item"]: plan for plan in chancery("--office", sample, "seating", VISIT, "--json").json()}

    assert {"call-speaker", "talks-restricted", "talks-expanded", "luncheon"} <= set(plans)
    assert "wreath" not in plans
    plan = plans["talks-expanded"]
    seats = plan.pop("seats")
    call = plans["call-speaker"]
    assert (call["convention"], call["facing"], call["chosen"]) == ("place-of-honour", "door", False)
    assert plan == {
        "item": "talks-expanded",
        "meeting": "talks-expanded",
        "title": "Expanded talks",
        "convention": "door-at-the-side",
        "facing": "windows",
        "ranking": "right-first",
        "interpreter": "left-of-head",
        "note_takers": "table-ends",
        "shape": "long",
        "places": 13,
        "law": None,
        "flags": "guest-on-hosts-right",
        "flag_law": None,
        "chosen": True,
        "sides": ["host", "guest"],
        "idle_swaps": [],
    }
    assert next(seat for seat in seats if seat["id"] == "kosherbayev") == {
        "id": "kosherbayev",
        "name": "Yermek Kosherbayev",
        "position": "Minister of Foreign Affairs of the Republic of Kazakhstan",
        "side": "guest",
        "role": "delegate",
        "number": 2,
        "where": "table",
        "row": "guest",
        "at": 1,
        "from_middle": 1.0,
        "right": "nysanbayev",
        "left": "tokayev",
        "opposite": "overchuk",
        "swapped": False,
        "chair": None,
        "chair_noted": None,
    }


def test_seating_of_one_item_in_words(chancery: Any, sample: Path) -> None:
    said = chancery("--office", sample, "seating", VISIT, "talks-restricted").out

    assert said.splitlines()[1].startswith("Door at the side: guest faces the windows; ranks alternate")
    assert "2 places to the right of Vladimir Putin" in said
    assert "set back, on the left of the President" in said


def test_nobody_sits_at_a_table_yet(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "seating", VISIT).out == "Nobody sits at a table yet.\n"


def test_who_was_in_the_room_at_a_time_of_the_venue(chancery: Any, sample: Path) -> None:
    asked = ("--office", sample, "attendance", VISIT, "talks-expanded", "--at", "14:35 venue", "--json")
    (found,) = chancery(*asked).json()
    rooms = {person["id"]: (person["in_room"], person["because"]) for person in found["people"]}

    assert rooms["putin"] == (True, "throughout")
    assert (False, "not-yet-come") in rooms.values()
    assert (False, "absent") in rooms.values()


@pytest.mark.parametrize("typed", ["14h35", "213", "noon"])
def test_at_what_is_no_time_nobody_is_in_the_room(chancery: Any, sample: Path, typed: str) -> None:
    assert chancery("--office", sample, "attendance", VISIT, "talks-expanded", "--at", typed).code == 2


NOTE = {
    "kind": "note-verbale", "direction": "in",
    "sender": {"en": "Embassy of Kazakhstan", "fr": "Ambassade du Kazakhstan"},
    "number": "118", "dated": "2025-11-10", "letter": "note-118",
}  # fmt: skip
QUOTED = "Embassy of Kazakhstan, note No. 118 of 10 Nov 2025"


@pytest.fixture
def written(chancery: Any, talks: Path) -> Path:
    """The talks, submitted on the word of a note of the register, then moved."""
    lines = (
        {"command": "register-letter", "visit": VISIT, "fields": NOTE},
        {
            "command": "submit-for-agreement", "visit": VISIT, "source": "note-118",
            "fields": {"aspect": "item", "subject": "talks", "side": "guest"},
        },
        {
            "command": "record-agreement", "visit": VISIT, "source": "note-118",
            "fields": {"aspect": "item", "subject": "talks", "side": "guest"},
        },
        {
            "command": "place-item", "visit": VISIT, "source": "telephone",
            "fields": {"item": "talks", "place": {"en": "Green Room"}},
        },
    )  # fmt: skip
    assert chancery("--office", talks, "record", lines=lines).code == 0
    return talks


def test_a_source_is_quoted_in_full(chancery: Any, written: Path) -> None:
    entries = chancery("--office", written, "history", VISIT, "--json").json()
    assert [(entry["source"], entry["letter"]) for entry in entries[-3:]] == [
        (QUOTED, "note-118"), (QUOTED, "note-118"), ("telephone", None),
    ]  # fmt: skip
    assert f"(Source: {QUOTED})" in chancery("--office", written, "history", VISIT).out
    french = chancery("--office", written, "--language", "fr", "history", VISIT).out
    assert "Ambassade du Kazakhstan, note n° 118 du 10 novembre 2025" in french.replace("\N{NO-BREAK SPACE}", " ")


def test_awaiting(chancery: Any, written: Path) -> None:
    newest = len(chancery("--office", written, "history", VISIT, "--json").json())
    [row] = chancery("--office", written, "awaiting", VISIT, "--json").json()
    assert (row["waits_for"], row["why"], row["state"], row["entry"]) == ("guest", "changed", "agreed", newest)
    assert (row["matter"], row["source"]) == ("plan of Restricted talks", QUOTED)
    said = chancery("--office", written, "awaiting", VISIT)
    assert said.code == 0
    assert f"agreed, but changed since in entry {newest}" in said.out
    before = chancery("--office", written, "awaiting", VISIT, "--as-of", str(newest - 1), "--json").json()
    assert before == []


def test_correspondence(chancery: Any, written: Path) -> None:
    newest = len(chancery("--office", written, "history", VISIT, "--json").json())
    [row] = chancery("--office", written, "correspondence", VISIT, "--json").json()
    assert (row["id"], row["quoted"], row["file"]) == ("note-118", QUOTED, None)
    assert row["entries"] == [newest - 2, newest - 1]
    assert QUOTED in chancery("--office", written, "correspondence", VISIT).out


def test_nothing_is_awaited_and_nothing_came(chancery: Any, talks: Path) -> None:
    assert "Nothing is awaited." in chancery("--office", talks, "awaiting", VISIT).out
    assert "The register is empty." in chancery("--office", talks, "correspondence", VISIT).out


STEPS = {"item": "talks", "kind": "receiving", "point": {"en": "State Entrance"}, "people": ["udovenko"]}
GREETER = {
    "member": "udovenko",
    "side": "host",
    "position": {"en": "Commandant"},
    "names": {"en": {"given": "Sergey", "family": "Udovenko"}},
}


def test_lines(chancery: Any, talks: Path) -> None:
    asked = [("propose-member", GREETER), ("draw-up-line", {**STEPS, "line": "steps"})]
    recorded = [{"command": command, "visit": VISIT, "fields": fields} for command, fields in asked]
    assert chancery("--office", talks, "record", lines=recorded).code == 0

    [line] = chancery("--office", talks, "lines", VISIT, "--json").json()

    assert line.pop("people") == [
        {
            "id": "udovenko",
            "name": "Sergey Udovenko",
            "position": "Commandant",
            "side": "host",
            "place": 1,
            "introduced_by": None,
            "by_hand": False,
            "row": None,
            "at": None,
        }
    ]
    assert line == {
        "line": "steps",
        "item": "talks",
        "title": "Restricted talks",
        "kind": "receiving",
        "point": "State Entrance",
        "mixing": "host-then-guest",
        "rows": 1,
        "flags": "guest-on-hosts-right",
        "flag_law": None,
        "photograph": "guest-on-hosts-right",
        "anthems": "guest-first",
    }
    said = chancery("--office", talks, "lines", VISIT, "talks").out
    assert "Receiving line · State Entrance · host first, then guest" in said


def test_no_line_is_drawn_up_yet(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "lines", VISIT).out == "No line is drawn up yet.\n"
    assert chancery("--office", talks, "lines", VISIT, "nothing").code == 1


def test_impact_says_what_may_be_decided_of_each(chancery: Any, sample: Path) -> None:
    asked = ("impact", VISIT, "abayev", "--as-of", "2025-11-10T18:00:00+03:00", "--json")
    touched = chancery("--office", sample, *asked).json()

    assert {"kind", "subject", "sentence", "ways", "proposed"} == set(touched[0])
    listed = [each for each in touched if each["kind"] == "listed"]
    assert listed
    for each in listed:
        commands = [line["command"] for line in each["ways"]["take-off"]]
        assert commands == ["take-off-participant"]
        assert each["ways"]["keep"] == []
