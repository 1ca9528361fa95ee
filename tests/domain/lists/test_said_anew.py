"""A row of a list that was read amiss reads as the officer says."""

from __future__ import annotations

from domain.core.names import Name
from domain.lists.listed import ListedPerson
from domain.lists.said_anew import SaidAnew, with_rows_said

AMISS = ListedPerson(1, {"fr": Name("le Card. Pietro", "Parolin")}, {"fr": "Secrétaire"}, 1, doubt="misread")
RIGHT = ListedPerson(2, {"fr": Name("Diego", "Ravelli")}, {"fr": "Maître des célébrations"}, 2)


def test_a_row_reads_as_the_officer_says_and_is_in_doubt_no_more() -> None:
    said = SaidAnew({"fr": Name("Pietro", "Parolin")}, {"fr": "Secrétaire d’État"})
    corrected, other = with_rows_said((AMISS, RIGHT), {0: said})
    assert (corrected.names, corrected.position) == (said.names, said.position)
    assert (corrected.doubt, corrected.number, other) == (None, 1, RIGHT)


def test_an_office_that_is_emptied_is_taken_away() -> None:
    (corrected,) = with_rows_said((AMISS,), {0: SaidAnew({"fr": Name("Pietro", "Parolin")}, {"fr": ""})})
    assert corrected.position == {}


def test_a_row_without_any_name_stays_as_it_was_read() -> None:
    assert with_rows_said((AMISS,), {0: SaidAnew({"fr": Name()}, {"fr": ""})}) == (AMISS,)


def test_whose_office_alone_is_corrected_may_still_be_divided() -> None:
    entry = ListedPerson(1, {"vi": Name("", "Nguyen Van An")}, {"vi": "X"}, as_said={"vi": Name("", "Nguyen Van An")})
    office, name = (SaidAnew({"vi": each}, {"vi": "Y"}) for each in (entry.names["vi"], Name("Van An", "Nguyen")))
    assert with_rows_said((entry,), {0: office})[0].as_said == entry.as_said
    assert with_rows_said((entry,), {0: name})[0].as_said == {}
