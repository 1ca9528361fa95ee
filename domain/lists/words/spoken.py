"""Between which languages an interpreter of a list works, as his office tells: `Interpreter FR–RU`."""

from __future__ import annotations

from collections.abc import Mapping

from domain.core.languages import SPOKEN_LANGUAGES
from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.lists.words.offices import is_interpreter
from domain.naming.scripts.letters import folded

_NAMES = {
    "ar": "arab араб العربية عربي", "az": "azer азерб",
    "be": "belarus belaruss белорус", "bg": "bulgar болгар", "bn": "bengal бенгал", "cs": "czech tchèque tschech чеш",
    "da": "danish danois dänisch датск", "de": "german allemand deutsch немец неміс nem tedesc alem alman niemieck",
    "el": "greek grec griech греч", "en": "engl angl англ ағылш ingl ingiliz angiel الإنجليزية إنجليزي انجليزي",
    "es": "spanish espagnol spanisch espa испан ispan spagnol الإسبانية إسباني اسباني",
    "et": "estonian estonien estnisch эстон",
    "fa": "persian persan farsi перс фарс الفارسية", "fi": "finnish finnois finnisch фин",
    "fr": "french fran фран الفرنسية فرنسي",
    "he": "hebrew hébreu hebrä иврит", "hi": "hindi хинди", "hu": "hungarian hongrois ungar венгер magyar",
    "hy": "armenian arménien armen армян", "it": "italian italien итальян italyan", "ja": "japan япон жапон",
    "ka": "georgian géorgien georg груз", "kk": "kazakh qazaq kasach қазақ казах kazak",
    "ko": "korean coréen korean коре", "ky": "kyrgyz kirghiz kirgis кыргыз киргиз", "lt": "lithuan litau литов",
    "lv": "latvian letton lett латыш", "mn": "mongol монгол",
    "ms": "malay malais malai melayu малай", "id": "indones индонез", "nl": "dutch néerland niederländ нидерл голланд",
    "pl": "polish polon poln поль", "ps": "pashto пушту", "pt": "portug португ", "ro": "romanian roum rumän румын",
    "ru": "russ rust rusça rusca ruso rusia орос рус орыс rosyj orys rus الروسية روسي",
    "sk": "slovak slowak словац", "sr": "serb serbe серб",
    "sv": "swed suéd schwed шведск", "tg": "tajik tadjik tadsch таджик", "th": "thai таиланд тайск",
    "tk": "turkmen türkmen туркмен", "tr": "turkish turc türk турец түрік turco التركية تركي",
    "uk": "ukrain украин україн",
    "ur": "urdu ourdou урду", "uz": "uzbek ouzb usbek узбек өзбек oʻzbek o‘zbek ozbek", "vi": "vietnam вьетнам",
    "zh": "chinese chinois mandarin китай қытай çin chines cines الصينية صيني",
}  # fmt: skip
"""How languages are called, by how the words begin, in the languages most lists come in."""
_BEGINNINGS = [(folded(start), tag) for tag, names in _NAMES.items() for start in names.split()]
_OTHER_CODES = {"KZ": "kk", "UA": "uk", "CN": "zh", "JP": "ja", "GB": "en", "UK": "uk", "GR": "el", "CZ": "cs"}
"""Codes of states that stand for their languages."""
_WORD = late_pattern(r"[^\W\d_]+")
_BETWEEN = late_pattern(
    r"\W{0,3}|\W+(?:and|et|und|и|y|e|ve|және|в|на|into|vers|ins?|do)\W+"
    r"|\s*(?:язык\w*|тіл\w*|languages?|sprache|langue|dil\w*)\W*(?:and|и|на|және)?\W*",
)
"""What stands between the names of two languages of one pair."""
_HAN_NAMES = late_pattern("[中汉俄英法德日韩阿西哈意]{2,4}(?=[文语語翻译通口\\W]|$)")
_CHARACTERS = {
    "中": "zh", "汉": "zh", "俄": "ru", "英": "en", "法": "fr", "德": "de", "日": "ja", "韩": "ko", "阿": "ar",
    "西": "es", "哈": "kk", "意": "it",
}  # fmt: skip
_SHORTENED = 3
"""Letters of a name of a language that is cut short by a point: рус., каз."""


def spoken_by(position: Wording) -> tuple[str, ...]:
    """The languages an interpreter works between, in their order; none where his office names no pair."""
    return next(filter(None, (_pair_in(office) for office in position.values() if is_interpreter(office))), ())


def spoken_of(newcomers: Mapping[str, Wording]) -> dict[str, tuple[str, ...]]:
    """What those of these ids speak of whom it is told."""
    told = {member: spoken_by(position) for member, position in newcomers.items()}
    return {member: languages for member, languages in told.items() if languages}


def _pair_in(office: str) -> tuple[str, ...]:
    if characters := _HAN_NAMES.search(office):
        return tuple(dict.fromkeys(map(_CHARACTERS.__getitem__, characters[0])))
    pair: list[str] = []
    end = 0
    for word in _WORD.finditer(office):
        language = _language(word[0], office[word.end() : word.end() + 1] == ".")
        if not language:
            continue
        if pair and not _BETWEEN.fullmatch(office[end : word.start()]):
            if len(pair) > 1:
                break
            pair.clear()
        pair.append(language)
        end = word.end()
    named = tuple(dict.fromkeys(pair))
    return named if len(named) > 1 else ()


def _language(word: str, shortened: bool) -> str:
    """The language a word names: by its code in capitals, or as it is called."""
    if len(word) == 2 and word.isupper():
        code = _OTHER_CODES.get(word, word.lower())
        return code if code in SPOKEN_LANGUAGES else ""
    plain = folded(word)
    cut = shortened and len(plain) >= _SHORTENED
    found = (tag for start, tag in _BEGINNINGS if plain.startswith(start) or (cut and start.startswith(plain)))
    return next(found, "")
