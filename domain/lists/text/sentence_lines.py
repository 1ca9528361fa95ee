"""Lines of a note of changes that are sentences, and not somebody of a list with his number and his office."""

from __future__ import annotations

from domain.lists.names.courtesies import has_courtesy
from domain.lists.notes.change_words import is_one_sentence, is_sentence
from domain.lists.notes.corrections_told import speaks_of_a_row
from domain.lists.notes.offices_told import speaks_of_an_office
from domain.lists.notes.sentence_rows import (
    asks,
    begins_with_somebody,
    goes_on,
    is_of_an_office,
    says_place_behind,
    tells_a_change,
    tells_a_place,
)
from domain.lists.text.whole_names import is_name


def says_a_sentence(text: str, number: str) -> bool:
    """Whether a line is a sentence that says a change, or one that does not begin with somebody."""
    if says_place_behind(text) or asks(text) or goes_on(text) or speaks_of_a_row(text):
        return True
    if not is_sentence(text):
        return False
    if speaks_of_an_office(text):
        return True
    told = tells_a_change(text, number) or tells_a_place(text)
    apart = (
        number
        or begins_with_somebody(text)
        or (has_courtesy(text) and "," in text and is_name(text.partition(",")[0]))
        or is_of_an_office(text)
    )
    return told or not (apart or not is_one_sentence(text))
