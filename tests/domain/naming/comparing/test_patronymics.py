"""Fathers told in one word, in the manner of one language and of another."""

from datetime import date

import pytest

from domain.naming.comparing.likeness import alike, likeness
from domain.naming.comparing.patronymics import Patronymic, patronymic_in
from domain.naming.comparing.thresholds import ALIKE, ASKED
from domain.naming.finding.finder import Finder
from domain.naming.words.findable import Findable, PartedName

DAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Данияр Ахметұлы Оспанов", "Данияр Ахметович Оспанов"),
        ("Оспанов Данияр Ахметулы", "Данияр Ахметович Оспанов"),
        ("Daniyar Akhmetuly Ospanov", "Оспанов Данияр Ахметович"),
        ("Аида Ғалымқызы Балаева", "Аида Галымовна Балаева"),
        ("Мұрат Әбуғалиұлы Нұртілеу", "Мурат Абугалиевич Нуртлеу"),
        ("Олжас Абайұлы Бектенов", "Олжас Абаевич Бектенов"),
        ("İlham Heydər oğlu Əliyev", "Ильхам Гейдарович Алиев"),
        ("Шавкат Миромон ўғли Мирзиёев", "Шавкат Миромонович Мирзиёев"),
    ],
)
def test_one_father_told_in_two_manners_leaves_one_person(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Данияр Маратұлы Оспанов", "Данияр Ахметович Оспанов"),
        ("Аида Ғалымқызы Балаева", "Аида Серікқызы Балаева"),
        ("Аида Ғалымқызы Балаева", "Аида Сериковна Балаева"),
        ("İlham Heydər oğlu Əliyev", "Ильхам Муратович Алиев"),
        ("Нурлан Марат улы Ахметов", "Нурлан Серикович Ахметов"),
    ],
)
def test_two_fathers_are_two_persons_whatever_the_manner(one: str, other: str) -> None:
    assert likeness(one, other) < ASKED


def test_a_daughter_is_no_son() -> None:
    assert likeness("Асыл Серікқызы Ахмет", "Асыл Серикович Ахмет") < ASKED


@pytest.mark.parametrize(
    "typed", ["Данияр Ахметұлы Оспанов", "Оспанов Данияр Ахметулы", "Ахметұлы Данияр", "Daniyar Akhmetuly Ospanov"]
)
def test_whoever_has_the_father_typed_is_found_before_his_namesake(typed: str) -> None:
    finder = Finder(
        (father, Findable((PartedName("Данияр", "Оспанов", father, "ru"),))) for father in ("Маратович", "Ахметович")
    )
    assert [(each.person, each.how) for each in finder.find(typed, 20, DAY)] == [
        ("Ахметович", "name"),
        ("Маратович", "misspelt"),
    ]


@pytest.mark.parametrize("word", ["Оспанов", "Улы", "қызы", "Ахмет", "Lee"])
def test_other_words_tell_no_father(word: str) -> None:
    assert patronymic_in(word) is None


def test_a_patronymic_tells_whose_child_somebody_is() -> None:
    assert patronymic_in("Серікқызы") == Patronymic("turkic", "daughter", "серік")
    assert patronymic_in("Akhmetovich") == Patronymic("slavic", "son", "akhmet")


def test_a_father_named_within_the_name_of_his_son_is_asked_about() -> None:
    assert ASKED <= likeness("Karunanidhi", "Muthuvel Karunanidhi Stalin") < ALIKE
    assert alike("Stalin", "Muthuvel Karunanidhi Stalin")
