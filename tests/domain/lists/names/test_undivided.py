"""Where a list does not tell which part of a name is the family name, nobody guesses capitals for it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from domain.core.names import Name
from domain.lists.listed import ListedPerson, with_families
from domain.lists.listing import parse_list
from domain.lists.names.undivided import UndividedName, undivided, ways_to_divide
from domain.lists.tables.columns import guessed_columns

HEAD = ("No.", "Name", "Position")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Reem Alabali Radovan", "de"),
        ("Hon. Dr. Ruth Nankabirwa Ssentamu", "en"),
        ("Gilberto Pichetto Fratin", "it"),
        ("Elvira Patricia Medina", "es"),
        ("Marta Carazo de la Fuente", "en"),
        ("MARIA MALMER STENERGARD", "sv"),
    ],
)
def test_three_words_without_capitals_do_not_tell_the_family_name(text: str, language: str) -> None:
    assert undivided(text, language, "given") is not None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Reem ALABALI RADOVAN", "de"),
        ("Alabali Radovan, Reem", "de"),
        ("Reem Radovan", "de"),
        ("Maria Chiara Rossi", "it"),
        ("Ursula von der Leyen", "de"),
        ("Ana María de la Fuente", "en"),
        ("Kassym-Jomart Kemeluly Tokayev", "en"),
        ("Nguyễn Hồng Diên", "vi"),
        ("Luis Alberto Pérez Gil", "es"),
        ("Mohammed Saeed Al Ariqi", "en"),
        ("Gordan Grlić Radman", "hr"),
        ("外交部长 王 毅", "zh"),
    ],
)
def test_what_tells_the_family_name_is_believed(text: str, language: str) -> None:
    assert undivided(text, language, "given") is None


def test_lists_print_no_capitals_until_the_officer_says_where_the_family_name_begins() -> None:
    untold = _listed(("1", "Reem Alabali Radovan", "Ministerin"))
    assert untold.names["de"].capitals == ""
    assert untold.with_family(2).names["de"] == Name("Reem", "Alabali Radovan")
    assert untold.with_family(1).names["de"] == Name("Reem Alabali", "Radovan")
    assert not untold.with_family(2).undivided


def test_what_is_said_of_one_script_is_said_of_the_same_name_in_letters_without_capitals() -> None:
    untold = _listed(("1", "Farzaneh Sadegh Malvajerd", "Ministerin"))
    both = replace(untold, names={**untold.names, "fa": Name("فرزانه صادق", "مالواجرد"), "ru": Name("Ф. С.", "М")})
    assert both.with_family(2).names == {
        "de": Name("Farzaneh", "Sadegh Malvajerd"),
        "fa": Name("فرزانه", "صادق مالواجرد"),
        "ru": Name("Ф. С.", "М"),
    }
    apart = replace(both, families={"fa": "apart"})
    assert apart.with_family(2).names["fa"] == Name("فرزانه صادق", "مالواجرد")


def test_the_officer_says_it_of_one_person_of_the_list() -> None:
    rows = ("1", "Reem Alabali Radovan", "Ministerin"), ("2", "Niels Annen Becker", "Staatssekretär")
    first, second = with_families([_listed(row) for row in rows], {1: 2})
    assert first.names["de"].capitals == ""
    assert second.names["de"] == Name("Niels", "Annen Becker")


def test_of_a_list_with_family_names_first_the_family_name_is_taken_from_the_front() -> None:
    found = undivided("Alabali Radovan Reem", "de", "family")
    assert found is not None
    assert found.divided(2, "de") == Name("Reem", "Alabali Radovan")


def test_an_ending_alone_turns_no_name_of_a_list_round() -> None:
    names = (
        "Гедион Тимотеос", "Месфин Бекеле", "Зинаш Таячью", "Месфин Тасев Бекеле", "Рахель Гетачью", "Йонас Бекеле",
        "Биллене Сейум", "Теферра Воркинех",
    )  # fmt: skip
    rows = (("№", "Имя", "Должность"), *((str(at), name, "Советник") for at, name in enumerate(names, 1)))
    entries = parse_list(rows, guessed_columns(rows)).entries
    assert [str(entry.names["ru"]) for entry in entries] == list(names)
    assert [bool(entry.undivided) for entry in entries] == [False, True, False, True, *[False] * 4]
    assert entries[1].names["ru"].capitals == ""


def test_the_officer_says_at_which_end_of_it_the_family_name_stands() -> None:
    found = undivided("Иванова Анна", "ru", "given")
    assert found is not None
    assert (found.divided(-1, "ru"), found.divided(1, "ru")) == (Name("Анна", "Иванова"), Name("Иванова", "Анна"))


@pytest.mark.parametrize(
    ("words", "ways"),
    [
        (("Tiong", "King", "Sing"), (2, 1, -1)),
        (("Henrique", "Gouveia", "e", "Melo"), (3, -1)),
        (("Reem", "Alabali", "Radovan", "Huber"), (2, 1, 3, -1)),
    ],
)
def test_every_family_name_there_may_be_is_offered_and_none_beside_a_word_that_joins_two(
    words: tuple[str, ...], ways: tuple[int, ...]
) -> None:
    assert ways_to_divide([UndividedName(words)]) == ways
    assert ways_to_divide([UndividedName(words, either=True)]) == (-1, *ways[:-1])


def test_who_has_the_family_name_in_front_among_names_that_have_not_is_called_as_it_is_written() -> None:
    name = UndividedName(("Tiong", "King", "Sing")).divided(-1, "en")
    assert (str(name), name.family) == ("Tiong King Sing", "Tiong")


def _listed(row: tuple[str, ...]) -> ListedPerson:
    rows = (HEAD, row, ("9", "Franz Huber", "Referatsleiter für Presse"))
    return parse_list(rows, guessed_columns(rows)).entries[0]
