"""The class of the office that one title names, by its first words and those that follow."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import folded
from domain.naming.words.compounds import is_of_a_minister
from domain.naming.words.fields import field_of
from domain.naming.words.lexicon import COURTESY, Meaning, is_filler
from domain.naming.words.organisations import is_organisation
from domain.naming.words.titles import leftover, office_sought
from domain.naming.words.typed import Word, words_of_title
from domain.naming.words.word_groups import MINISTRIES, Span, groups_in
from domain.registry.houses_of_parliament import house_alone
from domain.registry.junior_ministers import is_title_of_junior_minister
from domain.registry.office_class import OfficeClass

WHOLE: dict[str, OfficeClass] = {
    "state": "head-of-state",
    "sovereign": "head-of-state",
    "prince": "head-of-state",
    "government": "prime-minister",
    "vice-state": "vice-president",
}
"""What only words that say nothing else name: the President of the National Bank is no head of state."""
_OF_A_FIELD: dict[str, OfficeClass] = {
    "deputy-government": "deputy-prime-minister",
    "foreign": "foreign-minister",
    "deputy-minister": "deputy-minister",
}
"""What words name whichever field they add."""
_OFFICE_LAST = frozenset({"kk", "ky", "tr", "az", "uz", "tk", "mn", "hu", "fi", "et", "ka", "hy"})
"""Languages in which the office stands behind what it is of."""
_POSSESSIVE = ("'s", "’s")
_POPES = (
    "pope", "pontif", "pontef", "pontíf", "holy father", "pape", "papst", "papa", "papo", "papież", "paus", "paven",
    "påve", "paavi", "paavst", "pápež", "pāvests", "popiežius", "папа", "понтиф", "святой отец", "πάπας", "პაპი",
    "պապ", "البابا", "پاپ", "पोप", "পোপ", "போப்", "สันตะปาปา", "giáo hoàng", "教皇", "教宗", "法王", "교황", "교종",
)  # fmt: skip
"""How a sovereign is called who is elected, and has the rank of a head of state."""
_UPPER_HOUSES = (
    "senat", "sénat", "senad", "сенат", "federation council", "совета федерации", "lords", "rajya sabha",
    "council of the republic", "совета республики", "الشيوخ", "参议院", "參議院", "参議院", "上院",
)  # fmt: skip
"""How the upper house is named, as far as it is not called a senate."""
_ASIDE = frozenset(
    {
        "interim", "intérim", "embassy", "ambassade", "embajada", "embaixada", "ambasciata", "botschaft", "посольство",
        "посольства", "посольстве", "елшілігі", "büyükelçiliği", "region", "province", "oblast", "область", "области",
        "края", "провинции", "облысы", "облысының", "région", "provinz", "provincia",
    }
)  # fmt: skip
"""Words by which an office is that of a part of a state, of an embassy, or held for the time being."""
_OF_MORE_THAN_ONE_RANK = frozenset({("minister", "of", "state"), ("foreign", "secretary")})
"""How titles begin that a member of one government and an official of another bear."""
_SECRETARIES = ("secret", "segret", "sekret", "секрет", "госсекрет")
"""How the word for a secretary begins: the Secretary of State is a foreign minister in one state alone."""
_OF_THE_US = (
    "united states", "u.s.", "usa", "états-unis", "сша", "соединённых штатов", "соединенных штатов", "америк", "ақш",
    "abd", "amerika", "estados unidos", "stati uniti", "vereinigten staaten", "美国", "美國", "الولايات المتحدة",
)  # fmt: skip
_BRITISH = late_pattern(
    r"secretary of state for foreign(?: and commonwealth|, commonwealth,? and development) affairs(?!\w|['’])"
)
"""The title of the British foreign minister, which is longer than that of secretaries of state elsewhere."""
_OF_A_PROVINCE = late_pattern(r"landeshaupt(?:mann|frau)(?![-\w])")
"""How the head of a province is called, as nobody else is: there are governors of banks."""
_SUSPENDED = late_pattern(r"[^\W\d_]+-\s+(?:och|og|ja|und|en)\s+")
"""A first field of two, whose title follows the second: "energi- och näringsminister"."""
_HEIRS = (
    "crown prince",
    "prince héritier",
    "kronprinz",
    "наследный принц",
    "príncipe heredero",
    "veliaht",
    "王储",
    "王儲",
)
"""An heir who may be head of a government besides: his rank is said by his house."""
_MINISTERS_OF_STATE = ("staatsminister", "minister van staat")
_FIRST = frozenset({"first", "premier", "première", "первый", "первая", "бірінші"})
_COUNCIL = late_pattern(
    r"(?i)\b(?:national|consultative) council\b|\bconseil (?:national|consultatif)\b"
    r"|\bconsejo (?:nacional|consultivo)\b|\b(?:национальн|консультативн)\w+ совет"
    r"|المجلس (?:الوطني|الاستشاري)(?! الاتحادي)"
)
"""Councils of which some are houses of parliament: of what else one is named, it is none."""
_OF_A_WHOLE = late_pattern(r"(?i)\btransition|\bпереходн|الانتقالي|\bconf[eé]d[eé]ra[tc]i|\bконфедерац")
_OF_ITS_FIELD = ("министрі", "министири", "bakanı", "naziri", "vaziri", "ministri", "minisztere", "miniszter")
"""How a minister is called behind the field he is minister of, where it stands first."""
_CHAIRS = ("chair", "предсе", "голов", "presid", "présid", "vorsitz", "voorzit", "przewod", "předsed", "төраға")
"""How the word for a chair begins, of which a government is one of many: the Deputy Chairman of the Board."""
_OF_WHAT = ("ого", "его", "ой", "ей", "ых", "их", "ього", "ների", "ության")
"""How the first word of his field ends in Slavic languages and Armenian: министр цифрового развития."""
_SLAVIC_FIELD = late_pattern(
    r"(?<!^правитель)(?<!^агент)(?<!^посоль)(?<!^королев)(?<!^государ)"
    r"(?:ства|ости|[сц]ии|ения|ання|ення|ания|ики|логии|графии|ціі|ції|ності)$"
    r"|^(?:связи|зв['’]язку|нефти|газа|печати|труда|праці|шахт|недр|дорог|почт|вод|лесов|обороны|оборони"
    r"|инфраструктуры|інфраструктури|архитектуры|природы)$"
)
"""How the first word of a field ends in Slavic languages where it is a noun: министр цифровизации. No name ends so."""
_PERSIAN_MINISTER = frozenset({"وزیر"})
_ARABIC_MINISTER = frozenset({"وزير", "وزيرة"})
_FIRST_MINISTER = late_pattern("^(?:ال)?وزيرة? الأولى?(?! و?وزير)")
"""The head of government in Algeria, Mauritania and Tunisia as it was: the number is no part of other offices."""
_MINISTERS_IN_AN_EMBASSY = frozenset({"مختار", "مشاور", "مفوض", "المفوض", "مستشار", "المستشار", "الدولة", "دولة"})
"""What behind the Arabic or Persian word for a minister says another rank: that in an embassy, or of state."""
_HOUSES = ("ministry", "ministèr", "ministerio", "ministerium", "ministero", "министерств")
"""How the name of a ministry begins, which is no minister."""


_OF_A_MINISTRY = late_pattern(
    r"(?i)(?!.*(?:foreign|external|étrang|extérieur|exterior|estran|esteri|auswärt|иностран|внешн|закордон|сыртқы|тышкы"
    r"|tashqi|dışişleri|xarici))(?:minister|ministre|ministr[oa]|министр|міністр|vazir|bakan|nazir),\s*(?:the )?"
    r"(?:(?:ministry|minist[èe]re|minist[ée]rio|ministero|ministerium|министерство|міністерство)\b.*"
    r"|.*(?:vazirligi|министрлігі|министрлиги|bakanlığı|nazirliyi))"
)
"""A minister with his ministry behind a comma, as lists grouped by institution tell him; of that for foreign affairs
the words name no class of their own."""


def class_named(title: str, language: str) -> OfficeClass | None:
    """The class that a title names in a language; None where it names none, or might name somebody else's office."""
    if _OF_A_MINISTRY.fullmatch(title):
        return "minister"
    title = house_alone(_SUSPENDED.sub("", title))
    told = list(groups_in(words_of_title(title)))
    groups = [each for each in told if not _only_a_state(each[1])]
    if says_office_last(language):
        groups.reverse()
    offices = [meaning.office for _, meaning in groups if meaning is not None]
    of_state = any(map(title.casefold().__contains__, _MINISTERS_OF_STATE))
    if of_state or is_of_an_heir(title) or is_title_of_junior_minister(title):
        return None
    if (outright := _named_outright(title)) is not None:
        return outright
    if "secretary-general" in offices:
        return "head-of-organisation" if _heads_an_organisation(told) else None
    if not groups or any(map(_is_set_aside, told)) or "adviser" in offices or not WHOLE.keys().isdisjoint(offices[1:]):
        return None
    return _class_of_first(title, told, groups, offices)


def _named_outright(title: str) -> OfficeClass | None:
    """The class of an office that a few words name, whatever the others say."""
    if _FIRST_MINISTER.search(title):
        return "prime-minister"
    return "foreign-minister" if _is_british(title) else None


def _class_of_first(title: str, told: list[Span], groups: list[Span], offices: list[str]) -> OfficeClass | None:
    """The class of the office that the first words name, by those that follow."""
    (words, meaning), *others = groups
    if meaning is None:
        return "minister" if is_of_a_minister(words[0].text) else None
    office = meaning.office
    if office in ("", COURTESY) or is_of_somebody_else(words):
        return None
    added = [each for each, other in others if other is None and not is_filler(each[0].text)]
    if office == "speaker" and not {*offices[1:]} - {"", COURTESY} and len(added) < 2 - _is_of_a_council(title):
        return "speaker-of-upper-house" if any(map(title.casefold().__contains__, _UPPER_HOUSES)) else "speaker"
    if added and words and words[0].text in _ARABIC_MINISTER:
        return "minister" if _begins_a_field(words, others) else None
    if office in WHOLE:
        whole = not added and not any(_names_an_organisation(other) for _, other in told)
        return _of_a_whole(title, office) if whole else None
    return _of_a_title(title, office, bool(added)) or _of_a_field(words, office, others, bool(added))


def _is_of_a_council(title: str) -> bool:
    """Whether it is a council that a house of parliament is called, but a board of women or of a bank as well."""
    return bool(_COUNCIL.search(title)) and not _OF_A_WHOLE.search(title)


def _of_a_title(title: str, office: str, added: bool) -> OfficeClass | None:
    """The class of an office that one title alone names, whatever it is of."""
    if office == "chief-justice" and not added:
        return "chief-justice"
    if office == "governor" and _OF_A_PROVINCE.match(title.casefold()):
        return "governor"
    return "foreign-minister" if office == "foreign" and _is_foreign_secretary(title, added) else None


def _of_a_whole(title: str, office: str) -> OfficeClass:
    """The class of an office that is of a whole state."""
    reigns = office == "sovereign" and not any(map(title.casefold().__contains__, _POPES))
    return "monarch" if reigns else WHOLE[office]


def _of_a_field(words: tuple[Word, ...], office: str, others: list[Span], added: bool) -> OfficeClass | None:
    """The class of an office that may name its field: "Minister of Trade", but neither "Minister Counsellor" nor the
    "Secretary of the Security Council"."""
    first = tuple(word.text.casefold() for word in words[:3])
    secretary = office == "foreign" and _is_a_secretary(words)
    if secretary or (added and not words) or first in _OF_MORE_THAN_ONE_RANK:
        return None
    if office == "deputy-government" and added and words and words[-1].text.casefold().startswith(_CHAIRS):
        return None
    if office == "deputy-government" and words and words[0].text.casefold() in _FIRST:
        return "first-deputy-prime-minister"
    named = added and ((words and _begins_a_field(words, others)) or words[-1].text.casefold().endswith(_OF_ITS_FIELD))
    if added and len(words) == 1 and (office == "foreign" or (office == "minister" and not named)):
        return None
    return "minister" if office in MINISTRIES else _OF_A_FIELD.get(office)


def _begins_a_field(title: tuple[Word, ...], others: list[Span]) -> bool:
    words, meaning = others[0]
    if not words or (meaning is not None and meaning.office != COURTESY):
        return False
    text = words[0].text.casefold()
    if title[0].text in _PERSIAN_MINISTER or title[0].text in _ARABIC_MINISTER:
        return text not in _MINISTERS_IN_AN_EMBASSY and (title[0].text in _PERSIAN_MINISTER or text.startswith("ال"))
    return is_filler(text) or text.endswith(_OF_WHAT) or bool(field_of(text) or _SLAVIC_FIELD.search(text))


def _only_a_state(meaning: Meaning | None) -> bool:
    return meaning is not None and bool(meaning.state) and not meaning.office


def _is_set_aside(group: Span) -> bool:
    """Whether words name a part of a state, whose code is longer than that of a state, or set the office aside."""
    words, meaning = group
    in_part = meaning is not None and not meaning.office and len(meaning.state) > len("KZ")
    return in_part or any(word.text.casefold() in _ASIDE for word in words)


def _names_an_organisation(meaning: Meaning | None) -> bool:
    return meaning is not None and is_organisation(meaning.state)


def _heads_an_organisation(told: list[Span]) -> bool:
    """Whether words name one organisation, one office and nothing else: a ministry or a party has another head."""
    named = [meaning for words, meaning in told if meaning is not None or not is_filler(words[0].text)]
    offices = [meaning for meaning in named if meaning is None or meaning.office not in ("", COURTESY)]
    return len(offices) == 1 and any(map(_names_an_organisation, named))


def _is_a_secretary(words: tuple[Word, ...]) -> bool:
    """Whether a title is that of a secretary, as the foreign minister of the United States has."""
    return any(folded(word.text).startswith(_SECRETARIES) for word in words)


def _is_foreign_secretary(title: str, added: bool) -> bool:
    """Whether a Secretary of State is a foreign minister, as that of the United States is."""
    return not added and any(map(title.casefold().__contains__, _OF_THE_US))


def _is_british(title: str) -> bool:
    """Whether a title is that of the British foreign minister, with nothing behind it but the state."""
    said = _BRITISH.match(title.casefold())
    behind = title[said.end() :] if said is not None else ""
    return said is not None and not leftover(behind) and office_sought(behind)[0] == ()


def is_of_somebody_else(words: tuple[Word, ...]) -> bool:
    """Whether what follows is the office, and these words only say whose: of a minister, of a ministry."""
    return bool(words) and (words[-1].text.endswith(_POSSESSIVE) or words[0].text.casefold().startswith(_HOUSES))


def is_of_an_heir(title: str) -> bool:
    """Whether a title is that of the heir of a house, whatever else he is."""
    return any(map(title.casefold().__contains__, _HEIRS))


def says_office_last(language: str) -> bool:
    """Whether the office stands behind what it is of in a language."""
    return language.partition("-")[0] in _OFFICE_LAST
