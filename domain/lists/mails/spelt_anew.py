"""The name a sentence of a mail puts right: beside the one that stands, as a whole or one word of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.lists.mails.act_words import is_small, said_in
from domain.lists.mails.names_alike import LONGEST_INSTEAD, aligned, part_anew
from domain.lists.mails.said import Said
from domain.lists.mails.whom_it_names import whom_it_resembles
from domain.lists.names.courtesies import without_courtesies
from domain.lists.names.list_names import name_in
from domain.lists.notes.large_names import WORD, Named
from domain.lists.notes.named_in import member_by_office, quoted_in
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import is_particle, office_like

_MOST_WORDS = 6
_STOPS = late_pattern(r"[,،，;:：.!?。；「」『』«»“”„\"()（）]|\s[–—-]\s")


class NameAnew(msgspec.Struct, frozen=True):
    """The name of a member as it should read, and how it stands."""

    member: str
    language: str
    name: Name
    formerly: Name


def name_anew(said: Said, members: Sequence[Member], *, of_names: bool) -> NameAnew | None:
    """Whose name a sentence puts right, and how it should read; None where it does not tell both.

    Args:
        of_names: whether it speaks of a name or a spelling: else each word is like one that stands.
    """
    text, bare, others, language = said.of.text, said.bare, said.others, said.language
    keys = {each.member for each in said.named}
    wrong = said_in(bare, "not", language)
    phrases = list(_phrases(text, bare, others, language))
    if len(keys) > 1:
        return None
    if not keys and wrong and (other := _in_another_script(others, wrong, members, language)) is not None:
        return other
    meant = (
        [member for member in members if member.id in keys]
        or _by_office(text, bare, members, language)
        or list(members)
    )
    found: dict[str, NameAnew] = {}
    for member in meant:
        for of, name in member.names.items():
            if script_of_text(str(name)) != script_of_text(text):
                continue
            anew = _whole(name, phrases, wrong, sure=of_names and len(meant) == 1) or (
                part_anew(text, name, wrong) if of_names and len(meant) == 1 else None
            )
            if anew is not None and anew != name:
                found.setdefault(member.id, NameAnew(member.id, of, anew, name))
    return next(iter(found.values())) if len(found) == 1 else None


def _in_another_script(
    others: Sequence[Named], wrong: Sequence[tuple[int, int]], members: Sequence[Member], language: str
) -> NameAnew | None:
    """Of two names in a script in which none stands, the one that is wrong tells who is meant by the other."""
    old = [each for each in others if any(0 <= each.start - end <= LONGEST_INSTEAD for _, end in wrong)]
    new = [each for each in others if each not in old]
    if len(old) != 1 or len(new) != 1:
        return None
    key = whom_it_resembles(old[0], members, language)
    member = next((each for each in members if each.id == key), None)
    if member is None:
        return None
    said = name_in(without_courtesies(new[0].name), language)
    standing = member.names.get(language, next(iter(member.names.values()), Name()))
    return NameAnew(member.id, language, said, standing)


def _by_office(text: str, bare: str, members: Sequence[Member], language: str) -> list[Member]:
    reads = [begin for begin, _ in said_in(bare, "reads", language)]
    key = member_by_office(text[: min(reads, default=len(text))], members)
    return [member for member in members if member.id == key]


def _phrases(text: str, bare: str, others: Sequence[Named], language: str) -> Iterator[tuple[int, str]]:
    """What may be a whole name in a sentence, and where."""
    for said in quoted_in(text):
        yield text.find(said), said.strip()
    for each in others:
        yield each.start, without_courtesies(each.name)
    wrong = [begin for begin, _ in said_in(bare, "not", language)]
    for _, end in said_in(bare, "reads", language):
        rest = text[end:]
        start = end + len(rest) - len(rest.lstrip(" :：,،«“„\"'"))
        stop = min((at for at in wrong if at >= start), default=len(text))
        sign = _STOPS.search(text, start, stop)
        said = _as_far_as_a_name(text[start : sign.start() if sign is not None else stop], language)
        said = without_courtesies(said) if said else ""
        if said and len(said.split()) <= _MOST_WORDS:
            yield start, said
    yield from _runs(text)


def _as_far_as_a_name(said: str, language: str) -> str:
    words: list[str] = []
    for word in said.split():
        if is_small(word, language) and not is_particle(word):
            break
        words.append(word)
    return " ".join(words)


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """Words written large one after the other."""
    words = list(WORD.finditer(text))
    at = 0
    while at < len(words):
        run = [words[at]] if words[at][0][:1].isupper() else []
        while run and at + len(run) < len(words):
            word = words[at + len(run)]
            if text[run[-1].end() : word.start()].strip() or not (word[0][:1].isupper() or is_particle(word[0])):
                break
            run.append(word)
        if len(run) > 1:
            yield run[0].start(), without_courtesies(text[run[0].start() : run[-1].end()].rstrip("."))
        at += max(len(run), 1)


def _whole(
    standing: Name, phrases: Iterable[tuple[int, str]], wrong: Sequence[tuple[int, int]], *, sure: bool
) -> Name | None:
    """A phrase that is the name spelt otherwise: nearly all of its words are like those that stand."""
    found: dict[str, Name] = {}
    for at, said in phrases:
        if any(0 <= at - end <= LONGEST_INSTEAD for _, end in wrong) or office_like(said):
            continue
        anew = aligned(said, standing, sure=sure)
        if anew is not None:
            found.setdefault(anew.in_full, anew)
    return next(iter(found.values())) if len(found) == 1 else None
