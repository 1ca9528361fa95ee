"""An office beside its own side stands without the name of the state."""

from __future__ import annotations

import pytest

from desktop.composing.offices import office_without_state

TAJIKISTAN = ("Tadjikistan", "Tajikistan", "Republic of Tajikistan")


@pytest.mark.parametrize(
    ("office", "said"),
    [
        ("Prime Minister of the Republic of Tajikistan", "Prime Minister"),
        ("Premier ministre de la République du Tadjikistan", "Premier ministre"),
        ("Minister of Transport of Tajikistan", "Minister of Transport"),
        ("ministre des transports", "ministre des transports"),
        ("Премьер-министр Республики Таджикистан", "Премьер-министр Республики Таджикистан"),
    ],
)
def test_the_state_of_the_side_is_left_out_with_its_kind(office: str, said: str) -> None:
    assert office_without_state(office, TAJIKISTAN) == said
