"""Hours within the words of an item."""

from __future__ import annotations

from datetime import date, time

import pytest

from desktop.forms.hours_within import has_hour_within, without_following
from desktop.forms.programme_text import read_programme


@pytest.mark.parametrize(
    ("said", "held", "what", "hour"),
    [
        ("Cérémonie de départ ; décollage à 11h15", "Cérémonie de départ", "décollage", time(11, 15)),
        ("Adieux ; envol 19h15 (arrivée à Rome 22h05)", "Adieux", "envol (arrivée à Rome 22h05)", time(19, 15)),
        ("Farewell, departure at 10:45", "Farewell", "departure", time(10, 45)),
        ("Signing, followed by dinner at 20:00", "Signing", "dinner", time(20)),
        ("Signature, suivie d’un déjeuner à 13h00", "Signature", "déjeuner", time(13)),
        ("Переговоры, затем обед в 14:00", "Переговоры", "обед", time(14)),
        ("Entretien ; dîner à 20h00 en l’honneur du Roi", "Entretien", "dîner en l’honneur du Roi", time(20)),
        ("\tCérémonie ; décollage à 11h15\tAéroport", "Cérémonie\tAéroport", "décollage", time(11, 15)),
    ],
)  # fmt: skip
def test_what_is_said_to_follow_at_a_later_hour_is_an_item(said: str, held: str, what: str, hour: time) -> None:
    assert without_following(said, time(10)) == (held, [(what, hour)])


@pytest.mark.parametrize(
    "said",
    [
        "Gala dinner, arrival 21:15", "Dîner (ligne de présentation à 20h30)", "Talks; in the hall since 9:30", "Talks",
        "Farewell; departure at 8:00", "Wake-up, breakfast until 11:00", "Arrival, rest before the dinner at 19:00",
        "Briefing, preparation of the talks from 16:00", "Free time; no lunch before 17:00",
        "Walk, lunch postponed to 14:00",
        "Entretien, le déjeuner de 13h00 étant reporté", "Visite, retour à l’hôtel avant le dîner de 20h00",
        "Entretien, déjeuner à 13h00 étant reporté", "Visite, déjeuner jusqu’à 14h00",
        "Завтрак, отъезд не позднее 10:30",
        "Отдых, обед до 14:00", "Reception, departure of the guests at 20:30", "Spaziergang, Abendessen bis 22 Uhr",
        "Entretien, dîner prévu à 20h",
    ],
)  # fmt: skip
def test_other_hours_stay_where_they_are(said: str) -> None:
    assert without_following(said, time(10)) == (said, [])


def test_an_hour_is_told_and_a_length_or_a_number_is_none() -> None:
    assert all(map(has_hour_within, ("présentation à 20h30", "doors close 7 pm", "gates at 10.15")))
    assert not any(map(has_hour_within, ("vol de 2h30", "cerca de 1h00", "Talks (1+5)", "Room 2.15", "Bus 7")))


def test_a_programme_tells_of_hours_that_are_not_taken_over() -> None:
    read = read_programme("20h00 pour 20h30 : Réception\n20h45 Dîner, Palais Royal (présentation à 20h30 ; toasts)",
                          date(2026, 12, 1), ("fr",))  # fmt: skip
    reception, dinner = read.items
    assert (reception.start, reception.title) == (time(20, 30), "Réception")
    assert (dinner.place, dinner.title) == ("Palais Royal", "Dîner (présentation à 20h30 ; toasts)")
    assert read.hours == ("20h00 – Réception", dinner.title)
