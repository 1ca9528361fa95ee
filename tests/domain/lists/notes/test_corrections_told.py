"""Points of a note that speak of a row of the list: nobody new is made of them."""

from __future__ import annotations

import pytest

from domain.lists.listed import ParsedList
from domain.lists.listing import parse_list
from domain.lists.notes.corrections_told import speaks_of_a_row
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines

FRENCH = (
    "L’Ambassade du Sénégal a l’honneur de communiquer :",
    "1) au n° 9, lire « Général Birame Diop, Ministre des Forces armées » au lieu du Général Mbaye Cissé ;",
    "2) Mme Absa Faye arrivera le 1er décembre à 19 h 20 par le vol TP1480.",
)
RUSSIAN = (
    "Посольство имеет честь сообщить о следующих изменениях в составе делегации:",
    "1) в имени Министра иностранных дел следует читать «Мохамад бин Хаджи Хасан» (без «Утама»);",
    "2) должность г-на Азлана – «Chairman», прежнюю («President») считать ошибочной;",
    "3) г-н Рослан бин Исмаил (Полковник, офицер связи) добавляется под № 10;",
)


def read(*lines: str) -> ParsedList:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows))


def test_numbered_points_about_rows_are_sentences_for_the_officer() -> None:
    found = read(*FRENCH)
    assert (found.entries, found.by_sentences) == ((), True)
    assert [row.why for row in found.rejected[1:]] == ["sentence", "sentence"]


def test_who_is_added_has_the_rank_the_office_and_the_title_that_are_said_of_him() -> None:
    found = read(*RUSSIAN)
    (added,) = found.entries
    assert (added.number, added.position, added.courtesy) == (10, {"ru": "офицер связи"}, {"ru": "Полковник"})
    assert [row.why for row in found.rejected[1:]] == ["sentence", "sentence"]


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("the name of the Minister should read “Ann Roe”", True),
        ("der Name muss richtig Jan Horn lauten", False),
        ("der Name des Ministers soll richtig lauten: Jan Horn", True),
        ("el cargo debe decir «Director»", True),
        ("o nome escreve-se João Simões", True),
        ("il nome si scrive Malatesta", True),
        ("Сапарбек есімі «Сапарбаев» деп оқылсын", True),
        ("1. Ann Read, Reader in Law", False),
        ("2. Иванов Пётр, писатель", False),
        ("3. Jean Lire, directeur de la lecture publique", False),
        ("4. Mr Tom Moss, Adviser to be", False),
    ],
)
def test_what_speaks_of_a_row_is_told_by_its_verb(text: str, *, speaks: bool) -> None:
    assert speaks_of_a_row(text) is speaks


def test_a_note_of_changes_is_read_so_though_it_speaks_of_the_final_list() -> None:
    """Its second sentence, of who comes instead, is not lost behind the first."""
    found = read(
        "Subject: Re: PM's Visit - final list of delegation (rev 4)", "Further to rev 3:",
        "- Mr Attaullah Tarar will NOT be travelling. Mr. Hanif Abbasi, Minister for Railways, will join instead.",
        "- Ms. Amna Baloch to be placed before Syed Tariq Fatemi.",
        "- Dr. Syed Tauqir Hussain Shah is now “Adviser to the PM”.",
    )  # fmt: skip
    assert [(str(each.names["en"]), each.struck) for each in found.entries] == [("Attaullah Tarar", True)]
    assert [row.why for row in found.rejected[2:]] == ["sentence", "sentence", "sentence"]


def test_who_is_added_beside_a_number_stands_behind_it() -> None:
    found = read(
        "Seguem as alterações:", "A Dra. Maria do Céu não poderá participar.",
        "Acrescentar: Embaixador Miguel Silvestre, Embaixador de Portugal em Dacar (n.º 8-A).",
    )  # fmt: skip
    (added,) = (each for each in found.entries if each.added)
    assert (added.after, added.position) == (8, {"pt": "Embaixador de Portugal em Dacar"})
