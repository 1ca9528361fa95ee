"""What an officer accepted of a list, as commands, and the ranks they give."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

import msgspec
from msgspec.structs import replace

from domain.core.copying import copied
from domain.core.message import Command
from domain.core.names import Name
from domain.core.problem import Refused
from domain.core.text import first_free, id_words, slug
from domain.delegation.accepted_list import AcceptList
from domain.delegation.member_courtesy import WordMemberCourtesy
from domain.delegation.member_languages import NoteLanguages
from domain.delegation.member_names import RenameMember, WordPosition
from domain.delegation.principal import NamePrincipal
from domain.delegation.proposing import ProposeMember
from domain.delegation.replacement import ReinstateMember
from domain.impact.touched import Decisions
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.known_persons import KnownAs
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.list_ranks import sequence_of
from domain.lists.reconciling.new_places import PlacedFor, in_their_places, record_in_trial
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.reconciling.replaced import departure, successors
from domain.lists.words.duties import category_by_office
from domain.lists.words.spoken import spoken_of
from domain.naming.scripts.letters import in_pinyin
from domain.registry.office_words import class_in_some_words
from domain.registry.registries import Registries
from domain.visit.visit import Visit

_HIGH_UP = 3
"""Among how many at the top of a list a head of state is looked for."""
AcceptedPlaces = Mapping[int, int]
"""The rank the officer gives to somebody new, by his place on the list from 0."""

Departures = Mapping[str, Decisions]
"""What is decided of all that names who is gone, by his id; what is not said is as proposed (protocol 2.7)."""


class AsAccepted(msgspec.Struct, frozen=True):
    """What is recorded of a list, in the order in which it can be decided: one batch, one undo."""

    commands: tuple[Command, ...]
    newcomers: Mapping[int, str]
    """The ids of who is new, by his place on the list from 0."""
    placed: Mapping[str, PlacedFor]
    """Why somebody is placed by hand."""
    ranks_before: Mapping[str, int]
    """The ranks that stand."""
    ranks_after: Mapping[str, int]
    """The ranks there are then."""
    struck: frozenset[str] = frozenset()
    """Who is withdrawn because the list says that he no longer comes."""
    refused: Refused | None = None
    """Why it cannot be recorded, if it cannot: a row was read as something that is no name, for instance."""
    successors: Mapping[str, str] = msgspec.field(default_factory=dict)
    """Who comes in the place of those who are gone, by their ids."""

    def rank_of(self, found: ListChange) -> int | None:
        """The rank somebody has then whom a change is about; None: he has none."""
        key = self.newcomers.get(found.entry) if found.kind == "new" and found.entry is not None else found.member
        return self.ranks_after.get(key or "")

    def moved(self) -> dict[str, tuple[int, int]]:
        """Who of those who stand and stay has another rank then: that of before and the new one."""
        before, after = self.ranks_before, self.ranks_after
        return {key: (before[key], rank) for key, rank in after.items() if before.get(key, rank) != rank}


def as_accepted(
    found: Reconciliation,
    visit: Visit,
    accepted: Collection[str],
    places: AcceptedPlaces | None = None,
    *,
    said: AcceptList | None = None,
    registries: Registries | None = None,
    departures: Departures | None = None,
) -> AsAccepted:
    """What is recorded where these changes are accepted: first what the list was, then what it changes.

    New members come under ids of their own. What the rules refuse is refused where it is recorded, and told there.

    Args:
        places: the ranks the officer gives to persons who are new, but for a whole list.
        said: what is said of the list itself; without it nothing is.
        registries: where the office finds what it copies of a person: his class of office places him.
        departures: what becomes of all that names those who are gone, where it is not what is proposed.
    """
    kept = {each.id: each for each in found.changes if each.id in accepted and not each.locked}
    newcomers = _newcomers(found, visit, kept)
    changes = [*_entered(found, newcomers), *_returned(kept), *_reworded(kept), *_courtesies_of(found, visit, kept)]
    gone = [each for each in kept.values() if each.kind == "gone"]
    trial = copied(visit) if gone else replace(visit, delegations=copied(visit.delegations))
    refused = [problem for command in changes if (problem := _refusal(command, trial, registries)) is not None]
    ids = {number: str(each.member) for number, each in newcomers.items()}
    instead = dict(successors(found.entries, gone, {**found.members, **ids}, trial))
    changes += _departed([str(each.member) for each in gone], instead, trial, departures or {})
    tried = {number: key for number, key in ids.items() if key in trial.delegations.members}
    accepted_heads = [each.member or tried.get(each.entry or 0) for each in kept.values() if each.kind == "leads"]
    changes += _led(found.side, [key for key in accepted_heads if key], visit, trial)
    placing, placed = in_their_places(found, kept, tried, trial, places or {})
    first = (said,) if said is not None and (changes or placing) else ()
    before, after = (each.delegations.ranks(found.side) for each in (visit, trial))
    struck_off, problem = _struck_off(kept.values()), refused[0] if refused else None
    return AsAccepted((*first, *changes, *placing), tried, placed, before, after, struck_off, problem, instead)


def _struck_off(changes: Iterable[ListChange]) -> frozenset[str]:
    """The members whom a list says are to be struck off."""
    return frozenset(str(each.member) for each in changes if each.kind == "gone" and each.entry is not None)


def _refusal(command: Command, trial: Visit, registries: Registries | None) -> Refused | None:
    """Let a command be recorded in a trial, worded as the office words it; else why it is refused."""
    try:
        record_in_trial(command.worded(trial, registries) if registries is not None else command, trial)
    except Refused as problem:
        return problem
    return None


def _departed(
    gone: Iterable[str], instead: Mapping[str, str], trial: Visit, departures: Departures
) -> Iterator[Command]:
    """Those who are gone leave one after the other, each with what is decided of all that names him then."""
    for member in gone:
        for command in departure(trial, member, instead.get(member), departures.get(member, {})):
            with suppress(Refused):
                record_in_trial(command, trial)
            yield command


def _led(side: str, accepted: list[str], visit: Visit, trial: Visit) -> list[Command]:
    """Who leads is named where the officer accepted that; and who leads unsaid, where another head comes with the list.

    Unnamed, the other would lead as soon as his office has the higher class.
    """
    delegations = trial.delegations
    led = visit.delegations.principal_of(side)
    if not accepted and led is not None and delegations.members[led].travels and side not in delegations.principals:
        came = set(delegations.leading(side)) - set(visit.delegations.leading(side))
        accepted = [led] if came else []
    commands: list[Command] = [NamePrincipal(side, key) for key in accepted]
    for command in commands:
        with suppress(Refused):
            record_in_trial(command, trial)
    return commands


def _newcomers(found: Reconciliation, visit: Visit, kept: Mapping[str, ListChange]) -> dict[int, ProposeMember]:
    """The proposals of who is new, each under an id nobody has.

    Who leads on an empty list is its head, also under `Official delegation`, unless the list says who is.
    """
    proposals: dict[int, ProposeMember] = {}
    given: set[str] = set()
    empty = found.kind == "whole" and not visit.delegations.listed(found.side)
    unled = empty and all(entry.category != "head" for entry in found.entries)
    for each in kept.values():
        if each.kind == "new" and each.entry is not None:
            entry = found.entries[each.entry]
            key = first_free(_id_words(entry), lambda key: visit.is_taken(key) or key in given)
            given.add(key)
            head = unled and each.entry == _leading(found.entries) and entry.category in (None, "official")
            category = "head" if head else entry.category or category_by_office(entry.position)
            person = each.known.person if each.known is not None and each.known.sure else None
            names = _names_of(entry, each.known)
            proposals[each.entry] = ProposeMember(
                found.side, entry.position, names, category, key, person, by_list=found.kind == "whole"
            )
    return proposals


def _leading(entries: Sequence[ListedPerson]) -> int:
    """Who leads on a list that does not say it: the first, or right below somebody else the only head of a state."""
    order = sequence_of(entries)
    reigning = [at for at in order if _is_head_of_state(entries[at])]
    return reigning[0] if len(reigning) == 1 and reigning[0] in order[:_HIGH_UP] else order[0]


def _is_head_of_state(entry: ListedPerson) -> bool:
    apart = entry.spouse_of is not None or bool(entry.firms) or entry.category not in (None, "official")
    return not apart and class_in_some_words(entry.position) in ("monarch", "head-of-state")


def _entered(found: Reconciliation, newcomers: Mapping[int, ProposeMember]) -> Iterator[Command]:
    """Those who are new, with the courtesies and the languages the list gives them."""
    yield from newcomers.values()
    yield from _courtesies(found, newcomers)
    offices = {str(each.member): each.position for each in newcomers.values()}
    yield from (NoteLanguages(member, languages) for member, languages in spoken_of(offices).items())


def _returned(kept: Mapping[str, ListChange]) -> Iterator[Command]:
    """Those who come after all."""
    yield from (ReinstateMember(str(each.member)) for each in kept.values() if each.kind == "returned")


def _courtesies(found: Reconciliation, newcomers: Mapping[int, ProposeMember]) -> Iterator[Command]:
    """The courtesies the list gives to who is new; of a known person the registry has them."""
    for place, proposed in newcomers.items():
        if (courtesy := found.entries[place].courtesy) and proposed.person is None:
            yield WordMemberCourtesy(str(proposed.member), courtesy)


def _courtesies_of(found: Reconciliation, visit: Visit, kept: Mapping[str, ListChange]) -> Iterator[Command]:
    """The courtesies of those whose words are taken from the list, in languages in which they have none."""
    reworded = {each.member: each.entry for each in kept.values() if each.kind in _REWORDING and each.entry is not None}
    for key, place in reworded.items():
        member = visit.delegations.members[str(key)]
        courtesy = {**found.entries[place].courtesy, **member.courtesy}
        if courtesy != member.courtesy:
            yield WordMemberCourtesy(member.id, courtesy, member.address)


def _names_of(entry: ListedPerson, known: KnownAs | None) -> dict[str, Name]:
    """The names as the list has them; a spelling of his that was approved stays (protocol 10.3)."""
    approved = known.approved if known is not None and known.sure else {}
    return {**entry.names, **{language: name for language, name in approved.items() if language in entry.names}}


def _id_words(entry: ListedPerson) -> str:
    name = entry.names.get("en") or entry.names.get("fr") or next(iter(entry.names.values()), Name())
    called = name.family or name.given
    return slug(called) or slug(in_pinyin(called.casefold())) or id_words(entry.position) or "member"


_REWORDING = ("respelt", "named", "re-titled")
"""What gives a member other words, or words in another language."""


def _reworded(kept: Mapping[str, ListChange]) -> Iterator[Command]:
    for each in kept.values():
        if each.kind in ("respelt", "named"):
            yield RenameMember(str(each.member), each.after)
        elif each.kind == "re-titled":
            yield WordPosition(str(each.member), each.after)
