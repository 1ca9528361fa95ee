"""The numbers of kings and popes, which are written in Roman letters, as words, or in letters of other scripts."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")
"""The numbers that are told, each at its place."""
_WORDS = """
I الأول الاول الأولى اول یکم הראשון הראשונה ier ire 1er
II الثاني الثانية دوم השני השנייה iie
III الثالث الثالثة سوم השלישי השלישית
IV الرابع الرابعة چهارم הרביעי
V الخامس الخامسة پنجم החמישי
VI السادس السادسة ششم השישי
VII السابع السابعة هفتم השביעי
VIII الثامن الثامنة هشتم השמיני
IX التاسع التاسعة نهم התשיעי
X العاشر العاشرة دهم העשירי
"""
ORDINALS = {word: number for number, *words in map(str.split, _WORDS.strip().splitlines()) for word in words}
"""By which words kings are counted, and nobody else."""
SAID = {
    "first": "I", "second": "II", "third": "III", "fourth": "IV", "premier": "I", "первый": "I", "второй": "II",
    "третий": "III",
}  # fmt: skip
"""By which besides, though others are counted so as well: a premier is no king."""
_EAST_ASIAN = late_pattern("(?<=[^\\W\\d])(?:第)?([0-9]{1,2}|[一二三四五六七八九十]{1,2})[世세](?!\\w)")
_HAN_DIGITS = " 一二三四五六七八九"
_THAI = late_pattern("(?<=[\u0e00-\u0e7f])ที่\\s*([0-9]{1,2})(?!\\d)")
_GREEK = late_pattern("(?<=\\w )(ΙΣΤ|Ι?ΣΤ|Ι?[Α-ΕΖΗΘ]|Ι)['’΄ʹ´ʼ](?!\\w)")
_GREEK_NUMBERS = {"Α": 1, "Β": 2, "Γ": 3, "Δ": 4, "Ε": 5, "ΣΤ": 6, "Ζ": 7, "Η": 8, "Θ": 9, "": 0}
_ARMENIAN = late_pattern("(?<=[\u0561-\u0587] )([Ա-Թ])(?![\\w.])")
_FIRST_ARMENIAN = ord("Ա") - 1


def in_roman(text: str) -> str:
    """The text with the numbers of kings in Roman letters: 3世, ที่ 3, Γ΄ and Գ are III."""
    if text.isascii():
        return text
    text = _EAST_ASIAN.sub(lambda found: _written(_of_han(found[1]), found), text)
    text = _THAI.sub(lambda found: _written(int(found[1]), found), text)
    text = _GREEK.sub(lambda found: _written(_of_greek(found[1]), found), text)
    return _ARMENIAN.sub(lambda found: _written(ord(found[1]) - _FIRST_ARMENIAN, found), text)


def _written(number: int, found: re.Match[str]) -> str:
    return f" {ROMAN[number]}" if number < len(ROMAN) else found[0]


def _of_han(told: str) -> int:
    tens, ten, ones = ("", "", told) if "十" not in told else told.partition("十")
    low = int(ones) if ones.isdecimal() and ones.isascii() else max(_HAN_DIGITS.find(ones), 0) if ones else 0
    return low + 10 * bool(ten) * max(_HAN_DIGITS.find(tens) if tens else 1, 1)


def _of_greek(told: str) -> int:
    tens = told.startswith("Ι")
    return 10 * tens + _GREEK_NUMBERS[told.removeprefix("Ι")]
