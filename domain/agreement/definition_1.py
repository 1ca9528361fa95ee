"""Definition 1 of the aspects: what each of them says of a visit, so that what a side saw can be compared with now.

FROZEN: the past of every recorded agreement is compared by it, and `tests/golden/agreement` pins what it gives for the
samples. An aspect that is to be compared otherwise is definition 2, in a file of its own, for agreement events of the
next version.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from domain.core.names import FURTHER_OF_1, GUEST, HOST, Name, PlainName
from domain.core.text import NO_LANGUAGE, Wording
from domain.seating.convention import FORMER_NAMES
from domain.seating.item_order import everyone_at

if TYPE_CHECKING:
    from domain.agreement.matter import Matter
    from domain.documents.document import Terms
    from domain.programme.programme import Item
    from domain.visit.visit import Visit


_SIDES = (HOST, GUEST, FURTHER_OF_1)
"""The sides told first, in this order; others follow by their tokens, so that no order of parties changes it."""

_NAMES_OF_1: dict[Any, str] = {name: former for former, name in FORMER_NAMES.items()}


def seen(visit: Visit, matter: Matter) -> Any:
    """What a matter says as the visit stands, to be compared for equality."""
    return _SEEN[matter.aspect](visit, matter)


def bears_on(visit: Visit, matter: Matter, subject: str) -> bool:
    """Whether a change of a subject can change what the matter says: whoever moves in a list moves others, at the
    table too.
    """
    if subject == matter.subject:
        return True
    in_order = subject in visit.delegations.members or subject in visit.sides
    return in_order and matter.aspect in ("list", "composition", "seating")


def _plan(visit: Visit, matter: Matter) -> Any:
    item = visit.programme.items[matter.subject]
    dropped = item.cancelled or item.retracted
    taking = item.taking[0] if len(item.taking) == 1 else "both"
    return (item.kind, item.title, item.planned, item.place, taking, item.format, item.press, dropped)


def _composition(visit: Visit, matter: Matter) -> Any:
    item = visit.programme.items[matter.subject]
    capacities = sorted({"delegate", *item.people.values()})
    orders = [_expected(visit, item, side) for side in (*_SIDES, *sorted({*visit.sides} - {*_SIDES}))]
    people = [[key for key, held in order if held == capacity] for order in orders for capacity in capacities]
    return (item.format, item.retracted, capacities, people, dict(item.heads))


def _expected(visit: Visit, item: Item, side: str) -> list[tuple[str, str]]:
    """Who of a side is expected, in order, and in which capacity: who leads it unlisted does so as a delegate."""
    members, capacity = visit.delegations.members, item.people.get
    return [(key, capacity(key, "delegate")) for key in everyone_at(visit, item, side) if members[key].travels]


def _seating(visit: Visit, matter: Matter) -> Any:
    item = visit.programme.items[matter.subject]
    return (_composition(visit, matter), _table(item), tuple(item.swaps))


def _table(item: Item) -> Any:
    """The table as it was when this definition was frozen: its convention by the name it had, its law a text."""
    table: Any = item.table
    if table is None:
        return None
    law = table.law if table.law.keys() - {NO_LANGUAGE} else table.law.get(NO_LANGUAGE, "")
    return replace(table, name=_NAMES_OF_1.get(table.name, table.name), law=law)


def _wording(visit: Visit, matter: Matter) -> Any:
    if (document := visit.documents.get(matter.subject)) is not None:
        return (document.title, document.level, document.act, _terms(document.terms), document.retracted)
    item = visit.programme.items[matter.subject]
    if matter.member is None:
        return (item.title, item.detail, item.retracted)
    texts = (statement.texts for statement in item.statements if statement.member == matter.member)
    return [text for said in texts for text in sorted(said.items()) if text[0][0] == "as-prepared"]


def _terms(terms: Terms) -> Any:
    """The terms as they were when this definition was frozen, of which nothing was said by language since."""
    # A document of which nobody said so was read as of alternat.
    said: dict[str, Any] = {
        "alternat": terms.alternat is not False,
        "in_force": _unworded(terms.in_force),
        "depositary": _unworded(terms.depositary),
    }
    return replace(terms, **said)


def _unworded(words: Wording) -> Any:
    return words.get(NO_LANGUAGE, "") if words.keys() <= {NO_LANGUAGE} else words


def _list(visit: Visit, matter: Matter) -> Any:
    rows = visit.delegations.listed(matter.subject)
    listed = [(row.id, _names(row.names), row.position, row.category, row.status) for row in rows]
    return (listed, visit.delegations.principals.get(matter.subject))


def _names(names: dict[str, Name]) -> Any:
    """The names as they were when this definition was frozen, of which nothing more was said; others in full."""
    plain = {language: PlainName(name.given, name.family) for language, name in names.items()}
    return {
        language: each if names[language] == Name(each.given, each.family) else names[language]
        for language, each in plain.items()
    }


_SEEN: dict[str, Callable[[Visit, Matter], Any]] = {
    "item": _plan, "composition": _composition, "seating": _seating, "wording": _wording, "list": _list,
}  # fmt: skip
"""By aspect: what is compared."""
