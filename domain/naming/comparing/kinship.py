"""What in a name tells one person from his relatives: numbers of kings, Jr. and Sr., whose son or daughter he is."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from domain.core.late_pattern import late_pattern
from domain.naming.comparing.patronymics import patronymic_in
from domain.naming.words.regnal_numbers import ORDINALS, SAID

_NUMBER = late_pattern("(?=[IVXІХ])[XХ]{0,3}(?:[IІ][XХ]|[IІ]V|V?[IІ]{0,3})")
_YOUNGER = """
jr junior younger jnr fils hijo filho neto младший мл mladší ml ifjabb ifj молодший genç yngre jaunākais młodszy jüngere
mlađi
"""
_ELDER = """
sr senior snr elder père padre pai старший ст starší idősebb id ældre äldre vecākais starszy ältere stariji
"""
_GENERATIONS = {**dict.fromkeys(_YOUNGER.split(), "jr"), **dict.fromkeys(_ELDER.split(), "sr")}
_SON_OF, _DAUGHTER_OF = ("bin", "ben", "ibn", "b", "بن", "ابن", "бин", "ибн", "бен"), ("bint", "بنت", "бинт")
_BEFORE_FATHER = frozenset((*_SON_OF, *_DAUGHTER_OF))
_S_SON = "oğlu oglu ogly oghlu oğli oʻgʻli o'g'li ugli uly ўғли оглы оғлы углы улы ұлы уулу"
_S_DAUGHTER = "kızı qızı gizi kyzy qyzi qizi қизи кызы қызы"
_CHILD = {
    **dict.fromkeys((*_SON_OF, *_S_SON.split()), "son"),
    **dict.fromkeys((*_DAUGHTER_OF, *_S_DAUGHTER.split()), "daughter"),
}
_AFTER_FATHER = frozenset((*_S_SON.split(), *_S_DAUGHTER.split()))
_OF_HOUSE = frozenset(["al", "آل", "ال", "аль"])


class KinTold(msgspec.Struct, frozen=True):
    """A name taken apart: its words without marks of kin, and these marks."""

    words: tuple[str, ...]
    number: str = ""
    generation: str = ""
    fathers: tuple[str, ...] = ()
    """Whose son or daughter, as the name says: the next of kin first."""
    child: str = ""
    """Which of the two."""


def told_by(words: Sequence[str]) -> KinTold:
    """What the words of a name tell of kin."""
    number = generation = ""
    plain: list[str] = []
    for at, word in enumerate(words):
        bare = word.strip(".,").casefold()
        if (at or len(bare) > 1) and (_NUMBER.fullmatch(word.strip(".,")) and _is_no_initial(word)):
            number = word.strip(".,").translate(_LATIN)
        elif at and (said := ORDINALS.get(bare) or SAID.get(bare)):
            number = said
        elif at and bare in _GENERATIONS:
            generation = _GENERATIONS[bare]
        else:
            plain.append(word)
    kept, fathers = _parted(plain)
    child = next((_CHILD[word.casefold()] for word in plain if word.casefold() in _CHILD), "") if fathers else ""
    return KinTold(tuple(kept), number, generation, tuple(fathers), child)


def told_in_one_manner(one: KinTold, other: KinTold) -> tuple[KinTold, KinTold] | None:
    """Both with the fathers they tell set apart, where each tells one in another manner: Ахметұлы and Ахметович."""
    manners = _manner(one), _manner(other)
    if not all(manners) or manners[0] == manners[1]:
        return None
    return _with_father_apart(one), _with_father_apart(other)


def _manner(told: KinTold) -> str:
    if told.fathers:
        return "apart"
    at = _patronymic_at(told.words)
    patronymic = patronymic_in(told.words[at]) if at is not None else None
    return patronymic.manner if patronymic is not None else ""


def _patronymic_at(words: Sequence[str]) -> int | None:
    """Which word tells the father: that behind the given name, else the last, as family names end alike: Янукович."""
    found = [at for at, word in enumerate(words) if patronymic_in(word) is not None] if len(words) > 1 else []
    return 1 if 1 in found else found[-1] if found else None


def _with_father_apart(told: KinTold) -> KinTold:
    at = _patronymic_at(told.words)
    patronymic = patronymic_in(told.words[at]) if at is not None and not told.fathers else None
    if at is None or patronymic is None:
        return told
    left = (*told.words[:at], *told.words[at + 1 :])
    return replace(told, words=left, fathers=(patronymic.father,), child=patronymic.child)


def _is_no_initial(word: str) -> bool:
    """Whether I, V or X is a number: it has no point, or several letters before it, as in VI. Fülöp, Hans-Adam II."""
    return not word.endswith(".") or len(word) > 2


_LATIN = str.maketrans("ІХ", "IX")


def _parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """A name without the names of the fathers it names, and these."""
    kept: list[str] = []
    fathers: list[str] = []
    at = 0
    while at < len(words):
        bare = words[at].casefold()
        if bare in _BEFORE_FATHER and at + 1 < len(words) and kept:
            at, father = _father_after(words, at + 1)
            fathers.append(father)
        elif bare in _AFTER_FATHER and len(kept) > 1:
            fathers.append(kept.pop())
            at += 1
        elif bare in _AFTER_FATHER and kept and at + 1 < len(words):
            fathers.append(kept.pop())  # the father first: Turgunbek uulu Nurlanbek
            at += 1
        else:
            kept.append(words[at])
            at += 1
    return kept, fathers


def _father_after(words: Sequence[str], at: int) -> tuple[int, str]:
    """The name of a father up to the next relation or the house, and where it ends."""
    end = at + 1
    while end < len(words) and words[end].casefold() not in _BEFORE_FATHER | _OF_HOUSE:
        end += 1
    return end, " ".join(words[at:end])
