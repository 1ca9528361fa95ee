"""Offices of Chancery 0.1.0 open, and say what they said then, wanted differences apart."""

from pathlib import Path

import pytest

from tests.desktop.commandline.golden_offices import LISTS, differences, known_differences, told, told_then
from tests.domain.golden_offices import OFFICES, golden_office


@pytest.mark.parametrize("name", OFFICES)
def test_an_office_of_then_says_what_it_said(name: str, tmp_path: Path) -> None:
    office = golden_office(name, tmp_path)
    for list_name in LISTS:
        assert list(differences(name, list_name, told(office, list_name))) == known_differences(name, list_name)


def test_a_value_that_changed_is_found() -> None:
    """The comparison would notice: an hour that another reading gives is told with its place."""
    name = "moscow-2025-11"
    now = told_then(name, "schedule")
    now[0]["starts"] = "2025-11-11T00:00:00+03:00"
    assert len(list(differences(name, "schedule", now))) == 1
