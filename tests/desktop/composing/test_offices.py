"""An office beside its own side stands without the name of the state."""

from __future__ import annotations

import pytest

from desktop.composing.offices import office_without_state

TAJIKISTAN = ("Tadjikistan", "Tajikistan", "Republic of Tajikistan")


@pytest.mark.parametrize(
    ("office", "state", "said"),
    [
        ("Secretary of State of the United States", "United States", "Secretary of State"),
        ("Secrétaire d’État du Luxembourg", "Luxembourg", "Secrétaire d’État"),
        ("Ministre d'État de Monaco", "Monaco", "Ministre d'État"),
        ("Head of State of Qatar", "Qatar", "Head of State"),
        ("Prime Minister of the State of Qatar", "Qatar", "Prime Minister"),
        ("Premier ministre de l’État du Qatar", "Qatar", "Premier ministre"),
    ],
)
def test_an_office_of_state_keeps_its_words(office: str, state: str, said: str) -> None:
    assert office_without_state(office, (state,)) == said


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


@pytest.mark.parametrize(
    ("office", "state", "said"),
    [
        ("Président de la République fédérative du Brésil", "Brésil", "Président"),
        ("President of the Federative Republic of Brazil", "Brazil", "President"),
        ("President of the People’s Republic of China", "China", "President"),
        (
            "Ministre des Affaires étrangères de la République algérienne démocratique et populaire d’Algérie",
            "Algérie",
            "",
        ),
        ("Président de la République démocratique du Congo", "Congo", "Président"),
        ("Président de la République de Moldavie", "Moldavie", "Président"),
        ("Conseiller du Président de la République chargé du Brésil", "Brésil", ""),
    ],
)
def test_of_a_long_name_no_half_is_left(office: str, state: str, said: str) -> None:
    """A head of state stood as "Président de la République fédérative"."""
    assert office_without_state(office, (state,)) == (said or office)
