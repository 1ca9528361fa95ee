"""Lines that say an office and nobody's name: it is still to come, or who is meant needs none."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import is_spouse
from domain.lists.text.name_and_office import name_and_office
from domain.lists.words.offices import is_interpreter, name_like, office_like
from domain.naming.comparing.name_parts import is_unknown

_OF_A_NAME = late_pattern(
    r"\b(?:name|nom|nombre|nome|imię|nazwisko|ismi|adı|фио|имя|аты|ім.я|nimi|الاسم)", re.IGNORECASE
)
_IN_BRACKETS = late_pattern(r"^(.+?)\s*[(\[]([^()\[\]]{2,60})[)\]]$")
_SOMEBODY = late_pattern(
    r"the (?:(?:vice|deputy|prime|first) ?)?(?:president|minister|secretary|ambassador|king|queen|first lady)"
    r"|(?:two|three|four|five|six|\d{1,2}|deux|trois|quatre|zwei|drei|vier|два|две|три|четыре|dos|tres|due|tre"
    r"|iki|üç)"
    r" (?:close protection |security |technical |press |support |crew )?(?:officers|agents|members|staff"
    r"|assistants|guards"
    r"|personnes|agents|mitarbeiter|personen|сотрудник(?:а|ов)?(?: охраны)?|человека?|personas|agenti|kişi)"
    r"|note-?taker|preneur de notes|protokollführer(?:in)?",
    re.IGNORECASE,
)
"""Who is meant by an office alone."""


def is_office_alone(text: str, numbered: bool) -> bool:
    """Whether a line is the office of somebody whose name is not said: `The President`, `Interpreter`."""
    spouse = is_spouse(text) and office_like(text)
    said = spouse or (is_interpreter(text) and (numbered or len(text.split()) == 1))
    return said or bool(_SOMEBODY.fullmatch(text))


def unnamed(text: str) -> tuple[str, str] | None:
    """No name, and the office, where brackets or a dash behind it say that the name is still to come."""
    office, dash, said = text.rpartition(" – ")
    if dash and is_unknown(said) and (office[:1].islower() or (office_like(office) and not name_like(office))):
        return "", office.strip()
    found = _IN_BRACKETS.match(text)
    if found is None or not is_unknown(found[2]) or not office_like(found[1]):
        return None
    if not _OF_A_NAME.search(found[2]) and name_and_office(found[1])[1]:
        return None
    return "", found[1].strip(" ,–—-")
