"""Whom of the list a sentence names: in whatever script, order or case, by his family name alone, by his number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from domain.core.late_pattern import late_pattern
from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson
from domain.lists.mails.act_words import plain
from domain.lists.names.courtesies import has_courtesy, without_courtesies
from domain.lists.names.list_names import name_in
from domain.lists.names.name_order import Leading
from domain.lists.notes.large_names import WORD, Named
from domain.lists.notes.named_in import each_once, is_form, members_in
from domain.lists.reconciling.matching import matches_of
from domain.lists.words.offices import is_particle

__all__ = ["Named", "each_member", "members_said", "with_those_known"]

_SHORTEST = 4
_OF_FATHER = late_pattern(r"(?:вич|вича|вичу|вна|вны|вну|вной|ұлы|қызы|оглы|кызы)$")
_FAMILY_LEADS = frozenset({"ru", "kk", "uk", "uz", "zh", "ja", "ko"})


def members_said(text: str, members: Sequence[Member], ranks: Mapping[str, int]) -> list[Named]:
    """Where a sentence names members; who is named within a longer name is not named there besides."""
    found = [each for each in members_in(text, members, ranks) if not _is_a_fathers_name(text, each, members)]
    found += [each for each in _by_family_name(text, members) if not any(_overlap(each, other) for other in found)]
    found.sort(key=lambda each: each.start)
    return [each for each in found if not any(_lies_in(each, other) for other in found)]


def _is_a_fathers_name(text: str, named: Named, members: Sequence[Member]) -> bool:
    """Whether a word is the name of somebody's father, and no family name in another case: Каримович, Каримов."""
    said = plain(text[named.start : named.end])
    member = next((each for each in members if each.id == named.member), None)
    families = [plain(name.family) for name in member.names.values()] if member is not None else []
    ends = _OF_FATHER.search(said)
    return ends is not None and " " not in said and not any(_OF_FATHER.search(family) for family in families)


def _by_family_name(text: str, members: Sequence[Member]) -> list[Named]:
    """Whom one word of his family name tells, of two that he has or at the beginning of a sentence, in any case.

    `el doctor Restrepo` is Hernán Restrepo Vélez. The word is nobody else's, and no other name goes on behind it.
    """
    own = [(member.id, word) for member in members for name in member.names.values() for word in name.family.split()
           if len(word) >= _SHORTEST and not is_particle(word)]  # fmt: skip
    held = Counter(word for member in members for word in _words_of(member))
    words = list(WORD.finditer(text))
    found = []
    for at, word in enumerate(words):
        keys = {key for key, family in own if is_form(word[0], family) and held[plain(family)] == 1}
        behind = words[at + 1] if at + 1 < len(words) else None
        goes_on = behind is not None and behind[0][:1].isupper() and not text[word.end() : behind.start()].strip()
        before = words[at - 1] if at else None
        led = before is not None and before[0][:1].isupper() and not text[before.end() : word.start()].strip()
        led = led and before is not None and not has_courtesy(f"{before[0]} Xx Yy")
        if len(keys) == 1 and word[0][:1].isupper() and not goes_on and not led:
            found.append(Named(word.start(), word.end(), keys.pop()))
    return found


def each_member(named: Sequence[Named]) -> list[Named]:
    """The members a sentence names, each once."""
    return each_once(named)


def with_those_known(
    members: Sequence[Named], others: Sequence[Named], standing: Sequence[Member], language: str
) -> tuple[list[Named], list[Named]]:
    """The members named and the others, those among the others told who stand on the list in another script."""
    named = {each.member for each in members}
    free = [each for each in standing if each.id not in named]
    entries = [_entry(each, language) for each in others]
    known = matches_of(entries, free).members if entries and free else {}
    told = [Named(each.start, each.end, known[at]) for at, each in enumerate(others) if at in known]
    both = sorted([*members, *told], key=lambda each: each.start)
    return both, [each for at, each in enumerate(others) if at not in known]


def whom_it_resembles(named: Named, standing: Sequence[Member], language: str) -> str:
    """Who of the list is called so in another script, or most likely is; empty for nobody."""
    found = matches_of([_entry(named, language)], standing)
    return found.members.get(0, found.asked.get(0, ""))


def _entry(named: Named, language: str) -> ListedPerson:
    name = name_in(without_courtesies(named.name), language, leading=_leading(language))
    return ListedPerson(1, {language: name}, {})


def _leading(language: str) -> Leading:
    return "family" if language in _FAMILY_LEADS else "given"


def _words_of(member: Member) -> set[str]:
    return {word for name in member.names.values() for word in plain(str(name)).split()}


def _overlap(one: Named, other: Named) -> bool:
    return one.start < other.end and other.start < one.end


def _lies_in(one: Named, other: Named) -> bool:
    return (one.start, one.end) != (other.start, other.end) and other.start <= one.start and one.end <= other.end
