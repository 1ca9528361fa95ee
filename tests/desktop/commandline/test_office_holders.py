"""An office-holder who changes between the announcement and the day: one was announced, another hosted.

Paris, December 2016: the programme named one Prime Minister, another received the guest (protocol 2.5).
"""

from pathlib import Path
from typing import Any

import pytest

from tests.desktop.commandline.book import VISIT, Book, line, meeting, member, named, opened
from tests.desktop.commandline.conftest import Chancery

DAY = "2016-12-20"
OFFICE = "prime-minister-of-france"
TITLE = {"en": "Prime Minister of the French Republic"}


def about(command: str, key: str, **fields: Any) -> dict[str, Any]:
    """A line about a person of the registry."""
    return {"command": command, "person": key, "fields": fields}


def registered(key: str) -> dict[str, Any]:
    return {"command": "register-person", "fields": {"person": key, "names": named(key)}}


def holding(key: str, **days: str) -> dict[str, Any]:
    held = {"title": TITLE, "office": OFFICE, "held": "prime-minister", "office_class": "prime-minister"}
    return about("record-office", key, **held, **days)


HANDED_OVER = (
    about("leave-office", "valls", held="prime-minister", until="2016-12-06"), registered("cazeneuve"),
    holding("cazeneuve", since="2016-12-06"),
)  # fmt: skip


@pytest.fixture
def book(chancery: Chancery, tmp_path: Path) -> Book:
    """The visit as announced: whoever is Prime Minister leads the host side."""
    told = Book(chancery, tmp_path)
    told.record([
        registered("valls"), holding("valls", since="2014-03-31"),
        opened(DAY, "France", "Guest", "Paris", "Europe/Paris"),
        line("propose-member", side="host", member="prime-minister", person="valls", category="head"),
        line("bind-to-office", member="prime-minister", office=OFFICE),
        member("guest", "guest-minister", "Prime Minister"),
        line("name-principal", side="host", member="prime-minister"),
        line("name-principal", side="guest", member="guest-minister"),
        meeting("talks", "restricted", DAY, "10:00", "prime-minister", "guest-minister"),
        line("set-table", item="talks", convention="place-of-honour"),
    ])  # fmt: skip
    return told


def shown(book: Book) -> tuple[str, str]:
    """The name and the office the host's list shows of its head."""
    (row,) = (row for row in book.read("delegation", VISIT) if row["id"] == "prime-minister")
    return row["name"], row["position"]


def test_whoever_is_announced_is_listed_with_the_office_he_holds(book: Book) -> None:
    assert shown(book) == ("Valls", TITLE["en"])
    assert book.checks("holder-changed") == []


def test_when_another_takes_the_office_the_check_names_him_and_the_day(book: Book) -> None:
    book.record(HANDED_OVER)

    assert book.checks("holder-changed") == [("holder-changed", ["prime-minister"])]
    (row,) = (row for row in book.found() if row["code"] == "holder-changed")
    assert row["severity"] == "now"
    assert "Cazeneuve" in row["sentence"]
    assert shown(book) == ("Valls", TITLE["en"]), "the registry reaches a visit by an entry of it alone"


def test_adopting_the_holder_settles_it_and_he_keeps_place_seat_and_lead(book: Book) -> None:
    book.record(HANDED_OVER)
    book.record([line("adopt-holder", member="prime-minister")])

    assert book.checks("holder-changed") == []
    assert shown(book) == ("Cazeneuve", TITLE["en"])
    (talks,) = book.read("attendance", VISIT)
    assert [(person["name"], person["role"]) for person in talks["people"]] == [
        ("Cazeneuve", "head"), ("Guest Minister", "head"),
    ]  # fmt: skip
    (plan,) = book.read("seating", VISIT)
    assert {seat["name"] for seat in plan["seats"]} == {"Cazeneuve", "Guest Minister"}


def test_as_it_was_announced_it_is_still_read(book: Book) -> None:
    announced = len(book.read("history", VISIT))
    book.record([*HANDED_OVER, line("adopt-holder", member="prime-minister")])

    rows = book.read("delegation", VISIT, "--as-of", str(announced))
    assert [row["name"] for row in rows if row["side"] == "host"] == ["Valls"]


def test_once_he_hosted_the_record_says_so(book: Book) -> None:
    book.record([
        *HANDED_OVER, line("adopt-holder", member="prime-minister"),
        line("start-item", item="talks", at="2016-12-20T10:05:00+01:00"), line("mark-all-present", item="talks"),
    ])  # fmt: skip

    (talks,) = book.read("attendance", VISIT)
    assert {person["name"]: person["attended"] for person in talks["people"]} == {
        "Cazeneuve": "present", "Guest Minister": "present",
    }  # fmt: skip


def test_a_minister_who_represents_him_is_replaced_as_a_person(book: Book) -> None:
    """Where the office-holder sends another instead, the office stays with him: the member is replaced."""
    book.record([
        member("host", "minister", "Minister of Foreign Affairs"),
        line("replace-member", "He represents the Prime Minister", member="prime-minister", by="minister"),
        line("name-principal", side="host", member="minister"),
        line("list-participant", item="talks", member="minister"),
    ])  # fmt: skip

    rows = {row["id"]: row["status"] for row in book.read("delegation", VISIT)}
    assert (rows["prime-minister"], rows["minister"]) == ("replaced", "confirmed")
    assert [name for name, _ in book.checks("holder-changed")] == []
