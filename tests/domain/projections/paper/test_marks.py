"""Marks are the difference of two sheets for the same reader, row by key."""

from __future__ import annotations

from typing import ClassVar

from domain.projections.paper.facts import FactRow, Facts, VisitFacts
from domain.projections.paper.marks import marks
from domain.visit.visit import Visit


class Place(FactRow, frozen=True, kw_only=True):
    """A row of a list that was made up."""

    PLACED: ClassVar = ("hour",)
    UNMARKED: ClassVar = ("held",)

    hour: str = "10:00"
    title: str = ""
    held: bool = False


class Listed(Facts, frozen=True, kw_only=True):
    """A list that was made up."""

    places: tuple[Place, ...]

    @property
    def rows(self) -> tuple[Place, ...]:
        return self.places


NOWHERE = VisitFacts("KZ-2025-11", {}, Visit().first_day, Visit().last_day, "UTC", {}, {}, ())


def listed(*places: Place) -> Listed:
    return Listed(visit=NOWHERE, places=places)


def named(*keys: str) -> Listed:
    return listed(*(Place(key=key) for key in keys))


def test_what_came_and_what_went_is_told() -> None:
    found = marks(named("talks", "lunch"), named("talks", "walk"))
    assert found.by_key == {"walk": "new"}
    assert [row.key for row in found.gone] == ["lunch"]


def test_another_hour_is_a_move_and_another_title_a_change() -> None:
    before = named("talks", "lunch", "walk")
    later, renamed = Place(key="talks", hour="11:00"), Place(key="lunch", title="Luncheon", hour="14:00")
    assert marks(before, listed(later, renamed, Place(key="walk"))).by_key == {"talks": "moved", "lunch": "changed"}


def test_one_that_changed_its_place_marks_no_other() -> None:
    before = named("a", "b", "c", "d", "e")
    assert marks(before, named("b", "c", "d", "a", "e")).by_key == {"a": "moved"}
    assert marks(before, named("e", "a", "b", "c", "d")).by_key == {"e": "moved"}


def test_one_that_got_another_hour_and_place_marks_no_other() -> None:
    """The wreath of the afternoon is laid after the dinner, on the next day: the dinner is where it was."""
    before = listed(Place(key="lunch"), Place(key="wreath", hour="16:00"), Place(key="dinner"), Place(key="walk"))
    after = listed(Place(key="lunch"), Place(key="dinner"), Place(key="wreath", hour="09:00"), Place(key="walk"))
    assert marks(before, after).by_key == {"wreath": "moved"}


def test_what_became_of_a_plan_is_no_change_of_it() -> None:
    assert marks(named("talks"), listed(Place(key="talks", held=True))).by_key == {}
    assert marks(named("talks"), listed(Place(key="talks", held=True)), whole=True).by_key == {"talks": "changed"}
