"""Honours behind names, and what a note behind one says: they are of no name and no office, and are kept beside."""

from __future__ import annotations

import pytest

from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.names.honours import honours_behind, orders_before, without_orders
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines


def read(*lines: str) -> tuple[ListedPerson, ...]:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows)).entries


@pytest.mark.parametrize(
    ("line", "name", "honours"),
    [
        ("1. Sir John Smith GCMG, Secretary of State for Defence", "John Smith", "GCMG"),
        ("1. H.E. Mohamed Ali CBS, Cabinet Secretary", "Mohamed Ali", "CBS"),
        ("1. Hon. Alfred Mutua, EGH, EBS, Cabinet Secretary for Labour", "Alfred Mutua", "EGH; EBS"),
        ("1. Ms Susan Koech C.B.S., Deputy Governor", "Susan Koech", "C.B.S."),
        ("1. Dr Jane Kiano, PhD, Principal Secretary", "Jane Kiano", ""),
    ],
)
def test_orders_behind_a_name_are_noted(line: str, name: str, honours: str) -> None:
    (entry, _other) = read(line, "2. Peter Njoroge, Adviser")
    assert [(each.given, each.family) for each in entry.names.values()] == [tuple(name.rsplit(" ", 1))]
    assert entry.remarks == honours
    assert "," not in "".join(entry.position.values())


def test_a_family_name_in_capitals_is_no_order() -> None:
    assert without_orders("Hui Min LIM") == "Hui Min LIM"
    assert without_orders("Kim MC") == "Kim MC"
    assert honours_behind("Sari Dewi, S.E., M.Si.", "Sari Dewi") == ()
    assert orders_before("IT, Energy and Transport Adviser") == ((), "IT, Energy and Transport Adviser")


@pytest.mark.parametrize(
    ("line", "other", "office"),
    [
        ("1. Bùi Thanh Sơn (Trưởng đoàn), Phó Thủ tướng", "2. Nguyễn Minh Vũ, Thứ trưởng", "Phó Thủ tướng"),
        ("1. Retno Marsudi (Ketua Delegasi), Menteri Luar Negeri", "2. Arif Havas, Direktur", "Menteri Luar Negeri"),
        ("1. Батцэцэг Батмөнх (тэргүүн), Гадаад харилцааны сайд", "2. Болд Оюун, Элчин сайд", "Гадаад харилцааны сайд"),
        ("1. 王毅（团长），外交部长", "2. 李明，副部长", "外交部长"),
        ("1. Ivan Petrović (šef delegacije), ministar vanjskih poslova", "2. Ana Horvat, veleposlanica",
         "ministar vanjskih poslova"),
    ],
)  # fmt: skip
def test_who_leads_is_noted_behind_a_name(line: str, other: str, office: str) -> None:
    first, second = read(line, other)
    assert first.is_called_head
    assert not second.is_called_head
    assert list(first.position.values()) == [office]
    assert "(" not in "".join(map(str, first.names.values())).replace("（", "(")


@pytest.mark.parametrize(
    ("line", "rank"),
    [
        ("Air Cdre Tariq Zia, Military Adviser", "Air Cdre"),
        ("Nk Muhammad Aslam, Guard", "Nk"),
        ("Gp Capt Sara Khan, Air Attaché", "Gp Capt"),
    ],
)
def test_a_rank_as_south_asia_abbreviates_it_is_no_part_of_a_name(line: str, rank: str) -> None:
    entry, _other = read(line, "Peter Njoroge, Adviser")
    assert list(entry.courtesy.values()) == [rank]
