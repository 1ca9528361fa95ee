"""The preview of a list: who is taken in, who is struck off, which rows name nobody."""

from __future__ import annotations

from desktop.models.list_rows_model import ListRowsModel, list_rows
from desktop.widgets.tables.table_role import TableRole
from domain.core.names import Name
from domain.lists.listed import ListedPerson, ParsedList, RejectedRow


def test_who_is_replaced_and_who_comes_instead_are_two_rows_of_one_line() -> None:
    entries = (
        ListedPerson(4, {"en": Name("Yerlan", "Nysanbayev")}, {}, struck=True),
        ListedPerson(4, {"en": Name("Serik", "Bekov")}, {"en": "Vice Minister"}),
        ListedPerson(5, {}, {}, 7, struck=True),
    )
    model = ListRowsModel()
    model.set_rows(list_rows(ParsedList(entries, ())))
    told = [[model.data(model.index(line, at)) for at in (1, 2)] for line in range(model.rowCount())]
    assert [name for _, name in told] == ["Yerlan Nysanbayev", "Serik Bekov", "No. 7"]
    assert len({model.key(row) for row in model.rows()}) == len(entries)


def test_a_character_that_turns_the_text_around_it_is_shown_in_a_row_left_out() -> None:
    model = ListRowsModel()
    model.set_rows(list_rows(ParsedList((), (RejectedRow(4, ("Ivan\u202e Petrov", "Adviser"), "unfit-text"),))))
    assert model.data(model.index(0, 2)) == "Ivan\N{REPLACEMENT CHARACTER} Petrov · Adviser"


def test_a_sentence_that_is_told_next_is_not_called_one_that_nobody_understands() -> None:
    model = ListRowsModel()
    rejected = [RejectedRow(line, ("Mr Moss will not travel.",), "sentence") for line in (2, 3)]
    model.set_rows(list_rows(ParsedList((), tuple(rejected)), {2}))
    assert [row.understood for row in model.rows()] == [True, False]
    chips = [model.data(model.index(line, 1), TableRole.CHIP) for line in (0, 1)]
    assert chips[0] != chips[1]
