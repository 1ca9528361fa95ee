"""Names and offices in the letters of Chinese, Japanese and Korean: what parts them, and what stands alone."""

from __future__ import annotations

import pytest

from domain.lists.listed import ParsedList
from domain.lists.listing import parse_list
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.lists.text.name_and_office import name_and_office


@pytest.mark.parametrize(
    ("cell", "name", "office"),
    [
        ("三浦 誠二\n内閣総理大臣", "三浦 誠二", "内閣総理大臣"),
        ("三浦\u3000誠二\n北米課首席事務官", "三浦 誠二", "北米課首席事務官"),
        ("三浦誠二\n外務省儀典長", "三浦誠二", "外務省儀典長"),
        ("遠山 アレックス・健\n通訳(日本語・英語)", "遠山 アレックス・健", "通訳(日本語・英語)"),
        ("王磊\n外交部部长", "王磊", "外交部部长"),
        ("王 磊\n中央外办", "王 磊", "中央外办"),
        ("박 지훈\n외교부 장관", "박 지훈", "외교부 장관"),
        ("박지훈\n수행원", "박지훈", "수행원"),
    ],
)
def test_the_break_parts_a_name_from_its_office_and_not_the_blank_within_it(cell: str, name: str, office: str) -> None:
    assert name_and_office(cell) == (name, office)


def test_an_office_over_the_name_is_told_by_its_words() -> None:
    assert name_and_office("総理大臣主治医\n中原 治") == ("中原 治", "総理大臣主治医")


def test_a_family_name_over_a_given_one_is_one_name() -> None:
    assert name_and_office("三浦\n誠二郎") == ("三浦\n誠二郎", "")


@pytest.mark.parametrize("reading", ["みうら せいじ", "ミウラ セイジ", "（みうら せいじ）"])
def test_how_a_name_is_read_stands_under_it_and_is_no_office(reading: str) -> None:
    assert name_and_office(f"三浦 誠二\n{reading}\n外務大臣") == ("三浦 誠二", "外務大臣")


def test_an_office_in_kana_is_no_reading_of_the_name() -> None:
    assert name_and_office("三浦 誠二\nカメラマン") == ("三浦 誠二", "カメラマン")


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("【団員】三ツ星株式会社 営業本部長\u3000長谷部\u3000和子 様", "長谷部 和子", "三ツ星株式会社 営業本部長"),
        ("【団員】北東通商協会 事務局長\u3000勅使河原\u3000亮 様", "勅使河原 亮", "北東通商協会 事務局長"),
        ("団長\u3000外務大臣\u3000山本健司", "山本健司", "外務大臣（団長）"),
        ("团\u3000长：贺广义，贸易促进委员会主任", "贺广义", "贸易促进委员会主任（团长）"),
        ("团\u3000员：白洁，商务合作厅处长", "白洁", "商务合作厅处长"),
        ("翻译：李娜，外事办公室科员", "李娜", "外事办公室科员（翻译）"),
    ],
)  # fmt: skip
def test_a_label_before_a_name_and_a_courtesy_behind_it_are_no_part_of_it(line: str, name: str, office: str) -> None:
    assert name_and_office(line) == (name, office)


def read(*lines: str) -> ParsedList:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows))


def families(listing: ParsedList) -> list[str]:
    return [next(iter(entry.names.values())).family for entry in listing.entries]


def test_a_name_alone_in_its_line_is_no_office_of_a_ministry() -> None:
    """長谷部 ends as a department does, 山本健司 as a bureau of Chinese ministries."""
    listing = read("日本側出席者", "山本健司", "長谷部", "佐藤花子")
    assert families(listing) == ["山本健司", "長谷部", "佐藤花子"]
    assert {*listing.entries[0].names} == {"ja"}


@pytest.mark.parametrize("body", ["外務省", "総務課", "礼宾司", "商务部", "大統領府", "儀典室", "経済産業省"])
def test_a_ministry_or_a_department_alone_in_its_line_is_nobody(body: str) -> None:
    assert kind_of_line(body) == "heading"


def test_what_somebody_is_in_the_delegation_heads_him_where_it_stands_before_the_names() -> None:
    listing = read("代表団名簿", "団長", "山本健司", "外務大臣", "随員", "長谷部", "通訳")
    assert families(listing) == ["山本健司", "長谷部"]
    assert [entry.is_called_head for entry in listing.entries] == [True, False]


def test_what_somebody_is_in_the_delegation_may_stand_under_the_names() -> None:
    listing = read("王毅", "团长", "李明", "团员")
    assert families(listing) == ["王毅", "李明"]
    assert listing.entries[0].position == {"zh": "团长"}


@pytest.mark.parametrize(
    "lines",
    [
        ("1. 山本健司 外務大臣", "団長", "2. 佐藤一郎 外務省局長", "団員"),
        ("山本健司", "外務大臣", "団長", "佐藤一郎", "外務省局長", "団員"),
    ],
)
def test_who_leads_is_not_who_stands_below_his_office_and_role(lines: tuple[str, ...]) -> None:
    leader, member = read(*lines).entries
    assert leader.position == {"ja": "外務大臣"}
    assert member.position == {"ja": "外務省局長"}
    assert (leader.is_called_head, member.is_called_head, member.category) == (True, False, None)


def test_members_below_a_leader_without_a_role_are_headed_by_theirs() -> None:
    listing = read("山本健司 外務大臣", "団員", "佐藤一郎 外務省局長", "随員", "鈴木花子 通訳")
    assert [[*entry.position.values()] for entry in listing.entries] == [["外務大臣"], ["外務省局長"], ["通訳"]]


def table(*rows: str) -> ParsedList:
    cells = [tuple(row.split(" | ")) for row in rows]
    return parse_list(cells, guessed_columns(cells))


def test_one_cell_of_kana_makes_no_list_in_simplified_chinese_japanese() -> None:
    listing = table(
        "姓名 | 职务", "王毅 | 外交部部长", "李娜 | 翻译", "刘洋 | 松下（パナソニック）公司总经理", "张伟 | 处长"
    )
    assert {language for entry in listing.entries for language in (*entry.names, *entry.position)} == {"zh"}


def test_one_cell_of_kana_makes_a_list_without_such_signs_japanese() -> None:
    listing = table("氏名 | 役職", "山田 太郎 | 外務大臣", "鈴木 花子 | 通訳", "佐藤 健 | カメラマン")
    assert {language for entry in listing.entries for language in (*entry.names, *entry.position)} == {"ja"}
