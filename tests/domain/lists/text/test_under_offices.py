"""Lines that go on with an office which stands in a column of its own."""

from __future__ import annotations

from domain.lists.text.lines import rows_of_lines
from domain.lists.text.under_offices import with_lines_under_offices

DOTTED = """\
Ms Lucía FERRER .......... Registrar of the
                           Second Chamber
Mr Stephen OKAFOR ........ Head of Protocol"""


def test_a_line_below_an_office_in_a_column_of_its_own_goes_on_with_it() -> None:
    assert rows_of_lines(DOTTED.splitlines()) == [
        ["", "Ms Lucía FERRER", "Registrar of the Second Chamber"],
        ["", "Mr Stephen OKAFOR", "Head of Protocol"],
    ]


def test_several_lines_may_go_on_with_one_office() -> None:
    lines = ["Anna HOLM        Director for the", "                 Baltic Sea and", "                 the Arctic"]
    assert with_lines_under_offices(lines) == ["Anna HOLM        Director for the Baltic Sea and the Arctic"]


def test_nobody_else_below_an_office_goes_on_with_it() -> None:
    for below in ("                 Mr Jonas Lind", "      Chamber", "Chamber", "                 2. Eva Lo"):
        lines = ["Anna HOLM        Director", below]
        assert with_lines_under_offices(lines) == lines


def test_an_office_below_a_name_that_follows_its_number_far_off_is_no_end_of_it() -> None:
    lines = ["1.      Mr Kamran Qureshi", "        Minister of Commerce"]
    assert with_lines_under_offices(lines) == lines
