"""How a visit ends: cancelled and reinstated, closed and reopened."""

from domain.programme.planning import PlanItem
from domain.statements.claim import NoteClaim
from domain.visit.amending import RetitleVisit
from domain.visit.closing import (
    CancelVisit,
    CloseVisit,
    ReinstateVisit,
    ReopenVisit,
    VisitCancelled,
    VisitClosed,
    VisitReinstated,
    VisitReopened,
)
from tests.domain.facts import at
from tests.domain.scenario import Scenario


def test_a_cancelled_visit_takes_no_plans_but_facts(visit: Scenario) -> None:
    visit.when(CancelVisit())
    visit.then(VisitCancelled())
    visit.when(PlanItem("meal", {"en": "Supper"}, at("20:00")))
    visit.then_refused("visit-cancelled")
    visit.when(NoteClaim("visit", "The visit is off", "A newspaper", claim="off"))
    assert visit.refused is None


def test_a_cancelled_visit_is_reinstated(visit: Scenario) -> None:
    visit.given(VisitCancelled())
    visit.when(ReinstateVisit())
    visit.then(VisitReinstated())
    visit.when(ReinstateVisit())
    visit.then_nothing()


def test_a_closed_visit_takes_no_plans_until_reopened(visit: Scenario) -> None:
    visit.when(CloseVisit())
    visit.then(VisitClosed())
    visit.when(RetitleVisit({"en": "Visit"}))
    visit.then_refused("visit-closed")
    visit.when(ReopenVisit())
    visit.then(VisitReopened())
    visit.when(ReopenVisit())
    visit.then_nothing()


def test_a_closed_visit_is_not_closed_again(visit: Scenario) -> None:
    visit.given(VisitClosed())
    visit.when(CloseVisit())
    visit.then_refused("visit-closed")
