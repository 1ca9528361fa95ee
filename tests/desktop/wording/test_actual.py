"""What became of an item, and when, in a few words."""

from desktop.wording.actual import when_told
from desktop.wording.words import Words
from domain.core.times import When
from domain.programme.day_order import ItemOrdered
from domain.programme.outcome import OutcomeRecorded
from domain.projections.schedule import schedule
from tests.domain.facts import DAY, item_planned, undated, visit_opened
from tests.domain.scenario import Facts, Scenario


def told(*facts: Facts) -> list[str]:
    visit = Scenario(visit_opened(), *facts).visit
    words = Words("en").of_visit(visit)
    return [when_told(row, words) for row in schedule(visit)]


def test_an_item_is_told_with_its_hours_or_what_stands_for_them() -> None:
    day = When(DAY)

    assert told(item_planned("talks")) == ["Wed 12 Nov, 12:00–13:00"]
    assert told(item_planned("talks", day)) == ["Wed 12 Nov, time to be fixed"]
    assert told(item_planned("talks", day), ItemOrdered("talks", None, "evening")) == ["Wed 12 Nov, evening"]
    assert told(undated("talks")) == ["day to be fixed"]


def test_an_hour_nobody_noted_is_no_longer_to_be_fixed() -> None:
    held = OutcomeRecorded("talks", "held", None, None, None)

    assert told(item_planned("talks", When(DAY)), held) == ["Wed 12 Nov"]
