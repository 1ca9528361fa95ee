"""The agenda of talks: its points in order, and who reports on each."""

import pytest

from domain.programme.agenda import (
    AddAgendaPoint,
    AgendaPointAdded,
    AgendaPointPlaced,
    AgendaPointRestored,
    AgendaPointRetitled,
    AgendaPointRetracted,
    PlaceAgendaPoint,
    RestoreAgendaPoint,
    RetitleAgendaPoint,
    RetractAgendaPoint,
)
from domain.programme.agenda_point import reports_at
from domain.programme.reporting import (
    NameReporter,
    PlaceReporter,
    ReporterNamed,
    ReporterPlaced,
    ReporterTakenOff,
    TakeOffReporter,
)
from domain.projections.agenda import agenda, reported_by
from domain.visit.closing import VisitCancelled, VisitClosed
from tests.domain.facts import (
    cancelled,
    ended,
    item_planned,
    meeting_planned,
    member,
    point,
    principals,
    reports,
    retracted,
    started,
    visit_opened,
    withdrawn,
)
from tests.domain.scenario import Scenario

TRADE = {"en": "Trade"}


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Talks with two points on their agenda; two guests and a host who may report."""
    visit.given(visit_opened(), principals(), member("abayev"), member("karin"), member("overchuk", "host"))
    visit.given(withdrawn("gone"), meeting_planned("talks"), point("transit"), point("culture"))
    return visit


def points(visit: Scenario) -> list[str]:
    return [row.id for row in agenda(visit.visit, visit.visit.programme.items["talks"])]


def reporters(visit: Scenario, of: str = "transit") -> list[str]:
    rows = agenda(visit.visit, visit.visit.programme.items["talks"])
    return [each.id for row in rows if row.id == of for each in row.reporters]


def test_a_point_is_put_at_the_end_with_those_who_report_on_it(talks: Scenario) -> None:
    talks.when(AddAgendaPoint("talks", TRADE, ("abayev", "overchuk", "karin")))
    talks.then(
        AgendaPointAdded("talks", "trade", TRADE),
        ReporterNamed("talks", "trade", "guest", "abayev"),
        ReporterNamed("talks", "trade", "host", "overchuk"),
        ReporterNamed("talks", "trade", "guest", "karin"),
    )
    assert points(talks) == ["transit", "culture", "trade"]
    assert reporters(talks, "trade") == ["overchuk", "abayev", "karin"]


def test_a_point_is_put_at_a_place(talks: Scenario) -> None:
    talks.when(AddAgendaPoint("talks", TRADE, place=1))
    talks.then(AgendaPointAdded("talks", "trade", TRADE), AgendaPointPlaced("talks", "trade", 1))
    assert points(talks) == ["trade", "transit", "culture"]


def test_a_point_has_a_place_there_is_and_a_title(talks: Scenario) -> None:
    talks.when(AddAgendaPoint("talks", TRADE, place=4))
    talks.then_refused("place-out-of-range", "place")
    talks.when(AddAgendaPoint("talks", {}))
    talks.then_refused("text-missing", "title")
    talks.when(AddAgendaPoint("talks", TRADE, point="abayev"))
    talks.then_refused("id-taken", "point")
    talks.when(AddAgendaPoint("supper", TRADE))
    talks.then_refused("unknown-item", "item")


def test_who_reports_is_named_once_and_comes(talks: Scenario) -> None:
    talks.when(AddAgendaPoint("talks", TRADE, ("abayev", "abayev")))
    talks.then_refused("listed-twice", "reporters")
    talks.when(AddAgendaPoint("talks", TRADE, ("nobody",)))
    talks.then_refused("unknown-member", "reporters")
    talks.when(AddAgendaPoint("talks", TRADE, ("gone",)))
    talks.then_refused("member-withdrawn", "reporters")


def test_talks_that_were_called_off_have_no_agenda_unless_they_were_held(talks: Scenario) -> None:
    talks.given(cancelled("talks"))
    talks.when(AddAgendaPoint("talks", TRADE))
    talks.then_refused("item-cancelled", "item")
    talks.when(NameReporter("transit", "abayev"))
    talks.then_refused("item-cancelled", "item")
    talks.given(started("talks"), ended("talks"))
    talks.when(AddAgendaPoint("talks", TRADE, ("gone",)))
    talks.then(AgendaPointAdded("talks", "trade", TRADE), ReporterNamed("talks", "trade", "guest", "gone"))


@pytest.mark.parametrize(
    ("end", "code"),
    [(VisitClosed(), "visit-closed"), (VisitCancelled(), "visit-cancelled")],
    ids=["closed", "cancelled"],
)
def test_once_the_visit_is_over_only_what_was_discussed_is_recorded(
    talks: Scenario, end: VisitClosed | VisitCancelled, code: str
) -> None:
    talks.given(end)
    talks.when(AddAgendaPoint("talks", TRADE))
    talks.then_refused(code)
    talks.when(NameReporter("transit", "abayev"))
    talks.then_refused(code)
    talks.given(started("talks"), ended("talks"))
    talks.when(AddAgendaPoint("talks", TRADE))
    talks.then(AgendaPointAdded("talks", "trade", TRADE))


def test_a_point_is_given_another_title(talks: Scenario) -> None:
    talks.when(RetitleAgendaPoint("transit", TRADE))
    talks.then(AgendaPointRetitled("talks", "transit", TRADE))
    talks.when(RetitleAgendaPoint("transit", TRADE))
    talks.then_nothing()
    talks.when(RetitleAgendaPoint("transit", {}))
    talks.then_refused("text-missing", "title")
    talks.when(RetitleAgendaPoint("nothing", TRADE))
    talks.then_refused("unknown-point", "point")


def test_a_point_is_given_another_place(talks: Scenario) -> None:
    talks.when(PlaceAgendaPoint("culture", 1))
    talks.then(AgendaPointPlaced("talks", "culture", 1))
    assert points(talks) == ["culture", "transit"]
    talks.when(PlaceAgendaPoint("culture", 1))
    talks.then_nothing()
    talks.when(PlaceAgendaPoint("culture", 3))
    talks.then_refused("place-out-of-range", "place")
    talks.when(PlaceAgendaPoint("nothing", 1))
    talks.then_refused("unknown-point", "point")


def test_a_point_is_taken_off_and_comes_back_with_its_reporters(talks: Scenario) -> None:
    talks.given(reports("transit", "abayev"))
    talks.when(RetractAgendaPoint("transit"))
    talks.then(AgendaPointRetracted("talks", "transit"))
    assert points(talks) == ["culture"]
    talks.when(RetractAgendaPoint("transit"))
    talks.then_refused("unknown-point", "point")
    talks.when(RestoreAgendaPoint("transit"))
    talks.then(AgendaPointRestored("talks", "transit"))
    assert points(talks) == ["transit", "culture"]
    assert reporters(talks) == ["abayev"]
    talks.when(RestoreAgendaPoint("transit"))
    talks.then_nothing()
    talks.when(RestoreAgendaPoint("nothing"))
    talks.then_refused("unknown-point", "point")


def test_points_go_with_an_item_that_is_retracted(talks: Scenario) -> None:
    talks.given(retracted("talks"))
    talks.when(RetractAgendaPoint("transit"))
    talks.then_refused("unknown-point", "point")


def test_who_reports_is_named_for_his_side_after_the_others_or_at_a_place(talks: Scenario) -> None:
    talks.when(NameReporter("transit", "abayev"))
    talks.then(ReporterNamed("talks", "transit", "guest", "abayev"))
    talks.when(NameReporter("transit", "karin", 1))
    talks.then(
        ReporterNamed("talks", "transit", "guest", "karin"), ReporterPlaced("talks", "transit", "guest", "karin", 1)
    )
    talks.when(NameReporter("transit", "overchuk"))
    talks.then(ReporterNamed("talks", "transit", "host", "overchuk"))
    assert reporters(talks) == ["overchuk", "karin", "abayev"]


def test_who_reports_is_known_expected_and_named_once(talks: Scenario) -> None:
    talks.given(reports("transit", "abayev"))
    talks.when(NameReporter("transit", "abayev"))
    talks.then_refused("already-reporting", "member")
    talks.when(NameReporter("transit", "nobody"))
    talks.then_refused("unknown-member", "member")
    talks.when(NameReporter("transit", "gone"))
    talks.then_refused("member-withdrawn", "member")
    talks.when(NameReporter("transit", "karin", 3))
    talks.then_refused("place-out-of-range", "place")
    talks.when(NameReporter("nothing", "karin"))
    talks.then_refused("unknown-point", "point")


def test_somebody_reports_no_more(talks: Scenario) -> None:
    talks.given(reports("transit", "abayev"), reports("transit", "karin"))
    talks.when(TakeOffReporter("transit", "abayev"))
    talks.then(ReporterTakenOff("talks", "transit", "guest", "abayev"))
    assert reporters(talks) == ["karin"]
    talks.when(TakeOffReporter("transit", "abayev"))
    talks.then_refused("not-a-reporter", "member")
    talks.when(TakeOffReporter("nothing", "abayev"))
    talks.then_refused("unknown-point", "point")


def test_the_order_of_reporters_changes_within_a_side(talks: Scenario) -> None:
    talks.given(reports("transit", "abayev"), reports("transit", "karin"), reports("transit", "overchuk", "host"))
    talks.when(PlaceReporter("transit", "karin", 1))
    talks.then(ReporterPlaced("talks", "transit", "guest", "karin", 1))
    assert reporters(talks) == ["overchuk", "karin", "abayev"]
    talks.when(PlaceReporter("transit", "karin", 1))
    talks.then_nothing()
    talks.when(PlaceReporter("transit", "karin", 3))
    talks.then_refused("place-out-of-range", "place")
    talks.when(PlaceReporter("culture", "karin", 1))
    talks.then_refused("not-a-reporter", "member")
    talks.when(PlaceReporter("nothing", "karin", 1))
    talks.then_refused("unknown-point", "point")


def test_what_somebody_reports_on_is_told(talks: Scenario) -> None:
    talks.given(reports("culture", "abayev"), item_planned("supper"))
    item = talks.visit.programme.items["talks"]
    assert [row.number for row in reported_by(talks.visit, item, "abayev")] == [2]
    assert reported_by(talks.visit, item, "karin") == ()
    assert [[point.id for point in reports_at(item, member)] for member in ("abayev", "karin")] == [["culture"], []]
    assert item.involves("abayev")
