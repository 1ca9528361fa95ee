"""The cars of an item on the command line: recorded from lines, read as a document and as people read it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.desktop.commandline.conftest import Chancery

VISIT = "KZ-2025-11"


def line(command: str, **fields: Any) -> dict[str, Any]:
    return {"command": command, "visit": VISIT, "fields": fields}


def member(key: str, side: str, name: str) -> dict[str, Any]:
    names = {"en": {"given": "", "family": name}}
    return line("propose-member", side=side, member=key, names=names, position={"en": f"Office of {name}"})


CARS = [{"number": 1, "use": "head", "plate": "A 001 AA", "driver": "I. Orlov"}, {"number": 7, "use": "spare"}]
LINES = (
    member("tokayev", "guest", "Tokayev"), member("dragoman", "guest", "Dragoman"),
    line("form-motorcade", item="talks", cars=CARS),
    line("seat-in-car", item="talks", member="dragoman", car=1, seat="front"),
    line("seat-in-car", item="talks", member="tokayev", car=1, seat="rear-right"),
)  # fmt: skip


@pytest.fixture
def driven(chancery: Chancery, talks: Path) -> Path:
    done = chancery("--office", talks, "record", lines=LINES)
    assert done.code == 0, done.out
    return talks


def test_a_motorcade_is_a_document(chancery: Chancery, driven: Path) -> None:
    [found] = chancery("--office", driven, "motorcade", VISIT, "--json").json()
    assert (found["item"], found["title"]) == ("talks", "Restricted talks")
    first, spare = found["cars"]
    assert {name: first[name] for name in ("car", "place", "use", "plate", "driver", "seats")} == {
        "car": 1, "place": 1, "use": "head", "plate": "A 001 AA", "driver": "I. Orlov", "seats": 3,
    }  # fmt: skip
    assert [(each["id"], each["seat"]) for each in first["people"]] == [
        ("tokayev", "rear-right"),
        ("dragoman", "front"),
    ]
    assert (spare["car"], spare["place"], spare["plate"], spare["people"]) == (7, 2, None, [])


def test_a_motorcade_is_read_car_by_car(chancery: Chancery, driven: Path) -> None:
    said = chancery("--office", driven, "motorcade", VISIT, "talks").out.splitlines()
    assert said[0] == "Restricted talks (talks), Wed 12 Nov, 14:25–15:20"
    assert [each.strip() for each in said[1:]] == [
        "1.  No. 1, car of the head of delegation, A 001 AA, driver I. Orlov, 2 of 3 places",
        "Tokayev (rear right)",
        "Dragoman (front)",
        "2.  No. 7, spare car, 0 of 3 places",
    ]


def test_there_may_be_none(chancery: Chancery, talks: Path) -> None:
    assert chancery("--office", talks, "motorcade", VISIT).out == "No motorcade is formed yet.\n"
    assert chancery("--office", talks, "motorcade", VISIT, "nothing").code == 1


def test_as_it_stood_before_it_was_formed(chancery: Chancery, driven: Path) -> None:
    assert chancery("--office", driven, "motorcade", VISIT, "--as-of", "4", "--json").json() == []


def test_the_journal_tells_of_it_in_both_languages(chancery: Chancery, driven: Path) -> None:
    lines = [
        line("seat-in-car", item="talks", member="dragoman", car=7),
        line("seat-in-car", item="talks", member="dragoman", car=1, seat="rear-left"),
        line("seat-in-car", item="talks", member="dragoman", car=1, seat="folding"),
        line("take-from-car", item="talks", member="dragoman"),
    ]
    chancery("--office", driven, "record", lines=[*lines, line("dissolve-motorcade", item="talks")])
    told = [row["summary"] for row in chancery("--office", driven, "history", VISIT, "--json").json()][-8:]
    assert told == [
        "formed a motorcade of 2 cars for Restricted talks",
        "put Dragoman in car No. 1 for Restricted talks, front",
        "put Tokayev in car No. 1 for Restricted talks, rear right",
        "moved Dragoman for Restricted talks from car No. 1 to No. 7",
        "moved Dragoman for Restricted talks from car No. 7 to No. 1, rear left",
        "settled the seat of Dragoman in car No. 1 for Restricted talks: folding seat",
        "took Dragoman out of car No. 1 for Restricted talks",
        "dissolved the motorcade for Restricted talks",
    ]
    french = chancery("--office", driven, "--language", "fr", "history", VISIT, "--json").json()
    said = french[-8]["summary"].replace("\N{NO-BREAK SPACE}", " ")
    assert said == "a formé un cortège de 2 voitures pour « Entretien restreint »"
