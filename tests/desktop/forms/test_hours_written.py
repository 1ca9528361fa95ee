"""Hours as senders write them who follow no rule."""

from __future__ import annotations

import pytest

from desktop.forms.hours_written import as_written


@pytest.mark.parametrize(
    ("written", "put"),
    [
        ("9时至10时30分 会谈", "9:00至10:30 会谈"),
        ("9：30—11：00 会谈", "9:30—11:00 会谈"),
        ("9:30～11:00 会谈", "9:30–11:00 会谈"),
        ("14-16 экскурсия", "14:00–16:00  экскурсия"),
        ("9-10.30 встреча", "9:00–10:30  встреча"),
        ("15-30 встреча", "15:30 встреча"),
        ("обед с 13 до 14", "13:00–14:00 обед "),
        ("entre 9h et 10h, réunion", "9h–10h, réunion"),
        ("9:00 dan 10:30 gacha uchrashuv", "9:00–10:30 uchrashuv"),
        ("14.30'da görüşme", "14.30 görüşme"),
        ("9.00–10.30 аралығында кездесу", "9.00–10.30 кездесу"),
        ("15:00 әкіммен кездесу өтеді", "15:00 әкіммен кездесу"),
    ],
)
def test_hours_are_put_as_others_write_them(written: str, put: str) -> None:
    assert as_written(written) == put


@pytest.mark.parametrize(
    "line", ["14-16 декабря", "14-16 guests", "Rooms 12-14", "15-30 минут", "9:00 Talks", "1-2 talks", "9h15-10h Talks"]
)
def test_other_numbers_stay(line: str) -> None:
    assert as_written(line) == line
