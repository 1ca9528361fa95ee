"""The size of a meeting in words: agreed beforehand, then announced beside held."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desktop.models.meetings_model import size_cell
from desktop.wording.sizes import in_one_notation, limit_words, listed_words, size_text, size_words
from desktop.wording.words import Words
from domain.core.message import Event
from domain.programme.size import HowMany, Size, so_many
from domain.programme.size_agreed import SizeAgreed, SizeLimited
from domain.projections.schedule import ScheduleRow, schedule
from tests.domain.facts import (
    held_noted,
    held_unplanned,
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    size_agreed,
    visit_opened,
)
from tests.domain.scenario import Scenario

ALIKE = (size_agreed("talks", "host", 1, 4), size_agreed("talks", "guest", 1, 4))
UNLIKE = (size_agreed("talks", "host", 1, 4), size_agreed("talks", "guest", 1, 6))
HELD = (held_noted("talks", host=3, guest=3),)

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
        (row(*ALIKE, held_noted("talks", host=5, guest=5)), "held 1+4", "constaté 1+4"),
        (row(*HELD, format="tete-a-tete"), "announced tête-à-tête, held 1+2", "annoncé tête-à-tête, constaté 1+2"),
    ],
    ids=["nothing known", "alike", "unlike", "held only", "as agreed", "anchorage"],
)
def test_announced_and_held_are_told_together(found: ScheduleRow, english: str, french: str) -> None:
    assert size_words(found, Words("en")) == english
    assert size_words(found, Words("fr")) == french


def test_of_what_nobody_had_planned_nothing_was_announced() -> None:
    tea = replace(held_unplanned("tea", until="18:30"), format="tete-a-tete")
    found = schedule(Scenario(visit_opened(), principals(), tea, held_noted("tea", host=3, guest=3)).visit)[0]

    assert size_words(found, Words("en")) == "held 1+2"


def test_one_of_each_listed_so_far_is_a_tete_a_tete_only_where_that_is_planned() -> None:
    heads = (listed("talks", "putin"), listed("talks", "tokayev"))
    told = [
        listed_words(row(*heads, format=format), Words("en")) for format in ("tete-a-tete", "restricted", "expanded")
    ]

    assert told == ["tête-à-tête", "1 a side", "1 a side"]
    of_no_format = replace(row(*heads), format=None)
    assert listed_words(of_no_format, Words("en")) == "1 a side"


def test_a_size_is_told_for_each_side() -> None:
    words = Words("en")
    assert size_text({"host": so_many(3), "guest": so_many(5)}, ("host", "guest"), words) == "1+2 / 1+4"
    assert size_text({"host": so_many(1), "guest": so_many(1)}, ("host", "guest"), words) == "tête-à-tête"
    assert size_text({"guest": so_many(4)}, ("host", "guest"), words) == "guest side: 4"
    assert size_text({"guest": so_many(4)}, ("guest",), words) == "4"
    assert size_text({}, ("host", "guest"), words) == ""


def test_two_of_a_side_are_a_number_as_1_plus_1_reads_as_a_tete_a_tete() -> None:
    words = Words("en")
    assert size_text({"host": so_many(2), "guest": so_many(2)}, BOTH, words) == "2 a side"
    assert size_text({"host": so_many(2), "guest": so_many(5)}, BOTH, words) == "host side: 2 and guest side: 5"
    agreed = (size_agreed("talks", "host", 1, 1), size_agreed("talks", "guest", 1, 1))
    assert size_words(row(*agreed), words) == "2 a side"


def test_co_heads_lead_together_and_are_no_head_with_others() -> None:
    words, led = Words("fr"), {"guest": 2}
    alike, more = {"host": so_many(2), "guest": so_many(2)}, {"host": so_many(4), "guest": so_many(4)}
    assert size_text(alike, BOTH, words, led) == "2 par délégation"
    assert size_text(more, BOTH, words, led) == "1+3 / 2+2"
    assert size_text({**more, "guest": so_many(2)}, BOTH, words, led) == "pays hôte\u00a0: 4 et pays invité\u00a0: 2"


def test_three_sides_that_meet_have_one_notation() -> None:
    sides = ("host", "guest", "third")
    three = {side: so_many(3) for side in sides}
    assert size_text(three, sides, Words("en")) == "1+2"
    assert size_text({side: so_many(1) for side in sides}, sides, Words("en")) == "1 a side"


@pytest.mark.parametrize(
    ("many", "english", "french"),
    [
        (HowMany(10, 12), "10–12 a side", "10–12 par délégation"),
        (HowMany(10, 10, about=True), "about 10 a side", "environ 10 par délégation"),
        (HowMany(least=10), "at least 10 a side", "au moins 10 par délégation"),
        (HowMany(most=12), "at most 12 a side", "au plus 12 par délégation"),
    ],
)
def test_what_was_not_counted_is_told_as_a_number_a_side(many: HowMany, english: str, french: str) -> None:
    agreed = [SizeAgreed("talks", side, None, many.least, many.most, many.about) for side in ("host", "guest")]
    for words, expected in ((Words("en"), english), (Words("fr"), french)):
        assert size_words(row(*agreed), words) == expected
        assert size_text({"host": many, "guest": many}, ("host", "guest"), words) == expected
    told = size_text({"host": many, "guest": so_many(5)}, ("host", "guest"), Words("en"))
    assert "5" in told
    assert "+" not in told, "one notation: 1+4 is not told beside a number"


def test_an_agreed_tete_a_tete_is_a_word() -> None:
    agreed = (size_agreed("talks", "host", 1, 0), size_agreed("talks", "guest", 1, 0))
    assert size_words(row(*agreed), Words("fr")) == "tête-à-tête"


def test_a_meal_has_no_size_but_numbers() -> None:
    lunch = item_planned("talks", kind="meal")
    found = schedule(Scenario(visit_opened(), principals(), lunch, *HELD).visit)[0]
    assert size_words(found, Words("en")) == ""
    told = size_cell(found, "", Words("en")).text
    assert told == "host side: 3 and guest side: 3", "who was there is counted all the same"
    agreed = schedule(Scenario(visit_opened(), principals(), lunch, *ALIKE).visit)[0]
    assert size_words(agreed, Words("en")) == "host side: 5 and guest side: 5"


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


def test_who_is_listed_is_a_size_at_talks_and_a_number_at_a_meal() -> None:
    people = (listed("talks", "putin"), listed("talks", "tokayev"), member("abayev"), listed("talks", "abayev"))
    assert listed_words(row(*people), Words("en")) == "host side: 1 and guest side: 2"
    lunch = Scenario(visit_opened(), principals(), item_planned("talks", kind="meal"), *people)
    assert listed_words(schedule(lunch.visit)[0], Words("fr")) == "3 personnes"


def test_sides_told_one_by_one_have_one_notation_too() -> None:
    two, three, four = (Size(so_many(count), 1) for count in (2, 3, 4))
    assert in_one_notation([three, four], Words("en")) == ["1+2", "1+3"]
    assert in_one_notation([three, two], Words("en")) == ["3", "2"]
