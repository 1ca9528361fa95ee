"""The width of a table is shared by what its columns hold, and by how readily they give way."""

from desktop.widgets.tables.column_widths import ColumnNeed, shared

NUMBER = ColumnNeed(least=30, full=40, yields=0)
NAME = ColumnNeed(least=80, full=180, yields=0.3)
OFFICE = ColumnNeed(least=120, full=600, main=True)
WHY = ColumnNeed(least=70, full=180, yields=2)


def test_where_there_is_room_every_column_has_one_line_and_the_main_one_takes_the_rest() -> None:
    assert shared([NUMBER, NAME, OFFICE, WHY], 1100) == [40, 180, 700, 180]


def test_where_room_is_short_those_that_yield_break_their_lines_first() -> None:
    number, name, office, why = shared([NUMBER, NAME, OFFICE, WHY], 800)

    assert (number, number + name + office + why) == (40, 800)
    assert name / 180 > office / 600 > why / 180


def test_a_column_is_never_narrower_than_its_longest_word() -> None:
    widths = shared([NUMBER, NAME, OFFICE, WHY], 310)

    assert all(width >= need.least for width, need in zip(widths, (NUMBER, NAME, OFFICE, WHY), strict=True))


def test_a_number_keeps_its_line_as_long_as_another_column_can_break_its_own() -> None:
    assert shared([NUMBER, NAME, OFFICE, WHY], 320)[0] == 40


def test_where_even_the_longest_words_find_no_room_the_most_yielding_column_goes_into_the_main_one() -> None:
    number, name, office, why = shared([NUMBER, NAME, OFFICE, WHY], 280)

    assert why == 0
    assert number + name + office == 280


def test_the_number_and_the_main_column_always_stay() -> None:
    assert shared([NUMBER, NAME, OFFICE, WHY], 100)[1::2] == [0, 0]


def test_several_main_columns_share_what_is_left() -> None:
    assert shared([NUMBER, OFFICE, OFFICE], 1641) == [40, 801, 800]


def test_room_that_is_left_goes_first_to_a_column_of_which_one_cell_says_more_than_is_usual() -> None:
    place = ColumnNeed(least=60, full=60, longest=260)
    assert shared([NUMBER, OFFICE, place], 1100) == [40, 800, 260]
    assert shared([NUMBER, OFFICE, place], 760) == [40, 600, 120]
    assert shared([NUMBER, OFFICE, ColumnNeed(least=60, full=60, yields=2, most=196, longest=260)], 1100)[2] == 196
