"""`undo`: a command by its id, by an entry it made, or what a visit was changed by last."""

from pathlib import Path
from typing import Any

import pytest

from desktop.machine import officer

VISIT = "KZ-2025-11"


def moved(start: str, **more: Any) -> dict[str, Any]:
    fields = {"item": "talks", "when": {"day": "2025-11-12", "start": start}}
    return {"command": "move-item", "visit": VISIT, "fields": fields, **more}


def starts(chancery: Any, office: Path) -> str:
    (row,) = chancery("--office", office, "schedule", VISIT, "--json").json()
    return str(row["starts"])[11:16]


def newest(chancery: Any, office: Path) -> dict[str, Any]:
    entry: dict[str, Any] = chancery("--office", office, "history", VISIT, "--json").json()[-1]
    return entry


def test_the_last_command_of_a_visit_is_undone(chancery: Any, talks: Path) -> None:
    chancery("--office", talks, "record", lines=[moved("16:00"), moved("17:00")])

    done = chancery("--office", talks, "undo", VISIT)

    assert (done.code, done.out) == (0, "Undone: Change time. Recorded as entry 6.\n")
    assert starts(chancery, talks) == "16:00"
    assert newest(chancery, talks)["reason"] == "Undone: Change time (entry 5)"


@pytest.mark.file
def test_whose_it_was_is_said_where_another_recorded_it(
    chancery: Any, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At an office of many desks the last act on a visit is mostly somebody else's."""
    chancery("--office", talks, "record", lines=[moved("16:00")])
    monkeypatch.setattr(officer, "_login", lambda: "aigerim")
    done = chancery("--office", talks, "undo", VISIT)
    author = chancery("--office", talks, "history", VISIT, "--json").json()[3]["author"]
    assert done.out.splitlines()[1] == f"Entry 4, which it undoes, is by {author}."
    chancery("--office", talks, "record", lines=[moved("17:00")])
    assert len(chancery("--office", talks, "undo", VISIT).out.splitlines()) == 1


def test_undoing_again_takes_the_undoing_back(chancery: Any, talks: Path) -> None:
    chancery("--office", talks, "record", lines=[moved("16:00")])

    chancery("--office", talks, "undo", VISIT)
    chancery("--office", talks, "undo", VISIT)

    assert starts(chancery, talks) == "16:00"


def test_a_command_is_undone_by_an_entry_it_made(chancery: Any, talks: Path) -> None:
    place = {"command": "place-item", "visit": VISIT, "fields": {"item": "talks", "place": {"en": "Green Hall"}}}
    chancery("--office", talks, "record", lines=[moved("16:00"), place])

    done = chancery("--office", talks, "undo", VISIT, "4", "--reason", "The embassy asked")

    assert done.code == 0
    assert starts(chancery, talks) == "14:25"
    assert newest(chancery, talks)["reason"] == "The embassy asked"


def test_a_batch_is_undone_whole_by_any_entry_of_it(chancery: Any, talks: Path) -> None:
    chancery("--office", talks, "record", lines=[{"batch": [moved("16:00"), moved("17:00")]}])

    answer = chancery("--office", talks, "undo", VISIT, "4", "--json").json()

    assert answer["command"] == "move-item"
    assert answer["entries"] == [6, 7]
    assert len(answer["batch"]) == 2
    assert starts(chancery, talks) == "14:25"


def test_undoing_what_a_list_brought_names_the_list_as_its_reason(chancery: Any, talks: Path) -> None:
    accepted = {
        "command": "accept-list", "visit": VISIT, "fields": {"side": "guest", "kind": "addendum", "persons": 1}
    }  # fmt: skip
    chancery("--office", talks, "record", lines=[{"batch": [accepted, moved("16:00")]}])

    chancery("--office", talks, "undo", VISIT)

    assert newest(chancery, talks)["reason"] == "Undone: Reconcile list (entry 4)"


def test_what_is_said_to_be_undone_is_all_of_the_batch(chancery: Any, talks: Path) -> None:
    retitled = {"command": "retitle-item", "visit": VISIT, "fields": {"item": "talks", "title": {"en": "Talks"}}}
    chancery("--office", talks, "record", lines=[{"batch": [moved("16:00"), retitled, moved("17:00")]}])

    assert chancery("--office", talks, "undo", VISIT).out.startswith("Undone: Change time and Change title. ")


def test_a_batch_is_undone_by_the_id_it_was_sent_with(chancery: Any, talks: Path) -> None:
    chancery("--office", talks, "record", lines=[{"batch": [moved("16:00"), moved("17:00")], "id": "two-moves"}])

    assert chancery("--office", talks, "undo", "--command", "two-moves", "--json").json()["entries"] == [6, 7]
    assert starts(chancery, talks) == "14:25"


def test_a_command_is_undone_by_its_id_in_a_registry_too(chancery: Any, office: Path) -> None:
    entered = {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}, "id": "entered"}
    chancery("--office", office, "record", lines=[entered])

    answer = chancery("--office", office, "undo", "--command", "entered", "--json").json()

    assert (answer["undone"], answer["entries"]) == ("entered", [2])
    assert chancery("--office", office, "people", "--json").json() == []


def test_a_dry_run_tells_what_would_be_undone(chancery: Any, talks: Path) -> None:
    done = chancery("--office", talks, "undo", VISIT, "--dry-run")

    assert done.out.splitlines() == [
        "Would be undone: Plan meeting. Would be recorded as entry 4.",
        "  4  took Restricted talks out of the programme, entered by mistake",
    ]
    assert newest(chancery, talks)["entry"] == 3


def test_refusals_are_those_of_the_window(chancery: Any, talks: Path) -> None:
    assert (
        chancery("--office", talks, "undo", VISIT, "1").err
        == "“Open visit” cannot be undone: correct it by another entry.\n"
    )
    assert chancery("--office", talks, "undo", VISIT, "9").code == 1
    assert "no-such-id" in chancery("--office", talks, "undo", "--command", "no-such-id").err


def test_what_was_changed_since_is_not_overwritten(chancery: Any, talks: Path) -> None:
    chancery("--office", talks, "record", lines=[moved("16:00"), moved("17:00")])

    refused = chancery("--office", talks, "undo", VISIT, "4")
    assert refused.code == 1
    assert refused.err.startswith("“Change time” is not undone: ")
    assert "changed the same thing on " in refused.err
    assert starts(chancery, talks) == "17:00"


def test_nothing_or_too_much_to_undo_is_no_question(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "undo").code == 2
    assert chancery("--office", talks, "undo", VISIT, "--command", "a").code == 2


def test_one_proposed_and_confirmed_at_once_is_taken_back_at_once(chancery: Any, talks: Path) -> None:
    fields = {"side": "guest", "position": {"en": "Envoy"}, "confirmed": True}
    chancery("--office", talks, "record", lines=[{"command": "propose-member", "visit": VISIT, "fields": fields}])
    (member,) = chancery("--office", talks, "delegation", VISIT, "--json").json()
    assert member["status"] == "confirmed"

    chancery("--office", talks, "undo", VISIT)

    assert chancery("--office", talks, "delegation", VISIT, "--json").json() == []
