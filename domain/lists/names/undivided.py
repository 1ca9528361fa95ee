"""Names of which a list does not tell where the family name begins: the officer says it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.lists.names.courtesies import without_courtesies
from domain.lists.names.given_names import SECOND_GIVEN
from domain.lists.names.name_case import cased
from domain.lists.names.name_order import Leading, turns_round
from domain.lists.names.name_words import leads_with_short_family
from domain.lists.names.names_by_custom import tells_family
from domain.lists.words.list_language import script_of_text

_CASED = ("latin", "cyrillic", "greek", "armenian")
"""The scripts that have capitals, in which lists set the family name apart."""
_IN_BRACKETS = late_pattern(r"\s*[(（][^()（）]*[)）]\s*")
_SPANISH_PARTICLES = (["de", "la"], ["de", "los"], ["de", "las"])
_JOINING = frozenset(("e", "y", "i"))
"""What stands between two family names of one person."""
_FEWEST = 3
"""How many words a name has at least that may have a family name of several."""
_SPANISH_FAMILY = late_pattern(r".{3,}(?:ez|az|iz|oz|es)$")
"""How most Spanish family names end that stand first of two."""
_TOLD_IN = frozenset(["hr", "sr", "bs", "cnr", "is"])
"""Languages whose family or fathers' names have endings of their own."""


class UndividedName(msgspec.Struct, frozen=True):
    """A name as a list writes it, with neither capitals nor columns to tell its family name."""

    words: tuple[str, ...]
    family_leads: bool = False
    """Whether its list writes family names first."""
    either: bool = False
    """Whether it may stand the other way round than the names of its list, by how a word of it ends."""

    def divided(self, count: int, language: str) -> Name:
        """The name with a family name of so many words; of a negative number, at the other end than its list has it."""
        leads = self.family_leads == (count > 0)
        at = abs(count) if leads else len(self.words) - abs(count)
        parts = (" ".join(self.words[:at]), " ".join(self.words[at:]))
        family, given = parts if leads else reversed(parts)
        # Where no ending tells that the row is turned round, he is called as it is written: Tiong King Sing.
        as_written = leads and not self.family_leads and not self.either
        return Name(cased(given, language), cased(family, language), family_first=as_written or None)


def ways_to_divide(names: Iterable[UndividedName]) -> tuple[int, ...]:
    """How many words the family name of somebody may have, the likeliest first; negative: it stands at the other end.

    No family name begins or ends beside a word that joins two: Gouveia e Melo.
    """
    there = tuple(names)
    fewest = min(len(name.words) for name in there)
    turned = (-1,)
    counts = (*((2, 1) if fewest > 2 else (1,)), *range(3, fewest))
    joined = [count for count in counts if not any(_parts_joined(name, count) for name in there)]
    return (*turned, *joined) if any(name.either for name in there) else (*joined, *turned)


def _parts_joined(name: UndividedName, count: int) -> bool:
    at = count if name.family_leads else len(name.words) - count
    return bool(_JOINING.intersection(word.casefold() for word in name.words[at - 1 : at + 1]))


def divided_likewise(name: Name, others: Iterable[UndividedName], count: int) -> Name:
    """A name in letters without capitals, with as many words in its family name as the same name has in others.

    What is not written word for word as it is there, given names first, stays as it is.
    """
    words = f"{name.given} {name.family}".split()
    same = any(len(other.words) == len(words) and not other.family_leads for other in others)
    if not (same and 0 < count <= len(words)) or name.patronymic or name.leads_with_family:
        return name
    if script_of_text(str(name)) in _CASED:
        return name
    return Name(" ".join(words[:-count]), " ".join(words[-count:]))


def undivided(text: str, language: str | None, leading: Leading) -> UndividedName | None:
    """The name where nothing tells its family name; None: it is told, or is one word.

    Capitals, a comma, a particle, a patronymic, or a usual given name before the last word tell it. An ending alone
    does not where it turns one name of a list round: Месфин Тасев among names that begin with the given one.
    """
    written = tuple(without_courtesies(text).split())
    if turns_round(text, leading) and not tells_family(written, language):
        return UndividedName(written, either=True)
    if len(text.split()) < _FEWEST:
        return None
    bare = _IN_BRACKETS.sub(" ", without_courtesies(text))
    words = tuple(bare.replace(".", ". ").replace(". -", ".-").split())
    if (
        leading == "whole"
        or language in _TOLD_IN
        or len(words) < _FEWEST
        or "," in bare
        or script_of_text(bare) not in _CASED
    ):
        return None
    if (tells_family(words, language) and not _may_be_spanish(words, language)) or (
        leading == "family" and leads_with_short_family(words)
    ):
        return None
    core = [word for word in words if "." not in word]
    if len(core) < _FEWEST or _told_by_given(core, language, leading):
        return None
    return UndividedName(words, leading == "family")


def _may_be_spanish(words: Sequence[str], language: str | None) -> bool:
    """Whether a first family name may stand before a particle, in a list that is not Spanish: Carazo de la Fuente."""
    plain = [word.casefold() for word in words]
    at = next((at for at, word in enumerate(plain) if word == "del" or plain[at : at + 2] in _SPANISH_PARTICLES), 0)
    return language != "es" and at >= _FEWEST - 1 and not all(map(_is_given, plain[1:at]))


def _told_by_given(core: Sequence[str], language: str | None, leading: Leading) -> bool:
    """Whether a usual given name stands where a family name of several words would begin."""
    between = core[1:-1]
    if leading == "family":
        return _is_given(core[1])
    if language == "es":  # both family names are written, by custom
        return len(core) > _FEWEST or bool(_SPANISH_FAMILY.fullmatch(core[1])) or all(map(_is_given, core[:2]))
    return all(map(_is_given, between))


def _is_given(word: str) -> bool:
    return word.casefold().replace("i̇", "i") in SECOND_GIVEN
