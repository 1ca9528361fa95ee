"""The rank and the office a line says of whoever it adds to the list."""

from __future__ import annotations

import pytest

from domain.lists.notes.added_as import told_of_added


@pytest.mark.parametrize(
    ("line", "who", "number"),
    [
        ("Mr Ann Roe (Colonel, liaison officer) is added as No. 10", "Colonel Ann Roe, liaison officer", 10),
        ("M. Jean Dupont (conseiller) est ajouté sous le n° 4", "M. Jean Dupont, conseiller", 4),
        ("г-н Рослан бин Исмаил, офицер связи, добавляется под № 10", "г-н Рослан бин Исмаил, офицер связи", 10),
        ("Bitte Herrn Jan Horn, Referent, als Nr. 5 hinzufügen", "Herrn Jan Horn, Referent", 5),
        ("Añadir a D. Juan Pérez, asesor, con el n.º 6", "D. Juan Pérez, asesor", 6),
        ("Add Mr John Smith, Adviser", "Mr John Smith, Adviser", None),
        ("Add Mr Peter Pan, Political Secretary at No. 10", "Mr Peter Pan, Political Secretary at No. 10", None),
        ("Add Mr Ray Fox, Deputy as No. 2 of the Ministry", "Mr Ray Fox, Deputy as No. 2 of the Ministry", None),
        ("Add Mr John Smith (vegetarian)", "Mr John Smith (vegetarian)", None),
        ("Ajouter M. Paul Durand (sous réserve)", "M. Paul Durand (sous réserve)", None),
    ],
)
def test_who_is_added_has_the_rank_that_is_said(line: str, who: str, number: int | None) -> None:
    asked = told_of_added(line)
    assert asked is not None
    assert (asked.kind, asked.who, asked.number) == ("add", who, number)


def test_a_line_that_strikes_somebody_off_gives_no_rank() -> None:
    asked = told_of_added("Delete Mr John Smith, Adviser")
    assert asked is not None
    assert (asked.kind, asked.number) == ("strike", None)
