"""What changed between two entries, by what it is about, each behind an icon that says of what kind it is."""

import pytest

from desktop.replay.grouped import grouped, icon_of
from desktop.wording.sentences import difference_sentence
from desktop.wording.words import Words
from domain.projections.difference import Called, Difference


@pytest.mark.parametrize(
    ("code", "icon"),
    [
        ("item-new", "plus"),
        ("member-gone", "cross"),
        ("member-replaced", "arrows-exchange"),
        ("item-people", "arrow-right"),
    ],
)
def test_the_icon_says_whether_it_is_new_gone_replaced_or_otherwise(code: str, icon: str) -> None:
    assert icon_of(Difference(code, "talks", {})) == icon


def test_what_changed_of_one_thing_stands_under_its_name() -> None:
    """Forty sentences that each begin with the title of their item are not read."""
    words, call = Words("fr"), {"fr": "Arrivée à Vnoukovo"}
    moved = Difference("item-moved", "arrival", call, "17 h 00", "17 h 30")
    held = Difference("item-status", "arrival", call, "planned", "held")
    closed = Difference("visit-status", "", None, "announced", "closed")
    new = Difference("item-new", "wreath", {"fr": "Gerbe"}, None, "10 h 30")
    told = [(each, difference_sentence(each, words), "S., 12") for each in (moved, closed, held, new)]

    rows = grouped(told, words)

    assert [(row.heading, row.shown, row.signed, row.icon) for row in rows] == [
        ("Arrivée à Vnoukovo", "17 h 00 → 17 h 30", "", "arrow-right"),
        ("", "Prévu → a eu lieu", "S., 12", ""),
        ("", told[1][1], "S., 12", "arrow-right"),
        ("", told[3][1], "S., 12", "plus"),
    ]
    assert [row.said for row in rows] == [told[at][1] for at in (0, 2, 1, 3)]


@pytest.mark.parametrize("language", ["en", "fr", "ru", "kk"])
def test_what_begins_otherwise_is_left_whole(language: str) -> None:
    words, by = Words(language), Called("member-2", {language: "B"})
    replaced = Difference("member-replaced", "member-1", {language: "A"}, beside={"by": by})
    moved = Difference("member-room", "member-1", {language: "A"}, "3", "4")
    told = [(each, difference_sentence(each, words), "") for each in (replaced, moved)]
    first, second = grouped(told, words)
    assert (first.heading, first.shown, first.icon) == ("A", told[0][1], "arrows-exchange")
    assert second.shown.endswith("3 → 4")
    assert not second.shown.startswith("A")
