"""Columns of ministries beside persons: they name nobody, and complete an office that is told by its rank alone."""

from __future__ import annotations

import pytest

from domain.lists.listed import persons_on
from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns


def offices(*rows: str) -> list[tuple[str, str]]:
    cells = [tuple(row.split(" | ")) for row in rows]
    entries = persons_on(parse_list(cells, guessed_columns(cells)))
    return [(next(iter(each.names.values())).in_full, next(iter(each.position.values()))) for each in entries]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (("Instansi | Nama | Jabatan", "Kementerian Luar Negeri | Retno Marsudi | Menteri",
          "Kementerian Perdagangan | Budi Santoso | Menteri"),
         [("Retno Marsudi", "Menteri, Kementerian Luar Negeri"), ("Budi Santoso", "Menteri, Kementerian Perdagangan")]),
        (("外交部 | 王毅 | 部长", "商务部 | 王文涛 | 部长"), [("王毅", "外交部部长"), ("王文涛", "商务部部长")]),
        (("وزارة الخارجية | فيصل الفرحان | وزير", "وزارة الدفاع | طلال العتيبي | وزير"),
         [("فيصل الفرحان", "وزير الخارجية"), ("طلال العتيبي", "وزير الدفاع")]),
        (("John Smith | Minister | Ministry of Defence", "Anna Lee | Deputy Minister | Ministry of Trade"),
         [("John Smith", "Minister of Defence"), ("Anna Lee", "Deputy Minister of Trade")]),
    ],
)  # fmt: skip
def test_a_column_of_institutions_names_nobody(rows: tuple[str, ...], wanted: list[tuple[str, str]]) -> None:
    assert offices(*rows) == wanted


def test_offices_are_no_institutions_where_two_columns_may_be_some() -> None:
    assert offices("Anna Lee | Minister | Trade", "John Smith | Deputy Minister | Defence") == [
        ("Anna Lee", "Minister"),
        ("John Smith", "Deputy Minister"),
    ]
