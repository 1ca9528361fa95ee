"""A list read amiss as a whole is asked about as a whole, and so is who stands below a sentence at its end."""

from __future__ import annotations

from domain.lists.listed import ParsedList
from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines

GOOD = ["Ian Frew, Minister of Ports", "Ada Kerr, Adviser", "Tom Orr, Interpreter", "Eva Berg, Director, Canals"]


def read(*lines: str) -> ParsedList:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows))


def doubts(*lines: str) -> list[tuple[str, str | None]]:
    return [(each.cells[0], each.doubt) for each in read(*lines).entries]


def test_a_list_like_itself_is_not_asked_about() -> None:
    assert {doubt for _, doubt in doubts(*GOOD)} == {None}


def test_where_many_rows_are_amiss_so_may_the_others_be() -> None:
    rows = [
        ["Ian Frew 14", "Minister"],
        ["Ada Kerr 15", "Director"],
        ["Tom Orr", "Interpreter"],
        ["Eva Berg", "Adviser"],
    ]
    listed = parse_list(rows, guessed_columns(rows))
    assert [(each.cells[0], each.doubt) for each in listed.entries] == [
        ("Ian Frew 14", "misread"),
        ("Ada Kerr 15", "misread"),
        ("Tom Orr", "list"),
        ("Eva Berg", "list"),
    ]


def test_one_doubtful_row_among_many_is_asked_about_alone() -> None:
    rows = [*(line.split(", ", 1) for line in GOOD), ["Ida Lund 14", "Envoy"], ["Max Held", "Envoy"]]
    listed = parse_list(rows, guessed_columns(rows))
    assert [each.doubt for each in listed.entries] == [None, None, None, None, "misread", None]


SENTENCE = "They all arrive together on Wednesday, and nobody of them has asked for anything."


def test_who_stands_below_a_sentence_at_the_end_may_be_who_writes() -> None:
    found = dict(doubts(*GOOD, SENTENCE, "Maeve Duffy", "Third Secretary", "Embassy of Ireland, Moscow"))
    assert found["Ian Frew"] is None
    assert {doubt for name, doubt in found.items() if name not in {line.split(",")[0] for line in GOOD}} <= {
        "unlike",
        "misread",
    }
    assert found["Maeve Duffy"] == "unlike"


def test_a_list_goes_on_below_a_sentence_by_its_numbers_and_below_a_heading() -> None:
    numbered = [f"{at}. {line}" for at, line in enumerate(GOOD, 1)]
    assert {doubt for _, doubt in doubts(*numbered, SENTENCE, "5. Max Held, Envoy")} == {None}
    assert {doubt for _, doubt in doubts(*GOOD, SENTENCE, "Security:", "Max Held, Guard")} == {None}
