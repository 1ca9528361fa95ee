"""States by the names they sign with: a usual name beside words such as republic or kingdom, in many languages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from domain.core.late_pattern import late_pattern
from domain.core.packaged import packaged
from domain.naming.scripts.letters import folded
from domain.naming.words.lexicon import NO_STATE, is_filler, state_as_written, state_named
from domain.naming.words.typed import words_in

_KINDS = (
    "republic kingdom principality sultanate emirate duchy confederation federation commonwealth state states union "
    "république royaume principauté sultanat émirat duché grand-duché confédération fédération état états "
    "республика королевство княжество султанат эмират герцогство конфедерация федерация содружество государство штаты "
    "союз республикасы корольдігі патшалығы князьдігі сұлтанаты әмірлігі герцогтігі конфедерациясы федерациясы "
    "достастығы мемлекеті штаттары одағы republik bundesrepublik volksrepublik königreich fürstentum emirat "
    "großherzogtum föderation staat staaten vereinigung república reino principado sultanato emirato ducado "
    "confederación federación estado estados unión repubblica regno principato granducato"
)
"""What a state calls itself: one of them stands in every name that is read here."""
_QUALIFYING = (
    "federal federated federative democratic socialist people's people’s islamic arab united independent grand "
    "plurinational bolivarian hashemite co-operative cooperative "
    "fédérale fédéral fédérative fédérés démocratique socialiste populaire islamique arabe unie uni indépendant grand "
    "plurinational bolivarienne hachémite coopérative "
    "федеративная федеративное федеративные демократическая социалистическая народная народно-демократическая "
    "исламская арабская объединенная единая независимое великое многонациональное боливарианская хашимитское "
    "кооперативная федеративтік демократиялық социалистік халық ислам исламдық араб біріккен тәуелсіз ұлы көпұлтты "
    "боливарлық хашимит demokratische sozialistische föderative föderierte islamische arabische vereinigte "
    "unabhängiger plurinationaler bolivarische haschemitisches kooperative "
    "democrática socialista popular islámica árabe unida independiente gran federativa federados bolivariana hachemí"
)
"""What such a word has beside it, and the name of a state has not."""
_WORD = late_pattern(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ELIDED = late_pattern(r"^(?:[ld]|dell)['’](?=\w)")
_SHORTEST = 4
"""Letters of a name of a state within other words at least."""
_MOST_WORDS = 12
"""Words of an official name at most: the United Kingdom's has nine."""
_NEARLY_ALIKE = frozenset({"CD", "CG", "KP", "KR", "CN"})
"""States told apart by those words alone: they are read as they are listed."""


def state_officially_named(text: str) -> str:
    """The ISO 3166 code of the state a text names, by its usual or by its official name; empty where it is not sure.

    An official name is the usual one beside words of what the state is: Kingdom of Spain, Королевство Испания.
    """
    return _officially_named(text.strip().casefold())


def may_name_a_state(text: str) -> bool:
    """Whether the name of a state stands anywhere in a text, or what was one: then nobody can say it names none."""
    small = text.strip().casefold()
    if _key(small) in _listed() or _officially_named(small):
        return True
    words = [(each.start(), each.end()) for each in _WORD.finditer(small)][:_MOST_WORDS]
    parts = (small[start:end] for at, (start, _) in enumerate(words) for _, end in words[at:])
    return any(_tells(part) and _officially_named(part) for part in parts)


def _tells(part: str) -> bool:
    return len(part) >= _SHORTEST and not _folded(f"{_KINDS} {_QUALIFYING}").issuperset(_key(part).split())


@lru_cache(maxsize=1_000)
def _officially_named(text: str) -> str:
    listed = _listed().get(_key(text))
    if listed is not None:
        return "" if listed == NO_STATE else listed
    written = state_as_written(words_in(text))
    if written is not None:
        return written.state
    inside = next(filter(None, map(state_named, _usual_names(text))), "")
    return ("" if inside in _NEARLY_ALIKE else inside) or state_named(text)


def _usual_names(text: str) -> Iterator[str]:
    """What may be the usual name in an official one, the longest first: what is left beside a word of its kind."""
    found = [(each.start() + _elided(each[0]), each.end()) for each in _WORD.finditer(text)]
    words = [folded(text[start:end]) for start, end in found]
    if len(words) > _MOST_WORDS:
        return
    parts = ((first, last) for first in range(len(words)) for last in range(first, len(words)))
    for first, last in sorted(parts, key=lambda part: part[0] - part[1]):
        beside = [*words[:first], *words[last + 1 :]]
        if _may_be_a_name(words[first : last + 1]) and _tell_a_state(beside):
            yield text[found[first][0] : found[last][1]]


def _tell_a_state(beside: list[str]) -> bool:
    """Whether words say what a state is and nothing else."""
    kinds, qualifying = _folded(_KINDS), _folded(_QUALIFYING)
    return not kinds.isdisjoint(beside) and all(
        word in kinds or word in qualifying or is_filler(word) for word in beside
    )


def _may_be_a_name(words: list[str]) -> bool:
    """Whether words may be a usual name: none joins others at its ends, and not all of them say what a state is."""
    return not any(map(is_filler, (words[0], words[-1]))) and not _folded(f"{_KINDS} {_QUALIFYING}").issuperset(words)


def _elided(word: str) -> int:
    found = _ELIDED.match(word)
    return found.end() if found else 0


def _key(text: str) -> str:
    return " ".join(folded(each) for each in _WORD.findall(text))


@cache
def _folded(words: str) -> frozenset[str]:
    return frozenset(map(folded, words.split()))


@cache
def _listed() -> dict[str, str]:
    lines = packaged("names", "official-names.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(":") for line in lines if not line.startswith("#"))
    return {_key(name): code for code, _, names in rows for name in names.split("|")}
