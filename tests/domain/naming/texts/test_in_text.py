"""Names in running text: what is spelt otherwise is told, what is an inflected form or another's name is not."""

from __future__ import annotations

import pytest

from domain.naming.texts import in_text
from domain.naming.texts.in_text import NamesInText, SpeltForm, names_in_text

RU = NamesInText(
    [
        SpeltForm("japarov", "Садыр", "Жапаров", "ru"), SpeltForm("putin", "Владимир", "Путин", "ru"),
        SpeltForm("tokayev", "Касым-Жомарт", "Токаев", "ru"), SpeltForm("lavrov", "Сергей", "Лавров", "ru"),
        SpeltForm("dzerzhinsky", "Феликс", "Дзержинский", "ru"), SpeltForm("matvienko", "Валентина", "Матвиенко", "ru"),
    ],
    ["Казахстан"],
)  # fmt: skip
EN = NamesInText(
    [
        SpeltForm("may", "Theresa", "May", "en"), SpeltForm("tokayev", "Kassym-Jomart", "Tokayev", "en"),
        SpeltForm("ondoa", "Jean", "Ondoa", "en"), SpeltForm("erdogan", "Recep Tayyip", "Erdoğan", "en"),
        SpeltForm("lavrov", "Sergey", "Lavrov", "en"), SpeltForm("biden", "Joe", "Biden", "en"),
    ],
    ["Baden-Baden"],
)  # fmt: skip
PL = NamesInText([SpeltForm("tokayev", "Kasym-Żomart", "Tokajew", "pl"), SpeltForm("tusk", "Donald", "Tusk", "pl")], [])


@pytest.mark.parametrize(
    ("names", "text", "written", "right"),
    [
        (RU, "Президент Садыр Жапоров прибыл", "Жапоров", "Жапаров"),
        (RU, "встреча с Владемиром Путиным", "Владемиром", "Владимир Путин"),
        (RU, "Лаворв и Токаев", "Лаворв", "Лавров"),
        (EN, "Prime Minister Teresa May", "Teresa", "Theresa May"),
        (EN, "President Tokaev arrives", "Tokaev", "Tokayev"),
        (EN, "Mr Ondea speaks", "Ondea", "Ondoa"),
        (EN, "Mr Ondooa speaks", "Ondooa", "Ondoa"),
        (EN, "Sergei Lavrov", "Sergei", "Sergey Lavrov"),
        (EN, "Lavrow", "Lavrow", "Lavrov"),
        (PL, "Prezydent Tokaiew", "Tokaiew", "Tokajew"),
    ],
)
def test_what_is_spelt_otherwise_is_told(names: NamesInText, text: str, written: str, right: str) -> None:
    assert [(each.written, each.right) for each in names.misspelt_in(text)] == [(written, right)]


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (RU, "Президента Токаева, Токаевым и Путиным; Путину, о Путине"),
        (RU, "К.-Ж. К. Токаев и В. В. Путин"),
        (RU, "ТОКАЕВ Касым-Жомарт Кемелевич"),
        (RU, "Дзержинского, Дзержинским, Дзержинскому; Валентины Матвиенко"),
        (RU, "С Сергеем Лавровым у Сергея Лаврова"),
        (RU, "Тоқаевтың, Путинге, Лавровпен; Казахстана и Казахстаном"),
        (RU, "Президент Путин в Путинках, Лавра, Лавры, Тока"),
        (EN, "Mrs May's speech in May; Maya Angelou; Mayor of London"),
        (EN, "Tokayev's and the Tokayevs, TOKAYEV, Kassym-Jomart Tokayev's"),
        (EN, "Erdogan said; Erdoğan’s; ERDOĞAN"),
        (EN, "They met in Baden-Baden."),
        (EN, "Mr Bavrov speaks"),
        (EN, "Andrei Lavrov, H.E. Mr S. Lavrov, Minister Lavrov"),
        (PL, "Tokajewa, Tokajewem i Tuskiem, Tuska, Donaldem Tuskiem, Kasyma-Żomarta Tokajewa"),
        (EN, "أردوغان 习近平 1234 …"),
    ],
)
def test_a_right_spelling_is_none_of_these(names: NamesInText, text: str) -> None:
    assert names.misspelt_in(text) == ()


def test_each_is_told_once_however_often_it_is_written() -> None:
    assert len(EN.misspelt_in("Tokaev, Tokaev and Tokaev")) == 1


def test_of_more_texts_than_are_remembered_each_is_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_text, "MOST_TEXTS", 2)
    names = NamesInText([SpeltForm("lavrov", "Sergey", "Lavrov", "en")], [])
    for text in ("Lavrow", "Lavrov", "Mr Lavrow", "Lavrow"):
        assert [each.written for each in names.misspelt_in(text)] == ["Lavrow"] * ("Lavrow" in text)


def test_a_name_another_person_has_is_right() -> None:
    both = NamesInText([SpeltForm("a", "Jan", "Nowak", "en"), SpeltForm("b", "Jan", "Novak", "en")], [])
    assert both.misspelt_in("Nowak and Novak") == ()


FEW = names_in_text(
    (
        SpeltForm("silva", "Marina", "Silva", "fr"),
        SpeltForm("albares", "José Manuel", "Albares Bueno", "fr"),
        SpeltForm("lula", "Luiz Inácio", "Lula da Silva", "fr"),
    ),
    (),
)


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("Marina Da Silva, ministre", "Marina Da Silva", "Marina Silva"),
        ("avec Marina da Silva.", "Marina da Silva", "Marina Silva"),
        ("José Manuel Albarez", "Albarez", "Albares Bueno"),
    ],
)
def test_of_few_the_given_name_tells_whose_family_name_is_written_otherwise(
    text: str, written: str, right: str
) -> None:
    assert [each[1:] for each in FEW.misspelt_in(text)] == [(written, right)]


@pytest.mark.parametrize(
    "text", ["Luiz Inácio Lula da Silva", "Lula da Silva", "Mme da Silva", "Marina Silva", "Albarez"]
)
def test_of_few_a_particle_that_is_his_and_a_name_by_itself_are_right(text: str) -> None:
    assert FEW.misspelt_in(text) == ()


@pytest.mark.parametrize("text", ["Marina da Silva", "José Manuel Albarez"])
def test_of_many_somebody_else_may_be_so_called(text: str) -> None:
    many = NamesInText(
        [SpeltForm("silva", "Marina", "Silva", "fr"), SpeltForm("albares", "José Manuel", "Albares Bueno", "fr")], []
    )
    assert many.misspelt_in(text) == ()
