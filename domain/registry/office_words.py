"""The class of an office as its words name it, in any language known: a proposal, and what a rank is checked against.

Nothing is ranked by it: the class is said by the officer (protocol 3.2). Words that might name somebody else's office,
such as that of an assistant or of a predecessor, name none.
"""

from __future__ import annotations

from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.naming.words.lexicon import COURTESY, is_filler
from domain.naming.words.regnal_numbers import SAID
from domain.naming.words.titles import office_sought
from domain.naming.words.typed import words_of_title
from domain.naming.words.word_groups import MINISTRIES, Span, groups_in
from domain.registry.houses_of_parliament import house_alone
from domain.registry.office_class import OfficeClass
from domain.registry.title_class import WHOLE, class_named, is_of_an_heir, is_of_somebody_else, says_office_last

_INSIDE: dict[str, OfficeClass] = {
    "government": "prime-minister",
    "deputy-government": "deputy-prime-minister",
    "foreign": "foreign-minister",
}
"""What words name though they say that somebody belongs to whoever holds it."""
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
    return any("heir" in offices or (offices and is_of_an_heir(words)) for words, offices in held)


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
    if says_office_last(language):
        telling.reverse()
    named = frozenset(meaning.office for _, meaning in telling if meaning is not None)
    if not named or telling[0][1] is None or not named <= offices or is_of_somebody_else(telling[0][0]):
        return frozenset()
    return frozenset() if _ends_in_other_words(title, telling) else named


def _tells(group: Span) -> bool:
    """Whether words are neither a state nor a courtesy, and neither join others nor count deputies."""
    words, meaning = group
    if meaning is not None:
        return meaning.office not in ("", COURTESY)
    return not is_filler(words[0].text) and words[0].text.casefold() not in _NUMBERED


def _ends_in_other_words(title: str, telling: list[Span]) -> bool:
    """Whether a title without blanks ends in words that are not known: 王储办公室主任."""
    inside = any(not words for words, _ in telling)
    return inside and any(meaning is None and title.endswith(words[-1].text) for words, meaning in telling)


@lru_cache(maxsize=20_000)
def _class_of(position: tuple[tuple[str, str], ...]) -> OfficeClass | None:
    named = {class_named(words, language) for language, words in position}
    known = named - {None}
    if len(known) != 1 or (None in named and not known.isdisjoint((*WHOLE.values(), "monarch"))):
        return None
    return known.pop()
