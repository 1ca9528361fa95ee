"""How a letter or a mail begins, in words that are known and in others."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.surroundings.mail_heads import begins_mail, lines_of_head
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines

SWAHILI = [
    "Kutoka: Idara ya Itifaki <itifaki@nishati.example>", "Kwenda: Ofisi ya Itifaki", "Tarehe: 28 Novemba 2026",
    "Ndugu,", "(i) Mhe. Asha Mwinyikombo - Naibu Waziri", "(ii) Bw. Emmanuel Kisanga - Katibu Mkuu",
    "(iii) Bi. Neema Lyimo - Kamishna",
]  # fmt: skip


def test_labels_above_a_letter_in_whatever_language_name_nobody() -> None:
    rows = rows_of_lines(SWAHILI)
    people = parse_list(rows, guessed_columns(rows)).entries
    assert [name.family for each in people for name in each.names.values()] == ["Mwinyikombo", "Kisanga", "Lyimo"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Leader: Anna Lee", "Interpreter: John Smith", "Driver: Tom Ray", "They come on Monday."],
        ["Leader: Ms Anna Lee, since 2024", "Interpreter: John Smith", "Driver: Tom Ray", "They come on Monday."],
        SWAHILI[:3],
    ],
)
def test_labels_before_persons_and_nothing_but_labels_are_no_head(lines: list[str]) -> None:
    assert lines_of_head(lines) == 0


def test_a_chinese_head_has_no_blank_behind_its_colon() -> None:
    assert begins_mail("发件人：国际合作司 <gjs@customs.example>")
    assert not begins_mail("代表团团长：丁薛祥")


LABELLED_PEOPLE = [
    "Name: Ivan Petrov", "Position: Minister of Energy", "Born: 12.05.1970", "", "Name: Oleg Sidorov",
    "Position: Ambassador", "Born: 01.02.1965", "", "Vehicles will be provided by the Embassy.",
]  # fmt: skip
LABELLED_OFFICES = [
    "Minister: Ivan Petrov", "Ambassador: Oleg Sidorov", "Adviser: Pavel Kim (born 1980)", "Interpreter: Anna Lee",
    "Ivan Sokolov, driver",
]  # fmt: skip


def test_a_list_written_with_labels_is_no_head_of_a_letter() -> None:
    assert _said_of(LABELLED_PEOPLE) == [("Petrov", "Minister of Energy"), ("Sidorov", "Ambassador")]
    assert lines_of_head(["Глава делегации: Петров И.И.", "Члены: Сидоров О.О.", "Переводчик: Ли А.А., 1980 г.р.",
                          "1. Ким П.П., директор"]) == 0  # fmt: skip


def test_no_mark_of_a_letter_comes_into_an_office() -> None:
    said = _said_of(LABELLED_OFFICES)
    assert ("Petrov", "Minister") in said
    assert not any(">" in office for _, office in said)


def _said_of(lines: list[str]) -> list[tuple[str, str]]:
    rows = rows_of_lines(lines)
    entries = parse_list(rows, guessed_columns(rows)).entries
    return [(name.family, " ".join(each.position.values())) for each in entries for name in each.names.values()]
