"""Arabic lists set a title before a name with a stroke: it is a courtesy, and no name."""

from __future__ import annotations

import pytest

from domain.lists.doubts import doubts_of
from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.names.list_names import name_in
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines


@pytest.mark.parametrize(
    ("line", "name", "courtesy"),
    [
        ("1- سعادة الأستاذ / عبدالإله بن ناصر السبيعي – وكيل الوزارة", "عبدالإله بن ناصر السبيعي", "سعادة الأستاذ"),
        ("1- الدكتور / تركي بن فهد الدوسري – مستشار", "تركي بن فهد الدوسري", "الدكتور"),
        ("1- المفوض/ منى إبراهيم الشاذلي – رئيسة القسم", "منى إبراهيم الشاذلي", "المفوض"),
        ("1- السكرتير أول/ نهى سامح رزق – عضو", "نهى سامح رزق", "السكرتير أول"),
    ],
)
def test_what_stands_before_the_stroke_is_a_courtesy(line: str, name: str, courtesy: str) -> None:
    rows = rows_of_lines([line, "2- خالد بن أحمد الغامدي – الملحق التجاري"])
    first, _second = parse_list(rows, guessed_columns(rows)).entries
    assert [each.in_full for each in first.names.values()] == [name]
    assert list(first.courtesy.values()) == [courtesy]


def test_a_courtesy_alone_is_nobodys_name() -> None:
    rows = [("الأستاذ", "مستشار"), ("خالد الغامدي", "الملحق التجاري"), ("نواف القرني", "مترجم")]
    entries = [
        ListedPerson(line, {"ar": name_in(name, "ar")}, {"ar": office}) for line, (name, office) in enumerate(rows)
    ]
    assert doubts_of(entries).get(0) == "misread"
