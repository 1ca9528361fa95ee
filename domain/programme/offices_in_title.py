"""Whose offices a title says: by most of their words, or by the class of one of which there is one in a state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import takewhile

from domain.core.late_pattern import late_pattern
from domain.naming.texts.text_words import stem_pattern
from domain.naming.words.lexicon import is_filler
from domain.programme.places_in_title import is_an_institution, stands_for_a_place
from domain.registry.office_class import OfficeClass
from domain.registry.office_words import class_in_some_words, is_also_foreign_minister

WORD = late_pattern(r"[^\W\d_]+")
_JOINED = late_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FEWEST = 2
"""Words of an office that tell whose it is; one alone does where that is all of it."""
ONE_IN_A_STATE = frozenset(
    {
        "vice-president", "speaker-of-upper-house", "speaker", "prime-minister", "chief-justice", "foreign-minister",
        "first-deputy-prime-minister",
    }
)  # fmt: skip
"""The offices of which there is one in a state."""
_PIECES = late_pattern(r"\s*[,;:()–—/]\s*|\s-\s|\s(?:and|et|и|y|und|with|avec|с|со|con|mit|at|in)\s")
"""Where an office in a title ends."""
_OF_ANOTHER = late_pattern(
    r"(?:deputy|vice|acting|former|assistant|adviser|advisor|secretary|spouse|wife|aide|адъютант\w*|заместител\w+|вице"
    r"|помощник\w*|советник\w*|бывш\w+|супруг\w*|adjointe?|ancien(?:ne)?|conseill\w+|épouse|secrétaire|vicepresident\w*)"
    r"[\s-]+(?:to |of |du |de la |de l['’]|au |à la )?(?:the )?$",
    re.IGNORECASE,
)
"""What says before an office that somebody else is meant."""
_MANY = (
    (late_pattern(r"\b(premier)s\s+(?=ministres\b)", re.IGNORECASE), r"\1 "),
    (late_pattern(r"\b(minist(?:er|re|ro))s\b", re.IGNORECASE), r"\1"),
)
"""How an office is said of several who hold it, and of one."""
Forms = tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]
"""A member by his id, his given and family names, and his office in each language."""
_SHORTEST = 3


def said_by_office(title: str, language: str, side: Iterable[Forms]) -> Iterator[tuple[frozenset[str], bool]]:
    """Those whose offices a title says, the longest from each of its words on; and whether one is surely meant."""
    offices = [
        (key, office)
        for key, _, held in side for told, words in held if told == language
        for office in _offices_in(words, language)
    ]  # fmt: skip
    words = [(each[0], each.start()) for each in WORD.finditer(title) if not is_filler(each[0])]
    at = 0
    while at < len(words):
        start = words[at][1]
        # `министр` of `премьер-министр` is no minister
        if title[:start].endswith("-") or is_an_institution(title[start:]):
            at += 1
            continue
        said = [(_said(title, words[at:], office), key, len(office)) for key, office in offices]
        most = max((count for count, _, _ in said), default=0)
        last, behind = words[at + max(most, 1) - 1]
        if most and not stands_for_a_place(title[:start], title[behind + len(last) :]):
            best = frozenset(key for count, key, _ in said if count == most)
            whole = any(count == most == length for count, _, length in said)
            sure = len(best) == 1 and (most >= _FEWEST or whole)
            said_fully = frozenset() if sure else _said_fully(title[start:], language, best, side)
            yield (said_fully, True) if len(said_fully) == 1 else (best, sure)
        at += max(most, 1)


def _said_fully(title: str, language: str, among: frozenset[str], side: Iterable[Forms]) -> frozenset[str]:
    """Those of whose offices the beginning of a title says most, with the words that tell little: `Secrétaire d’État`.

    Nobody where less than two words of weight are said.
    """
    words, weights = _JOINED.findall(title), dict[str, int]()
    for key, _, held in side:
        for office in (told for at, told in held if key in among and at == language):
            weights[key] = max(_weight(words, _JOINED.findall(office)), weights.get(key, 0))
    most = max(weights.values(), default=0)
    return frozenset(key for key, weight in weights.items() if weight == most >= _FEWEST)


def _weight(words: list[str], office: list[str]) -> int:
    """How many words of weight an office and a title begin with; the last is none with another adjective behind it."""
    said = [word for word, _ in takewhile(lambda pair: is_form(*pair), zip(words, office, strict=False))]
    behind = [each[len(said)] for each in (words, office) if len(each) > len(said)]
    cut = len(behind) > 1 and behind[0][:1].islower() and not any(map(is_filler, behind))
    return sum(len(word) > _SHORTEST for word in (said[:-1] if cut else said))


def said_by_class(title: str, language: str, side: Iterable[Forms]) -> Iterator[tuple[frozenset[str], bool]]:
    """Those who hold an office of rank that a title says, in whatever language the list of their side has it."""
    for named in classes_said(title, language):
        held = frozenset(key for key, _, offices in side if class_in_some_words(dict(offices)) == named)
        if not held and named == "foreign-minister":
            held = frozenset(key for key, _, offices in side if is_also_foreign_minister(dict(offices)))
        if held:
            yield held, len(held) == 1


@lru_cache(maxsize=5_000)
def classes_said(title: str, language: str, among: frozenset[str] = ONE_IN_A_STATE) -> tuple[OfficeClass, ...]:
    """The offices of rank a title says, each from where it begins up to a comma or the end; of whose deputy none."""
    for many, one in _MANY:
        title = many.sub(one, title)
    found: list[OfficeClass] = []
    end = 0
    for word in WORD.finditer(title):
        before = title[: word.start()]
        if (
            word.start() < end
            or is_an_institution(title[word.start() :])
            or _OF_ANOTHER.search(before)
            or stands_for_a_place(before)
        ):
            continue
        for piece in dict.fromkeys((title[word.start() :], *_PIECES.split(title[word.start() :], maxsplit=1)[:1])):
            if (named := class_in_some_words({language: piece})) in among and named is not None:
                found.append(named)
                end = word.start() + len(piece)
                break
    return tuple(found)


_Office = tuple[tuple[str, bool], ...]
"""The telling words of an office, each with whether it stands right behind the one before: `Affaires religieuses`."""


def _telling(office: str) -> _Office:
    found, end = list[tuple[str, bool]](), -1
    for each in WORD.finditer(office):
        if not is_filler(each[0]):
            found.append((each[0], each.start() == end + 1))
        end = each.end()
    return tuple(found)


@lru_cache(maxsize=5_000)
def _offices_in(held: str, language: str) -> tuple[_Office, ...]:
    """What somebody holds, and each further office of rank in it, from a comma on."""
    further = (part for part in re.split(r"[,;]\s+", held)[1:] if class_in_some_words({language: part}) is not None)
    return (_telling(held), *map(_telling, further))


def _said(title: str, words: list[tuple[str, int]], office: _Office) -> int:
    """How many words of an office stand one after the other from the first word on.

    A word that another adjective than that of the office is put to does not count: `Affaires étrangères`.
    """
    count = 0
    for (word, _), (part, _) in zip(words, office, strict=False):
        if not is_form(word, part):
            break
        count += 1
    if 0 < count < min(len(words), len(office)) and office[count][1]:
        (last, at), (following, behind) = words[count - 1], words[count]
        return count - (following[:1].islower() and title[at + len(last) : behind] == " ")
    return count


@lru_cache(maxsize=50_000)
def is_form(word: str, part: str) -> bool:
    """Whether a word is one of an office or a name, in whatever case it stands."""
    return re.fullmatch(stem_pattern(part), word, re.IGNORECASE) is not None
