"""Cells that say the same in two languages, with a stroke between them or one above the other."""

import pytest

from domain.lists.listing import parse_list
from domain.lists.tables.bilingual import with_a_line_for_each_language
from domain.lists.tables.columns import guessed_columns

HEAD = ("No", "Name", "Position")
ACROSS_SCRIPTS = [
    HEAD,
    ("1", "Olzhas Bektenov / Олжас Бектенов", "Prime Minister / Премьер-министр"),
    ("2", "Yermek Kosherbayev / Ермек Кошербаев", "Minister of Foreign Affairs / Министр иностранных дел"),
]
ACROSS_LANGUAGES = [
    HEAD,
    ("1", "Ousmane Sonko", "Premier ministre du Sénégal / Prime Minister of Senegal"),
    ("2", "Cheikh Niang", "Ministre des Affaires étrangères / Minister of Foreign Affairs"),
]
ONE_ABOVE_THE_OTHER = [tuple(cell.replace(" / ", "\n") for cell in row) for row in ACROSS_LANGUAGES]


@pytest.mark.parametrize(
    ("rows", "languages"),
    [(ACROSS_SCRIPTS, ["en", "ru"]), (ACROSS_LANGUAGES, ["en", "fr"]), (ONE_ABOVE_THE_OTHER, ["en", "fr"])],
)
def test_two_offices_of_a_cell_are_of_two_languages(rows: list[tuple[str, ...]], languages: list[str]) -> None:
    parted = with_a_line_for_each_language(rows)
    read = parse_list(parted, guessed_columns(parted))

    assert [sorted(each.position) for each in read.entries] == [languages, languages]
    assert read.entries[1].position["en"] == "Minister of Foreign Affairs"


def test_a_stroke_within_one_language_parts_nothing() -> None:
    rows = [HEAD, ("1", "Ann Smith", "Head of Unit / Spokesperson"), ("2", "John Brown", "Head / Deputy Director")]

    assert with_a_line_for_each_language(rows) == rows
