"""Where a title names a state: by its whole name in a case of its language, or by the adjective of it.

A name a title has for a place, such as a park or an embassy, or for where somebody goes, names no party.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from domain.core.late_pattern import late_pattern
from domain.naming.texts.text_words import TextWord, plain_of, words_of_text
from domain.programme.places_in_title import stands_for_a_place

_ELIDED = late_pattern(r"(?<!\w)(?:[dl]|dell|all|nell)['’](?=\w)", re.IGNORECASE)
_LATIN_CASES = r"s?"
_KAZAKH_CASES = r"(?:[нтд][ыі]ң|[тд][ае]|ға|ге|қа|ке|[нтд][ыі]|[тд][ае]н|нан|нен|[мбп]ен)?"
_ENDINGS = (
    ("ая", r"(?:ая|ой|ую)"),
    ("ия", r"и(?:[яию]|е[йю])"),
    ("ые", r"ы(?:е|х|м|ми)"),
    ("ие", r"и(?:е|х|м|ми)"),
    ("ий", r"(?:ий|ого|его|ому|ему|им|ом|ем)"),
    ("ый", r"(?:ый|ого|ому|ым|ом)"),
    ("ы", r"(?:ы|ов|ам|ами|ах)?"),
    ("а", r"(?:[аыуе]|о[йю])"),
    ("я", r"(?:[яиюе]|е[йю])"),
    ("ь", r"(?:[ьяюеи]|ем|ью)"),
    ("й", r"(?:[йяюе]|ем)"),
)
"""How the cases of a Cyrillic word end, by the end of the word; a consonant takes those of a man's name."""
_LETTERS = 4
"""Letters that stand for a name, such as EU or NATO, at most."""
_OF_CONSONANTS, _CONSONANT = r"(?:[ауе]|ом)?", re.compile(r"[бвгджзклмнпрстфхцчшщ]$")
_LONG_ENOUGH = 5
"""Letters of the beginning that an adjective keeps of a name, at least."""
_GOES_TO = late_pattern(
    r"(?<!\w)(?:for|to|towards?|into|in|at|from|via|through|on|about|across|pour|à|au|aux|en|vers|depuis|sur|в|во|из|на"
    r"|через|по|о|об|про|nach|aus|in|im|über|para|hacia|a|em|verso|per)\s+(?:the\s+|la\s+|les?\s+|die\s+|der\s+)?$",
    re.IGNORECASE,
)
"""What stands before where somebody goes, or of what one speaks."""
_FULLY = late_pattern(
    r"(?:the\s+)?(?:republic|kingdom|state|federation|république|royaume|республик\w+|королевств\w+)\s+(?:of\s+|du?\s+|de\s+(?:la\s+)?)?"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
"""The beginning of a full name of a state."""
_PLACE_BEHIND = late_pattern(
    r"(?:[\s–-]+(?!(?:at|in|to|for|on|with|and|dans|à|au|avec|et|в|на|с|и)\s)[^\W\d_]+){0,4}[\s–-]+"
    r"(?:park|garden|street|avenue|square|boulevard|bridge|embassy|house|pavilion|stand|cent(?:re|er)|museum|university"
    r"|school|hospital|institute|library|hall|border|parc|jardin|rue|place|pont|парк|сад|улиц|площад|проспект|бульвар"
    r"|набережн|мост|посольств|павильон|стенд|центр|музе|университет|школ|больниц|институт|библиотек|границ"
    r"|match|concert|exhibition|film|orchestra|choir|concours|exposition|матч|концерт|выставк|фильм|оркестр)\w*",
    re.IGNORECASE,
)
_OF_PARTIES = late_pattern(
    r"-|\s*[–—]|(?:\s+[^\W\d_]+)?\s+(?:talks|meeting|delegations?|presidents?|prime|premier|foreign|ministers?|chancellor|king"
    r"|queen|side|counterparts?|переговор|встреч|делегаци|президент|премьер|министр|сторон|келіссөз|кездесу)\w*",
    re.IGNORECASE,
)
"""What stands behind an adjective of who takes part; other things are of a country as well."""
_OTHER_BEFORE = late_pattern(
    r"(?<!\w)(?:south|north|west|east|new|equatorial|northern|southern|eastern|papua|american"
    r"|democratic republic of(?: the)?|южн\w+|северн\w+|западн\w+|восточн\w+|нов\w+|экваториальн\w+"
    r"|демократическ\w+ республик\w+)[\s–-]+$",
    re.IGNORECASE,
)
"""With what the name of a state is that of another: South Sudan."""
_OTHER_BEHIND = late_pattern(
    r"[\s–-]+(?:bissau|бисау|ocean|sea)(?!\w)|\s+(?:republic|федерац|республик)", re.IGNORECASE
)
_JOINED = late_pattern(r"\s*(?:[,–—/&-]|(?<!\w)(?:and|et|и|және|und|y|e)(?!\w))?\s*", re.IGNORECASE)


class Said(msgspec.Struct, frozen=True):
    """A state as a title says it: which of those asked for, and where."""

    side: str
    start: int
    end: int


def states_said(title: str, names: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Said]:
    """The states a title says as parties, each by the names it is called, in the order it says them.

    Of what is joined by a comma or a dash all are places where one of them is.
    """
    text = _without_elision(title)
    words = words_of_text(text, any_case=True)
    said = sorted(_longest(_found(text, words, names)), key=lambda each: each.start)
    places = {at for at, each in enumerate(said) if _is_a_place(text, each)}
    chains = [_JOINED.fullmatch(text, one.end, other.start) is not None for one, other in pairwise(said)]
    for at in range(1, len(said)):
        if chains[at - 1] and at - 1 in places:
            places.add(at)
    for at in range(len(said) - 1, 0, -1):
        if chains[at - 1] and at in places:
            places.add(at - 1)
    yield from (each for at, each in enumerate(said) if at not in places)


def _without_elision(words: str) -> str:
    """Words with blanks for the article before a vowel: l’Azerbaïdjan."""
    return _ELIDED.sub(lambda found: " " * len(found[0]), words)


def _found(text: str, words: Sequence[TextWord], names: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Said]:
    for side, called in names:
        every = ((_is_short(name), *each) for name in called for each in _forms(name))
        for is_short, forms, is_adjective, is_small in every:
            if is_short and text.isupper():
                continue
            for at in range(len(words) - len(forms) + 1):
                run = words[at : at + len(forms)]
                start, end = run[0].start, run[-1].end
                is_written = run[0].written.isupper() if is_short else _is_large(run) or is_small
                if not is_written or not _are(forms, run) or _is_another(text, start, end):
                    continue
                if not is_adjective or _OF_PARTIES.match(text, end) is not None:
                    yield Said(side, start, end)


def _is_short(name: str) -> bool:
    """Whether a name is letters alone, such as EU, which are another word in small letters."""
    return name.isupper() and len(name) <= _LETTERS


def _is_large(run: Sequence[TextWord]) -> bool:
    return not (run[0].written[:1].islower() and run[-1].written[:1].islower())


def _are(forms: Sequence[re.Pattern[str]], run: Sequence[TextWord]) -> bool:
    return all(form.fullmatch(word.plain) for form, word in zip(forms, run, strict=True))


def _longest(found: Iterable[Said]) -> Iterator[Said]:
    """What is said without what is only a part of another name: Guinea of Equatorial Guinea."""
    every = list(dict.fromkeys(found))
    for one in every:
        if not any(each != one and each.start <= one.start and one.end <= each.end for each in every):
            yield one


def _is_another(text: str, start: int, end: int) -> bool:
    return _OTHER_BEFORE.search(text[:start]) is not None or _OTHER_BEHIND.match(text, end) is not None


def _is_a_place(text: str, said: Said) -> bool:
    before = _FULLY.sub("", text[: said.start])
    told = _GOES_TO.search(before) is not None or stands_for_a_place(before, text[said.end :])
    return told or _PLACE_BEHIND.match(text, said.end) is not None


@lru_cache(maxsize=2_000)
def _forms(name: str) -> tuple[tuple[tuple[re.Pattern[str], ...], bool, bool], ...]:
    """The words of a name in its cases, and the adjectives of one word; whether it is such, and may begin small."""
    words = [each.plain for each in words_of_text(_without_elision(name), any_case=True)]
    if not words or not all(words):
        return ()
    whole = tuple(re.compile(_in_cases(word)) for word in words)
    if len(words) > 1:
        return ((whole, False, False),)
    small = _is_cyrillic(words[0])
    return ((whole, False, False), *(((re.compile(each),), True, small) for each in _adjectives(words[0])))


def _in_cases(word: str) -> str:
    if not _is_cyrillic(word):
        return re.escape(word) + _LATIN_CASES
    own = f"{re.escape(word)}{_KAZAKH_CASES}"
    for end, endings in _ENDINGS:
        if word.endswith(end) and len(word) > len(end) + 1:
            return rf"{own}|{re.escape(word.removesuffix(end))}(?:{endings})"
    return rf"{own}|{re.escape(word)}{_OF_CONSONANTS}" if _CONSONANT.search(word) else own


def _adjectives(word: str) -> Iterator[str]:
    """The adjectives that are made of a name by an ending; those made otherwise are not known."""
    if _is_cyrillic(word):
        begun = {word.removesuffix("ия"), word.removesuffix("я") + "й" if word.endswith("ия") else word}
        yield from (rf"{re.escape(each)}ск\w{{1,3}}" for each in begun if len(each) >= _LONG_ENOUGH)
        return
    if len(word) < _LONG_ENOUGH:
        return
    if word.endswith("a"):
        yield rf"{re.escape(word)}ns?"
    elif word.endswith("y"):
        yield rf"{re.escape(word[:-1])}ians?"
    elif word.endswith(("n", "t", "q", "r")) and word != "niger":
        yield rf"{re.escape(word)}is?"
    if len(people := re.sub(r"i?stan$", "", word)) >= _LONG_ENOUGH and people != word:
        yield rf"{re.escape(people)}s?"


def _is_cyrillic(word: str) -> bool:
    return "а" <= plain_of(word)[:1] <= "ӿ"
