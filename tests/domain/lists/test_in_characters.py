"""A name over an office in one cell, in the letters of Chinese, Japanese and Korean: the break parts them."""

from __future__ import annotations

import pytest

from domain.lists.name_and_office import name_and_office


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
