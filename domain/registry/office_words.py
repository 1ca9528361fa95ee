"""The class of an office as its words name it, in any language known: a proposal, and what a rank is checked against.

Nothing is ranked by it: the class is said by the officer (protocol 3.2). Words that might name somebody else's office,
such as that of an assistant or of a predecessor, name none.
"""

from __future__ import annotations

from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.naming.compounds import is_of_a_minister
from domain.naming.fields import field_of
from domain.naming.letters import folded
from domain.naming.lexicon import COURTESY, Meaning, is_filler
from domain.naming.organisations import is_organisation
from domain.naming.regnal_numbers import SAID
from domain.naming.titles import leftover, office_sought
from domain.naming.typed import Word, words_of_title
from domain.naming.word_groups import MINISTRIES, groups_in
from domain.registry.houses_of_parliament import house_alone
from domain.registry.office_class import OfficeClass

_Group = tuple[tuple[Word, ...], Meaning | None]

_WHOLE: dict[str, OfficeClass] = {
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
_INSIDE: dict[str, OfficeClass] = {
    "government": "prime-minister",
    "deputy-government": "deputy-prime-minister",
    "foreign": "foreign-minister",
}
"""What words name though they say that somebody belongs to whoever holds it."""
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
_HELD_ONCE = late_pattern(
    r"(?i)^(?:the )?(?:former\b|late\b|ex[- ]|(?:l['’]\s?)?ancien(?:ne)?\b|feue?\b|ehemalig|früher|alt-|expr|ex(?:pr"
    r"|vice)|бывш|экс-|колишн"
    r"|екс-|бивш|поранешн|бұрынғы|мурдагы|мурунку|eski\b|sabiq\b|sobiq|собиқ|były|była|bývalý|bývalá|volt\b"
    r"|fost(?:ul|a)?\b|πρώην"
    r"|tidligere|förre|tidigare|entinen|endine|buvęs|buvusi|bijuš|nekdanj|ish-|antig[uo][oa]|antic[oa]\b|oud-"
    r"|voormalig"
    r"|ყოფილი|նախկին|سابق|前任?|元(?![首帅帥])(?=[\u3400-\u9fff])|전(?: |임))"
    r"|\b(?:a\. ?d\.|emerit[aiu]\w*|honoraire|retired|ret['’]?d|em retiro|en retiro|\(r\))\s*$|(?:السابقة?"
    r"|سابق)\s*$|সাবেক"
)
"""What says of a title that somebody held it once."""
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
_OF_AN_HEIR = frozenset({"heir", "government", "deputy-government"})
"""What an heir is, and what he may be besides."""
_DEPUTY_SPEAKER = frozenset({"deputy-speaker"})
_NUMBERED = frozenset({*SAID, "senior"})
"""Which of several deputies somebody is."""
_FURTHER = late_pattern(r"\s[-–—]\s|[;,]\s")
"""What stands between an office and what else its holder is."""
_AND_FURTHER = late_pattern(r"\s[-–—]\s|[;,]\s|\s(?:and|et|и|және|und|y|e|i|oraz|en|och|og|ja|a|та)\s")
"""The same, and the words for "and"."""
_IN_GOVERNMENT = ("prime-minister", "first-deputy-prime-minister", "deputy-prime-minister", "minister")
_NATIONAL = late_pattern(
    r"(?i)\b(?:national|nacional|nazional|na[tţț]ional|национальн|національн|народн|narodow|národn)\w*\s*"
    r"|\b(?:millî|milli|milliy|миллий|ұлттық|улуттук|nemzeti|εθνικής|εθνικού)\b\s*"
)
"""What says of a field that it is the nation's: a Minister of National Defence is one of defence."""
_BESIDE_ANOTHER = late_pattern(
    r"(?i)\b(?:délégué|auprès|delegate|delegado|delegato|attached|assistant|при\b|comm?i(?:t|s)|comité|комите|комисси)"
)
"""What says of a minister that he stands beside another, whose field follows, or that the field is of a committee."""
_FIELDS = (MINISTRIES - {"minister"}) | {"foreign"}
"""The fields of ministers that words name."""
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
_MINISTERS_IN_AN_EMBASSY = frozenset({"مختار", "مشاور", "مفوض", "المفوض", "مستشار", "المستشار", "الدولة", "دولة"})
"""What behind the Arabic or Persian word for a minister says another rank: that in an embassy, or of state."""
_HOUSES = ("ministry", "ministèr", "ministerio", "ministerium", "ministero", "министерств")
"""How the name of a ministry begins, which is no minister."""


def class_in_words(position: Wording) -> OfficeClass | None:
    """The class that the words of an office name; None where they name none, or not the same in every language.

    A language whose words are not known may be silent, but not of the highest offices: they are asked of each.
    """
    return _class_of(tuple(position.items()))


def class_in_some_words(position: Wording) -> OfficeClass | None:
    """The class that the words of an office name in one language at least, where no other language names another.

    A language in which he is a minister, of whatever it is, does not deny that he is the one for foreign affairs.
    """
    named = {_class_of((words,)) for words in position.items()} - {None}
    if "foreign-minister" in named:
        named.discard("minister")
    return named.pop() if len(named) == 1 else None


def is_also_foreign_minister(position: Wording) -> bool:
    """Whether the words of an office name a member of the government who is minister for foreign affairs besides."""
    return any(_is_also_foreign_minister(words, language) for language, words in position.items())


@lru_cache(maxsize=20_000)
def _is_also_foreign_minister(title: str, language: str) -> bool:
    first, *rest = _AND_FURTHER.split(title, maxsplit=1)
    held, parts = _class_of(((language, first),)), [part for each in rest for part in (each, *_AND_FURTHER.split(each))]
    if held == "minister" and not _BESIDE_ANOTHER.search(title):
        # A minister of several fields is called so once: Minister of African Integration, Foreign Affairs and ...
        called = first.split()[0]
        parts += [f"{called} {part}" for part in parts]
    further = {_class_of(((language, words),)) for words in parts}
    return "foreign-minister" in further and held in _IN_GOVERNMENT


def fields_in_words(position: Wording) -> frozenset[str]:
    """The fields of which the words of an office name a minister, in any language; of whoever is none, none."""
    named = (_fields(words, language) for language, words in position.items())
    return frozenset().union(*named)


@lru_cache(maxsize=20_000)
def _fields(title: str, language: str) -> frozenset[str]:
    held = _class_of(((language, title),))
    if held not in (*_IN_GOVERNMENT, "foreign-minister"):
        return frozenset()
    said = (title, _NATIONAL.sub("", title))
    return next(filter(None, (_FIELDS.intersection(office_sought(each)[0]) for each in said)), frozenset())


def is_deputy_speaker(position: Wording) -> bool:
    """Whether the words of an office name the deputy of a speaker of parliament, who has no class of his own."""
    return any(_held(words, language, _DEPUTY_SPEAKER) for language, words in position.items())


def is_heir(position: Wording) -> bool:
    """Whether the words of an office name the heir of a house, who has no class of his own."""
    return _is_heir(tuple(position.items()))


@lru_cache(maxsize=20_000)
def _is_heir(position: tuple[tuple[str, str], ...]) -> bool:
    held = ((words, _held(words, language, _OF_AN_HEIR)) for language, words in position)
    return any("heir" in offices or (offices and _is_of_an_heir(words)) for words, offices in held)


def _is_of_an_heir(words: str) -> bool:
    return any(map(words.casefold().__contains__, _HEIRS))


def class_inside_words(position: Wording) -> OfficeClass | None:
    """The class of the office that words name behind the first: that of the "Spouse of the Foreign Minister"."""
    behind = [words.partition(" ")[2] for words in position.values()]
    named = {_INSIDE.get(office) for words in behind for office in office_sought(words)[0][:1]} - {None}
    return named.pop() if len(named) == 1 else None


@lru_cache(maxsize=20_000)
def _held(title: str, language: str, offices: frozenset[str]) -> frozenset[str]:
    """Which of some offices a title names that begins with one of them and names no other office; else none.

    Who held one once holds none.
    """
    if _HELD_ONCE.search(title):
        return frozenset()
    title = house_alone(_FURTHER.split(title, maxsplit=1)[0])
    telling = [each for each in groups_in(words_of_title(title)) if _tells(each)]
    if language.partition("-")[0] in _OFFICE_LAST:
        telling.reverse()
    named = frozenset(meaning.office for _, meaning in telling if meaning is not None)
    if not named or telling[0][1] is None or not named <= offices or _of_somebody_else(telling[0][0]):
        return frozenset()
    return frozenset() if _ends_in_other_words(title, telling) else named


def _tells(group: _Group) -> bool:
    """Whether words are neither a state nor a courtesy, and neither join others nor count deputies."""
    words, meaning = group
    if meaning is not None:
        return meaning.office not in ("", COURTESY)
    return not is_filler(words[0].text) and words[0].text.casefold() not in _NUMBERED


def _ends_in_other_words(title: str, telling: list[_Group]) -> bool:
    """Whether a title without blanks ends in words that are not known: 王储办公室主任."""
    inside = any(not words for words, _ in telling)
    return inside and any(meaning is None and title.endswith(words[-1].text) for words, meaning in telling)


@lru_cache(maxsize=20_000)
def _class_of(position: tuple[tuple[str, str], ...]) -> OfficeClass | None:
    named = {_class_named(words, language) for language, words in position}
    known = named - {None}
    if len(known) != 1 or (None in named and not known.isdisjoint((*_WHOLE.values(), "monarch"))):
        return None
    return known.pop()


def _class_named(title: str, language: str) -> OfficeClass | None:
    title = house_alone(_SUSPENDED.sub("", title))
    told = list(groups_in(words_of_title(title)))
    groups = [each for each in told if not _only_a_state(each[1])]
    if language.partition("-")[0] in _OFFICE_LAST:
        groups.reverse()
    offices = [meaning.office for _, meaning in groups if meaning is not None]
    if _is_of_an_heir(title) or any(map(title.casefold().__contains__, _MINISTERS_OF_STATE)):
        return None
    if _is_british(title):
        return "foreign-minister"
    if "secretary-general" in offices:
        return "head-of-organisation" if _heads_an_organisation(told) else None
    if not groups or any(map(_is_set_aside, told)) or "adviser" in offices or not _WHOLE.keys().isdisjoint(offices[1:]):
        return None
    return _class_of_first(title, told, groups, offices)


def _class_of_first(title: str, told: list[_Group], groups: list[_Group], offices: list[str]) -> OfficeClass | None:
    """The class of the office that the first words name, by those that follow."""
    (words, meaning), *others = groups
    if meaning is None:
        return "minister" if is_of_a_minister(words[0].text) else None
    office = meaning.office
    if office in ("", COURTESY) or _of_somebody_else(words):
        return None
    added = [each for each, other in others if other is None and not is_filler(each[0].text)]
    if office == "speaker" and not {*offices[1:]} - {"", COURTESY} and len(added) < 2 - _is_of_a_council(title):
        return "speaker-of-upper-house" if any(map(title.casefold().__contains__, _UPPER_HOUSES)) else "speaker"
    if added and words and words[0].text in _ARABIC_MINISTER:
        return "minister" if _begins_a_field(words, others) else None
    if office in _WHOLE:
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
    return "monarch" if reigns else _WHOLE[office]


def _of_a_field(words: tuple[Word, ...], office: str, others: list[_Group], added: bool) -> OfficeClass | None:
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


def _begins_a_field(title: tuple[Word, ...], others: list[_Group]) -> bool:
    words, meaning = others[0]
    if not words or (meaning is not None and meaning.office != COURTESY):
        return False
    text = words[0].text.casefold()
    if title[0].text in _PERSIAN_MINISTER or title[0].text in _ARABIC_MINISTER:
        return text not in _MINISTERS_IN_AN_EMBASSY and (title[0].text in _PERSIAN_MINISTER or text.startswith("ال"))
    return is_filler(text) or text.endswith(_OF_WHAT) or bool(field_of(text) or _SLAVIC_FIELD.search(text))


def _only_a_state(meaning: Meaning | None) -> bool:
    return meaning is not None and bool(meaning.state) and not meaning.office


def _is_set_aside(group: _Group) -> bool:
    """Whether words name a part of a state, whose code is longer than that of a state, or set the office aside."""
    words, meaning = group
    in_part = meaning is not None and not meaning.office and len(meaning.state) > len("KZ")
    return in_part or any(word.text.casefold() in _ASIDE for word in words)


def _names_an_organisation(meaning: Meaning | None) -> bool:
    return meaning is not None and is_organisation(meaning.state)


def _heads_an_organisation(told: list[_Group]) -> bool:
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


def _of_somebody_else(words: tuple[Word, ...]) -> bool:
    """Whether what follows is the office, and these words only say whose: of a minister, of a ministry."""
    return bool(words) and (words[-1].text.endswith(_POSSESSIVE) or words[0].text.casefold().startswith(_HOUSES))
