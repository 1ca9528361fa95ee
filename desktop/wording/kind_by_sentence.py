"""Which kind an item is of by what its title says, where no word of it tells one: who meets whom, who returns.

Of whoever meets a head or a minister there are talks; with students, with the press or in a lobby there are none. One
returns to a house, an airport or a city, not to calm or to the agenda.
"""

from __future__ import annotations

import re

from domain.core.cities import zone_of_city
from domain.core.late_pattern import late_pattern
from domain.programme.places_in_title import says_where_one_arrives

_OFFICE = (
    r"(?:president|prime minister|minister|king|queen|chancellor|speaker|chair(?:man|woman)|secretary[- ]general"
    r"|président|première? ministre|ministre|roi|reine|chancelier|chancelière|secrétaire général"
    r"|президентом|премьер-министром|министром|корол[её]м|королевой|председателем|спикером|канцлером)"
)
_MEETS = late_pattern(
    r"\w\s+(?:meets(?: with)?|s['’]entretient avec|встречается со?|беседует со?)\s+(?:the\s|le\s|la\s|l['’])?"
    rf"(?:[^\W\d_]+\s)?{_OFFICE}(?![\w-]|['’]s)",
    re.IGNORECASE,
)
_RETURNS = late_pattern(
    r"\W*(?:(?:return|back) to|retour (?:à|au|aux|en|vers)|возвращение (?:в|на))\s+(?P<where>[^,;:()]+)", re.IGNORECASE
)
_NEAR = 3
"""How many words behind it say where one returns to."""


def kind_by_sentence(title: str) -> str | None:
    """The kind of which a title says by a sentence that an item is; None where it says none."""
    if _MEETS.search(title):
        return "talks"
    returns = _RETURNS.match(title)
    return "transfer" if returns is not None and _is_a_place(returns["where"].split()[:_NEAR]) else None


def _is_a_place(words: list[str]) -> bool:
    """Whether words say where one stays or lands, or begin with a city, as Russian says it behind such a word too."""
    first = words[0]
    cities = (first, re.sub("у$", "а", first)) if first[:1].isupper() else ()
    return says_where_one_arrives(" ".join(words)) or any(map(zone_of_city, cities))
