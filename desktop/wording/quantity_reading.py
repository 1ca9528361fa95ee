"""Quantities as people write them: 28.7 bn USD, 2024; plus de 28 milliards de dollars; более 28 млрд; 2448亿美元."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.wording.period_reading import LANGUAGES, read_period
from domain.core.currency import CURRENCIES
from domain.core.late import late
from domain.core.late_pattern import late_pattern

if TYPE_CHECKING:
    import babel
else:
    babel = late("babel")

_MEANT = {
    "about": "about|approximately|approx.|around|circa|some|nearly|almost|environ|quelque|près de|presque|autour de"
    "|около|примерно|порядка|приблизительно|почти|шамамен|约|大约|~|≈",
    "more-than": "more than|over|above|plus de|supérieur à|более чем|более|больше|свыше|超过|逾|>",
    "at-least": "at least|no less than|not less than|au moins|pas moins de|не менее чем|не менее|кемінде|至少|≥",
    "at-most": "at most|up to|no more than|au plus|jusqu’à|pas plus de|не более чем|не более|до|ең көбі|最多|≤",
    "less-than": "less than|under|below|moins de|inférieur à|менее чем|менее|меньше|不到|<",
}
_MEANT_AFTER = {"more-than": "мөлшерінен астам|астам|多", "less-than": "мөлшерінен аз", "at-least": "以上"}

_SCALES = {
    ("thousand", 1): "thousand|thousands|k|mille|milliers|тыс|тысяча|тысячи|тысяч|мың|千",
    ("mn", 1): "mn|million|millions|mio|mln|млн|миллион|миллиона|миллионов|百万",
    ("bn", 1): "bn|billion|billions|milliard|milliards|md|mds|mrd|млрд|миллиард|миллиарда|миллиардов|十亿",
    ("tn", 1): "tn|trillion|trillions|mille milliards|трлн|триллион|триллиона|триллионов|万亿|lakh crore|lakh crores",
    ("thousand", 10): "万",
    ("thousand", 100): "lakh|lakhs",
    ("mn", 10): "crore|crores|千万",
    ("mn", 100): "亿",
}
"""What people multiply by, as a scale of the record and how many of it: a crore is ten million, 亿 a hundred."""

_IN_FRENCH = {"billion": ("tn", 1), "billions": ("tn", 1)}
"""A billion is a million millions in French."""

_CURRENCIES = {
    "USD": "$|us$|us $|usd|dollar|dollars|dollars us|dollars américains|доллар|доллара|долларов|долл|долл сша|美元",
    "EUR": "€|euro|euros|евро|еуро|欧元",
    "GBP": "£|pounds|livres sterling|фунтов|英镑",
    "RUB": "₽|rouble|roubles|ruble|rubles|рубль|рубля|рублей|руб|卢布",
    "KZT": "₸|tenge|tenges|тенге|теңге|坚戈",
    "CNY": "yuan|yuans|rmb|renminbi|юань|юаня|юаней|元|人民币",
    "INR": "₹|rs|rupee|rupees|roupie|roupies|рупия|рупии|рупий|卢比",
    "JPY": "yen|yens|иен|日元",
    "TRY": "₺",
    "UAH": "₴",
}
"""What currencies are called beside the names that Unicode's locale data gives them."""

_NUMBER = r"[−-]?\d+(?:[ ’']\d{3})*(?:[.,]\d+)*"
_AMOUNT = late_pattern(
    rf"(?:(?:between|from|entre|de|от|с)\s)?(?P<before>[^\d\s−-]{{1,4}}\s?)?(?P<first>{_NUMBER})\s?(?P<middle>[^\d,]*?)"
    rf"(?:\s?(?:[–—-]|\bto\b|\band\b|\bà\b|\bet\b|\bдо\b)\s?(?P<last>{_NUMBER}))?(?!\d)\s?(?P<rest>[^\d].*)?"
)
_SCRIPTS = {
    "kk": "[әғқңөұүһі]", "ru": "[а-яё]", "zh": "[\u4e00-\u9fff]", "ar": "[\u0600-\u06ff]", "hi": "[\u0900-\u097f]",
}  # fmt: skip
"""The letters by which a unit is seen to be in another language than the window's."""


_YEAR = late_pattern(r"(?<![\w.,])(?:[1lI]9|2[0OoОо])[\dOoОо]{2}(?![\dOoОо])")
"""A year, also with letters typed for its digits."""

_PART = late_pattern(
    r"(?:^|\s)(?:(?:of|in|from|de|du|en|за|в|с|к|по)$|(?:since|depuis|начиная)\b|\d{1,2} [mм]\w{2,})", re.IGNORECASE
)
"""A part of a period that no unit has: what leads to one at the end, since, nine months."""


def read_quantity(text: str, language: str) -> dict[str, Any] | None:
    """The quantity that is written so, as a command says it; None where it is none. Numbers are read as the language
    writes them: 28,000 is twenty-eight in French.

    None too where its period is misspelt: a unit holds no year, and what is parted from an amount of money is a period.
    """
    text = " ".join(text.split()).strip().rstrip(".,;").replace("'", "’")
    for head, tail in _splits(text):
        period = read_period(tail, language)
        amount = _read_amount(head, language) if period is not None else None
        if amount is not None:
            return None if _holds_a_period(amount) else {**amount, "period": period}
    alone = _read_amount(text, language)
    return None if alone is None or _holds_a_period(alone) else alone


def _holds_a_period(amount: dict[str, Any]) -> bool:
    """Whether its unit is a period, or a part of one, that could not be read."""
    unit = " ".join(amount.get("unit", {}).values())
    parted = "currency" in amount and unit.startswith((",", ";", "("))
    return parted or bool(_YEAR.search(unit) or _PART.search(unit))


def _splits(text: str) -> list[tuple[str, str]]:
    """Where the period may begin: in brackets, after a comma or semicolon, then after any blank."""
    bracketed = re.fullmatch(r"(.*\S)\s?\((.+)\)", text)
    places = [found.span() for pattern in (r"[,;]\s", r"\s") for found in re.finditer(pattern, text)]
    splits = [(text[:start], text[end:]) for start, end in places]
    return [(bracketed[1], bracketed[2]), *splits] if bracketed else splits


def _read_amount(text: str, language: str) -> dict[str, Any] | None:
    kind, text = _meant(text)
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    value, last = (_number(found[end], language) for end in ("first", "last"))
    rest = " ".join(
        part for part in (found["middle"].strip() if not last else "", (found["rest"] or "").strip()) if part
    )
    scale, factor, rest = _scale(rest, language)
    before = _currency((found["before"] or "").strip())[0]
    if value is None or (last is not None and kind != "exact") or (found["before"] and before is None):
        return None
    if rest and not re.search(r"[^\W\d_]|[%$€£₽₸₹₺₴]", rest):
        return None
    said: dict[str, Any] = {"kind": "range" if last is not None else kind}
    numbers, scale = _scaled([each for each in (value, last) if each is not None], scale, factor)
    said |= dict(zip(("value", "upper"), (f"{each:f}" for each in numbers), strict=False))
    currency, unit = (before, rest) if before else _currency(re.sub(r"^(?:of |de |d’)", "", rest))
    said |= {name: part for name, part in (("scale", scale), ("currency", currency)) if part}
    return said | ({"unit": _unit(unit, language)} if unit else {})


def _meant(text: str) -> tuple[str, str]:
    for kind, words in _MEANT.items():
        for word in sorted(words.split("|"), key=len, reverse=True):
            if text[: len(word)].casefold() == word and not (word[-1].isalpha() and text[len(word) :][:1].isalpha()):
                return kind, text[len(word) :].strip()
    for kind, words in _MEANT_AFTER.items():
        for word in words.split("|"):
            if text.endswith(word):
                return kind, text.removesuffix(word).strip()
    return "exact", text


def _number(written: str | None, language: str) -> Decimal | None:
    """A number as the language writes it; a comma before three digits parts thousands in English only."""
    if written is None:
        return None
    plain = re.sub(r"[ ’']", "", written).replace("−", "-")
    marks = re.findall(r"[.,]", plain)
    groups = len(marks) > 1 and len(set(marks)) == 1
    english = marks == [","] and language in ("en", "zh") and re.fullmatch(r"-?[1-9]\d{0,2},\d{3}", plain)
    if groups or english:
        return Decimal(plain.replace(marks[0], ""))
    whole, mark, decimals = plain.rpartition(marks[-1]) if marks else (plain, "", "")
    return Decimal(re.sub(r"[.,]", "", whole) + ("." + decimals if mark else ""))


def _scale(rest: str, language: str) -> tuple[str | None, int, str]:
    for word, (scale, factor) in _scales(language):
        after = rest[len(word) :]
        if rest[: len(word)].casefold() == word and not (word[-1].isascii() and after[:1].isalpha()):
            return scale, factor, after.strip(" .")
    return None, 1, rest


@cache
def _scales(language: str) -> list[tuple[str, tuple[str, int]]]:
    words = {word: scale for scale, said in _SCALES.items() for word in said.split("|")}
    words |= _IN_FRENCH if language == "fr" else {}
    return sorted(words.items(), key=lambda each: len(each[0]), reverse=True)


def _scaled(numbers: list[Decimal], scale: str | None, factor: int) -> tuple[list[Decimal], str | None]:
    """The numbers in the scale; what people count in another power of ten is brought into the greatest that fits."""
    if factor == 1:
        return numbers, scale
    larger = {"thousand": "mn", "mn": "bn", "bn": "tn"}
    numbers = [each * factor for each in numbers]
    while scale in larger and all(abs(each) >= 1000 for each in numbers):
        numbers, scale = [each / 1000 for each in numbers], larger[scale]
    return [each.normalize() for each in numbers], scale


def _currency(rest: str) -> tuple[str | None, str]:
    """The currency that comes first, and what follows it. Three capitals are the code of one, known or not."""
    words = rest.split()
    for count in range(min(len(words), 5), 0, -1):
        said = " ".join(words[:count])
        name = said.rstrip(",;")
        code = _currencies().get(name.casefold().replace(".", ""))
        if code is not None:
            return code, f"{said[len(name) :]} {' '.join(words[count:])}".strip()
    if words and re.fullmatch("[A-Z]{3}", words[0]):
        return words[0], " ".join(words[1:])
    return None, rest


@cache
def _currencies() -> dict[str, str]:
    named: dict[str, str] = {}
    for language in LANGUAGES:
        locale = babel.Locale.parse(language)
        for code in sorted(CURRENCIES):
            forms = dict(locale._data["currency_names_plural"].get(code, {}))
            for name in (locale.currencies.get(code), *forms.values()):
                named.setdefault(str(name).casefold(), code)
    return named | {word: code for code, words in _CURRENCIES.items() for word in words.split("|")}


def _unit(words: str, language: str) -> dict[str, str]:
    if re.fullmatch(r"%|per ?cent|pour cent|процент\w*|пайыз", words, re.IGNORECASE):
        return {"und": "%"}
    words = words.strip('"“”«» ')
    script = next((tag for tag, letters in _SCRIPTS.items() if re.search(letters, words, re.IGNORECASE)), "")
    cyrillic = script in ("ru", "kk") and language in ("ru", "kk")
    return {(script if script and not cyrillic else language): words}
