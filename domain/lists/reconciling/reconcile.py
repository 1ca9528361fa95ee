"""A list from outside against the one that stands: what is new, gone, re-ranked, re-titled, respelt (protocol 4.8).

What it changes depends on what it is: of an addendum or a correction nobody is gone and nobody moves (protocol 4.9).
Each change is accepted or held by the officer. A spelling that was approved is never overwritten (protocol 10.3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import msgspec

from domain.core.names import Side
from domain.delegation.accepted_list import ListKind
from domain.delegation.delegation import Member
from domain.lists.listed import Doubt, ListedPerson
from domain.lists.noted import placed_behind
from domain.lists.notes.sentence_entries import each_once, ranks_said, says_changes, sentence_entries
from domain.lists.reconciling.differing import is_retitled, is_shorter, respellings
from domain.lists.reconciling.known_persons import KnownOf, nobody_known
from domain.lists.reconciling.list_change import ChangeKind, HeldFor, ListChange
from domain.lists.reconciling.list_kind import Guess, guess_by_names
from domain.lists.reconciling.list_ranks import movers, said_ranks, sequence_of
from domain.lists.reconciling.list_said import WHOLE, ListSaid, other_side_of, seen_as, what_it_is
from domain.lists.reconciling.matching import matches_of, struck_by_name
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.reconciling.sent_numbers import SentNumbers, moved_behind, sent_numbers
from domain.lists.words.offices import names_an_office
from domain.naming.comparing.spelling import says_less
from domain.visit.visit import Visit

ApprovedForms = Mapping[str, frozenset[str]]
"""The languages in which a member shows a spelling that was approved, by the member's id."""

NONE_APPROVED: ApprovedForms = MappingProxyType({})


def reconcile(
    visit: Visit,
    side: Side,
    entries: Sequence[ListedPerson],
    approved: ApprovedForms = NONE_APPROVED,
    same: Mapping[int, str] | None = None,
    *,
    said: ListSaid = WHOLE,
    known_of: KnownOf = nobody_known,
) -> Reconciliation:
    """What a list changes on the list of a side.

    `approved` are the spellings that stay; `same` says of entries, by their place from 0, which member they are, as the
    officer decided. `known_of` tells whom of the registry somebody new is.
    """
    standing = visit.delegations.listed(side)
    entries = placed_behind(entries, standing, visit.delegations.ranks(side))
    settled = {**_formerly(entries, standing), **(same or {})}
    by_sentence = sentence_entries(entries, standing, settled)
    settled, rows = {**by_sentence.settled, **settled}, by_sentence.without(entries)
    first = matches_of(rows, standing, settled).members
    numbers = sent_numbers(visit.delegations, side, entries, {at: visit.delegations.members[first[at]] for at in first})
    struck = {**_struck_by_number(entries, numbers), **struck_by_name(entries, standing)}
    matches = matches_of(rows, standing, {**struck, **settled})
    on_list = {**matches.members, **by_sentence.doubled}
    members = {entry: visit.delegations.members[key] for entry, key in on_list.items()}
    guess = what_it_is(visit, side, said, _by_names(entries, standing, members), says_changes=says_changes(entries))
    note = guess.kind != "whole" and says_changes(entries)
    compared = _Compared(visit, side, tuple(entries), members, matches.asked, guess.kind, known_of, numbers, note)
    found = [_locked(each, approved) for each in _of_entries(compared)]
    if guess.kind == "whole":
        found += _gone(compared)
    seen, other = seen_as(visit, side, said) is not None, other_side_of(visit, side, entries, len(members))
    found = [_of_who_was_withdrawn(each, entries, same or {}) for each in found]
    found = each_once([_of_a_doubtful_row(_of_a_sentence(each, entries), entries) for each in found], entries)
    guard: HeldFor | None = "other-side" if other is not None else "seen" if seen else None
    if guard is not None:
        found = [msgspec.structs.replace(each, held=each.held or guard) for each in found]
    return Reconciliation(side, tuple(entries), dict(matches.members), tuple(found), guess, other, seen, numbers)


def leaders(visit: Visit, side: str) -> frozenset[str]:
    """Those above whom no list places anybody unasked: the principal of a side, and its other heads."""
    delegations = visit.delegations
    heads = {key for key in delegations.entered(side) if delegations.members[key].category == "head"}
    led = delegations.principal_of(side)
    return frozenset(key for key in heads | {led or ""} if key and delegations.members[key].travels)


def _by_names(entries: Sequence[ListedPerson], standing: Sequence[Member], members: Mapping[int, Member]) -> Guess:
    """What a list is by whom it names."""
    struck = sum(entry.struck for entry in entries)
    known = {entry: member for entry, member in members.items() if member.travels}
    changed = sum(any(_of_member(entry, entries[entry], member, (None, None))) for entry, member in known.items())
    expected = sum(member.travels for member in standing)
    others = sum(at not in known and not entry.struck for at, entry in enumerate(entries))
    return guess_by_names(len({member.id for member in known.values()}), expected, others, changed, struck=struck)


class _Compared(msgspec.Struct, frozen=True):
    """A list beside the one that stands: which member each entry is, and whom it resembles that is nobody."""

    visit: Visit
    side: Side
    entries: tuple[ListedPerson, ...]
    members: Mapping[int, Member]
    asked: Mapping[int, str]
    kind: ListKind
    known_of: KnownOf
    numbers: SentNumbers
    is_note: bool


def _of_entries(compared: _Compared) -> Iterator[ListChange]:
    """What each row changes."""
    moved, ranked = _moved(compared), compared.visit.delegations.ranks(compared.side)
    above = _above_the_head(compared)
    for number, entry in enumerate(compared.entries):
        member = compared.members.get(number)
        if entry.struck:
            yield from _struck(compared, number, member)
            continue
        if member is None:
            yield _new(compared, number, entry)
            yield from _leads(compared, number, entry)
            continue
        moves = moved.get(member.id) if entry.number is not None or not entry.sentence else None
        found = _of_member(number, entry, member, (ranked.get(member.id), moves))
        of_member = [each for each in found if compared.kind == "correction" or entry.sentence or not _says_less(each)]
        of_member += _leads(compared, number, entry)
        yield from (_held(each, compared.kind, above, entry) for each in of_member or [_unchanged(number, member)])


def _new(compared: _Compared, number: int, entry: ListedPerson) -> ListChange:
    like = compared.asked.get(number)
    asked: HeldFor | None = "not-listed" if compared.kind == "correction" and not entry.added else None
    held: HeldFor | None = "like" if like else asked
    known = compared.known_of(number, entry) if like is None else None
    if held is None and known is not None and not known.sure:
        held = "known"
    place = compared.kind != "whole" and not _place_is_told(compared, number, entry)
    beside: HeldFor | None = None
    if compared.is_note and not entry.added:  # a line beside sentences may be of who writes
        told = entry.courtesy or entry.number is not None or any(map(names_an_office, entry.position.values()))
        beside = "alone" if not (entry.names and entry.position) else None if told else "unlike"
    held = held or ("place" if place else beside)
    return ListChange(
        f"new:{number + 1}", "new", entry.words, number, after=entry.position, like=like, held=held, known=known
    )


def _place_is_told(compared: _Compared, number: int, entry: ListedPerson) -> bool:
    """Whether it is told where the number a list says for somebody new puts him, if it says one."""
    if entry.beside and not entry.behind:
        return False
    if entry.after is not None:
        return compared.numbers.meant(entry.after) is not None
    said = said_ranks(compared.entries).get(number)
    return said is None or compared.numbers.rank(said) is not None


def _leads(compared: _Compared, number: int, entry: ListedPerson) -> Iterator[ListChange]:
    """That somebody leads the delegation, where its list says so and another leads it, or a head of it comes again."""
    delegations = compared.visit.delegations
    member, led = compared.members.get(number), delegations.principal_of(compared.side)
    if led is None or (member is not None and member.id == led):
        return
    heads = {at for at, each in enumerate(compared.entries) if not each.struck and each.is_called_head}
    again = member is not None and not member.travels and member.category == "head"
    named = any(each.id == led for at, each in compared.members.items() if at in heads)
    if again or (number in heads and not named):
        key = member.id if member is not None else f"new:{number + 1}"
        leads = delegations.members[led].words
        yield ListChange(
            f"leads:{key}", "leads", entry.words, number, member.id if member else None, leads, held="to-lead"
        )


def _held(found: ListChange, kind: ListKind, above: frozenset[str], entry: ListedPerson) -> ListChange:
    """A change with why it is held, where that is by what the list is: a part of a name alone corrects no name."""
    held: HeldFor | None = None
    if found.kind == "re-ranked" and found.member in above:
        held = "above-head"
    elif found.kind == "re-ranked" and kind == "correction":
        held = "number"
    elif found.kind == "returned" and kind == "correction" and not entry.added:
        held = "not-listed"
    elif found.kind == "respelt" and not (entry.formerly or entry.sentence) and _says_less(found):
        held = "misread"
    elif found.kind == "re-titled" and kind != "correction" and not entry.sentence:
        held = "shorter" if is_shorter(found.before, found.after) else None
    return msgspec.structs.replace(found, held=held) if held else found


def _of_who_was_withdrawn(found: ListChange, entries: Sequence[ListedPerson], same: Mapping[int, str]) -> ListChange:
    """Nobody comes again unasked: a list may have been written, or opened at a desk, before he was withdrawn."""
    said = found.entry is not None and (entries[found.entry].added or found.entry in same)
    asks = found.kind == "returned" and found.held is None and not said
    return msgspec.structs.replace(found, held="withdrawn") if asks else found


def _of_a_sentence(found: ListChange, entries: Sequence[ListedPerson]) -> ListChange:
    """A change a sentence most likely means is held: the officer reads it and decides."""
    said = found.entry is not None and entries[found.entry].sentence
    return (
        msgspec.structs.replace(found, held="sentence")
        if said and found.held in (None, "struck", "withdrawn")
        else found
    )


_BY_DOUBT: Mapping[Doubt, tuple[ChangeKind, ...]] = {
    "misread": ("re-titled", "respelt", "named"),
    "list": ("re-titled", "respelt", "named", "re-ranked"),
    "state": ("re-titled", "respelt", "named", "re-ranked"),
}
"""What a doubtful row changes of somebody who stands that is for the officer to look at."""


def _of_a_doubtful_row(found: ListChange, entries: Sequence[ListedPerson]) -> ListChange:
    """A change by a row that may be about nobody, or is read amiss, is held: the officer looks at it and decides."""
    doubt = entries[found.entry].doubt if found.entry is not None else None
    about = found.kind in ("new", "returned") or found.kind in _BY_DOUBT.get(doubt or "unlike", ())
    return msgspec.structs.replace(found, held=doubt) if about and doubt and found.held is None else found


def _gone(compared: _Compared) -> Iterator[ListChange]:
    """Who is expected and not on a whole list: held, as a list may have left him out."""
    listed, leading = {member.id for member in compared.members.values()}, leaders(compared.visit, compared.side)
    for member in compared.visit.delegations.listed(compared.side):
        if member.travels and member.id not in listed:
            held: HeldFor = "leads" if member.id in leading else "gone"
            yield ListChange(
                f"gone:{member.id}", "gone", member.words, member=member.id, before=member.position, held=held
            )


def _struck(compared: _Compared, number: int, member: Member | None) -> Iterator[ListChange]:
    """Who, as the list says, no longer comes: held, as it is decided one by one what becomes of his duties."""
    asked = compared.asked.get(number)
    member = member or (compared.visit.delegations.members[asked] if asked else None)
    if member is None or not member.travels:
        return
    held: HeldFor = "leads" if member.id in leaders(compared.visit, compared.side) else "struck"
    yield ListChange(f"gone:{member.id}", "gone", member.words, number, member.id, before=member.position, held=held)


def _struck_by_number(entries: Sequence[ListedPerson], numbers: SentNumbers) -> dict[int, str]:
    """Whom a list strikes off by his number on the list sent before."""
    struck = {at: numbers.meant(each.number or 0) for at, each in enumerate(entries) if each.struck and not each.words}
    return {at: key for at, key in struck.items() if key is not None}


def _formerly(entries: Sequence[ListedPerson], standing: Sequence[Member]) -> dict[int, str]:
    """Whom the rows of a correction are about, by how they read before."""
    places = [at for at, entry in enumerate(entries) if entry.formerly]
    before = [msgspec.structs.replace(entries[at], names=entries[at].formerly, position={}) for at in places]
    return {places[at]: key for at, key in matches_of(before, standing).members.items()}


def _says_less(change: ListChange) -> bool:
    """Whether a list only leaves out words of a name that stands: that corrects nothing, unless it is a correction."""
    if change.kind != "respelt":
        return False
    changed = [language for language in change.after if change.after[language] != change.before.get(language)]
    return all(
        language in change.before and says_less(change.after[language], change.before[language]) for language in changed
    )


def _unchanged(number: int, member: Member) -> ListChange:
    return ListChange(f"unchanged:{member.id}", "unchanged", member.words, number, member.id)


def _of_member(
    number: int, entry: ListedPerson, member: Member, ranks: tuple[int | None, int | None]
) -> Iterator[ListChange]:
    """What differs of one member; `ranks` are the one he has and the one the list gives him, if he has to move."""

    def change(kind: ChangeKind, before: Any, after: Any) -> ListChange:
        return ListChange(f"{kind}:{member.id}", kind, member.words, number, member.id, before, after)

    before, after = ranks
    if not member.travels:
        yield change("returned", member.status, "proposed")
    elif after is not None:
        yield change("re-ranked", before, after)
    titles = {language: words for language, words in entry.position.items() if is_retitled(member, language, words)}
    if titles:
        yield change("re-titled", member.position, {**member.position, **titles})
    if names := dict(respellings(entry, member)):
        kind: ChangeKind = "respelt" if member.names else "named"
        yield change(kind, member.names, {**member.names, **names})


def _locked(found: ListChange, approved: ApprovedForms) -> ListChange:
    """A change that would overwrite an approved spelling is locked; a form in another language may be added."""
    kept = approved.get(found.member or "", frozenset()) if found.kind == "respelt" else frozenset()
    overwrites = any(found.after[language] != found.before.get(language) for language in kept)
    return msgspec.structs.replace(found, locked=True) if overwrites else found


def _moved(compared: _Compared) -> dict[str, int]:
    """Whom a list gives another rank: a whole list by its order, any other one only by a number it says."""
    entries, members = compared.entries, compared.members
    delegations = compared.visit.delegations
    ranks = delegations.ranks(compared.side)
    if compared.kind != "whole":
        numbered = {members[at].id: said for at, said in said_ranks(entries).items() if at in members}
        meant = {key: compared.numbers.ranks(said) for key, said in numbered.items()}
        # A number that may mean the rank somebody has gives him no other.
        said = {key: max(found) for key, found in meant.items() if key in ranks and ranks[key] not in found}
        return {**said, **moved_behind(compared.numbers, entries, members, ranks)}
    places = {member.id: at for at, member in enumerate(delegations.listed(compared.side)) if member.travels}
    listed = (members[at].id if at in members and not entries[at].sentence else "" for at in sequence_of(entries))
    said = {key: rank for key, rank in ranks_said(entries, members).items() if ranks.get(key) not in (None, rank)}
    return {**movers(places, listed), **said}


def _above_the_head(compared: _Compared) -> frozenset[str]:
    """Whom a whole list places above the principal who do not stand there, and the principal where it does so."""
    if compared.kind != "whole":
        return frozenset()
    delegations, side = compared.visit.delegations, compared.side
    led = delegations.principal_of(side)
    order = [compared.members[at].id for at in sequence_of(compared.entries) if at in compared.members]
    if led not in order:
        return frozenset()
    standing = [member.id for member in delegations.listed(side)]
    above = {*order[: order.index(led)]} - {*standing[: standing.index(led)]} - leaders(compared.visit, side)
    return frozenset({*above, led} if above else ())
