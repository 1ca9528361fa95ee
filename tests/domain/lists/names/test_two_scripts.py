"""A name or an office given in two scripts is two forms of one, each in its language (protocol 4.8)."""

from __future__ import annotations

import pytest

from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.names.list_names import name_in
from domain.lists.names.two_scripts import in_forms
from domain.lists.notes.instructions import instruction_in
from domain.lists.tables.columns import columns_from, guessed_columns, untold_columns
from domain.lists.text.lines import rows_of_lines


def only(*lines: str) -> ListedPerson:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows)).entries[0]


def forms(entry: ListedPerson) -> dict[str, tuple[str, str]]:
    return {language: (name.given, name.family) for language, name in entry.names.items()}


@pytest.mark.parametrize(
    "written", ["LIN Yifan 林一凡", "LIN Yifan (林一凡)", "LIN Yifan / 林一凡", "林一凡（LIN Yifan）"]
)
def test_a_form_in_other_letters_stands_behind_a_blank_a_stroke_or_in_brackets(written: str) -> None:
    entry = only(f"1. {written} – Minister of Health 卫生部部长", "2. CAI Na 蔡娜 – Adviser / 顾问")
    assert forms(entry) == {"en": ("Yifan", "Lin"), "zh": ("", "林一凡")}
    assert entry.position == {"en": "Minister of Health", "zh": "卫生部部长"}


def test_the_forms_may_stand_behind_the_office() -> None:
    assert forms(only("1. 외교부 차관 오세린 OH Se-rin", "2. 통역 유가온 YU Ga-on")) == {
        "ko": ("", "오세린"),
        "en": ("Se-rin", "Oh"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "John SMITH (美国)",
        "генеральный директор Siemens",
        "Карл III",
        "Игорь СИДОРЕНКО (TBC)",
        "Cергей Орлов",
        "Head of 三井 Group",
    ],
)
def test_words_of_other_letters_that_say_something_else_are_no_form(text: str) -> None:
    assert in_forms(text) == text


def test_three_forms_are_three() -> None:
    assert in_forms("정우진 / JUNG Woo-jin / Чон У Чжин") == "정우진\nJUNG Woo-jin\nЧон У Чжин"


def test_only_blanks_between_signs_are_dropped() -> None:
    assert name_in("王 毅", "zh").family == "王毅"
    assert name_in("A B 王毅", "zh").family == "A B 王毅"


def test_the_language_of_names_in_latin_letters_is_asked_where_no_office_tells_it() -> None:
    rows = rows_of_lines(["1. 西田 健 (NISHIDA Ken) – 通訳", "2. 堀 真由 (HORI Mayu) – 事務官"])
    assert untold_columns(rows, guessed_columns(rows)) == (1,)
    entry = parse_list(rows, columns_from("number,name.fr,position.ja")).entries[0]
    assert forms(entry) == {"ja": ("健", "西田"), "fr": ("Ken", "Nishida")}
    told = [*rows, ["3", "MORI Aoi / 森 葵", "Minister of Finance / 財務大臣"]]
    assert untold_columns(told, guessed_columns(told)) == ()


@pytest.mark.parametrize(
    "line", ["白自由 外交部副部长", "経済大臣　小林　由美", "取手　改造　幹事長", "حسين كلن محمد، وزير"]
)
def test_a_sign_of_change_within_a_name_says_no_change(line: str) -> None:
    assert instruction_in(line) is None


@pytest.mark.parametrize("line", ["王强由李明接替", "王强由李明代替出席", "王强改由李明"])
def test_somebody_is_replaced_by_a_whole_wording(line: str) -> None:
    found = instruction_in(line)
    assert found is not None
    assert (found.kind, found.who, found.by) == ("replace", "王强", "李明")


def test_an_unofficial_delegation_accompanies() -> None:
    rows = rows_of_lines(["Unofficial Delegation / 非公式随員", "1. MORI Aoi / 森 葵 – Secretary / 秘書官"])
    assert [each.category for each in parse_list(rows, guessed_columns(rows)).entries] == ["accompanying"]


def test_a_form_in_other_letters_of_the_same_language_is_noted_and_never_joined() -> None:
    entry = only("1. Rahimov Jasur / Раҳимов Жасур – Vazir / Вазир", "2. Usmonova Dilnoza – Boshqarma boshlig‘i")
    assert entry.position == {"uz": "Vazir"}
    assert "Вазир" in entry.remarks


def test_words_in_other_letters_behind_a_name_that_are_none_are_noted() -> None:
    entry = only(
        "1. Ivan PETROV (Россия), Director of Protocol", "2. Claire MARTIN（法国外交部）, Adviser to the Minister"
    )
    assert (forms(entry), entry.remarks) == ({"en": ("Ivan", "Petrov")}, "Россия")


def test_the_name_of_a_firm_in_other_letters_stays_in_the_office() -> None:
    rows = [["Иванов Иван", "генеральный директор\nSiemens AG"], ["Петров Пётр", "начальник отдела"]]
    entry = parse_list(rows, columns_from("name.ru,position.ru")).entries[0]
    assert entry.position == {"ru": "генеральный директор Siemens AG"}


def test_offices_in_the_cells_of_names_tell_their_language() -> None:
    rows = [
        ["1", "KATO Jun 加藤 純\nMinistre des finances 財務大臣"],
        ["2", "ABE Rin（阿部 凛）\nDirectrice au ministère des finances\n財務省課長"],
    ]
    columns = guessed_columns(rows)
    assert untold_columns(rows, columns) == ()
    entry = parse_list(rows, columns).entries[0]
    assert entry.position == {"fr": "Ministre des finances", "ja": "財務大臣"}
    assert forms(entry) == {"fr": ("Jun", "Kato"), "ja": ("純", "加藤")}


def test_a_hyphen_within_a_name_parts_nobody_from_who_comes_instead() -> None:
    found = instruction_in("Instead of Mr. CHO Min-jae (조민재) – Ms. SHIN Ha-eun (신하은), Director")
    assert found is not None
    assert (found.who, found.by) == ("Mr. CHO Min-jae (조민재)", "Ms. SHIN Ha-eun (신하은), Director")
