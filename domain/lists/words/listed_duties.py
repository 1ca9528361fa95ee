"""Offices and duties told as a whole by a table: `Cameraman`, `Driver of the Minister`, `欧亚司研究员`."""

from __future__ import annotations

from functools import cache, lru_cache

from domain.core.late_pattern import late_pattern
from domain.lists.words.whole_words import plain_words, table_of

_GOES_ON = late_pattern(
    r"[,;:(（/،、\n\t]|\s[–—-]\s|\s(?:of|to|for|at|in|de|du|des|del|della|da|do|der|des|im|bei|la|au|à|для|при|по|в|на|у|при"
    r"|de la|za|pri|van|i|w|do|från|vid|ve|di|kwa|wa|ya|cha|në|të|στ[οηα]|τ[ουης]{2,3}|del|dell['’])\s"
)
"""What stands behind a duty and before for whom it is done."""
_UNSPACED = late_pattern("[\u3040-\u9fff\uac00-\ud7a3]{2}$")
_LONGEST = 80


@lru_cache(maxsize=50_000)
def is_listed_duty(text: str) -> bool:
    """Whether a text is a duty and nothing besides but for whom it is done."""
    if not text or len(text) > _LONGEST:
        return False
    said = plain_words(_GOES_ON.split(text.strip(), maxsplit=1)[0])
    duties = table_of("duties.txt")
    return said in duties or (bool(_UNSPACED.search(said)) and said.endswith(_in_characters()))


@cache
def _in_characters() -> tuple[str, ...]:
    return tuple(words for words in table_of("duties.txt") if len(words) > 1 and _UNSPACED.search(words))
