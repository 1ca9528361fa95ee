"""Lists of lines that say the office before the name."""

from __future__ import annotations

import pytest

from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.text.lines import rows_of_lines
from domain.lists.text.offices_first import with_names_before_offices
from domain.lists.text.records import BETWEEN


@pytest.mark.parametrize("sign", [", ", " – ", ": "])
def test_the_name_behind_the_last_sign_of_each_line_comes_first(sign: str) -> None:
    lines = [
        f"Minister of Ports, Head of Delegation{sign}Ian Frew",
        f"Director, Canals{sign}Ada Kerr",
        f"Groom of the Stole{sign}Tom Orr",
        f"Adviser{sign}Eva Berg",
    ]
    assert with_names_before_offices(lines) == [
        BETWEEN.join(("", "Ian Frew", "Minister of Ports, Head of Delegation")),
        BETWEEN.join(("", "Ada Kerr", "Director, Canals")),
        BETWEEN.join(("", "Tom Orr", "Groom of the Stole")),
        BETWEEN.join(("", "Eva Berg", "Adviser")),
    ]


def test_names_before_their_offices_stay_there() -> None:
    lines = ["Ian Frew, Minister", "Ada Kerr, Adviser, Canals", "Tom Orr, Director, Ports", "Eva Berg, Adviser"]
    assert with_names_before_offices(lines) == lines


def test_fewer_than_three_lines_tell_nothing() -> None:
    lines = ["Minister, Ian Frew", "Adviser, Ada Kerr"]
    assert with_names_before_offices(lines) == lines


def test_a_list_with_offices_in_capitals_over_names_is_read_once() -> None:
    """Lines put in order once are not put in order again."""
    text = """
CABINET SECRETARY, MINISTRY OF INVESTMENTS, TRADE AND INDUSTRY
REBECCA WANJIRU KAMAU

PRINCIPAL SECRETARY, STATE DEPARTMENT FOR TRADE
PETER OTIENO OUMA

DIRECTOR, ECONOMIC AND COMMERCIAL DIPLOMACY
SAMUEL KIPROTICH CHERUIYOT

DIRECTOR, INTERNATIONAL TRADE
FATUMA ABDI HASSAN

CHIEF EXECUTIVE OFFICER, EXPORT PROMOTION AGENCY
GRACE MUTHONI NDUNG'U
"""
    assert [row[1] for row in rows_of_lines(text.splitlines()) if len(row) > 1] == [
        "REBECCA WANJIRU KAMAU", "PETER OTIENO OUMA", "SAMUEL KIPROTICH CHERUIYOT", "FATUMA ABDI HASSAN",
        "GRACE MUTHONI NDUNG'U",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Председатель Верховного Суда, глава делегации – Ирисметов Баходир Жамшидович",
        "Заместитель Премьер-министра Республики Беларусь, глава делегации, ШИМКЕВИЧ Александр Николаевич",
    ],
)
def test_who_leads_the_delegation_by_his_office_is_no_heading(line: str) -> None:
    assert kind_of_line(line) is None


@pytest.mark.parametrize(
    "line", ["MINISTERIO DE ASUNTOS EXTERIORES, UNIÓN EUROPEA Y COOPERACIÓN", "Members, Delegation"]
)
def test_a_letterhead_or_a_title_is_one(line: str) -> None:
    assert kind_of_line(line) == "heading"
