"""Whom a list says to come with somebody: `and Mrs Smith`, `et son épouse`, `с супругой`, `ve eşi` (protocol 2.3).

Such words are no name of his. Who is named by them becomes a row of her own; who is not is told to the officer, and
nobody is made up.
"""

from __future__ import annotations

import re

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy, only_courtesies, without_courtesies

_SPOUSE = (
    r"spouse|wife|husband|consort|partner|first (?:lady|gentleman)|première dame|primera dama|primeira[- ]dama"
    r"|épou(?:se|x)|conjointe?|femme|mari"
    r"|gatt(?:in|en?)|ehefrau|ehemann|gemahl(?:in)?|ehegatt(?:in|en?)|partner(?:in)?|esposa|esposo|cónyuge"
    r"|c[ôo]njuge|marido"
    r"|consorte|moglie|marito|señora(?!\s+[A-ZÁ-Ú])|senhora(?!\s+[A-ZÁ-Ú])|signora(?!\s+[A-ZÀ-Ù])"
)
_MARRIED = r"mrs|mme|madame|sra|frau|sig\.ra|signora|señora|senhora|lady|bayan"
_MISTER = r"mr|ms|monsieur|m\.|sr|herr|sig\."
_LINKS = (
    r"(?:and|&|with|accompanied by|et|avec|accompagnée?s? (?:de|par)|und|mit|nebst|sowie|in begleitung (?:von )?|y|e"
    r"|con|com"
    r"|acompañad[oa] (?:de|por)|acompanhad[oa] (?:de|da|do|por)|accompagnat[oa] (?:da|dalla|dal))"
)
_POSSESSIVE = (
    r"(?:his|her|the|son|sa|l['’]|de|der|seiner|ihrer|seinem|ihrem|seine|ihre|su|sua|seu|la|el|il|o|a"
    r"|de su|da sua|de son)"
)
_LATIN = late_pattern(
    rf"(?:^|[\s,(;])({_LINKS}\s+(?:{_POSSESSIVE}\s*)*(?:(?P<spouse>{_SPOUSE})|(?P<married>(?:{_MARRIED})\.?)"
    rf"|(?P<mister>(?:{_MISTER})\.?))"
    r"(?![\w'’])(?P<rest>[^)]*))",
    re.IGNORECASE,
)
_OTHERS = late_pattern(
    r"(?:^|[\s,(;])((?:(?:в сопровождении|вместе с|с|со|и)\s+(?:его\s+|её\s+|ее\s+|своей\s+)?)?"
    r"(?P<ru>супруг(?:ой|ом|а)?(?:ми)?|жен(?:ой|а)|мужем)\b(?P<rest_ru>[^)]*)"
    r"|(?:жұбайымен|жұбайы|зайыбымен|зайыбы|жұбайларымен)(?: бірге)?"
    r"|(?:ve\s+|ile\s+|^)(?:sayın\s+)?(?:eşi|eşleri|refikas[ıi])\b(?P<rest_tr>[^)]*)|eşi\s+ile(?: birlikte)?"
    r"|eşiyle(?: birlikte)?"
    r"|və\s+xanımı|xanımı ilə|rafiqasi bilan|va rafiqasi|turmush o['‘’ʻ]rtog['‘’ʻ]i bilan"
    r"|(?:و\s?|مع\s|يرافقه\s|ترافقه\s)(?:السيدة\s+)?(?:حرمه|حرمها|عقيلته|قرينته|قرينها|زوجته|زوجها"
    r"|حرم[هة])(?P<rest_ar>[^)]*)"
    r"|\+\s?\d\b|plus one|(?:та|із|з)\s+дружин(?:ою|а)|чоловіком)",
    re.IGNORECASE,
)
_CHINESE = late_pattern(r"[（(]?[及和偕携]?(?:其|同)?(?:夫人|妻子|配偶|丈夫)(?P<rest_zh>[^）)]*)[）)]?")
_IS_SPOUSE = late_pattern(
    r"^(?:(?:his|her|the|sa|son|su|sua|seu|seine|ihre?|ihr|его|её|ее)\s+|l['’])?(?:spouse|wife|husband"
    r"|first (?:lady|gentleman)|première dame|primera dama|primeira-dama|первая леди"
    r"|бірінші ханым|pierwsza dama|.*\bгэргий$|"
    r"épou(?:se|x)\b|conjointe?\b|супруг|жена\b|муж\b|жұбайы|зайыбы|.*\b(?:жұбайы|зайыбы|жубайы|rafiqasi)$"
    r"|ehefrau|ehemann|gattin|gatte"
    r"|gemahlin|eşi$|.*\beşi$|espos[oa]|cónyuge|c[ôo]njuge|consorte|moglie|marito|حرم|عقيلة|قرينة|زوجة|زوج |.*夫人$"
    r"|第一夫人|영부인|.*부인$|małżonk|manžel|soți[ae]\b|házastárs|feles[eé]g|echtgeno|puoliso|supruga?\b|супруга\b|σύζυγος"
    r"|רעיית|همسر|phu nhân|isteri|meghitt|მეუღლე|կին|पत्नी|ภริยา)",
    re.IGNORECASE,
)


_HINTED = late_pattern(
    r"\+|plus one"
    r"|\b(?:spo|wif|hus|con|par|fir|épo|fem|mar|gat|ehe|gem|esp|cón|côn|mog|se[nñ]|sig|mrs?\b|mme|mad|sra?\b|fra|lad"
    r"|bay|ms\b"
    r"|mon|m\.|her|суп|жен|муж|жұб|зай|eş|ref|xan|raf|tur|дру|чол)|حرم|عقيل|قرين|زوج|[夫妻配丈]",
    re.IGNORECASE,
)
"""How the words for company begin: most cells have none of them."""
_BY_MARRIAGE = late_pattern(r"\w [Éé](?:pouse|PSE|pse) [A-ZÀ-Ý][A-ZÀ-Ý'’-]+(?=$|[\s,;])")
"""A name by marriage behind the one she was born with: `OUATTARA épouse BAMBA`."""
_CALLED_SPOUSE = late_pattern(
    rf"\s*[,(–—-]\s*(?:{_POSSESSIVE}\s*)?(?:{_SPOUSE}|супруг[аи]?|жена|муж|жұбайы|зайыбы|eşi|حرمه|زوجته)\s*\)?\s*$",
    re.IGNORECASE,
)
"""Behind a name: that he or she is the spouse: `Mr Peter Hall (spouse)`."""
_LONGEST = 400


class Company(msgspec.Struct, frozen=True):
    """A text without the words of company, those words, and the name they give; empty: there are none."""

    text: str
    words: str = ""
    named: str = ""


def in_company(text: str) -> Company:
    """What a cell says of company, apart from the rest of it."""
    if not _HINTED.search(text[:_LONGEST]) or len(text) > _LONGEST or _BY_MARRIAGE.search(text):
        return Company(text)
    for pattern in (_LATIN, _OTHERS, _CHINESE):
        found = pattern.search(text)
        if found is None or (pattern is _CHINESE and not _of_chinese(text, found)):
            continue
        words = found.group(1) if pattern is not _CHINESE else found.group()
        rest = f"{text[: found.start()]} {text[found.end() :]}"
        before = _tidy(re.sub(r"\(\s*\)|（\s*）", " ", rest.replace("( )", " ")))
        if of_both := _name_of_both(found, before):
            return Company(of_both, _tidy(words.removesuffix(found["rest"])))
        named, spouse = _named(found, before)
        if not spouse:
            continue
        closing = ")" * (words.count("(") - words.count(")"))
        return Company(before, f"{_tidy(words)}{closing}", named)
    return Company(text)


def is_spouse(office: str) -> bool:
    """Whether words that stand for an office say that somebody is somebody's spouse."""
    return bool(_IS_SPOUSE.match(office.strip()))


def _of_chinese(text: str, found: re.Match[str]) -> bool:
    """`王毅夫妇` aside: the word for a wife stands behind a name, or alone, and is not the name itself."""
    return found.start() > 0 or found.end() == len(text)


def _name_of_both(found: re.Match[str], before: str) -> str:
    """The one name behind the courtesies of husband and wife, his before it: `Mr and Mrs Ole Nordmann`."""
    groups = found.groupdict()
    name = _tidy(groups["rest"]) if groups.get("married") else ""
    return f"{before} {name}" if name and before and only_courtesies([before]) else ""


def _named(found: re.Match[str], before: str) -> tuple[str, bool]:
    """The name of who comes along, and whether a spouse is meant at all.

    A name counts where a family and a given one stand in the form in which names are listed. After a mere courtesy
    another family name is another person.
    """
    groups = found.groupdict()
    rest = next((groups[each] for each in ("rest", "rest_tr", "rest_ar", "rest_zh") if groups.get(each)), "") or ""
    if groups.get("ru") in ("супруга", "жена") and re.search(r"(?:^|[\s,(;])и\s", found.group()):
        rest = groups.get("rest_ru") or ""
    said = re.sub(r"^[\s,:–—-]+", "", rest)
    called = _CALLED_SPOUSE.search(said)
    name = _tidy(said[: called.start()] if called is not None else said)
    if groups.get("married") and name and not has_courtesy(name):
        name = f"{groups['married']} {name}"
    bare = without_courtesies(name)
    theirs, his = {word.casefold() for word in bare.split()}, {word.casefold() for word in before.split()}
    shared = theirs & his
    whole = bare if len(theirs) > 1 and theirs - his else ""
    if groups.get("mister") and called is None:
        return whole, bool(shared) or not bare
    return whole, True


def _tidy(text: str) -> str:
    return " ".join(re.sub(r"\(\s*\)", " ", text).split()).strip(" ,;–—-()（）")
