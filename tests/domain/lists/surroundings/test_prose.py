"""Lines of the letter or the mail around a list: they name nobody of it."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines


@pytest.mark.parametrize(
    "line",
    [
        "Уважаемый Ерлан Болатович!", "Уважаемые коллеги,", "Szanowni Państwo,", "Estimados colegas:",
        "Шановні колеги!", "Many thanks to all!", "祝好！",
    ],
)  # fmt: skip
def test_who_is_greeted_is_nobody_of_the_list(line: str) -> None:
    assert kind_of_line(line) in ("prose", "closing")


def test_days_in_brackets_as_chinese_texts_have_them_head_the_list() -> None:
    assert kind_of_line("（2026年12月8日至11日）") == "heading"


def test_a_chinese_name_and_a_duty_behind_a_wide_blank_are_somebody_and_no_group() -> None:
    assert rows_of_lines(["三、随行记者", "吴晨曦\u3000新华社记者"])[-1] == ["", "吴晨曦", "新华社记者"]
    assert kind_of_line("新闻\u3000记者") == "heading"


@pytest.mark.parametrize("line", ["陈刚 警卫", "刘洋 记者", "苏尔坦·奥马尔 警卫"])
def test_a_chinese_name_and_a_duty_behind_a_blank_head_nothing(line: str) -> None:
    name, duty = line.split()
    assert rows_of_lines(["王毅 外交部部长", "李明 副司长", line])[-1] == ["", name, duty]


@pytest.mark.parametrize("line", ["警卫 人员", "随行 记者", "安全 保卫"])
def test_two_words_of_a_group_head_it_in_chinese(line: str) -> None:
    assert kind_of_line(line) == "heading"


def test_a_star_below_a_list_with_notes_of_two_stars_is_a_note() -> None:
    rows = rows_of_lines(["1. Anna Holm *, Judge", "2. Eva Lo **, Judge", "*  Arrives late.", "** Vegetarian."])
    assert [row[0] for row in rows[2:]] == ["* Arrives late.", "** Vegetarian."]


@pytest.mark.parametrize(
    "line", ["Прибытие: 13.12.2026, рейс SZ-215, 06:30.", "Departure: 18:40", "Arrivée : 2026-12-13"]
)
def test_when_a_delegation_comes_is_nobody_of_it(line: str) -> None:
    assert kind_of_line(line) == "prose"


def test_an_office_behind_a_colon_is_nobodys_hour() -> None:
    assert kind_of_line("Anna Holm: Director, EXPO 2027") is None


@pytest.mark.parametrize("line", ["Merci, P. Abdo Kassm", "Gracias, Ana Ruiz", "N. 2174/26"])
def test_who_thanks_below_a_list_and_the_number_of_a_note_are_nobody(line: str) -> None:
    assert kind_of_line(line) in ("prose", "closing")


PARTY = [
    "HE Dr. Jafar Hassan, Prime Minister",
    "HE Mr. Omar Safa, Minister of Trade",
    "Mr. Rami Adwan, Private Secretary",
]


@pytest.mark.parametrize(
    "signed", [["Best,", "Dina"], ["Atte.,", "Ana Ruiz", "Subdirectora"], ["Un cordial saludo,", "Jo"]]
)
def test_who_signs_below_a_list_without_numbers_is_nobody_of_it(signed: list[str]) -> None:
    assert [row[0][:1] for row in rows_of_lines([*PARTY, *signed])[3:]] == [">"] * len(signed)


def test_somebody_behind_a_word_and_a_comma_is_not_taken_for_who_signs() -> None:
    rows = rows_of_lines([*PARTY, "Security,", "Mr. Ali Khan, Bodyguard"])
    assert rows[-1] == ["", "Mr. Ali Khan", "Bodyguard"]


ROMANIA = ["M. Dan Popescu, Président ;", "Mme Ileana Pop, Ministre ;", "M. Vlad Ionescu, conseiller."]


def test_a_sentence_below_a_list_that_names_who_comes_too_is_asked() -> None:
    sentence = "La délégation sera accompagnée de deux agents, MM. Cornel Dumitru et Sorin Iliescu, qui sont armés."
    rows = rows_of_lines([*ROMANIA, sentence, "L’Ambassade saisit cette occasion pour renouveler ses compliments."])
    parsed = parse_list(rows, guessed_columns(rows))
    assert [row.cells for row in parsed.unread] == [(sentence,)]


def test_who_stands_below_a_wish_may_be_who_writes() -> None:
    rows = rows_of_lines(
        [
            "贺启荣，最高人民法院副院长",
            "沈铮，审判委员会委员",
            "王淑岚，庭长",
            "高晓，法官",
            "祝工作顺利！",
            "小李　国际合作局",
        ]
    )
    assert [entry.doubt for entry in parse_list(rows, guessed_columns(rows)).entries][-2:] == [None, "unlike"]
