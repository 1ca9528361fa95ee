"""Courtesies, ranks and honours around a name on a list: they are no part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesy_words import before_names
from domain.lists.names.honours import without_orders
from domain.lists.names.ranks import BRANCH, ranks_pattern
from domain.lists.names.titles import without_title
from domain.naming.words.lexicon import is_name_of_state

_AFTER = (
    r"先生|女士|小姐|阁下|閣下|夫人(?=$)|殿下|同志|博士|教授|様|氏|殿|님|씨|여사|박사"
    r"|мырза|ханым|bey|beyefendi|hanım(?:efendi)?"
    r"|ph\.? ?d\.?|m\.? ?d\.?|m\.?d\.?[bl]\.?|mdep|esq\.?|j\.? ?p\.?|m\.? ?p\.?|m\.? ?e\.? ?p\.?|q\.? ?c\.?"
    r"|k\.? ?c\.?|mba|ll\.? ?[md]\.?"
    r"|ret(?:d|\.)"
    r"|(?-i:(?:(?:r|ny|nb|tű|bv|pv)\. ?)?(?:dandártábornok|vezérőrnagy|altábornagy|vezérezredes|alezredes|ezredes"
    r"|őrnagy"
    r"|százados"
    r"|főhadnagy|hadnagy|(?:fő|törzs)?zászlós|(?:fő)?törzsőrmester))"
)
_OF_AN_OFFICE = r"(?-i:to|of|for|in|at|and|en|à|auprès|près|pour|ante|para|junto|presso|für|bei|beim|в|при|на|по)(?= )"
"""What follows a rank where it is an office, and no courtesy: `Ambassador to the European Union`."""
_PREFIX = late_pattern(
    lambda: (
        rf"^[\s,]*(?:{before_names()})(?:\.?\s*{BRANCH}\s+|(?<=\.)\s?/\s*|(?<=\.)\s*|\s?/\s*|\.?\s+|(?<=/)\s*)(?=\S)(?!{_OF_AN_OFFICE})"
    ),
    re.IGNORECASE,
)
_ABBREVIATED = late_pattern(
    r"^[\s,]*(?i:(?:sub(?:of|t)|pcpal|c(?:p[lt]|nl|bo|rnl|omod)|pte|pvt|plt|slt|sgto|[cv]?alm|hptm|ob(?:er)?lt|obstlt?"
    r"|olt|hfw|stfw|uffz|gen(?:mjr|lt|por|maj)|brig(?:gen|jen)|mayjen|letkol|letjen|laks(?:da|ma)|mar?sda|kombes|kol"
    r"|kp?lt|kapt|ltc|rtm|n?prap|npor|p?plk|løjtn|bnb|yzb|ü?tğm|engr|usec|asec|cong|arq|abog|mtr[ao]|lcd[ao]|psic|bioq|geom"
    r"|rag|jhr|ir|ing|dr[gs]|hj|uzm|müh|bi|bw|dkt|mhe)\.\s+)(?=[^\W\d_a-zß-ÿ]\S+ \S)"
)
"""Titles that nobody is called by, as they are abbreviated before two names at least: `Cpt. Ciprian Zăvoianu`."""
_THAI = late_pattern(
    r"^(?:พล(?:ตำรวจ|เรือ|อากาศ)?(?:เอก|โท|ตรี|จัตวา)|(?:พัน|ร้อย)(?:ตำรวจ)?(?:เอก|โท|ตรี)|นาวา(?:อากาศ)?(?:เอก|โท|ตรี)"
    r"|เรือ(?:อากาศ)?(?:เอก|โท|ตรี)|(?:สิบ|จ่าสิบ)(?:ตำรวจ)?(?:เอก|โท|ตรี)|นางสาว|น\.ส\.|ม\.ล\.|ม\.จ\.|ม\.ร\.ว\.|นาง"
    r"|(?:พล|[พรจสดนผ]|รศ|ผศ|ศ|ว่าที่ ร)\.(?:\s?[ก-ฮ]{1,2}\.){0,3}|นาย(?!ก)|ดร\.|คุณ|หม่อมราชวงศ์|พล(?:เอก|โท|ตรี)"
    r"|พันเอก)\s*(?=[ก-ฮเ-ไ])"
)
"""What stands before a Thai name without a blank between."""
_SUFFIX = late_pattern(rf"(?:(?<=[\u3040-\u9fff\uac00-\ud7a3])|\s+|,\s*)(?:{_AFTER})\.?\s*$", re.IGNORECASE)
_LONG_DEGREE = r"ph\.?\s?d|mba|m\.?sc|ll\.?m|mpa|mph|dba|c\.?sc|dr\.?sc|esq"
_DEGREES = late_pattern(rf"(?:,\s*(?:{_LONG_DEGREE})\b\.?)+$", re.IGNORECASE)
"""Degrees behind a name and a comma: `Karel Havlíček, Ph.D., MBA`."""
_SHORT_DEGREES = late_pattern(
    rf"^([^,]+ [^,]+)(?:,\s*(?:{_LONG_DEGREE}|(?-i:M\.?A|B\.?A|J\.?D|M\.?D|D[iI]S|MES))\b\.?)+$", re.IGNORECASE
)
"""The same with degrees that look like given names, in capitals behind a name of two words: `Anna Smith, MA`."""
_HONOURS = late_pattern(r"\s*(?:[A-Z]\.){2,4}|\s*[A-Z]{2,6}(?:\s*\([A-Z]+\))?(?:,\s*[A-Z]{2,6})*\.?\s*")
"""Orders and memberships behind a name and a comma, such as `GCFR` or `OON, MP`."""
_DEGREE_ALONE = late_pattern(r"(?:(?:[A-Z][A-Za-z]{0,4}\.\s?){1,4}[A-Z]?,?\s*)+")
"""Degrees where nothing else stands: `M.Si.`, `LL.M.`"""
_BRACKETED = late_pattern(
    r"[(\[]\s*(?:mrs?|ms|miss|mme|mlle|m\.|dr|f|m|h|mp|mep|ret(?:d|\.)|г-?жа|г-?н|esq|фам\.)\.?\s*[)\]]"
    r"|（[男女]）",
    re.IGNORECASE,
)
_RETIRED = late_pattern(r"[(\[]\s*ret(?:d|\.)\.?\s*[)\]]", re.IGNORECASE)
"""That somebody holds a rank no more: it stays beside the rank, `Lt. Gen. (Ret.)`."""
_PLAIN = late_pattern(
    r"(?:mr|mrs|ms|miss|mx|messrs|m|mm|mme|mmes|mlle|monsieur|madame|mademoiselle|herrn?|frau|hr|fr|sr|sra|srta|señor"
    r"|señora|señorita|senhora?|don|do[nñ]a|dña|d|sig|signora?|sig\.ra|dhr|mevr|mw|pan|pan[ií]|г-?н|г-?жа|господин"
    r"|госпожа|гг|мырза|ханым|bay|bayan|say[ıi]n|sn|cənab|janob|السيدة?|الفاضلة?|and|et|и|/"
    r"|fru|herra|rouva|gospodin|gospođa|gđa|dl|dna|domnul|doamna|ông|bà|bapak|ibu|encik|puan|shri|smt|κ|κα|κος|κύριος"
    r"|κυρία|מר|גב['׳]|ბატონი|ქალბატონი|պարոն|տիկին|አቶ|ወይዘሮ|ወ/ሮ|ወይዘሪት|श्री|श्रीमती|นาย|นาง|นางสาว|น\.ส\.|คุณ"
    r"|آقای|خانم)\.?,?",
    re.IGNORECASE,
)
"""A courtesy that everybody has: it tells nothing of who somebody is."""
_OF_SEVERAL = late_pattern(r"&|and|et|und|y|e|и|(?:messrs|mm|mmes|srs|sres|sras|гг)\.?", re.IGNORECASE)
"""Words that say of more than one what stands before their names."""
_DESCENT = late_pattern(r"(?:bin|ben|ibn|bint|binti|ould|بن|ابن|بنت|бин|ибн|бен)\s", re.IGNORECASE)
"""Whose son or daughter somebody is: it stands behind the given name, unless a family is called so, `M. Ben Salah`."""
_TITLE_AS_NAME = late_pattern(r"(?:sultan|prince|haji|султан)\s", re.IGNORECASE)
"""Titles that are given names where whose son somebody is stands behind them: `Sultan bin Salman`."""
_NAME_TOO = late_pattern(r"(?:sultan|султан)\s", re.IGNORECASE)
"""The title of a ruler that is a given name behind any courtesy but a ruler's: `H.E. Dr. Sultan Al Jaber`."""
_GIVEN_TOO = late_pattern(r"(?:prince(?:sse?)?|king|queen|roi|reine)\s", re.IGNORECASE)
_OF_ANYBODY = late_pattern(r"(?:^|\s)(?:mrs?|ms|miss|mx|dr|prof|engr|m|mme|mlle)\.?\s*$", re.IGNORECASE)
"""Behind what everybody has before the name no title of a king is one: `Mr Prince Okoro`, `Ms Queen Adeyemi`."""
_WITH_INITIALS = late_pattern(
    r"(?:^|\s)(?:mrs?|ms|miss|mx|dr|engr|shri|smt|km|mme|mlle|herr|frau|г-н|г-жа)\.?\s*$", re.IGNORECASE
)
_AN_INITIAL = late_pattern(r"[^\W\d_a-zа-яё]\.(?!\s?[A-Z]\.)")
"""Behind a courtesy of everybody a capital with a dot is an initial: `Mr. M. Rao`, unlike `Sr. D. Juan Soto`."""
_MAJ = late_pattern(r"Maj (?:Britt?|Lis|Gun|Karin|Lena|Inger|Stina)\s|MAJ (?:BRITT?|LIS|GUN)\s")
"""A given name of Sweden and Norway that is written as a rank is: `Maj Britt Hansen`."""
_BEFORE_PATRONYMIC = late_pattern(
    r"(?:король|князь|принц|граф|барон|герцог)\s+[^\W\d_]+\s+[^\W\d_]+(?:вич|вна|ична|івна)$", re.IGNORECASE
)
"""A title that is the family name before a given name and a patronymic: `Король Анна Ивановна`."""
_FATHER = late_pattern(r"R\. ?P\.\s")
_OF_A_RULER = late_pattern(
    r"majest|highness|royal|\bh\. ?m\b|\bhm\b|\bh\. ?(?:[ris]\. ?)?h\b|\bh[ris]?h\b|altesse|\bs\. ?(?:m|a\. ?[irs])\b"
    r"|величеств|высочеств",
    re.IGNORECASE,
)
_AMBASSADOR = late_pattern(
    r"(?:ambassad(?:eur|rice)|emba[ij]x?ador\w*|ambasciat\w+)"
    r" d(?:e (?:l['’]|la )?|u |es |el |ei |ell[ao’'] ?|[aeio]s? |['’])",
    re.IGNORECASE,
)
"""An ambassador, and a particle that a state or a name may follow."""
_FORM_OF_STATE = late_pattern(r"r[ée]p[uú]bli|repubbli|royaume|rein[oa]|regno|f[ée]d[ée]ra|union|majest", re.IGNORECASE)
_MOSTLY, _FEW = 0.6, 3
"""Which share of a column of courtesies is known, and how many words they have at most."""
_MANY = 8
"""Courtesies that are looked for before a name at most."""


@lru_cache(maxsize=10_000)
def without_courtesies(text: str) -> str:
    """A name as written, without what stands before and behind it: `H.E. Dr. Mr`, `г-н`, `معالي`, `阁下`, `, OON`.

    At least one word is left.
    """
    whole = bare = " ".join(_BRACKETED.sub(" ", text).split())
    for _ in range(_MANY):
        shorter = bare if _are_initials(bare, whole) or _MAJ.match(bare) else without_title(bare)
        shorter = shorter if shorter != bare else _once(_PREFIX, _once(ranks_pattern(), bare, whole), whole)
        shorter = shorter if shorter.isascii() else _THAI.sub("", shorter, count=1)
        shorter = shorter if shorter != bare else _ABBREVIATED.sub("", bare, count=1)
        if shorter == bare or not any(map(str.isalpha, shorter)):
            break
        bare = shorter
    shorter = _DEGREES.sub("", _SHORT_DEGREES.sub(r"\1", _SUFFIX.sub("", bare)))
    bare = shorter if any(map(str.isalpha, shorter)) else bare
    return _without_honours(without_orders(bare)).strip(" ,;")


def _once(courtesy: re.Pattern[str], bare: str, whole: str) -> str:
    """A name without the first courtesy before it, unless that is the given name he is called by."""
    shorter = courtesy.sub("", bare, count=1)
    before = whole[: len(whole) - len(bare)]
    named = bool(before and _NAME_TOO.match(bare) and not _OF_A_RULER.search(before))
    named = named or bool(_OF_ANYBODY.search(before) and _GIVEN_TOO.match(bare) and not _OF_A_RULER.search(before))
    named = named or bool(_WITH_INITIALS.search(before) and _AN_INITIAL.match(bare))
    removed = bare[: len(bare) - len(shorter)].strip()
    # `GRAF Christoph`: a family name in capitals before one given name, and no count
    named = named or (removed.isupper() and removed.isalpha() and len(removed) > _FEW and _is_one_name(shorter))
    named = named or bool(not before and _BEFORE_PATRONYMIC.match(bare))
    named = named or bool(_MAJ.match(bare))
    of_a_son = _DESCENT.match(shorter) and _TITLE_AS_NAME.match(bare)
    return bare if named or of_a_son or _is_post(bare) else shorter


def _are_initials(bare: str, whole: str) -> bool:
    """Whether what a Father is called stands behind a courtesy that none has: `Mr. R.P. Mohan Rao`."""
    return bool(_FATHER.match(bare) and _WITH_INITIALS.search(whole[: len(whole) - len(bare)]))


def _is_one_name(words: str) -> bool:
    return len(words.split()) == 1 and words[:1].isupper() and not words.isupper()


def _is_post(words: str) -> bool:
    """Whether words say of which state somebody is ambassador: `Ambassadeur de France en Iran`, not `de Villepin`."""
    found = _AMBASSADOR.match(words)
    if found is None:
        return False
    rest = words[found.end() :].split()
    small = bool(rest) and (rest[0][:1].islower() or _FORM_OF_STATE.match(rest[0]))
    return bool(small) or any(is_name_of_state(" ".join(rest[:count])) for count in range(1, min(len(rest), _FEW) + 1))


def courtesy_before(text: str) -> str:
    """What stands before a name, where it tells more than Mr or Mrs: `H.E. Dr.`, `Sa Majesté la Reine`."""
    before = any_courtesy_before(text)
    return before if tells_more(before) else ""


def any_courtesy_before(text: str) -> str:
    """The same, Mr and Mrs too (`M.`, `Mme`); nothing where it is of several or of either: `Mr/Ms`, `M. et Mme`."""
    written = " ".join(_BRACKETED.sub(" ", text).split())
    before = written[: max(written.find(without_courtesies(written)), 0)].strip(" ,/")
    before = _with_retirement(before, text)
    first_of_name = without_courtesies(written).split()[:1]
    return "" if "/" in before or any(map(_OF_SEVERAL.fullmatch, (*before.split(), *first_of_name))) else before


def _with_retirement(courtesy: str, text: str) -> str:
    """What stands before a name with what says that a rank is held no more, where that stands; behind it else."""
    found, words = _RETIRED.search(text) if courtesy else None, courtesy.split()
    if found is None:
        return courtesy
    at = min(len(text[: found.start()].split()), len(words))
    return " ".join([*words[:at], found[0], *words[at:]])


def has_courtesy(text: str) -> bool:
    """Whether a text begins as a name with a courtesy does: `Mr. John Smith`."""
    begins = ranks_pattern().match(text) or _PREFIX.match(text) or _ABBREVIATED.match(text)
    return (bool(begins) and not _is_post(text)) or without_title(text) != " ".join(text.split())


def is_abbreviated_courtesy(word: str) -> bool:
    """Whether a word with a dot is one that is known to stand before names: `Mr.`, `Sn.`, `dott.`."""
    return bool(ranks_pattern().match(f"{word} Xx Yy") or _PREFIX.match(f"{word} Xx Yy"))


def only_courtesies(cells: Sequence[str]) -> bool:
    """Whether a column holds nothing but what stands before names: `Mr`, `H.E.`; its head may be `Title`."""
    return bool(cells) and all(map(_is_courtesy, cells))


def mostly_courtesies(cells: Sequence[str]) -> bool:
    """The same of a column beside one of offices, in which some are unknown: `Mr`, `Dr. (Mrs.)`, `Supt.`."""
    words = [cell.split() for cell in cells]
    return sum(map(_is_courtesy, cells)) >= _MOSTLY * max(len(cells), 1) and all(len(each) <= _FEW for each in words)


def _is_courtesy(cell: str) -> bool:
    return without_courtesies(f"{cell} Xx") == "Xx"


def is_plain_courtesy(word: str) -> bool:
    """Whether a word is a courtesy everybody has: `Mr`, `Sayın`, not a rank, which is part of offices too."""
    return bool(_PLAIN.fullmatch(word))


def tells_more(courtesy: str) -> bool:
    """Whether a courtesy says more of somebody than Mr or Mrs do: `H.E. Mr`, not `Sr. D.`."""
    return not all(map(is_plain_courtesy, courtesy.split()))


def styles_a_ruler(courtesy: str) -> bool:
    """Whether a courtesy is that of a sovereign, or of one of the family: `H.R.H. Prince`."""
    return bool(_OF_A_RULER.search(courtesy))


def is_honour(text: str) -> bool:
    """Whether words behind a name are orders or memberships alone: `HI(M)`, `OON, MP`."""
    return bool(_HONOURS.fullmatch(text) or _DEGREE_ALONE.fullmatch(text))


def _without_honours(text: str) -> str:
    """The name without orders behind a comma; `LEE, JAE` is a family name and a given one, not an order."""
    name, comma, behind = text.partition(",")
    honours = _HONOURS.fullmatch(behind) or all(map(_is_order_or_degree, behind.split(",")))
    return name if comma and len(name.split()) > 1 and honours else text


def _is_order_or_degree(words: str) -> bool:
    """Whether words between commas are an order or a degree, each written as it is: `PhD`, `C.G.H.`"""
    return bool(_HONOURS.fullmatch(words) or _DEGREES.fullmatch(f",{words}"))
