"""What a state is called at the head of a letter."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.words.offices import names_an_office
from domain.naming.words.lexicon import is_name_of_state

_STATE = late_pattern(
    r"(?:the )?(?:(?:islamic|democratic|people['’]?s|federal|federative|socialist|arab|united|hashemite|co-?operative"
    r"|plurinational|bolivarian|oriental|independent) ){0,4}(?:republic|kingdom|sultanate|emirate|principality)"
    r" of (?:the )?(?:[^\W\d_]+ ?){1,4}"
    r"|(?:royaume|république|sultanat|émirat|principauté)(?: [^\W\d_]+){0,2} (?:du |de la |de |des |d['’]"
    r"|de l['’])(?:[^\W\d_]+ ?){1,3}"
    r"|(?:reino|república|regno|repubblica)(?: [^\W\d_]+){0,2} (?:d[aeio]|del|de la|dos)(?: [^\W\d_]+){1,3}"
    r"|[^\W\d_]+(?:ική|ΙΚΗ) (?:δημοκρατία|δημοκρατια)|(?:королевство|султанат|княжество|эмират) [^\W\d_]+"
    r"|(?:مملكة|المملكة|جمهورية|سلطنة) [^\W\d_]+(?: [^\W\d_]+){0,3}",
    re.IGNORECASE,
)
"""The long name of a state, by its form."""


def is_state(words: str) -> bool:
    """Whether words are what a state is called, as at the head of a letter: `ISLAMIC REPUBLIC OF PAKISTAN`."""
    return is_name_of_state(words) or (bool(_STATE.fullmatch(words)) and not names_an_office(words))
