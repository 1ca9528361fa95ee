"""The size of a meeting in words: agreed beforehand, then announced beside held."""

from __future__ import annotations

import pytest

from desktop.models.meetings_model import size_cell
from desktop.wording.sizes import limit_words, size_text, size_words
from desktop.wording.words import Words
from domain.core.message import Event
from domain.programme.size import HeldSizeNoted, SizeAgreed, SizeLimited
from domain.projections.schedule import ScheduleRow, schedule
from tests.domain.facts import item_planned, meeting_planned, principals, visit_opened
from tests.domain.scenario import Scenario

ALIKE = (SizeAgreed("talks", "host", 1, 4), SizeAgreed("talks", "guest", 1, 4))
UNLIKE = (SizeAgreed("talks", "host", 1, 4), SizeAgreed("talks", "guest", 1, 6))
HELD = (HeldSizeNoted("talks", 3, 3, None),)

BOTH = ("host", "guest")


def row(*facts: Event, format: str = "restricted") -> ScheduleRow:
    found = Scenario(visit_opened(), principals(), meeting_planned("talks", format), *facts)
    return schedule(found.visit)[0]


@pytest.mark.parametrize(
    ("found", "english", "french"),
    [
        (row(), "", ""),
        (row(*ALIKE), "1+4 a side", "1+4 par délégation"),
        (
            row(*UNLIKE),
            "1+4 for the host side and 1+6 for the guest side",
            "1+4 pour le pays hôte et 1+6 pour le pays invité",
        ),
        (row(*HELD), "held 1+2", "constaté 1+2"),
        (row(*ALIKE, HeldSizeNoted("talks", 5, 5, None)), "held 1+4", "constaté 1+4"),
        (row(*HELD, format="tete-a-tete"), "announced tête-à-tête, held 1+2", "annoncé tête-à-tête, constaté 1+2"),
    ],
    ids=["nothing known", "alike", "unlike", "held only", "as agreed", "anchorage"],
)
def test_announced_and_held_are_told_together(found: ScheduleRow, english: str, french: str) -> None:
    assert size_words(found, Words("en")) == english
    assert size_words(found, Words("fr")) == french


def test_a_size_is_told_for_each_side() -> None:
    words = Words("en")
    assert size_text({"host": 3, "guest": 5}, BOTH, words) == "1+2 / 1+4"
    assert size_text({"host": 1, "guest": 1}, BOTH, words) == "tête-à-tête"
    assert size_text({"guest": 4}, BOTH, words) == "guest side: 4"
    assert size_text({"guest": 4}, ("guest",), words) == "4"
    assert size_text({}, BOTH, words) == ""


def test_a_meal_has_no_size_unless_one_was_agreed() -> None:
    lunch = item_planned("talks", kind="meal")
    found = schedule(Scenario(visit_opened(), principals(), lunch, *HELD).visit)[0]
    assert size_words(found, Words("en")) == ""
    assert size_cell(found, "", Words("en")).text == "3 + 3", "who was there is counted all the same"
    agreed = schedule(Scenario(visit_opened(), principals(), lunch, *ALIKE).visit)[0]
    assert size_words(agreed, Words("en")) == "1+4 a side"


def test_a_cell_shows_what_is_known_best_and_below_it_what_was_announced() -> None:
    words = Words("en")
    held, planned = row(*HELD, format="tete-a-tete"), row(*ALIKE)
    assert (size_cell(held, "1 + 1", words).text, size_cell(held, "1 + 1", words).second) == (
        "1+2",
        "announced tête-à-tête",
    )
    assert (size_cell(planned, "", words).text, size_cell(planned, "", words).second) == ("–", "1+4 a side")


def test_limits_are_told_for_both_sides_or_for_one() -> None:
    both = row(SizeLimited("talks", "host", 7), SizeLimited("talks", "guest", 7))
    assert limit_words(both, Words("en")) == "at most 7 a side"
    assert limit_words(row(SizeLimited("talks", "guest", 7)), Words("en")) == "at most 7 for the guest side"
    assert limit_words(row(), Words("en")) == ""
