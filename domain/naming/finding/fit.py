"""How well the words typed fit those of a name: which of them is which, and what is said besides or left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

import msgspec
from msgspec.structs import replace

from domain.core.late_pattern import late_pattern
from domain.naming.comparing.given_names import is_father_of_a_slavic_patronymic
from domain.naming.comparing.patronymics import patronymic_in
from domain.naming.finding.by_itself import tells_too_little
from domain.naming.finding.resemblance import EQUAL, is_like_script
from domain.naming.finding.word_likeness import likeness_of_word
from domain.naming.scripts.chinese import is_chinese_name
from domain.naming.scripts.letters import has_digit, is_latin, is_unspaced, is_vague, runs_together
from domain.naming.scripts.palladius import is_syllable_of_pinyin
from domain.naming.scripts.skeleton import bones, skeleton
from domain.naming.words.typed import Word, is_number

LIKE = 0.72
"""From here on a typed word may be a word of a name."""
FOUND = 0.76
"""From here on all that is typed may be a name."""
_FOUND_MISSPELT = 0.795
"""The same of what is probably misspelt: strangers resemble as well."""
_FOUND_CHINESE = 0.9
"""The same of a Chinese name: it is no foreign one that sounds nearly so."""
_FOUND_ALL_MISSPELT = 0.81
"""The same where no word of several is surely one of the name: who errs, errs in one."""
SURE, _SURE_ACROSS = 0.87, 0.8
"""Below these it is probably misspelt: within one script, and across two."""
_RIGHT_FAMILY = 0.95
"""How like the family name must be where the given name is wrong: equal by sound, not begun."""
_RIGHT_DECLINED, _SHORTEST_DECLINED = 0.93, 6
"""The same of a long one with an ending."""
_SHORTEST_FAMILY = 4
"""Letters of a family name that tells enough of a person where the given name is wrong."""
_OF_WRONG_GIVEN = 0.62
_OF_A_FAMILY_HARDLY_ALIKE = 0.25
"""How much less is meant whose family name is hardly alike, than whose is right beside another given name."""
_ROLES = {"family": 1.0, "": 1.0, "whole": 1.0, "given": 0.985, "patronymic": 0.95}
_OF_ANOTHER_FATHER = 0.7
"""How well a namesake fits whose father is another."""
_OF_A_FATHER_UNKNOWN = 0.1
"""How much less is meant whose given name is typed with the name of a father whom the record does not name."""
_OF_COVERAGE = 0.02
_SHORT, _TWO = 3, 2
_FEW_BONES = 2
_HARDLY, _SURELY = 0.8, 0.915
"""Below the one a word is hardly like a name, from the other on it surely is."""
_SURE_WITH_MORE = 0.88
_OF_ONE_SYLLABLE = ("zh", "ko", "vi", "")
_LEAST_WITH_MORE = 0.83
"""How well the worst word must fit where more is said besides."""
_MOST_MORE, _OF_MORE = 3, 0.04


class Fit(msgspec.Struct, frozen=True, order=True):
    """How well a person fits, from 0 to 1, and whether what is typed is probably a misspelling."""

    score: float = 0.0
    misspelt: bool = False


NONE = Fit()
_ENDS_AS_FAMILY_NAME = late_pattern(
    "(?:ova?|eva?|off|eff|sk[yi]|skiy|enko|yan|ian|dze|shvili|i[cć]|ович|ова?|ева?|ин|ина|ський|ский|ская|енко|ян|дзе)$"
)


def fit_of_words(typed: Sequence[Word], names: Sequence[Word], worth: Iterable[tuple[int, int]] | None = None) -> Fit:
    """How well the words typed fit those of a name.

    Args:
        worth: which of the words typed are held against which of the name, by their places; None: all against all.
    """
    pairs = product(range(len(typed)), range(len(names))) if worth is None else worth
    alike = [
        (value, -number, -at) for number, at in pairs if (value := likeness_of_word(typed[number], names[at])) >= LIKE
    ]
    if not alike:
        return NONE
    said: dict[int, tuple[float, int]] = {}
    taken: set[int] = set()
    for value, number, at in sorted(alike, key=lambda each: (not typed[-each[1]].initial, each), reverse=True):
        if -number not in said and -at not in taken:
            said[-number] = (value, -at)
            taken.add(-at)
    return _judged(typed, names, said)


def may_fit(said: int, left: int) -> bool:
    """Whether words may fit of which so many at most are said of a name, and so many at least are left."""
    return bool(said) and (left <= 1 or (left <= _MOST_MORE and said >= _TWO))


def _judged(typed: Sequence[Word], names: Sequence[Word], said: dict[int, tuple[float, int]]) -> Fit:
    if not any(not (typed[number].initial or names[at].initial) for number, (_, at) in said.items()):
        return NONE
    left = [word for number, word in enumerate(typed) if number not in said and not word.particle]
    counted = [(number, value, names[at]) for number, (value, at) in said.items()]
    telling = [each for each in counted if not typed[each[0]].particle or _is_no_particle(each[1], each[2])] or counted
    value = sum(each * _ROLES[name.role] for _, each, name in telling) / len(telling)
    covered = len(said) / max(len(names), 1)
    if not left:
        return _all_said(typed, names, telling, value * (1 - _OF_COVERAGE) + _OF_COVERAGE * covered, value)
    if len(names) == 1:
        if typed[-1] in left and not runs_together(names[0].text):
            return NONE  # Philippe is king, and Philippe Pétain was none.
        telling = [
            (number, each, replace(name, role="family") if each == EQUAL else name) for number, each, name in telling
        ]
    unsaid = [name for at, name in enumerate(names) if at not in {at for _, at in said.values()}]
    if _tell_two_fathers(left, unsaid):
        return Fit(_OF_ANOTHER_FATHER, True) if value >= _SURE_WITH_MORE else NONE
    if _are_two_initials(typed, left, telling) and not any(name.role == "patronymic" for name in unsaid):
        return Fit(value - _OF_MORE)
    further = None if _names_a_father(names) else _with_an_unknown_father(typed, left, telling, value)
    further = further or _with_more_said(typed, left, telling, value)
    return further or _with_another_given_name(typed, left, telling, family_first=names[0].role == "family")


def _is_no_particle(value: float, name: Word) -> bool:
    """Whether what may be a particle is surely a name: Ван И is Wang Yi."""
    return value >= _RIGHT_FAMILY and not name.particle


def _tell_two_fathers(typed: Sequence[Word], names: Sequence[Word]) -> bool:
    """Whether what is left of both tells a father: his namesake's."""
    return any(word.role == "patronymic" and not word.particle for word in names) and any(
        patronymic_in(word.text) is not None for word in typed
    )


def _all_said(
    typed: Sequence[Word], names: Sequence[Word], telling: Sequence[tuple[int, float, Word]], score: float, value: float
) -> Fit:
    """Where every word typed is one of the name."""
    sure = [_is_sure(typed[number], each, name) for number, each, name in telling]
    number, each, name = telling[0]
    if len(telling) == 1 and tells_too_little(typed[number], each, name, alone=len(names) == 1, sure=all(sure)):
        return NONE
    if len(telling) > 1 and _are_both_unlike([each for _, each, _ in telling], typed[0].text):
        return NONE
    if len(telling) > 1 and all(
        _is_short(typed[number], name) and each < _RIGHT_FAMILY for number, each, name in telling
    ):
        return NONE  # what is short is like too much: of several such words one is right
    if value >= _least_of(sure, typed[0].text):
        hardly = any(each < _HARDLY and name.role == "family" for _, each, name in telling) and not all(sure)
        return Fit(score - _OF_A_FAMILY_HARDLY_ALIKE * hardly, not all(sure))
    return _with_another_given_name(typed, [], telling, family_first=False) if len(telling) > 1 else NONE


def _are_both_unlike(values: Sequence[float], first: str) -> bool:
    """Whether of two words, in a script that tells vowels, one is hardly like a name and the other not surely."""
    spelt = not (is_vague(first) or is_unspaced(first))
    return spelt and len(values) == _TWO and min(values) < _HARDLY and max(values) < _SURELY


def _least_of(sure: Sequence[bool], first: str) -> float:
    """How well all of it must fit: better where it is probably misspelt, and where each of several words is."""
    if is_chinese_name(first):
        return _FOUND_CHINESE
    if all(sure) or is_unspaced(first):
        return FOUND
    return _FOUND_MISSPELT if any(sure) or len(sure) == 1 or is_vague(first) else _FOUND_ALL_MISSPELT


def is_counted(word: Word) -> bool:
    """Whether a word is a number, or holds one: a name without it is another king's, or none."""
    return (is_number(word.text) and not word.initial) or has_digit(word.text)


def _with_more_said(
    typed: Sequence[Word], left: Sequence[Word], telling: Sequence[tuple[int, float, Word]], value: float
) -> Fit | None:
    """Given name and family name, and more besides: a father's name, a tribe, a further name."""
    roles = {name.role for number, _, name in telling if not typed[number].initial}
    whole_name = {"given", "family"} <= roles or (roles == {""} and len(telling) > 1)
    doubtful = min(each for _, each, _ in telling) < _LEAST_WITH_MORE
    if _is_a_middle_initial(typed, left) and whole_name and value >= _RIGHT_FAMILY:
        return Fit(value - _OF_MORE)
    if (
        not whole_name
        or doubtful
        or value < _SURE_WITH_MORE
        or len(left) > _MOST_MORE
        or any(word.initial for word in left)
    ):
        return None
    return Fit(value - _OF_MORE * len(left))


def _is_a_middle_initial(typed: Sequence[Word], left: Sequence[Word]) -> bool:
    """Whether all that is left is an initial within the name: Ferdinand R. Marcos."""
    return len(left) == 1 and left[0].initial and left[0] not in (typed[0], typed[-1])


def _names_a_father(names: Sequence[Word]) -> bool:
    return any(name.role == "patronymic" for name in names)


def _with_an_unknown_father(
    typed: Sequence[Word], left: Sequence[Word], telling: Sequence[tuple[int, float, Word]], value: float
) -> Fit | None:
    """Where a father is typed whom the record does not name: Владимир Владимирович, or V. V. Putin."""
    if _is_with_a_fathers_name(typed, left, telling):
        return Fit(value - _OF_A_FATHER_UNKNOWN, True)
    return Fit(value - _OF_MORE) if _are_two_initials(typed, left, telling) else None


def _is_with_a_fathers_name(
    typed: Sequence[Word], left: Sequence[Word], telling: Sequence[tuple[int, float, Word]]
) -> bool:
    """Whether a person is typed as Russian and Kazakh address one: by the given name and that of the father."""
    if len(typed) != _TWO or left != [typed[1]] or not _tells_a_father(typed[1].text):
        return False
    ((_, value, name),) = telling
    return name.role == "given" and value >= _RIGHT_FAMILY


def _tells_a_father(word: str) -> bool:
    """Whether a word is surely a patronymic: family names such as Мацеревич and Petrovic end as those of sons do."""
    told = patronymic_in(word)
    if told is None or (told.manner == "slavic" and is_latin(word)):
        return False
    return told.manner == "turkic" or told.child == "daughter" or is_father_of_a_slavic_patronymic(told.father)


def _are_two_initials(typed: Sequence[Word], left: Sequence[Word], telling: Sequence[tuple[int, float, Word]]) -> bool:
    """Whether an initial of the father's name is left, behind that of the given name, beside the family name: Ш. М."""
    at = next(number for number, word in enumerate(typed) if word is left[0])
    given = any(number == at - 1 and typed[number].initial and name.role == "given" for number, _, name in telling)
    family = any(name.role == "family" and _is_sure(typed[number], each, name) for number, each, name in telling)
    return len(left) == 1 and left[0].initial and given and family


def _with_another_given_name(
    typed: Sequence[Word], left: Sequence[Word], telling: Sequence[tuple[int, float, Word]], *, family_first: bool
) -> Fit:
    """The right family name with a given name that is another: probably a slip."""
    other = any(not word.initial for word in left)
    named = [each for each in telling if _is_family(typed[each[0]], each[1], each[2])]
    told = [each[1] for each in named if not (other and _is_told_by_few_bones(typed[each[0]], each[2]))]
    family = max(told, default=0.0)
    least = _RIGHT_FAMILY if any(word.role for word in left) else 0.0
    if not family or family < least or len(left) > 1 or len(typed) > _SHORT:
        return NONE
    if any(_is_shared_by_many(name) for _, _, name in named):
        return NONE
    # Pavel Durov bears as a given name what is the family name of Petr Pavel.
    if len(telling) == 1 and typed[-1] in left and not (family_first or _have_such_an_end(telling)):
        return NONE
    return Fit(_OF_WRONG_GIVEN * family, True)


def _is_shared_by_many(name: Word) -> bool:
    """Whether a family name is of one syllable of East Asia: so many bear it that it tells nobody."""
    if is_unspaced(name.text):
        return len(name.text) == 1
    return is_syllable_of_pinyin(name.text.casefold()) and name.language in _OF_ONE_SYLLABLE


def _have_such_an_end(telling: Sequence[tuple[int, float, Word]]) -> bool:
    return any(_ENDS_AS_FAMILY_NAME.search(name.text) for _, _, name in telling if name.role == "family")


def _is_family(word: Word, value: float, name: Word) -> bool:
    """Whether a word is so surely the family name that a wrong given name does not count."""
    if name.role != "family" or value < _RIGHT_DECLINED:
        return False
    shortest = _SHORTEST_FAMILY if value >= _RIGHT_FAMILY else _SHORTEST_DECLINED
    return len(word.text) >= shortest or is_unspaced(word.text)


def _is_told_by_few_bones(word: Word, name: Word) -> bool:
    """Whether a script without vowels leaves so little of a name that another's is the same: Salam, Islam."""
    return is_vague(word.text) != is_vague(name.text) and len(bones(skeleton(word.text))) <= _FEW_BONES + 1


def _is_short(word: Word, name: Word) -> bool:
    """Whether a word tells as little as a syllable, within one script or across two that part words."""
    return (
        not (word.initial or is_unspaced(word.text)) and max(map(len, map(skeleton, (word.text, name.text)))) <= _SHORT
    )


def _is_sure(word: Word, value: float, name: Word) -> bool:
    return value >= (SURE if is_like_script(word.text, name.text) else _SURE_ACROSS)
