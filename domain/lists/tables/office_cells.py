"""The cell of an office: the office itself, and what is noted in it of somebody."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.delegation.head_words import HEAD_OF, is_head_of_delegation
from domain.lists.names.company import Company, in_company, is_spouse
from domain.lists.names.honours import orders_before
from domain.lists.names.ranks import ranks_pattern
from domain.lists.names.two_scripts import in_forms
from domain.lists.noted import is_no_office
from domain.lists.surroundings.reach import reaches_somebody, without_reach
from domain.lists.tables.cell_languages import ColumnKnowledge
from domain.lists.tables.columns import ListColumn
from domain.lists.tables.person_cells import BRACKETS, PersonCells, take_company, take_note, texts_by_language, unmarked
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import joins, names_an_office
from domain.naming.comparing.name_parts import is_unknown
from domain.naming.scripts.letters import folded
from domain.registry.office_words import class_in_some_words

_LAST_PART = late_pattern(r"(?:\s*[,،，、;]|\s[–—-])\s*([^,،，、;]{2,60}?)[\s.;]*$")
"""What stands behind the last comma or dash of an office."""
_EXCELLENCY = late_pattern(
    r"(?:s\. ?e|h\. ?e|s\. ?exc|i\. ?e)\b\.?|(?:his|her|son|seine?|ihre?) exc|exzellenz", re.IGNORECASE
)
_AMBASSADOR = late_pattern(
    r"\b(?:ambassad(?:or|eur|rice)|botschafter(?:in)?|emba[jix]+ador[a]?|embaixatriz|ambasciat(?:ore|rice)|conselheir[oa]"
    r"|посол|елші)$",
    re.IGNORECASE,
)
"""What stands before a name as a courtesy and is his office where no other is said: `Botschafter Sebastian Groth`."""
_LEADS_BEHIND = late_pattern(rf"\s+({HEAD_OF[1:]})$", re.IGNORECASE)
"""The same without any sign between, as where it stood in a line of its own."""
_WISH = late_pattern(
    r"(?:que dieu (?:l['’ ]?\s?assiste|le (?:garde|protège|glorifie|préserve)|ait son âme)"
    r"|(?:may )?(?:god|allah) (?:preserve|protect|bless|save|keep) (?:him|her|them)"
    r"|que dios (?:le|lo) (?:guarde|proteja)"
    r"|(?:حفظه|حفظها|أيده|نصره|رعاه|سلمه) الله(?: ورعاه| وأيده)?)[.!]?",
    re.IGNORECASE,
)
"""What is wished to a sovereign behind his name, and is no office."""
_STOP = late_pattern(r"(?<=[^\W\d_]{4})\.$")
"""The end of a sentence; an abbreviation keeps its dot."""
_ALL_IN_BRACKETS = late_pattern(r"\(([^()]+)\)")


def take_office(cell: str, column: ListColumn, knows: ColumnKnowledge, found: PersonCells) -> None:
    """Take in the office a cell says, in each of its languages, and what is noted in it."""
    before = dict(found.position)
    lines = [
        _unreached(unmarked(line, found), found) for line in in_forms(cell).split("\n") if not reaches_somebody(line)
    ]
    for language, text in texts_by_language(lines, column, knows, found):
        company = in_company(text) if not is_spouse(text) else Company(text)
        ends_in_it = company.text and text.rstrip(" .)").endswith(company.words.rstrip(" .)"))
        if company.words and ends_in_it:
            take_company(company, column, knows, found)
        said = _unled(company.text if ends_in_it else text, language, found).strip(" ,;–—-")
        said = whole[1] if (whole := _ALL_IN_BRACKETS.fullmatch(said)) else said
        worded = _STOP.sub("", _without_orders(said, found))
        if _WISH.fullmatch(worded):
            continue
        if any(map(str.isalpha, worded)) and not is_unknown(worded):
            said_before = before.get(language, "")
            same_letters = script_of_text(worded) == script_of_text(said_before)
            apart = said_before and same_letters and folded(worded) not in folded(said_before)
            if apart and folded(worded).startswith(f"{folded(said_before)} "):
                said_before, apart = (
                    "",
                    False,
                )  # it says the same in full: `Her Majesty the Empress`, `Empress of Japan`
            # A column of bodies beside that of offices: `Director`, `Department of Trade`.
            found.position[language] = f"{said_before}, {worded}" if apart else said_before or worded


def _unreached(line: str, found: PersonCells) -> str:
    """The line without a telephone number, an address or a room, which are noted."""
    office, reached = without_reach(line)
    if reached:
        found.remarks.append(reached)
    return office


def _without_orders(office: str, found: PersonCells) -> str:
    """The office without the orders and degrees before it, which are noted."""
    orders, office = orders_before(office)
    found.remarks += orders
    return office


def _unled(text: str, language: str, found: PersonCells) -> str:
    """The office without the words behind it that say he leads the delegation, or in brackets that he may not come.

    They are noted.
    """
    behind = _LEADS_BEHIND.search(text)
    goes_on = behind is None or joins("".join(text[: behind.start()].split()[-1:]))  # `Deputy Minister and Head of …`
    last = _LAST_PART.search(text) if goes_on else behind
    noted = last if last is not None and _leads(text[: last.start()], last[1], language) else BRACKETS.search(text)
    if noted is None or not text[: noted.start()].strip():
        return text
    said = noted[1]
    if not (is_head_of_delegation(said) or is_no_office(said)):
        return text
    take_note(said, found)
    return text[: noted.start()]


def _leads(office: str, words: str, language: str) -> bool:
    """Whether words behind a president's or minister's office say that he leads: a union's envoy does by his office."""
    return is_head_of_delegation(words) and class_in_some_words({language: office}) is not None


def offices_in(courtesy: Wording) -> Wording:
    """The offices that stand before the names as courtesies, where the list says no other: `S.E. Botschafter`."""
    said = {language: " ".join(word for word in words.split() if _is_office_before_name(word))
            for language, words in courtesy.items()
            if _EXCELLENCY.match(words) or _AMBASSADOR.search(words)}  # fmt: skip
    return {language: words for language, words in said.items() if words}


def _is_office_before_name(word: str) -> bool:
    return word.isalpha() and names_an_office(word) and not ranks_pattern().match(f"{word} Xx Yy")
