"""Which words stand on a block: the title whole, then as much of the rest as there is room for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.timeline.fitting import BlockRow, BlockWords, Role, WordFitting
from desktop.timeline.items import ItemBlock
from tests.desktop.timeline.rulers import plain

LUNCH = ItemBlock(
    "lunch", ("host",), 600, 660, "State luncheon given by the President", "17:00–18:15",
    ("2 people · Faceted Chamber", "Prepared toasts"), short_title="Luncheon",
)  # fmt: skip


def fitted(
    width: float, height: float, block: ItemBlock = LUNCH, size: float = 1.0, *, apart: bool = False
) -> BlockWords:
    return WordFitting(plain(size)).words(block, width, height, apart=apart)


def rows(words: BlockWords) -> list[tuple[str, str]]:
    return [(row.text, row.far) for row in words.rows]


def test_a_wide_block_shows_everything_with_the_time_beside_its_title() -> None:
    assert rows(fitted(500, 80)) == [
        (LUNCH.title, LUNCH.time_text), ("2 people · Faceted Chamber", ""), ("Prepared toasts", ""),
    ]  # fmt: skip


def test_what_stands_below_is_left_out_before_the_title_is_shortened() -> None:
    assert rows(fitted(320, 19)) == [(LUNCH.title, "")]
    assert rows(fitted(320, 34)) == [(LUNCH.title, ""), ("17:00–18:15 · 2 people · Faceted Chamber", "")]
    assert [row.role for row in fitted(320, 34).rows] == [Role.TITLE, Role.TIME]


def test_a_title_wraps_and_its_short_form_stands_for_it_where_it_is_too_low() -> None:
    assert [row.text for row in fitted(200, 34).rows] == ["State luncheon given by", "the President"]
    assert fitted(200, 19).rows[0].text == "Luncheon"


def test_the_hour_stands_below_or_beside_the_title_where_both_hours_have_no_room() -> None:
    timed = replace(LUNCH, start_text="17:00")
    assert rows(fitted(90, 34, timed)) == [("Luncheon", ""), ("17:00", "")]
    long = replace(timed, title="State luncheon given by the President", short_title="")
    assert rows(fitted(140, 49, long))[-1] == ("President", "17:00"), "beside its last words"
    assert rows(fitted(90, 34, timed, apart=True)) == [("Luncheon", ""), ("17:00", "")]
    assert rows(fitted(90, 19, timed, apart=True)) == [("Luncheon", "")], "in the lane of a room no title gives way"


@given(st.integers(60, 400), st.booleans())
def test_at_its_least_height_a_block_tells_when_it_begins(width: int, conflict: bool) -> None:
    timed = replace(LUNCH, start_text="17:00", conflict="The head of side is at two places." if conflict else "")
    least = WordFitting(plain(1.0)).least(timed, width, apart=False)
    told = fitted(width, least, timed).rows
    assert any("17:00" in f"{row.text} {row.far}" for row in told)
    assert len(told) * plain(1.0).line <= least, "and nothing of it is cut"


def test_a_sentence_of_a_conflict_gives_way_to_the_hour_whole() -> None:
    told = replace(LUNCH, start_text="17:00", title="Luncheon", conflict="The host is at two places.")
    assert rows(fitted(120, 49, told)) == [("Luncheon", ""), ("17:00–18:15", ""), ("2 people", "")]
    assert [row for row, _ in rows(fitted(120, 64, told))] == [
        "Luncheon", "The host is at", "two places.", "17:00–18:15",
    ]  # fmt: skip


def test_a_part_apart_has_the_short_title_and_the_time_below() -> None:
    assert rows(fitted(120, 50, apart=True)) == [("Luncheon", ""), ("17:00–18:15", "")]


def test_a_narrow_part_apart_tells_the_sort_of_item_where_its_title_has_no_short_form() -> None:
    long = replace(LUNCH, short_title=LUNCH.title, sort="Meal")
    assert [row.text for row in fitted(80, 19, long, apart=True).rows] == ["Meal"]
    assert fitted(320, 19, long, apart=True).rows[0].text == LUNCH.title
    assert fitted(80, 19, replace(LUNCH, sort="Meal"), apart=True).rows[0].text == "Luncheon"


def test_in_the_lane_of_a_room_no_word_is_broken_rather_none_is_said() -> None:
    assert fitted(40, 80, replace(LUNCH, sort="Meal"), apart=True).rows == (BlockRow("", Role.TITLE),)
    assert "".join(row.text for row in fitted(40, 120).rows).startswith("Luncheon")


def test_no_word_is_broken_to_make_room_for_the_time() -> None:
    proposed = replace(LUNCH, title="Expanded", short_title="Expanded")
    assert rows(fitted(140, 50, proposed))[:2] == [("Expanded", ""), ("17:00–18:15", "")]


def test_a_low_block_tells_when_it_begins_where_both_hours_have_no_room() -> None:
    proposed = replace(LUNCH, title="Expanded", short_title="Expanded", start_text="17:00")
    assert rows(fitted(140, 19, proposed)) == [("Expanded", "17:00")]
    assert rows(fitted(140, 34, proposed)) == [("Expanded", ""), ("17:00–18:15", "")]
    assert rows(fitted(300, 19, proposed)) == [("Expanded", "17:00–18:15")]


def test_a_difference_takes_the_place_of_the_time_on_a_low_block() -> None:
    moved = replace(LUNCH, tag="now 17:20")
    assert rows(fitted(500, 19, moved)) == [(LUNCH.title, "now 17:20")]
    assert rows(fitted(500, 80, moved))[1] == ("2 people · Faceted Chamber", "now 17:20")


@given(st.floats(60, 600), st.floats(19, 120))
def test_a_difference_never_lies_on_words(width: float, height: float) -> None:
    fitting = WordFitting(plain(1.0))
    for row in fitting.words(replace(LUNCH, tag="now about 17:20–18:40"), width, height, apart=False).rows:
        if row.tag:
            taken = fitting.ruler.advance(row.text, strong=row.role is Role.TITLE)
            assert not row.text or taken + fitting.ruler.advance(row.far) + 10 <= width


def test_a_title_is_shortened_for_a_difference_on_a_low_block_before_the_difference_is_left_out() -> None:
    moved = replace(LUNCH, tag="now about 17:20–18:40")
    assert rows(fitted(320, 19, moved)) == [("Luncheon", "now about 17:20–18:40")]
    assert rows(fitted(160, 19, moved)) == [("Luncheon", "")]


@given(st.floats(20, 600), st.floats(1, 200), st.sampled_from([1.0, 1.5, 2.0]), st.booleans())
def test_a_title_is_never_cut(width: float, height: float, size: float, apart: bool) -> None:
    fitting = WordFitting(plain(size))
    shown = fitting.words(LUNCH, width, max(height, fitting.least(LUNCH, width, apart=apart)), apart=apart)
    title = "".join(row.text for row in shown.rows if row.role is Role.TITLE)
    title = title.replace(" ", "").replace("-", "")
    narrow = apart and fitting.ruler.advance("Luncheon", strong=True) > max(width - 20, 8)
    assert title in ({""} if narrow else {LUNCH.title.replace(" ", ""), "Luncheon"})
    for row in shown.rows:
        strong = row.role is Role.TITLE
        assert fitting.ruler.advance(row.text, strong=strong) <= max(width - 20, 8 * size) or len(row.text) == 1


BLANKS_AND_HYPHENS = str.maketrans("", "", " -")


@pytest.mark.parametrize("text", ["a", "one two three", "République-du-Kazakhstan", ""])
@pytest.mark.parametrize("width", [1, 20, 60, 400])
def test_lines_hold_every_letter(text: str, width: int) -> None:
    lines = plain().wrapped(text, width)
    assert "".join(lines).translate(BLANKS_AND_HYPHENS) == text.translate(BLANKS_AND_HYPHENS)
    assert all(len(line) * 7 <= width or len(line) == 1 for line in lines)


def test_a_tag_stands_below_the_short_title_where_the_whole_one_leaves_it_no_row() -> None:
    moved = replace(LUNCH, tag="now 17:30 · 388", start_text="17:00")
    assert rows(fitted(170, 34, moved)) == [("Luncheon", ""), ("", "now 17:30 · 388")]
    assert "now" not in str(rows(fitted(100, 34, moved))), "a tag is not cut"
