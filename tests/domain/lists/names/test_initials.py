"""`Г.` and `M.` are initials in a column of initials, and courtesies in one of Messrs."""

from __future__ import annotations

import pytest

from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.names.courtesies import without_courtesies
from domain.lists.names.initials import initials_before
from domain.lists.tables.columns import guessed_columns


def _read(head: str, *names: str) -> tuple[ListedPerson, ...]:
    rows = (("No.", head, "Position"), *((str(at), name, "Minister of Trade") for at, name in enumerate(names, 1)))
    return parse_list(rows, guessed_columns(rows)).entries


@pytest.mark.parametrize(
    ("head", "names", "called"),
    [
        ("Имя", ("У. Хурэлсух", "Г. Занданшатар", "Б.Батцэцэг"), ["У. Хурэлсух", "Г. Занданшатар", "Б. Батцэцэг"]),
        ("Name", ("G. Meloni", "A. Tajani", "M. Crosetto"), ["G. Meloni", "A. Tajani", "M. Crosetto"]),
        ("Name", ("S. Jaishankar", "D. Bala Varma", "P. Kumaran"), ["S. Jaishankar", "D. Bala Varma", "P. Kumaran"]),
        ("ФИО", ("В.В. Путин", "Г.А. Зюганов", "С.В. Лавров"), ["В. В. Путин", "Г. А. Зюганов", "С. В. Лавров"]),
        ("Nom", ("M. Dupont", "Mme Martin", "M. Durand"), ["Dupont", "Martin", "Durand"]),
        ("Nom", ("S.E.M. Cheikh NIANG", "M. Oumar BA", "Mme Awa FALL"), ["Cheikh Niang", "Oumar Ba", "Awa Fall"]),
        ("Име", ("г. Петров", "г. Иванов", "г-жа Димитрова"), ["Петров", "Иванов", "Димитрова"]),
    ],
)
def test_one_capital_with_a_dot_is_what_it_is_in_the_other_rows(
    head: str, names: tuple[str, ...], called: list[str]
) -> None:
    entries = _read(head, *names)
    assert [str(name) for entry in entries for name in entry.names.values()] == called


def test_no_initial_is_kept_as_a_courtesy() -> None:
    assert not any(entry.courtesy for entry in _read("Фамилия, имя", "У. Хурэлсух", "Г. Занданшатар", "Б. Батцэцэг"))


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Mr. M. Subbarayudu", "M. Subbarayudu"),
        ("Shri D. Bala Varma", "D. Bala Varma"),
        ("Г. Занданшатар", "Г. Занданшатар"),
        ("Г. Христијан Мицкоски", "Христијан Мицкоски"),
        ("г-ѓа Гордана Силјановска", "Гордана Силјановска"),
        ("Sr. D. Juan Soto", "Juan Soto"),
        ("S.E. M. Jean Petit", "Jean Petit"),
    ],
)
def test_behind_mr_a_capital_is_an_initial(written: str, bare: str) -> None:
    assert without_courtesies(written) == bare


def test_several_initials_stand_one_blank_apart() -> None:
    assert initials_before("A. B. Vajpayee") == ("A. B.", "Vajpayee")
