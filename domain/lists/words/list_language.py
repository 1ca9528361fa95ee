"""The language of a column of a list, told from the whole of it, as far as it tells (protocol 4.8)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.lists.words.offices import OFFICE_WORDS, words_in

LIST_LANGUAGES = (
    "en", "fr", "ru", "kk", "ar", "zh", "de", "es", "tr", "pt", "it", "uz", "az", "uk", "ky", "ja", "ko", "fa", "he",
    "el", "ka", "hy", "hi", "pl", "nl", "ro", "hu", "cs", "sk", "sr", "bg", "be", "mn", "tg", "tk", "sv", "da", "no",
    "fi", "et", "lv", "lt", "th", "vi", "id", "ms", "hr", "sl", "mk", "am", "ti", "km", "lo", "my", "bn", "ta", "si",
    "is", "sq", "ur", "ne",
)  # fmt: skip
"""The languages a column is told to be in; it may be said to be in any that is spoken."""

_SCRIPTS: dict[str, str] = {
    "kana": "\u3040-\u30ff", "han": "\u3400-\u9fff", "hangul": "\uac00-\ud7a3",
    "arabic": "\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff", "cyrillic": "\u0400-\u052f",
    "greek": "\u0370-\u03ff", "hebrew": "\u0590-\u05ff", "georgian": "\u10a0-\u10ff",
    "armenian": "\u0530-\u058f", "devanagari": "\u0900-\u097f", "thai": "\u0e00-\u0e7f",
    "lao": "\u0e80-\u0eff", "khmer": "\u1780-\u17ff", "burmese": "\u1000-\u109f", "ethiopic": "\u1200-\u137f",
    "bengali": "\u0980-\u09ff", "tamil": "\u0b80-\u0bff", "sinhala": "\u0d80-\u0dff",
    "latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
}  # fmt: skip
_LETTERS = {script: late_pattern(f"[{letters}]") for script, letters in _SCRIPTS.items()}
_SCRIPT_SAYS = {
    "kana": "ja", "han": "zh", "hangul": "ko", "greek": "el", "hebrew": "he", "georgian": "ka", "armenian": "hy",
    "devanagari": "hi", "thai": "th", "lao": "lo", "khmer": "km", "burmese": "my", "ethiopic": "am", "bengali": "bn",
    "tamil": "ta", "sinhala": "si",
}  # fmt: skip
_OF_SCRIPT: dict[str, tuple[str, ...]] = {
    **{language: (script,) for script, language in _SCRIPT_SAYS.items()},
    "ti": ("ethiopic",), "ja": ("han", "kana"), "ko": ("hangul", "han"),
}  # fmt: skip
"""The scripts of languages that are written neither in Latin letters nor in Cyrillic or Arabic ones."""
_ANY_IN_CYRILLIC = frozenset(["ru", "kk", "uk", "ky", "be", "bg", "mk", "mn", "tg"])
_IN_BOTH = frozenset(["sr", "uz", "az", "tk", "kk"])
"""Languages that are written in Cyrillic letters as well as in Latin ones."""
_PERSIAN = late_pattern("[پچژگکی]|وزیر")
_URDU = late_pattern("[\u0679\u0688\u0691\u06ba\u06d2]")
"""Letters that Urdu has and neither Persian nor Arabic."""
_NEPALI = late_pattern("न्त्र|न्च|ङ्ग|लाई(?!न)|हरू")
_HINDI = late_pattern("ंत्र|(?:^|\\s)(?:का|के|की|में|को)(?:\\s|$)|हिन्दी")
"""How words are written in Nepali and not in Hindi, and the other way round: मन्त्री, मंत्री."""
_KAZAKH = late_pattern("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_ONLY_KAZAKH = late_pattern("[ӘәҒғҚқҢңӨөҰұҮүҺһ]")
_UKRAINIAN_SAYS = late_pattern(
    r"(?i)\b(?:міністр|прем.єр-міністр|віце-прем|заступни|керівни|радни[кц]|голова|закордонн|україн"
    r"|перекладач|речни[кц]|співробітни)"
)
"""What no Kazakh list says, though both write і."""
_UKRAINIAN = late_pattern("[ЇїЄєҐґ]")
_OF_ONE: dict[str, re.Pattern[str]] = {
    "mk": late_pattern(r"(?i)[ѓќѕ]|\bминистер\b|надворешни|преведувач|претседател"),
    "sr": late_pattern("[ЈјЉљЊњЂђЋћЏџ]"), "be": late_pattern("^(?=.*[Ўў])(?!.*[ИиЩщ])"),
    "tg": late_pattern("[ҶҷӢӣӮӯҲҳ]"), "bg": late_pattern(r"(?i)министър|външн|председател на|република българия"),
    "uz": late_pattern(r"(?i)^(?=.*ў)(?=.*[ищ])|\bтаржимон\b|\bвазир(?:и|лиги)?\b"),
    "mn": late_pattern(
        r"(?i)монгол(?!и[яию]|ьск)|улсын|ерөнхий|\bсайд\b|\bдарга\b|захирал\b|орлогч|зөвлөх|элчин|орчуулагч|газрын\b|хэлтс|\bяам"
    ),
    "ky": late_pattern(
        r"(?i)кыргыз(?!стан|ск)|башчысы\b|орун ?басар|котормочу|жетекчи|кеңешчи|кызматкер|өкүлү|тышкы иштер"
        r"|(?-i:\b(?!госпо|гражда)[а-яңөү]{4,}(?:нын|нин|дын|дин|тын|тин|нун|дун|тун|нүн|дүн|түн)\b)"
    ),
}  # fmt: skip
"""What only one language in Cyrillic letters has, of its letters or its words of offices."""
_RUSSIAN = late_pattern(
    r"(?i)\b(?:и|по|при|в|на|замест\w*|начальник|советник|помощник|руководител\w*|перевод\w*|глав[аы]|председат\w*"
    r"|посол|(?-i:[а-я]{2,}(?:ого|его|ых|ой|ый|ий|ая|ое|ия|ии|ей|ов)))\b"
)
"""What an office says in Russian, and in no other language that shares its letters."""
_JAPANESE = late_pattern(
    "[総県駅込畑働辻峠沢浜実単発売読帰戦団図広竜桜栄圧塩応恵択拠斉斎薬検験訳蔵悪児殻毎渋済両房審滝]|大臣|外務|財務省|秘書官|参事官|補佐官|随員|随行員|儀典官|課長補佐|出席者|参加者|関係者|警護員|名簿"
)
"""Signs that Chinese writes otherwise, or seldom: a list of Japanese offices may have no kana."""
_JAPANESE_SHARE = 0.2
_SIMPLIFIED = late_pattern(
    "[长书务处厅赞译团宾闻调关产业银华习证军说话张刘陈杨赵吴孙郑谢邓冯许韩卢罗贾邹龙钱汤顾贵丽红兰飞庆伟刚东车马经济际联议导师记总统达进远边选电"
    "视频讯办对应确实现权领员长门们这为个从众优传伤伦侨储兑兴冲净凉减几击划创剧剂劳势医单卖厉压发变叶吗吨听启员呜园围图圆圣场坏块"
    "坚坛坝坞垄垦垫墙备够头夸夺奋奖妇妈宁宪宫宽宾寻尔尘尝层屿岁岗岛币帅帐带帮广库庙废张归录忆]"
)
"""Signs that simplified Chinese has alone, or nearly so."""
_TIGRINYA = late_pattern("[ኣቐ-ቖዀ-ዅ]")
"""Signs with which Tigrinya writes what Amharic writes otherwise, or does not say."""
_URDU_SHARE = 0.3
_TIGRINYA_SHARE = 0.3
_KAZAKH_SHARE = 0.3
"""From which share of cells with letters of Kazakh a column is Kazakh: many of its names have none."""

_FUNCTION_WORDS: dict[str, str] = {
    "en": r"of|the|and|for|to|at|in|affairs|foreign|with",
    "fr": r"de|la|du|des|et|aux?|d['’]\w+|l['’]\w+|à|pour|auprès|affaires|étrangères|chargée?",
    "de": r"der|des|die|das|und|für|im|beim|den|dem|am|zu",
    "es": r"del?|y|la|el|los|las|para|en|exteriores",
    "pt": r"d[aeo]s?|e|para|n[ao]s?|ao|à|exteriores",
    "it": r"d[ei]|del|della|dell['’]\w+|dei|degli|delle|e|il|per|esteri",
    "tr": r"ve|için|ile|dışişleri|cumhur\w*|türkiye",
    "uz": r"va|respublikasi|ishlar|tashqi|bo['‘’ʻ]yicha",
    "az": r"və|üzrə|respublikası",
    "pl": r"i|do|w|spraw|zagranicznych|rzeczypospolitej|rady|państwa|obrony",
    "cs": r"a|pro|věcí|zahraničních|vlády|republiky|obrany|české",
    "ro": r"al|ale|și|şi|pentru|afacerilor|externe|româniei|de",
    "hu": r"és|magyar|magyarország|külügyi",
    "nl": r"van|voor|het|en|zaken|buitenlandse|nederlandse|der",
    "sv": r"och|för|utrikes|av|sveriges|ambassadör|statsminister|utrikesminister|försvarsminister",
    "da": r"og|for|udenrigs\w*|danmarks|af|statsminister|ministeriet",
    "no": r"og|for|utenriks\w*|norges|av|statsminister|departementet",
    "fi": r"ja|tasavallan|ulko\w*|puolustus\w*|suomen|pää\w*",
    "is": r"og|fyrir|íslands|ráðherra|utanríkis\w*|forsætis\w*",
    "hr": r"i|za|poslova|vanjskih|europskih|hrvatske|vlade|spoljnih|republike|srbije",
    "sl": r"in|za|zadeve|zunanje|evropske|slovenije|slovenski|vlade|republike|ter|pri|urada",
    "sk": r"a|pre|vecí|zahraničných|vlády|republiky|slovenskej|úradu",
    "lt": r"ir|užsienio|reikalų|lietuvos|respublikos|ministerijos|departamento",
    "lv": r"un|ārlietu|latvijas|republikas|ministrijas|departamenta",
    "et": r"ja|eesti|vabariigi|välis\w*|osakonna|büroo",
    "sq": r"i|e|të|për|dhe|në|së|jashtme|shqipërisë|kosovës|republikës",
    "ms": r"dan|luar|negeri|hal|ehwal|malaysia|bahagian",
    "vi": r"và|của|nước|ngoại|quốc|việt|bộ|phó|tổng|trưởng|thủ|tướng",
    "id": r"dan|republik|luar|negeri|bidang|indonesia|koordinator",
}  # fmt: skip
_UZBEK = late_pattern("(?i)ў(?!н)|бошқарма|ҳоким|таржимон|вазири?\\b|раиси\\b|ўринбосар")
_TAJIK = late_pattern("(?i)[ҷӣӯ]|вазорат|муовин")
"""What tells the one from the other, which share қ, ғ and ҳ."""
_SPELLINGS: dict[str, str] = {
    "fr": "[œèêëç]|é(?:e\b|s\b)", "de": "ß|ä|(?<![ğışİ])[öü]", "es": "[ñ¿]|ción", "pt": "[ãõ]"
    r"|ção", "tr": "[ğışİ]", "it": "à\\b|zione",
    "uz": "[og][‘ʻ]", "az": "[əƏ]", "pl": "[ąęłśźżćńŁŚŹŻ]", "cs": "[ěřůĚŘŮťď]", "ro": "[țșţăŢȚȘĂ]", "hu": "[őűŐŰ]",
    "sv": "[åÅ]", "da": "[æøÆØ]", "no": "[æøÆØ]", "sk": "[ľĽŕĺ]", "lt": "[ėįųĖĮŲ]", "lv": "[āēīļņķģĀĒĪĻŅĶĢ]",
    "et": "[õÕ]", "sq": "ë",
    "is": "[þðÞÐ]", "hr": "[đĐćĆ]", "vi": "[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơưĐđ]",
}  # fmt: skip
_OFFICES_AS = {"hr": "sr"}
"""Whose words of offices are listed with those of a neighbour."""
_WORDS = {
    language: (
        late_pattern(OFFICE_WORDS[_OFFICES_AS.get(language, language)], re.IGNORECASE),
        late_pattern(words, re.IGNORECASE),
    )
    for language, words in _FUNCTION_WORDS.items()
}
_SPELT = {language: late_pattern(spellings) for language, spellings in _SPELLINGS.items()}
_OF_OFFICE, _OF_FUNCTION, _OF_SPELLING, _MOST_OF_A_CELL = 2.0, 1.0, 1.0, 5.0
_LEAD = 1.2
"""How far a language must be ahead of the next to be told."""
_CELLS_LOOKED_AT = 400
_LETTERS_LOOKED_AT = 300


@lru_cache(maxsize=20_000)
def script_of_text(text: str) -> str:
    """The script most letters of a text are of; empty for none. A text with any kana is Japanese."""
    if text.isascii():
        return "latin" if any(map(str.isalpha, text[:_LETTERS_LOOKED_AT])) else ""
    counted = {script: len(pattern.findall(text[:_LETTERS_LOOKED_AT])) for script, pattern in _LETTERS.items()}
    if counted["kana"]:
        return "kana"
    most = max(counted, key=lambda script: counted[script])
    return most if counted[most] else ""


def scripts_in(text: str) -> frozenset[str]:
    """The scripts of the letters of a text; kana are written with Chinese characters, and count as these."""
    if text.isascii():
        return frozenset(["latin"]) if any(map(str.isalpha, text)) else frozenset()
    found = {script for script, pattern in _LETTERS.items() if pattern.search(text)}
    return frozenset("han" if script == "kana" else script for script in found)


def is_written_in(language: str, script: str) -> bool:
    """Whether a language is written in a script."""
    if language in ("ar", "fa", "ur"):
        return script == "arabic"
    if language in _OF_SCRIPT:
        return script in _OF_SCRIPT[language]
    if language in _IN_BOTH:
        return script in ("latin", "cyrillic")
    return script == ("cyrillic" if language in _ANY_IN_CYRILLIC else "latin")


def told_language(cells: Iterable[str]) -> str | None:
    """The language these cells of one script are in, as all of them together tell; None: they do not tell."""
    some = [cell for _, cell in zip(range(_CELLS_LOOKED_AT), (cell for cell in cells if cell.strip()), strict=False)]
    scripts = Counter(filter(None, map(script_of_text, some)))
    if not scripts:
        return None
    kana = scripts["kana"] and not is_simplified(some)
    scripts["han"] += 0 if kana else scripts.pop("kana", 0)
    script = "kana" if kana else scripts.most_common(1)[0][0]
    if script == "han" and sum(bool(_JAPANESE.search(cell)) for cell in some) >= _JAPANESE_SHARE * len(some):
        return "ja"
    if script in _SCRIPT_SAYS:
        return _of_script(script, some)
    if script == "arabic":
        persian = sum(bool(_PERSIAN.search(cell)) for cell in some) > 0.3 * len(some)
        urdu = sum(bool(_URDU.search(cell)) for cell in some) >= _URDU_SHARE * len(some)
        return ("ur" if urdu else "fa") if persian else "ar"
    if script == "cyrillic":
        return _cyrillic([cell for cell in some if script_of_text(cell) == "cyrillic"])
    return _latin(some)


def _of_script(script: str, cells: list[str]) -> str:
    """The language that is usual in a script, or another one in it whose signs tell it."""
    if script == "devanagari" and _share(_NEPALI, cells) and not _share(_HINDI, cells):
        return "ne"
    if script == "ethiopic" and _share(_TIGRINYA, cells) >= _TIGRINYA_SHARE * len(cells):
        return "ti"
    return _SCRIPT_SAYS[script]


def _share(signs: re.Pattern[str], cells: list[str]) -> int:
    """How many of some cells have one of these signs."""
    return sum(bool(signs.search(cell)) for cell in cells)


def is_simplified(texts: Iterable[str]) -> bool:
    """Whether more of these texts have signs that only simplified Chinese writes so than have kana."""
    said = list(texts)
    simplified = sum(bool(_SIMPLIFIED.search(text)) for text in said)
    return simplified > sum(script_of_text(text) == "kana" for text in said)


def of_no_language_but_letters(cells: Iterable[str]) -> bool:
    """Whether these words in Cyrillic letters are in Russian for want of signs of any other language alone."""
    some = [cell for _, cell in zip(range(_CELLS_LOOKED_AT), cells, strict=False)]
    return told_language(some) == "ru" and not any(map(_RUSSIAN.search, some))


def _cyrillic(cells: list[str]) -> str:
    ukrainian = sum(bool(_UKRAINIAN.search(cell)) for cell in cells)
    kazakh = sum(bool(_KAZAKH.search(cell)) for cell in cells)
    said = sum(bool(_UKRAINIAN_SAYS.search(cell)) for cell in cells)
    if ukrainian > 0.2 * len(cells) or (said and not any(map(_ONLY_KAZAKH.search, cells))):
        return "uk"
    if sum(bool(_UZBEK.search(cell)) for cell in cells) > sum(bool(_TAJIK.search(cell)) for cell in cells):
        return "uz"
    of_one = {language: sum(map(bool, map(signs.search, cells))) for language, signs in _OF_ONE.items()}
    if max(of_one.values()) > 0.2 * len(cells):
        return max(of_one, key=lambda language: of_one[language])
    return "kk" if kazakh >= _KAZAKH_SHARE * len(cells) else "ru"


def _latin(cells: list[str]) -> str | None:
    scores: dict[str, float] = defaultdict(float)
    for cell in cells:
        for language, score in _scores(cell).items():
            scores[language] += min(score, _MOST_OF_A_CELL)
    ranked = sorted(scores.items(), key=lambda scored: -scored[1])
    (first, most), (_, next_most) = [*ranked, ("", 0.0), ("", 0.0)][:2]
    return first if most and most >= _LEAD * next_most else None


def _scores(cell: str) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for word in words_in(cell):
        for language, score in _score_of(word).items():
            found[language] += score
    for language, spellings in _SPELT.items():
        if spellings.search(cell[:_LETTERS_LOOKED_AT]):
            found[language] += _OF_SPELLING
    return found


@lru_cache(maxsize=50_000)
def _score_of(word: str) -> dict[str, float]:
    """How much one word tells of each language."""
    found = {}
    for language, (offices, functions) in _WORDS.items():
        score = _OF_OFFICE * bool(offices.match(word)) + _OF_FUNCTION * bool(functions.fullmatch(word))
        if score:
            found[language] = score
    return found
