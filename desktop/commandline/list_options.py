"""What the options say of a list: which changes are accepted, who is who, where somebody stands."""

from __future__ import annotations

from desktop.files.lists.departures import Touching
from domain.core.problem import Malformed
from domain.lists.listed import ParsedList
from domain.lists.reconciling.list_change import CHANGE_KINDS
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.visit.visit import Visit

ALL = "all"
"""Every change that needs no answer of its own."""


def accepted_in(found: Reconciliation, said: str | None) -> frozenset[str]:
    """The ids of what was accepted: `all` that needs no answer, kinds, or ids of changes; None: the usual.

    `gone` accepts in one act who is not on a whole list, but for the head of the delegation.

    Raises:
        Malformed: `unknown-finding`.
    """
    if said is None:
        return found.usually_accepted()
    ids = {each.id for each in found.differences}
    accepted: set[str] = set()
    for each in [each.strip() for each in said.split(",") if each.strip()]:
        if each == ALL:
            accepted |= found.usually_accepted()
        elif each == "gone":
            accepted |= {one.id for one in found.gone()}
        elif each in CHANGE_KINDS:
            accepted |= {one.id for one in found.differences if one.kind == each and one.id in found.usually_accepted()}
        elif each in ids:
            accepted.add(each)
        else:
            raise Malformed("unknown-finding", field="accept", finding=each[:60])
    return frozenset(accepted)


def places_in(said: list[str], found: Reconciliation) -> dict[int, int]:
    """Which rank somebody new is given, as the officer says: `2=5` places the second on the list fifth.

    Raises:
        Malformed: `unknown-finding`.
    """
    new = {each.entry for each in found.differences if each.kind == "new"}
    places: dict[int, int] = {}
    for each in said:
        number, _, rank = each.partition("=")
        if not (_is_number(number) and _is_number(rank) and int(number) - 1 in new and found.kind != "whole"):
            raise Malformed("unknown-finding", field="place", finding=each[:60])
        places[int(number) - 1] = int(rank)
    return places


def decided_in(said: list[str], touched: Touching) -> dict[str, dict[str, str]]:
    """What becomes of all that names those who are gone: `abayev=listed:talks=keep`, where it is not as proposed.

    Raises:
        Malformed: `unknown-finding`.
    """
    departures: dict[str, dict[str, str]] = {}
    for each in said:
        member, _, rest = each.partition("=")
        key, _, way = rest.partition("=")
        if not any(one.key == key and way in one.dispositions for one in touched.get(member, ())):
            raise Malformed("unknown-finding", field="decide", finding=each[:60])
        departures.setdefault(member, {})[key] = way
    return departures


def families_in(said: list[str], listing: ParsedList) -> dict[int, int]:
    """Of how many words the family name is that a list does not tell: `3=2` says it of the third on the list.

    A negative number says it of the other end of the name than the one where its list has family names.

    Raises:
        Malformed: `unknown-finding`.
    """
    families: dict[int, int] = {}
    for each in said:
        number, _, said_count = each.partition("=")
        count = said_count.removeprefix("-")
        at = int(number) - 1 if _is_number(number) else len(listing.entries)
        names = listing.entries[at].undivided.values() if at < len(listing.entries) else ()
        if not names or not _is_number(count) or int(count) >= min(len(name.words) for name in names):
            raise Malformed("unknown-finding", field="family", finding=each[:60])
        families[at] = int(said_count)
    return families


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < 100_000


def same_in(said: list[str], visit: Visit) -> dict[int, str]:
    """Who of the list is which member, as the officer says: `5=abayev` is the fifth on the list.

    Raises:
        Malformed: `unknown-finding`.
        Refused: `unknown-member`.
    """
    same: dict[int, str] = {}
    for each in said:
        number, _, member = each.partition("=")
        if not _is_number(number):
            raise Malformed("unknown-finding", field="same", finding=each[:60])
        same[int(number) - 1] = visit.delegations.known(member, "same").id
    return same
