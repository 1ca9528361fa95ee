"""An office and a name with nothing but blanks between them."""

from __future__ import annotations

import pytest

from domain.lists.text.by_blanks import parted_by_blanks
from domain.lists.text.name_and_office import name_and_office


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Bundesministerin für Wirtschaft und Energie", "Katherina Reiche"),
        ("Ministro degli Affari Esteri e della Cooperazione Internazionale", "Antonio Tajani"),
        ("Ministro della Difesa", "Guido Crosetto"),
        ("Ministro dell'Interno", "Matteo Piantedosi"),
        ("Ministro da Defesa", "José Múcio Monteiro"),
        ("Президент Казахстана", "Касым-Жомарт Токаев"),
        ("Президент Эстонской Республики", "Алар Карис"),
        ("Президент Республики Польша", "Кароль Навроцкий"),
        ("министр энергетики Саудовской Аравии", "Абдулазиз бен Салман"),
        ("Премьер-министр", "Кристен Михал"),
        ("Монгол Улсын Ерөнхий сайд", "Гомбожавын Занданшатар"),
        ("President of the Republic of Estonia", "Alar Karis"),
    ],
)
def test_the_state_an_office_is_of_is_no_part_of_the_name_behind_it(office: str, name: str) -> None:
    assert name_and_office(f"{office} {name}") == (name, office)


def test_a_spouse_behind_the_name_stays_with_it() -> None:
    line = "Президент Эстонской Республики Алар Карис с супругой Сирье Карис"
    assert name_and_office(line) == ("Алар Карис с супругой Сирье Карис", "Президент Эстонской Республики")


def test_an_office_of_a_state_alone_names_nobody() -> None:
    assert name_and_office("Министр иностранных дел Республики Казахстан")[1] == ""


def test_what_a_ministry_is_for_is_no_part_of_a_name() -> None:
    line = "Minister for Foreign Affairs Lars Løkke Rasmussen"
    assert name_and_office(line) == ("Lars Løkke Rasmussen", "Minister for Foreign Affairs")


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        (
            "Le Président de la République Emmanuel Macron et Mme Brigitte Macron",
            "Emmanuel Macron et Mme Brigitte Macron",
            "Le Président de la République",
        ),
        ("L'ambassadeur de France Sylvain Guiaugué", "Sylvain Guiaugué", "L'ambassadeur de France"),
        ("Presidente Luiz Inácio Lula da Silva", "Luiz Inácio Lula da Silva", "Presidente"),
        ("Primeira-dama Rosângela Lula da Silva", "Rosângela Lula da Silva", "Primeira-dama"),
        ("Referatsleiter Zentralasien Dr. Klaus Grewlich", "Dr. Klaus Grewlich", "Referatsleiter Zentralasien"),
        ("Directeur Asie Benoît Guidée", "Benoît Guidée", "Directeur Asie"),
        ("Minister Spraw Zagranicznych Radosław Sikorski", "Radosław Sikorski", "Minister Spraw Zagranicznych"),
    ],
)
def test_who_comes_along_stays_and_what_an_office_is_of_does_not(line: str, name: str, office: str) -> None:
    assert name_and_office(line) == (name, office)


def test_nobody_of_two_behind_one_office_is_lost_in_it() -> None:
    assert name_and_office("Chief of Staff Susie Wiles and Mr. Dan Scavino")[1] == ""


def test_words_that_end_in_a_particle_are_no_name() -> None:
    assert parted_by_blanks("Visite de travail du Premier Président") is None


@pytest.mark.parametrize("line", ["HRH The Duke of Edinburgh", "Casa de S.M. el Rey", "Baroness Chapman of Darlington"])
def test_what_somebody_is_of_is_no_office(line: str) -> None:
    assert parted_by_blanks(line) is None


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("S.E. el Presidente de la República, don José Kast", "S.E. don José Kast", "Presidente de la República"),
        ("S.E. o Ministro da Defesa, Dr. Nuno Melo", "S.E. Dr. Nuno Melo", "Ministro da Defesa"),
        ("S.E. el Embajador, Director General", "S.E. el Embajador", "Director General"),
    ],
)
def test_an_office_with_a_style_before_a_name_is_an_office(line: str, name: str, office: str) -> None:
    assert name_and_office(line) == (name, office)
