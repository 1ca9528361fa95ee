"""For which day something is planned where none is said."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from desktop.forms.editors.when import day_to_plan
from tests.desktop.form_page import Bench


@pytest.mark.parametrize(("days_later", "planned"), [(-3, 0), (0, 0), (1, 1), (30, 0)])
def test_while_the_visit_lasts_it_is_today(bench: Bench, days_later: int, planned: int) -> None:
    assert bench.view is not None
    visit = bench.view.visit
    assert visit.last_day > visit.first_day
    now = datetime.combine(visit.first_day, time(9), tzinfo=UTC) + timedelta(days_later)
    assert day_to_plan(visit, now) == visit.first_day + timedelta(planned)


def test_of_an_item_it_is_the_day_of_that_item(bench: Bench) -> None:
    assert bench.view is not None
    planned = bench.view.visit.programme.items["talks-restricted"].planned
    assert planned is not None
    assert planned.day != bench.view.visit.first_day
    page = bench.open("set-visibility", item="talks-restricted")
    page.fill({"announced": {"Start": "2015"}})
    assert page.form.editor("announced").value()["day"] == planned.day.isoformat()
