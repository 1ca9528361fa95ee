from desktop.models.bilingual import person_cell, wording_cell
from desktop.wording.words import Words
from domain.core.names import Name


def test_a_place_is_shown_in_the_other_script_below() -> None:
    cell = wording_cell({"en": "Green Hall", "fr": "Salle verte", "ru": "Зелёный зал"}, Words("en"))
    assert (cell.text, cell.second) == ("Green Hall", "Зелёный зал")


def test_a_place_may_be_a_number_alone() -> None:
    cell = wording_cell({"en": "1000", "fr": "22", "ru": "Зал 22"}, Words("en"))
    assert (cell.text, cell.second) == ("1000", "Зал 22")


def test_words_of_another_language_than_that_of_the_window_are_marked_and_told() -> None:
    office = {"pt": "Ajudante de Ordens"}
    cell = wording_cell(office, Words("fr"))
    assert cell.text == "Ajudante de Ordens\N{NO-BREAK SPACE}◊"
    assert cell.about == "non donné en français\N{NO-BREAK SPACE}: affiché comme enregistré (portugais)"
    assert [wording_cell(each, Words("pt")).text for each in (office, {})] == ["Ajudante de Ordens", ""]
    assert wording_cell({"und": "1000"}, Words("fr")).text == "1000"


def test_the_office_below_a_name_is_marked_too_where_it_is_in_another_language() -> None:
    names = {"pt": Name("Mauro", "Vieira")}
    cell = person_cell(names, {"pt": "Ministro das Relações Exteriores"}, Words("fr"))
    assert (cell.second, "portugais" in cell.about) == ("Ministro das Relações Exteriores\N{NO-BREAK SPACE}◊", True)
    assert person_cell(names, {"fr": "Ministre"}, Words("fr")).second == "Ministre"
