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
