"""Members entered in the registry of persons with what the visit knows of them, one or several."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.desk.registries import DeskRegistries
from desktop.wording.words import say
from domain.core.place import OfficePlace
from domain.registry.person import Person
from domain.visit.visit import Visit
from tests.desktop.form_page import Bench
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.visit_office import VISIT, new_office_with, office_as

BOTH = ["lavrov", "abayev"]
KNOWN = ("register-person", {"names": {"en": {"given": "Dauren", "family": "Abayev"}}, "person": "known"})


@pytest.fixture
def known(open_bench: OpenBench, tmp_path: Path) -> Bench:
    """Forms over an office whose registry knows an Abayev."""
    return open_bench(new_office_with(tmp_path / "known.chancery", (*VISIT, KNOWN)))


def standing(place: OfficePlace) -> dict[str, Person]:
    with closing(office_as(place, "reader")) as office:
        return {key: person for key, person in office.people().items() if person.stands}


def linked(bench: Bench) -> list[str | None]:
    assert bench.view is not None
    visit: Visit = bench.view.visit
    return [visit.delegations.members[key].person for key in BOTH]


def test_several_members_are_entered_with_their_offices_and_linked_in_one_act(
    bench: Bench, office_path: OfficePlace
) -> None:
    bench.wait_recorded(bench.open("identify-member", member=BOTH))
    bench.qtbot.waitUntil(lambda: linked(bench) == BOTH)

    people = standing(office_path)
    assert {key: str(person.names["en"]) for key, person in people.items()} == {
        "lavrov": "Sergey Lavrov", "abayev": "Dauren Abayev",
    }  # fmt: skip
    titles = [held.title["en"] for person in people.values() for held in person.offices.values()]
    assert titles == ["Minister of Foreign Affairs", "Ambassador"]

    bench.undo()
    bench.qtbot.waitUntil(lambda: linked(bench) == [None, None])
    assert standing(office_path) == {}


def test_one_member_is_entered_where_that_is_ticked(bench: Bench, office_path: OfficePlace) -> None:
    page = bench.open("identify-member", member="lavrov").fill({"register": True})
    assert "entered Sergey Lavrov in the register of persons" in page.form.frame.sentence()
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: linked(bench) == ["lavrov", None])
    assert list(standing(office_path)) == ["lavrov"]


def test_whoever_may_be_known_is_told_and_passed_over(known: Bench) -> None:
    page = known.open("identify-member", member=BOTH)
    assert "Dauren Abayev" in page.form.row("member").error()

    known.wait_recorded(page)
    known.qtbot.waitUntil(lambda: linked(known) == ["lavrov", None])


def test_nobody_is_entered_twice(known: Bench) -> None:
    known.wait_recorded(known.open("identify-member", member=BOTH))
    known.qtbot.waitUntil(lambda: linked(known) == ["lavrov", None])

    page = known.open("identify-member", member=BOTH)
    page.record()
    assert not page.form.recording
    assert "one by one" in page.form.row("member").error()


def test_nobody_is_looked_for_twice_while_a_reason_is_typed(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []
    real = DeskRegistries.alike

    def counted(registries: DeskRegistries, forms: Iterable[str], besides: str = "") -> list[Person]:
        asked.append(tuple(forms))
        return real(registries, asked[-1], besides)

    monkeypatch.setattr(DeskRegistries, "alike", counted)
    page = bench.open("identify-member", member=BOTH)
    page.fill({"reason": "For the next visit"})

    assert sorted(asked) == [("Dauren Abayev",), ("Sergey Lavrov",)]


def test_who_is_not_in_the_registry_is_not_said_to_stand_there_already(bench: Bench) -> None:
    page = bench.open("identify-member", member="lavrov")
    focus = page.form.window().focusWidget()
    assert focus is not None
    assert page.form.editor("person").isAncestorOf(focus)
    page.form.submit()
    bench.qtbot.waitUntil(lambda: say("problem.person-to-choose") in page.error("person"))
