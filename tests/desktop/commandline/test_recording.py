"""`record` and `commands`: every line gets its answer, and the worst of them is the exit code."""

import io
import json
import sys
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest

from desktop import cli
from domain.record.request import LONGEST_LINE
from tests.desktop.visit_office import REFERENCE, new_office_with

Line = dict[str, Any]


def test_each_line_is_answered_with_its_entries(chancery: Any, office: Path, opening: Line, planning: Line) -> None:
    done = chancery("--office", office, "record", "--json", lines=[opening, planning])

    assert done.code == 0
    assert done.lines() == [
        {"line": 1, "entries": [1], "ids": {"command": ANY, "visit": "KZ-2025-11"}},
        {"line": 2, "entries": [2, 3], "ids": {"command": ANY, "item": "talks"}},
    ]


def test_people_are_answered_with_sentences(chancery: Any, office: Path, opening: Line, planning: Line) -> None:
    done = chancery("--office", office, "record", lines=[opening, planning])

    assert done.out == "Line 1: recorded as entry 1.\nLine 2: recorded as entries 2 and 3.\n"


def test_it_goes_on_after_refused_and_malformed_lines(chancery: Any, talks: Path, planning: Line) -> None:
    unknown = {"command": "plan-everything", "visit": "KZ-2025-11", "fields": {}}
    moved = {
        "command": "move-item",
        "visit": "KZ-2025-11",
        "fields": {"item": "talks", "when": {"day": "2025-11-12", "start": "15:00"}},
    }

    done = chancery("--office", talks, "record", "--json", lines=[planning, unknown, moved])

    assert done.code == 2
    first, second, third = done.lines()
    assert (first["line"], first["refused"]) == (1, "id-taken")
    assert (second["line"], second["refused"]) == (2, "unknown-command")
    assert third == {"line": 3, "entries": [4], "ids": {"command": ANY}}
    assert first["message"].endswith(".")


def test_a_refusal_alone_is_exit_code_1(chancery: Any, talks: Path, planning: Line) -> None:
    done = chancery("--office", talks, "record", lines=[planning])

    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Line 1: The short id “talks” is already in use")


def test_blank_lines_are_passed_over_but_counted(chancery: Any, office: Path, opening: Line) -> None:
    typed = b"\n  \r\n" + json.dumps(opening).encode()

    (answer,) = chancery("--office", office, "record", "--json", lines=typed).lines()

    assert (answer["line"], answer["entries"]) == (3, [1])


def test_a_byte_order_mark_is_no_part_of_the_line(chancery: Any, office: Path, opening: Line) -> None:
    assert chancery("--office", office, "record", lines=b"\xef\xbb\xbf" + json.dumps(opening).encode()).code == 0


def test_a_batch_is_one_line(chancery: Any, talks: Path) -> None:
    moves = [
        {"command": "move-item", "visit": "KZ-2025-11", "fields": {"item": "talks", "when": {"day": day}}}
        for day in ("2025-11-11", "2025-11-12")
    ]

    done = chancery("--office", talks, "record", "--json", lines=[{"batch": moves}])

    assert done.lines() == [{
        "line": 1,
        "entries": [4, 5],
        "ids": {"batch": ANY},
        "batch": [{"entries": [4], "ids": {"command": ANY}}, {"entries": [5], "ids": {"command": ANY}}],
    }]  # fmt: skip


def test_a_batch_sent_again_under_its_id_is_harmless(chancery: Any, talks: Path) -> None:
    batch = {"id": "evening", "batch": [_planned("Supper", "19:00"), _planned("Coffee", "21:00")]}

    first, again, other = chancery(
        "--office", talks, "record", "--json", lines=[batch, batch, {**batch, "batch": batch["batch"][:1]}]
    ).lines()

    assert again == {**first, "line": 2}
    assert first["ids"] == {"batch": "evening"}
    assert [each["ids"]["item"] for each in first["batch"]] == ["supper", "coffee"]
    assert other["refused"] == "command-id-reused"


def _planned(title: str, start: str) -> Line:
    fields = {"kind": "meal", "title": {"en": title}, "when": {"day": "2025-11-12", "start": start}}
    return {"command": "plan-item", "visit": "KZ-2025-11", "fields": fields}


def test_a_dry_run_tells_everything_and_stores_nothing(chancery: Any, talks: Path) -> None:
    lines = [_planned("Supper", "19:00"), {"batch": [_planned("Coffee", "21:00"), _planned("Tea", "17:00")]}]
    move = {"item": "supper", "when": {"day": "2025-11-12", "start": "20:00"}}
    lines.append({"command": "move-item", "visit": "KZ-2025-11", "fields": move})

    dry = chancery("--office", talks, "record", "--dry-run", "--json", lines=lines)

    assert chancery("--office", talks, "schedule", "KZ-2025-11", "--json").json()[1:] == []
    planned, batch, moved = dry.lines()
    assert (planned["dry_run"], planned["entries"], planned["ids"]["item"]) == (True, [4], "supper")
    assert [each["ids"]["item"] for each in batch["batch"]] == ["coffee", "tea"]
    assert moved["journal"] == [{
        "entry": 7, "event": "item.moved", "summary": "moved Supper from 19:00 to 20:00 on Wed 12 Nov",
    }]  # fmt: skip
    real = chancery("--office", talks, "record", "--json", lines=lines)
    assert [line["entries"] for line in real.lines()] == [line["entries"] for line in dry.lines()]


def test_a_dry_run_names_the_parties_of_a_visit_it_only_foresees(chancery: Any, office: Path, opening: Line) -> None:
    head = {"side": "guest", "member": "head", "names": {"en": {"family": "Tokayev"}}}
    proposed = {"command": "propose-member", "visit": "KZ-2025-11", "fields": head}

    done = chancery("--office", office, "record", "--dry-run", lines=[opening, proposed])

    assert done.out.splitlines()[-1] == "  2  proposed Tokayev for Kazakhstan"


def test_a_dry_run_tells_what_would_still_name_who_goes(chancery: Any, talks: Path) -> None:
    head = {"side": "guest", "member": "head", "names": {"en": {"family": "Tokayev"}}}
    lines = [
        {"command": "propose-member", "visit": "KZ-2025-11", "fields": head},
        {"command": "list-participant", "visit": "KZ-2025-11", "fields": {"item": "talks", "member": "head"}},
        {"command": "withdraw-member", "visit": "KZ-2025-11", "fields": {"member": "head"}, "reason": "Ill"},
    ]

    dry = chancery("--office", talks, "record", "--dry-run", lines=lines)

    assert dry.code == 0
    assert "Restricted talks" in dry.err
    assert dry.err == chancery("--office", talks, "record", lines=lines).err


def test_a_field_that_does_not_exist_is_told_with_those_that_do(chancery: Any, talks: Path) -> None:
    moved = {"item": "talks", "when": {"day": "2025-11-12", "begin": "19:00"}}

    told = refusal(chancery, talks, {"command": "move-item", "visit": "KZ-2025-11", "fields": moved})
    top = refusal(chancery, talks, {"command": "move-item", "visit": "KZ-2025-11", "fields": {"itm": "talks"}})

    assert told["message"].startswith("There is no field “begin” here. The fields: day, start, end,")
    assert (top["choices"], top["near"]) == (["item", "when"], ["item"])


def test_a_dry_run_in_words(chancery: Any, talks: Path) -> None:
    refused = {"command": "cancel-item", "visit": "KZ-2025-11", "fields": {"item": "supper"}}

    done = chancery("--office", talks, "record", "--dry-run", lines=[refused, _planned("Supper", "19:00")])

    assert done.code == 1
    assert done.out == "Line 2: would be recorded as entry 4.\n  4  planned Supper, Wed 12 Nov, 19:00\n"
    assert done.err.startswith("Line 1: ")
    french = chancery("--office", talks, "--language", "fr", "record", "--dry-run", lines=[_planned("Thé", "17:00")])
    assert french.out.splitlines() == [
        "Ligne 1\N{NO-BREAK SPACE}: serait enregistrée sous le n°\N{NO-BREAK SPACE}4.",
        "  4  a inscrit «\N{NO-BREAK SPACE}Thé\N{NO-BREAK SPACE}» au programme\N{NO-BREAK SPACE}: mer. 12 nov.,"
        " 17\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}00",
    ]


def test_the_same_id_again_gives_the_same_entries(chancery: Any, office: Path, opening: Line) -> None:
    line = {**opening, "id": "once"}

    done = chancery("--office", office, "record", "--json", lines=[line, line])

    assert [each["entries"] for each in done.lines()] == [[1], [1]]


def test_what_changes_nothing_says_so(chancery: Any, talks: Path) -> None:
    same = {
        "command": "redate-visit",
        "visit": "KZ-2025-11",
        "fields": {"first_day": "2025-11-11", "last_day": "2025-11-12"},
    }

    assert (
        chancery("--office", talks, "record", lines=[same]).out == "Line 1: nothing to record, it stands so already.\n"
    )


def test_a_line_too_long_is_refused_without_holding_it(
    chancery: Any, office: Path, opening: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = b'{"command": "' + b"x" * 3 * LONGEST_LINE + b'"}\n' + json.dumps(opening).encode()

    done = chancery("--office", office, "record", "--json", lines=typed)

    assert done.code == 2
    assert [each.get("refused", each.get("entries")) for each in done.lines()] == ["line-too-long", [1]]


def test_the_longest_line_there_may_be_is_read(chancery: Any, office: Path, opening: Line) -> None:
    line = json.dumps(opening).encode()

    typed = line[:-1] + b" " * (LONGEST_LINE - len(line)) + b"}\n"

    assert chancery("--office", office, "record", lines=typed).code == 0


def test_an_answer_is_out_before_the_next_line_is_read(
    office: Path, opening: Line, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    class Sender(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            heard.append(capsys.readouterr().out)
            return super().readline(size)

    class Stdin:
        buffer = Sender(json.dumps(opening).encode() + b"\nnonsense\n")

    monkeypatch.setattr(sys, "stdin", Stdin())

    cli.main(["--office", str(office), "record", "--json"])

    assert heard[0] == ""
    assert json.loads(heard[1])["entries"] == [1]
    assert json.loads(heard[2])["refused"] == "no-json"


@pytest.mark.file
def test_it_stops_where_the_office_can_be_used_no_longer(
    chancery: Any, office: Path, opening: Line, planning: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Sender(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            line = super().readline(size)
            if b"plan-meeting" in line:
                office.unlink()
            return line

    monkeypatch.setattr("desktop.commandline.recording.input_file", lambda name: Sender(b"".join(
        json.dumps(line).encode() + b"\n" for line in (opening, planning, planning)
    )))  # fmt: skip

    done = chancery("--office", office, "record", "--json")

    assert done.code == 4
    assert [each.get("refused") for each in done.lines()] == [None, "office-moved"]


def test_a_file_is_recorded_as_well(chancery: Any, office: Path, opening: Line, tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text(json.dumps(opening), encoding="utf-8")

    assert chancery("--office", office, "record", lines).code == 0


def test_a_file_that_is_not_there_is_said(chancery: Any, office: Path) -> None:
    done = chancery("--office", office, "record", "nowhere.jsonl")

    assert done.code == 2
    assert "nowhere.jsonl" in done.err


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_help_shows_a_line_that_can_be_recorded(
    chancery: Any, office: Path, opening: Line, planning: Line, language: str
) -> None:
    planning["fields"]["item"] = "talks-restricted"
    told = chancery("--language", language, "record", "--help").out
    [shown] = [line for line in told.splitlines() if line.startswith("  {")]

    done = chancery("--office", office, "record", lines=[opening, planning, json.loads(shown)])

    assert (done.code, done.err) == (0, "")


def refusal(chancery: Any, office: Path, line: Line) -> Line:
    (answer,) = chancery("--office", office, "record", "--json", lines=[line]).lines()
    return dict(answer)


def test_a_refused_choice_lists_the_choices(chancery: Any, talks: Path) -> None:
    supper = _planned("Supper", "19:00")
    supper["fields"]["kind"] = "party"

    told = refusal(chancery, talks, supper)

    assert {"meal", "talks"} <= set(told["choices"])
    assert "There is no kind of item “party”: " in told["message"]
    assert "The choices: talks, " in told["message"]


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ({"command": "cancel-item", "visit": "KZ-2025-11", "fields": {"item": "talk"}}, "talks"),
        ({"command": "cancel-itm", "visit": "KZ-2025-11", "fields": {}}, "cancel-item"),
        ({"command": "cancel-visit", "visit": "kz-2025-12", "fields": {}}, "KZ-2025-11"),
        ({"command": "rename-venue", "venue": "kremlyn", "fields": {"names": {"en": "Kremlin"}}}, "kremlin"),
        ({"command": "register-venue", "fields": {"names": {"en": "A"}, "zone": "Europe/Moskow"}}, "Europe/Moscow"),
    ],
)
def test_an_id_that_is_not_known_is_told_with_the_nearest(chancery: Any, talks: Path, line: Line, near: str) -> None:
    house = {"command": "register-venue", "fields": {"names": {"en": "Kremlin"}, "zone": "Europe/Moscow"}}
    chancery("--office", talks, "record", lines=[house])

    told = refusal(chancery, talks, line)

    assert told["near"][0] == near
    assert f"The nearest: {near}" in told["message"]


def test_beside_an_id_like_no_other_the_few_there_are_are_told(chancery: Any, talks: Path) -> None:
    told = refusal(chancery, talks, {"command": "cancel-item", "visit": "KZ-2025-11", "fields": {"item": "xyz"}})

    assert told["message"] == "There is no item “xyz” in this programme. The choices: talks."
    assert (told["choices"], "near" in told) == (["talks"], False)


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (b'{"command": "cancel-visit" "visit": "KZ-2025-11"}', 28),
        (b'  {"command": }', 15),
        ('{"é": "É" x}'.encode(), 11),
        (b'{"command": "\xff"}', 14),
        (b'{"command": "NaN", "fields": {"value": NaN}}', 40),
    ],
)
def test_a_line_that_is_no_json_is_told_with_its_column(chancery: Any, talks: Path, line: bytes, column: int) -> None:
    (answer,) = chancery("--office", talks, "record", "--json", lines=b"\n" + line).lines()

    assert (answer["line"], answer["refused"], answer["column"]) == (2, "no-json", column)
    assert f"from character {column} on" in answer["message"]


def test_a_withdrawal_says_what_still_names_whoever_goes(chancery: Any, tmp_path: Path) -> None:
    """By a line as by a form (protocol 2.7)."""
    gone = {"command": "withdraw-member", "visit": REFERENCE, "fields": {"member": "abayev"}, "reason": "A note"}
    off = [
        {"command": "take-off-participant", "visit": REFERENCE, "fields": {"item": item, "member": "abayev"}}
        for item in ("talks-restricted", "talks-expanded")
    ]
    one, other = (new_office_with(tmp_path / f"{name}.chancery") for name in ("one", "other"))
    told = chancery("--office", one, "record", lines=[gone])
    assert (told.code, "Dauren Abayev is still named in 2 places" in told.err) == (0, True)
    assert "still named" not in chancery("--office", other, "record", lines=[{"batch": [*off, gone]}]).err
