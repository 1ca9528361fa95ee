"""The size of a meeting in words: agreed beforehand, then announced beside held."""

from __future__ import annotations

import pytest

from desktop.models.meetings_model import size_cell
from desktop.wording.sizes import limit_words, size_words
from desktop.wording.words import Words
from domain.core.message import Event
from domain.programme.size import HeldSizeNoted, SizeAgreed, SizeLimited
from domain.projections.schedule import ScheduleRow, schedule
from tests.domain.facts import meeting_planned, principals, visit_opened
from tests.domain.scenario import Scenario

ALIKE = (SizeAgreed("talks", "host", 1, 4), SizeAgreed("talks", "guest", 1, 4))
UNLIKE = (SizeAgreed("talks", "host", 1, 4), SizeAgreed("talks", "guest", 1, 6))
HELD = (HeldSizeNoted("talks", 3, 3, None),)


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
        (row(*HELD), "held 3+3", "constaté 3+3"),
        (row(*ALIKE, HeldSizeNoted("talks", 5, 5, None)), "held 5+5", "constaté 5+5"),
        (row(*HELD, format="tete-a-tete"), "announced 1+1, held 3+3", "annoncé 1+1, constaté 3+3"),
    ],
    ids=["nothing known", "alike", "unlike", "held only", "as agreed", "anchorage"],
)
def test_announced_and_held_are_told_together(found: ScheduleRow, english: str, french: str) -> None:
    assert size_words(found, Words("en")) == english
    assert size_words(found, Words("fr")) == french


def test_a_cell_shows_what_is_known_best_and_below_it_what_was_announced() -> None:
    words = Words("en")
    held, planned = row(*HELD, format="tete-a-tete"), row(*ALIKE)
    assert (size_cell(held, "1 + 1", words).text, size_cell(held, "1 + 1", words).second) == ("3 + 3", "announced 1+1")
    assert (size_cell(planned, "", words).text, size_cell(planned, "", words).second) == ("–", "1+4 a side")


def test_limits_are_told_for_both_sides_or_for_one() -> None:
    both = row(SizeLimited("talks", "host", 7), SizeLimited("talks", "guest", 7))
    assert limit_words(both, Words("en")) == "at most 7 a side"
    assert limit_words(row(SizeLimited("talks", "guest", 7)), Words("en")) == "at most 7 for the guest side"
    assert limit_words(row(), Words("en")) == ""
