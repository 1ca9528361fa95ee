from desktop.models.bilingual import wording_cell
from desktop.wording.words import Words


def test_a_place_is_shown_in_the_other_script_below() -> None:
    cell = wording_cell({"en": "Green Hall", "fr": "Salle verte", "ru": "Зелёный зал"}, Words("en"))
    assert (cell.text, cell.second) == ("Green Hall", "Зелёный зал")


def test_a_place_may_be_a_number_alone() -> None:
    cell = wording_cell({"en": "1000", "fr": "22", "ru": "Зал 22"}, Words("en"))
    assert (cell.text, cell.second) == ("1000", "Зал 22")
