"""A name behind an office with no sign between them: `Foreign Secretary David Lammy`."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import (
    any_courtesy_before,
    has_courtesy,
    is_abbreviated_courtesy,
    is_plain_courtesy,
    without_courtesies,
)
from domain.lists.names.given_names import SECOND_GIVEN
from domain.lists.names.ranks import rank_in
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import is_particle, joins, name_like, names_an_office, office_like
from domain.naming.words.lexicon import is_name_of_state

_FORM_OF_STATE = late_pattern(r"республик[иа]|федерации|королевства|республикасы\w*|улсын", re.IGNORECASE)
_OF_A_STATE = late_pattern(r"республик|федерац|королевств|союз|улсын", re.IGNORECASE)
_ENDS_IN_CONSONANT = late_pattern(r"[бвгджзйклмнпрстфхцчшщ]$", re.IGNORECASE)
_SUBJECT = late_pattern(
    r"affairs?|trade|finances?|defen[cs]e|relations|co-?operation|development|industry|energy|econom(?:y|ic|ics)|education"
    r"|culture|interior|transport|agriculture|environment|security|policy|commerce|tourism|sports?|science|technology"
    r"|planning|investments?|communications?|infrastructure|affaires|étrangères|défense|extérieures?|exteriores|defensa"
    r"|asuntos|esteri|difesa|defesa|interno|fazenda|saúde|energie|wirtschaft|verteidigung|finanzen|soziales|verkehr|umwelt|forschung|auswärtiges|negeri|spraw|zagranicznych|wewnętrznych|obrony|narodowej|finansów|gospodarki|europe|asie|asia"
    r"|afrique|africa|amériques?|américas?|americas",
    re.IGNORECASE,
)
_GLUED = late_pattern(r"(?<!\S)((?:[^\W\d_]\.){1,2})([^\W\d_]{2}[\w'’-]+)$")
"""Initials and the family name without a blank between: О.А.Бектенов."""
_PARTED = late_pattern("[,;:()–—/]")
_MOST_OF_NAME = 4
FEWEST_OF_NAME = 2
_OFFICE_AND_SLAVIC_NAME = late_pattern(
    r"(?P<office>.+?)\s+(?P<name>[А-ЯЁІЇЄ][\w’'-]+\s+(?:[А-ЯЁІЇЄ]\.\s?){1,2}"
    r"|[А-ЯЁІЇЄ][\w’'-]+\s+[А-ЯЁІЇЄ][\w’-]+\s+[А-ЯЁІЇЄ]\w+"
    r"(?:вич|вна|ична|івна))(?P<noted>\s*\([^()]+\))?"
)
"""An office and the name behind it, with initials or a patronymic: `директор департамента Стерник А. В.`"""
_CALLED_BEHIND = late_pattern(r"(?P<said>\S.+\S)\s+(?P<courtesy>мырза|ханым|xanım|hanım|hanımefendi|bəy|bey|beyefendi)")
"""A courtesy that stands behind a name in Turkic languages."""
_SLAVIC_ENDS = (".", ")", "вич", "вна", "ична", "івна")
_OF_WHAT = late_pattern(
    r"[ds]?[eau](?:gli|i|ll[aeo]?)|und|og|och|en|ve|va|və|w|za|pro|per"
    r"|för|til|voor",
    re.IGNORECASE,
)
"""A small word within an office that no name has."""


def office_before_name(line: str) -> tuple[str, str] | None:
    """The name and the office of a line that begins with the office: `Foreign Secretary David Lammy`."""
    if (called := _CALLED_BEHIND.fullmatch(line)) is not None:
        named = office_before_name(called["said"])
        return (f"{named[0]} {called['courtesy']}", named[1]) if named is not None else None
    slavic = _OFFICE_AND_SLAVIC_NAME.fullmatch(line) if line.endswith(_SLAVIC_ENDS) else None
    if slavic and office_like(slavic["office"]) and not has_courtesy(line):
        return slavic["name"].strip(), f"{slavic['office']} {(slavic['noted'] or '').strip()}".strip()
    if not office_like(line) or (has_courtesy(line) and not _goes_on(line)) or _PARTED.search(line):
        return None
    if (along := in_company(line)).words and line.endswith(along.words):
        found = office_before_name(along.text)
        return (f"{found[0]} {along.words}", found[1]) if found is not None else None
    if (ranked := rank_in(line)) and office_like(line[:ranked]) and name_like(without_courtesies(line[ranked:])):
        return line[ranked:].strip(), line[:ranked].strip()
    return _name_at_end(_GLUED.sub(r"\1 \2", line).split())


def _name_at_end(words: list[str]) -> tuple[str, str] | None:
    """The words that are written large at the end of an office as a name, but for what the office is of."""
    starts = (at for at in range(1, len(words) - 1) if _may_be_whole(words[at:]))
    named = (
        at
        for at in starts
        if words[at][0].isupper() and name_like(rest := " ".join(words[at:])) and not has_courtesy(rest)
    )
    at = next(named, None)
    if at is not None and _joins(words[at - 1]):  # it belongs to the office: `Secretary of Commerce Howard Lutnick`
        at = next((at for at in range(at + 1, len(words) - 1) if _is_given(words[at])), len(words) - FEWEST_OF_NAME)
    at = _behind_state(words, at)
    if at is None or is_name_of_state(" ".join(words[at:])) or _joins(words[at - 1]) or joins(words[at]):
        return None
    office = " ".join(words[:at])
    if at > 1 and _is_courtesy(words[at - 1]):
        at, office = at - 1, " ".join(words[: at - 1])
    while len(office.split()) > 1 and is_plain_courtesy(office.split()[-1]):  # Genel Müdür Sayın Kerem Uslu
        office, _, before = office.rpartition(" ")
        if joins(before):  # `Chief of Staff Susie Wiles and Mr. Dan Scavino` are two
            return None
    return (" ".join(words[at:]), office) if office_like(office) else None


def _joins(word: str) -> bool:
    return joins(word) or bool(_OF_WHAT.fullmatch(word))


def _is_given(word: str) -> bool:
    return word.casefold() in SECOND_GIVEN


def _goes_on(line: str) -> bool:
    """Whether what a line begins with is no courtesy but an office, as it says of what: `Ministro della Difesa …`."""
    before, rest = any_courtesy_before(line), without_courtesies(line).split()
    small = bool(rest) and rest[0][:1].islower() and _joins(rest[0].partition("'")[0].partition("’")[0])
    return small and names_an_office(before)


def _may_be_whole(words: list[str]) -> bool:
    """Whether so many words may be a name, small ones aside: Luiz Inácio Lula da Silva."""
    return sum(not is_particle(word) for word in words) <= _MOST_OF_NAME and not any(map(_is_courtesy, words))


def _is_courtesy(word: str) -> bool:
    """Whether a word with a dot stands before a name, and is no initial."""
    return len(word) > FEWEST_OF_NAME and word.endswith(".") and is_abbreviated_courtesy(word)


def _behind_state(words: list[str], at: int | None) -> int | None:
    """Where the name begins behind what an office is of: `Президент Казахстана Касым-Жомарт Токаев`."""
    if at is None:
        return None
    states = script_of_text(" ".join(words)) == "cyrillic"
    ends = range(len(words) - FEWEST_OF_NAME, at, -1)
    return next((end for end in ends if is_a_subject(words[end - 1]) or (states and _is_of_state(words, at, end))), at)


def _is_of_state(words: list[str], at: int, end: int) -> bool:
    """Whether a state is named up to here; it may begin a little before the words written large."""
    named = any(is_name_of_state(" ".join(words[begin:end])) for begin in range(max(1, at - 2), end))
    return named or bool(_FORM_OF_STATE.fullmatch(words[end - 1]))


def is_a_subject(word: str) -> bool:
    """Whether a word is of what a ministry is for, and nobody is called so: Affairs, Trade, Exteriores."""
    return bool(_SUBJECT.fullmatch(word))


def ends_in_a_name(office: str) -> bool:
    """Whether an office in Cyrillic letters ends in a name as it is called: `сайд Гомбожавын Занданшатар`.

    What an office is of is declined there, and most names of men as they are called end in a consonant.
    """
    found = office_before_name(office) if script_of_text(office) == "cyrillic" else None
    if found is None:
        return False
    name = found[0]
    states = is_name_of_state(name) or _OF_A_STATE.search(name) or any(map(str.isupper, name.split()))
    return not states and bool(_ENDS_IN_CONSONANT.search(name))
