"""What a line of a list is that names nobody: a heading, a count, prose, or what closes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from domain.core.late_pattern import late_pattern
from domain.delegation.head_words import HEAD_OF, is_head_of_delegation
from domain.lists.names.courtesies import has_courtesy
from domain.lists.names.name_order import is_patronymic
from domain.lists.notes.titles_of_changes import announces_changes
from domain.lists.surroundings.closings import ends_a_letter
from domain.lists.surroundings.duties_of_somebody import is_duty_of_somebody, is_somebody_with_duty
from domain.lists.surroundings.group_names import group_named
from domain.lists.surroundings.group_words import GROUPS, category_in
from domain.lists.surroundings.heading_words import WHOLE, has_parts, is_group, names_a_side
from domain.lists.surroundings.prose import is_prose
from domain.lists.surroundings.roles import is_role
from domain.lists.surroundings.states_headed import is_state
from domain.lists.words.bodies import is_body, is_body_for_several
from domain.lists.words.offices import name_like, names_an_office

RowKind = Literal["heading", "prose", "closing", "count"]
"""What a line is that names nobody. After a closing there is nobody any more."""
_COUNT = late_pattern(
    r"^(?:total|итого|всего|gesamt|insgesamt|summe|toplam|барлығы|жалпы|бардыгы|totale?|totaal|jami|cəmi|yekun|razem|ogółem|łącznie"
    r"|всього|усього|разом|ukupno|укупно|σύνολο|összesen|celkem|spolu|skupaj|yhteensä|totalt|i alt|kokku|kopā"
    r"|iš viso|нийт|სულ"
    r"|ընդամենը|סה[\"״]כ|جمع|مجموع|إجمالي|المجموع|कुल|รวม|tổng(?: cộng| số)?|jumlah|合计|合計|共計|总计|總計|총원|합계"
    r"|총계?"
    r"|共)\b"
    r"(?:.{0,40}\d|(?: pax| persons?| people)?\s*[:.：]?\s*$)"
    r"|^[（(]?(?:以上|共|总共|合计|计|計|全)\s*\d{1,3}\s*[名人位]"
    r"|\s[x×]\s?\d{1,2}\b|[–—:-]\s*\d+\s*(?:чел|persons?\b|people|pers\b|personnes|pax|kişi|personen|personas|pessoas"
    r"|адам|人|members"
    r"|членов)",
    re.I,
)
_EVENT = late_pattern(
    r"(?:[^\W\d_]+ ){0,3}(?:\w*reise|viaje|voyage|viagem|trip|поездк\w*|kunjungan|látogatás\w*"
    r"|visit|visite|visita|\w*besuch|визит\w*|ziyaret\w*|сапар\w*|\w*vierailu\w*|wizyt\w*"
    r"|návštěv\w*|summit"
    r"|саммит\w*|sommet|cumbre|\w*gipfel|zirve\w*)\b.*\b(?:19|20)\d\d\b.*"
    r"|(?:(?:state|official|working|private) )?(?:visit (?:of|to|by)|visite (?:d[eu]|d['’]état|officielle|à|en|au)"
    r"|viaje (?:de|a)|voyage (?:d[eu]|officiel|à|en|au)|déplacement (?:d[eu]|à|en|au)|viagem (?:d[aeo]|ao?)|viaggio"
    r"|поездка (?:в|\w+[аяо])|trip (?:of|to|by)|\w*reise (?:de[rs]|nach|in)"
    r"|visita (?:d[eio]|del|ad?|oficial|ufficiale|de estado|di stato)|\w*besuch (?:de[rs]|in|von)|визит (?:в"
    r"|\w+[аяо]))\b[^,;:–—\d]*",
    re.IGNORECASE,
)
"""For which visit a list is: `Visita ad Astana – 11-13 novembre 2025`."""
_TABLE = late_pattern(
    r"(?:table|стол|tisch|mesa|tavolo|tafel|üстел|үстел|masa|стіл|桌|餐桌)\s*(?:no\.?|n°|№)?\s*(?:\d{1,3}"
    r"|[A-ZА-Я])\s*[:.]?",
    re.IGNORECASE,
)
"""The heading of a table of a seating list."""
_IN_BRACKETS = late_pattern(r"[\w.]\s*[(（]([^()（）]+)[)）]$")
_LONG_TITLE = late_pattern(
    r"(?:(?:the|official|list|liste?|members?|membres?|composition) "
    r"|(?:of|de|des|du|the|la) ){0,5}"
    r"(?:delegations?|délégations?) (?:accompanying|accompagnant|of|de|du|to|for|pour|à) .*\b(?:19|20)\d\d\b"
    r"|(?:the )?(?:names?|list|composition|members) of (?:the )?(?:official )?delegation accompanying [^,;]*"
    r"|(?:noms|liste|composition|membres) (?:des membres )?de la délégation (?:officielle )?accompagnant [^,;]*",
    re.IGNORECASE,
)
"""The title of a list that says whom the delegation accompanies, and when, however long."""
_MOST_WORDS = 14
"""Words of a heading at most; more are a sentence."""
_LOOKED_AT = 400
"""Letters of a line that are looked at."""
_ROMAN_PART = late_pattern(r"(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3})[.)]\s+(?=\S)")
"""The number of a part of a list behind its first; I. and V. may be initials."""
PART = late_pattern(r"(?:[IVX]{1,4}|[A-ZА-Я])[.)]\s+(?=\S)")
"""The number or the letter of a part, behind which its heading stands."""
_BETWEEN_PARTS = late_pattern(r"\s[–—-]\s|,\s|:\s")
_OF_A_NAME = range(2, 5)
"""Words of a name with a patronymic, or a family name in capitals."""


@lru_cache(maxsize=10_000)
def kind_of_line(text: str) -> RowKind | None:
    """What a line is that stands by itself, as far as its words tell; None: it may name somebody."""
    if "\n" in text and _is_letterhead(text[:_LOOKED_AT].split("\n")):
        return "heading"
    if is_somebody_with_duty(text[:_LOOKED_AT]):
        return None
    line = " ".join(text[:_LOOKED_AT].split())
    if ends_a_letter(line):
        return "closing"
    if is_prose(line):
        return "heading" if is_body_for_several(line.rstrip(" :：")) else "prose"
    if _COUNT.search(line):
        return "count"
    heads = _LONG_TITLE.match(line) or is_role(line) or _is_part(line) or _is_heading(line)
    return "heading" if heads and not _ends_in_somebody(line) else None


def _ends_in_somebody(line: str) -> bool:
    """Whether a line that speaks of the delegation closes with a name: `Министр, глава делегации – Иванов Иван …`."""
    parts = [part.strip() for part in _BETWEEN_PARTS.split(line)]
    words = parts[-1].split()
    if len(parts) == 1 or len(words) not in _OF_A_NAME or not name_like(parts[-1]):
        return False
    loud = [len(word) > 1 and word.isupper() for word in words]
    named = any(map(is_patronymic, words[1:])) or (any(loud) and not all(loud))
    return named and not line.isupper() and names_an_office(parts[0])


def _is_part(line: str) -> bool:
    """Whether a line has the number or letter of a part of a list, and what heads it: `III. SÉCURITÉ ET PROTOCOLE`."""
    found = _ROMAN_PART.match(line)
    rest = line[found.end() :] if found is not None else ""
    heads = category_in(rest) is not None or (rest.isupper() and not name_like(rest))
    if found is None and (lettered := PART.match(line)) is not None and line.isupper():
        rest = line[lettered.end() :]  # D. is a courtesy in Spanish as well: `D. PRESS`
        heads = category_in(rest) is not None and is_group(rest)
    return bool(rest) and heads and not any(map(str.isdigit, rest))


def _is_letterhead(lines: Sequence[str]) -> bool:
    """Whether lines of a paragraph name a state, and below it who writes; or are headings each."""
    first, *others = [" ".join(line.split()) for line in lines if line.strip()]
    if not others or any(map(has_courtesy, others)):
        return False
    return is_state(first) or (_is_heading(first) and all(_is_heading(line) for line in others))


def is_event(words: str) -> bool:
    """Whether words say for which visit a list is."""
    return bool(_EVENT.fullmatch(words))


def _is_heading(line: str) -> bool:
    words = line.split()
    noted = _IN_BRACKETS.search(line)
    leads = noted is not None and is_head_of_delegation(noted[1])
    leads = leads or has_courtesy(line.partition(":")[2].strip()) or is_duty_of_somebody(line)
    bare = line.rstrip(" :：")
    heads_one = bare != line and is_head_of_delegation(bare)
    if leads or len(words) > _MOST_WORDS or has_courtesy(line) or (re.match(HEAD_OF, line, re.I) and not heads_one):
        return False
    if (
        heads_one
        or group_named(bare) is not None
        or announces_changes(bare)
        or _TABLE.fullmatch(bare)
        or is_state(bare)
        or _EVENT.fullmatch(bare)
        or is_body(bare)
    ):
        return True
    small = bare.casefold()
    if any(re.search(pattern, small) for pattern in (GROUPS["accompanying"], WHOLE)) and not has_parts(bare):
        return True
    if re.fullmatch(r"\(.+\)|（[^（）]+）|【.+】|〔.+〕", bare) or line.endswith((":", "：")):
        return True
    if names_a_side(bare) and not has_parts(bare):
        return True
    return category_in(bare) is not None and not has_parts(bare) and is_group(bare)
