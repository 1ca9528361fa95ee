"""A name as it stands on a list, taken apart: given names and family name, and the language it is written in."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.core.text import Language
from domain.naming.comparing.words_of_name import without_titles
from domain.naming.scripts.letters import is_arabic, is_chinese

_KAZAKH = late_pattern("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_CYRILLIC = late_pattern("[Ѐ-ӿ]")
_FRENCH = late_pattern(
    r"[ïëçœêîôû]|\b(?:de la|des|du|d’|d'|ministre|président|présidente|ambassadeur|premier ministre|chef|conseiller"
    r"|secrétaire|directeur)\b",
    re.IGNORECASE,
)
_PATRONYMIC = late_pattern(
    r"(?:вич|вна|ична|ұлы|улы|қызы|кызы|оглы|ovich|evich|ovitch|evitch|ovna|evna|uly|kyzy|qyzy)$", re.I
)
_INITIALS = late_pattern(r"^(?:[^\W\d_]{1,2}\.-?){1,3}$")
_FAMILY_ENDS = late_pattern(r"(?:[оеё]ва?|[иы]н|ск(?:ий|ая|ой)|енко)$")
_UNKNOWN = late_pattern(
    r"^[\[(]?\s*(?:to be (?:advised|confirmed|named|announced)|tb[acdn]|name to (?:come|follow)|n\.?\s?n\.?|vacant"
    r"|à préciser|à désigner|nom à venir|имя уточняется|уточняется|по согласованию|фио уточняется"
    r"|ф\.\s?и\.\s?о\.\s+уточня(?:е|ю)тся"
    r"|nazwisko zostanie podane|(?:nome |nombre )?(?:a|por|da) (?:confirmar|designar|indicar|definir|definire"
    r"|comunicare|confermare)"
    r"|(?:name )?(?:wird noch (?:benannt|mitgeteilt)|noch offen)|(?:ismi )?(?:daha sonra )?(?:bildirilecek"
    r"|belirlenecek)|待定|待通知|未定"
    r"|추후 ?통보|미정|(?:الاسم )?(?:يحدد|سيحدد|يعلن) لاحقاً?|متعاقباً يحدد|متعاقبا|nimi (?:ilmoitetaan"
    r"|vahvistetaan) myöhemmin|à (?:confirmer|communiquer)"
    r"|(?:ім.я )?уточнюється|аты-жөні (?:нақтылануда|кейін)|нақтылануда|[-–—.…?]+)\s*[\])]?$",
    re.IGNORECASE,
)


def is_unknown(text: str) -> bool:
    """Whether the words stand for a name that is not known yet, such as `[to be advised]`."""
    return not text.strip() or bool(_UNKNOWN.match(text.strip()))


def language_of(text: str) -> Language:
    """The language a text is most likely in, by its letters and, between French and English, by its words."""
    if is_chinese(text):
        return "zh"
    if is_arabic(text):
        return "ar"
    if _CYRILLIC.search(text):
        return "kk" if _KAZAKH.search(text) else "ru"
    return "fr" if _FRENCH.search(text) else "en"


def parted(text: str) -> Name:
    """Given names and family name of a name as written.

    The family name is what stands in capitals, or before a comma; with a patronymic or initials behind the first word,
    that word; in Cyrillic the word that ends as family names do; else the last. Capitals become small letters again.
    """
    text = without_titles(text)
    before, comma, after = text.partition(",")
    if comma and before.strip() and after.strip():
        return Name(_cased(after.split()), _cased(before.split()))
    words = text.replace(".", ". ").replace(". -", ".-").split()
    if is_chinese(text) or len(words) < 2:
        return Name(family=_cased(words))
    at = _family_at(words)
    return Name(_cased(words[:at] + words[at + 1 :]), _cased([words[at]]))


def _family_at(words: list[str]) -> int:
    capitals = [at for at, word in enumerate(words) if len(word) > 2 and word.isupper() and "." not in word]
    if len(capitals) in range(1, len(words)):
        return capitals[-1]
    if _PATRONYMIC.search(words[-1]) or _INITIALS.match(words[-1]):
        return 0
    if _CYRILLIC.search(words[0]) and _FAMILY_ENDS.search(words[0]) and not _FAMILY_ENDS.search(words[-1]):
        return 0
    return len(words) - 1


def _cased(words: list[str]) -> str:
    return " ".join(_as_a_name(word) for word in words)


def _as_a_name(word: str) -> str:
    """A word in capitals as a name is written: KASSYM-JOMART is Kassym-Jomart."""
    if len(word) < 3 or not word.isupper() or "." in word:
        return word
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
