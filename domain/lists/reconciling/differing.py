"""How the office and the names of somebody on a list differ from those that stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson
from domain.naming.comparing.likeness import likeness
from domain.naming.comparing.spelling import respelt, spelt_alike
from domain.naming.scripts.letters import folded, script_of
from domain.registry.office_class import OfficeClass, are_comparable
from domain.registry.office_words import class_in_words


def is_retitled(member: Member, language: str, words: str) -> bool:
    """Whether a list calls the office of somebody otherwise than it stands, in a language."""
    return _plain(member.position.get(language, "")) != _plain(words)


def is_shorter(standing: Mapping[str, str], given: Mapping[str, str]) -> bool:
    """Whether a list only breaks offices off within their words, as haste does: Secretary, of Secretary of State.

    An office of another class is no shorter form of the same, nor is one that goes on in the same word.
    """
    changed = [each for each in given if given[each] != standing.get(each)]
    return bool(changed) and all(
        _plain(standing.get(each, "")).startswith((f"{_plain(given[each])} ", f"{_plain(given[each])}, "))
        and _are_of_one_class(class_in_words({each: standing[each]}), class_in_words({each: given[each]}))
        for each in changed
    )


def _are_of_one_class(one: OfficeClass | None, other: OfficeClass | None) -> bool:
    """Whether neither office has a class, or both one of one rank: a minister may be the one for foreign affairs."""
    return one == other or (one is not None and other is not None and are_comparable(one, other))


_ONE_SIGN = str.maketrans({**dict.fromkeys("–—‑", "-"), **dict.fromkeys("’‘ʼʻ`´", "'"), **dict.fromkeys("«»“”„", '"')})
"""Signs that are written for one another: an office is not another one by them."""


def _plain(words: str) -> str:
    return " ".join(words.casefold().translate(_ONE_SIGN).strip(" .;,").split())


def respellings(entry: ListedPerson, member: Member) -> Iterator[tuple[str, Name]]:
    """The names a list spells otherwise than they stand, or in a language in which none stands."""
    for written, said in entry.names.items():
        language, name = _as_he_is_written(written, said, member)
        if language not in member.names and (kin := _alike_in_its_letters(said, entry, member)):
            language, name = (
                (kin, name) if written in entry.formerly else (language, _with_all_marks(name, member, kin))
            )
        standing = member.names.get(language)
        if standing is None:
            known = next(iter(member.names.values()), None)
            tells = written not in entry.undivided and known is not None and _is_undivided(known, member)
            yield language, name if tells else _with_his_father(respelt(name, known), name)
        elif name != standing and (_is_put_right(entry, name, standing) or not spelt_alike(name, standing)):
            anew = respelt(name, standing)
            right = _is_put_right(entry, name, standing)
            yield language, msgspec.structs.replace(anew, patronymic=name.patronymic) if right else anew


def _is_put_right(entry: ListedPerson, name: Name, standing: Name) -> bool:
    """Whether a sentence of a mail says by itself how a name should read, were it by an accent or a patronymic."""
    said = bool(entry.sentence and entry.member)
    return said and name.in_full.casefold() != standing.in_full.casefold()


def _with_his_father(name: Name, said: Name) -> Name:
    """A form in a language in which none stands, with the patronymic a list says: other languages may have none."""
    return msgspec.structs.replace(name, patronymic=said.patronymic) if said.patronymic else name


_AGREES, _DIFFERS = 0.85, 0.75
"""From how near on a form of a name agrees with another, and below how near it is that of another name."""


def left_behind(before: Mapping[str, Name], after: Mapping[str, Name]) -> Iterator[Name]:
    """The forms of a name that stay and agreed with one that is spelt otherwise now: Кунио beside Kunihiro.

    Of forms that were never near each other, such as those in characters, nothing is told.
    """
    changed = [each for each in before if each in after and before[each] != after[each]]
    for language in (each for each in before if before[each] == after.get(each)):
        stays = before[language].in_full
        near = [likeness(before[each].in_full, stays) for each in changed]
        now = [likeness(after[each].in_full, stays) for each in changed]
        if any(was >= _AGREES and is_now < _DIFFERS for was, is_now in zip(near, now, strict=True)):
            yield before[language]


def _is_undivided(name: Name, member: Member) -> bool:
    """Whether a list had a name of which nothing told the family name, so that no part of it is in capitals.

    Of a person of the registry it is his wish.
    """
    return name.capitals == "" and member.person is None


def _as_he_is_written(language: str, name: Name, member: Member) -> tuple[str, Name]:
    """A name in Chinese characters alone, of somebody whose name is known in Japanese: it is that."""
    known, text = member.names.get("ja"), f"{name.family}{name.given}"
    if language != "zh" or "zh" in member.names or known is None or not text.startswith(known.family or " "):
        return language, name
    return "ja", Name(text[len(known.family) :], known.family)


_PLAIN_ABROAD = ("vi",)
"""Languages whose names are written without their marks in others, by custom: Pham Minh Chinh."""


def _alike_in_its_letters(said: Name, entry: ListedPerson, member: Member) -> str:
    """The language of the form in the same letters that is spelt as a name is, but for accents; of a correction, of the
    one it puts right. Empty where there is none.
    """
    script = script_of(said.in_full)
    alike = [language for language, name in member.names.items() if script and script_of(name.in_full) == script]
    before = {_plain_letters(name) for name in entry.formerly.values()}
    wanted = before or {_plain_letters(said)}
    return next((language for language in alike if _plain_letters(member.names[language]) in wanted), "")


def _with_all_marks(name: Name, member: Member, kin: str) -> Name:
    """The name with the accents of a form that stands, where a list leaves them out: KVARNSTROM is Kvarnström."""
    standing = member.names[kin]
    left_out = _marks_of(standing) > _marks_of(name) and kin not in _PLAIN_ABROAD
    return msgspec.structs.replace(standing, phonetic="") if left_out else name


def _plain_letters(name: Name) -> frozenset[str]:
    return frozenset(folded(name.in_full).split())


def _marks_of(name: Name) -> int:
    return sum(letter != folded(letter) for letter in name.in_full.casefold())
