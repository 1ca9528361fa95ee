"""Lists that group persons by their institution, a heading each: a bare office is that of the institution above it.

`Ministère de l'Industrie` above `M. Ryad MEZZOUR, Ministre`: on his card he would be a minister of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.listed import ListedPerson, RejectedRow
from domain.lists.surroundings.group_words import category_in
from domain.lists.words.bodies import is_body
from domain.lists.words.firms import names_a_body
from domain.lists.words.institutions import completed
from domain.lists.words.list_language import script_of_text

_FEWEST = 2
"""Institutions that head persons where a list is grouped by them."""
_OF_PERSONS = late_pattern(
    r"d[ée]l[ée]ga|делегац|delega[tsz]|heyet|\blist|списо|состав|тізім|құрам|\bpart[iy]|participa|участник|membre|member"
    r"|suite|visit|визит|сапар|代表|名单|名簿|대표단|وفد|قائمة|\d",
    re.IGNORECASE,
)
"""What heads persons as a delegation or a list, of whichever institution."""
_OF_A_WORD_BEHIND = late_pattern(
    r"(?:vazirligi|qo['‘’ʻ]mitasi|agentligi|министрлігі|министрлиги|агенттігі|комитеті|bakanlığı|nazirliyi|яам|газар)$",
    re.IGNORECASE,
)
_BARE = late_pattern(
    r"(?:first |senior )?(?:vice[- ]|deputy |assistant )?(?:minister|secretary[- ]general|director(?:[- ]general)?"
    r"|permanent secretary|chair(?:man|person|woman)?|governor)"
    r"|(?:vice-)?ministre(?: déléguée?)?|(?:vice-)?présidente?|secrétaire générale?(?: adjointe?)?"
    r"|direct(?:eur|rice)(?: générale?)?(?: adjointe?)?"
    r"|(?:vice)?ministr[oa]|(?:sub)?secretari[oa](?: general)?|direct?or[a]?(?: general)?|diretora?(?:-geral)?"
    r"|direttore(?: generale)?|(?:vice)?president[ae]"
    r"|minister(?:in)?|staatssekretär(?:in)?|präsident(?:in)?|direktor(?:in)?|abteilungsleiter(?:in)?"
    r"|(?:(?:первый )?заместитель )?(?:министра?|(?:генерального )?директора?|председател[ья]|руководител[ья])"
    r"|вице-министр|генеральный директор|статс-секретарь"
    r"|министр(?:дің (?:бірінші )?орынбасары)?|төраға(?:ның (?:бірінші )?орынбасары)?"
    r"|министр(?:дин (?:биринчи )?орун ?басары)?"
    r"|vazir(?:ning (?:birinchi )?)?(?: ?o['‘’ʻ]rinbosari)?|rais|direktor|boshqaruv raisi"
    r"|bakan(?: yardımcısı)?|genel müdür(?: yardımcısı)?|başkan(?: yardımcısı)?|nazir(?:in müavini)?"
    r"|(?:дэд )?сайд|(?:ال)?وزير(?:ة)?|نائب (?:ال)?وزير|(?:ال)?مدير (?:ال)?عام",
    re.IGNORECASE,
)
"""Offices that every institution has, with nothing said of which."""


def with_institutions(entries: tuple[ListedPerson, ...], others: Sequence[RejectedRow]) -> tuple[ListedPerson, ...]:
    """The entries; where several institutions head them, a bare office is completed by the one above it.

    Args:
        others: the rows that name nobody. Behind one that is no heading it is not known whose office it is.
    """
    heading = {row.line: " ".join(filter(None, row.cells)) if row.why == "heading" else "" for row in others}
    above = [heading.get(max((line for line in heading if line < each.line), default=0), "") for each in entries]
    institutions = [text.strip(" :") if is_institution(text) else "" for text in above]
    if len({*institutions} - {""}) < _FEWEST:
        return entries
    return tuple(_of(*each) if each[1] else each[0] for each in zip(entries, institutions, strict=True))


def is_institution(heading: str) -> bool:
    """Whether a heading is the name of a ministry, an agency or another body alone."""
    named = heading.strip(" :")
    if not named or _OF_PERSONS.search(named) or category_in(named) is not None:
        return False
    return is_body(named) or names_a_body(named) or bool(_OF_A_WORD_BEHIND.search(named))


def _of(entry: ListedPerson, institution: str) -> ListedPerson:
    """Somebody with the institution behind an office that does not say of which it is."""
    script = script_of_text(institution)
    position = {
        language: completed(words, institution) if _BARE.fullmatch(words) and script_of_text(words) == script else words
        for language, words in entry.position.items()
    }
    return msgspec.structs.replace(entry, position=position)
