"""Words that say of somebody, beside his office, that he leads the delegation: Head of Delegation, глава делегации."""

from __future__ import annotations

import re
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording

HEAD_OF = (
    r"^(?:head of (?:the )?(?:delegation|side)|chef(?:fe)? de (?:la )?délégation|глава делегации|delegationsleiter"
    r"|heyet başkanı|delegation(?:s)?chef|делегация басшысы)"
)
"""How a line begins that says who leads, in the languages in which lists say so most."""
_LEADS = late_pattern(
    rf"(?:{HEAD_OF[1:]}|capo (?:della )?delegazione|chefe d[ae] delegação|jef[ea] de (?:la )?delegación"
    r"|delegation leader|leader of (?:the )?delegation|head of mission|[şšș]ef(?:ul)? delegacije|шеф делегације"
    r"|delegatsiya rahbari|nümayəndə heyətinin rəhbəri"
    r"|przewodnicząc[ya] delegacji|vedoucí delegace|vedúci delegácie|delegációvezető|şeful delegației"
    r"|valtuuskunnan \w*johtaja"
    r"|leiter(?:in)? der delegation|голова делегації|trưởng đoàn|ketua (?:delegasi|rombongan)|төлөөлөгчдийн тэргүүн"
    r"|тэргүүн(?!\s)|(?:vođa|predvodnik) delegacije|vodja delegacije|ръководител на делегацията|hoofd van de delegatie"
    r"|delegationsled(?:are|er)|delegasjonsleder|αρχηγός (?:της )?αντιπροσωπε[ίι]ας|ראש המשלחת|դելեգացիայի ղեկավար"
    r"|დელეგაციის ხელმძღვანელი|делегация(?:нын|ның) (?:башчысы|жетекшісі)|роҳбари ҳайат|delegacijos vadovas"
    r"|delegācijas vadītājs|delegatsiooni juht|kryetar i delegacionit|шеф на делегацијата|प्रतिनिधिमंडल के नेता"
    r"|(?:代表团)?团长|(?:代表團)?團長|(?:代表団)?団長|수석대표|단장|رئيس(?:ة)? (?:ال)?وفد"
    r"|رئیس هی[أئ]ت|หัวหน้าคณะ(?:ผู้แทน)?)\w*",
    re.IGNORECASE,
)
_LEADS_ALSO = late_pattern(
    r"chef(?:fe)? de la délégation \w+e|(?:глава|руководитель) (?:\w+[сц]кой )?делегации|делегация жетекшісі",
    re.IGNORECASE,
)
"""What stays with an office where a list has it beside one."""
_OF_AN_EMBASSY = "mission"
"""A head of mission is an ambassador: his office, and nothing he is for this visit."""
_PARTS = late_pattern(r"\s*[,;:()（），、،–—/]\s*|\s+-\s+")


def is_head_of_delegation(words: str) -> bool:
    """Whether words say of somebody that he leads the delegation, beside his office."""
    return bool(_LEADS.fullmatch(words.strip()))


def calls_head_of_delegation(position: Wording) -> bool:
    """Whether a part of an office's words says in any language that its holder leads the delegation."""
    return any(map(_call_head, position.values()))


@lru_cache(maxsize=20_000)
def _call_head(words: str) -> bool:
    parts = [part for part in _PARTS.split(words) if _OF_AN_EMBASSY not in part.casefold()]
    return any(is_head_of_delegation(part) or _LEADS_ALSO.fullmatch(part.strip()) for part in parts)
