"""`orders`: the orders of offices that are known, by state; of a visit, which one each side follows, and may follow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.commandline.call import Call
from desktop.commandline.parser import Declarations
from desktop.commandline.table import table
from desktop.wording.orders import held_from, ranks_in_words
from desktop.wording.words import Words
from domain.registry.order_of_offices import OrderOfOffices, orders_of
from domain.visit.visit import Visit


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    known = commands.add("orders", show_orders, json=True)
    known.take("visit", about="orders-visit", shown="visit", nargs="?")


def show_orders(call: Call) -> int:
    """Every order known with its source; of a visit, those of its sides."""
    with call.office() as office:
        known = office.registries().known_orders
        visit = office.visit(call.visit_reference()) if call.asked.visit is not None else None
    if visit is not None:
        _answer_of(call, visit, known)
    elif call.asked.json:
        call.answer_json([order_document(key, each) for key, each in known.items()])
    else:
        call.answer("\n\n".join(_paragraph(key, each, call.words) for key, each in _by_state(known, call.words)))
    return 0


def order_document(key: str, order: OrderOfOffices) -> dict[str, Any]:
    """An order: `ranks` are the classes of each rank, the highest first; of those in `open` the place is not known.

    `valid_from` is null where it is not known, `valid_until` where it still holds; `interim` where it does not say
    whose rank who acts ad interim has, `setting` where it holds at home and abroad.
    """
    ranks: dict[int, list[str]] = {}
    for each, rank in order.ranks.items():
        ranks.setdefault(rank, []).append(each)
    return {
        "order": key,
        "state": order.state,
        "name": order.name,
        "valid_from": order.valid_from,
        "valid_until": order.valid_until,
        "source": order.source,
        "ranks": [ranks[rank] for rank in sorted(ranks)],
        "open": order.open,
        "interim": order.interim,
        "setting": order.setting,
    }


def _answer_of(call: Call, visit: Visit, known: Mapping[str, OrderOfOffices]) -> None:
    words = call.words.of_visit(visit)
    found = [_of_side(visit, side, known) for side in visit.sides if visit.party_of(side) is not None]
    if call.asked.json:
        call.answer_json(found)
        return
    lines = []
    for each in found:
        followed = visit.delegations.orders.get(each["side"])
        follows = words.pick(followed.table.name) if followed is not None else words("order.general")
        there = [f"{key} ({words.pick(known[key].name)})" for key in each["known"]]
        lines.append((words.of("side", each["side"]), follows, ", ".join(there) or words("order.none-known")))
    call.answer(table(lines))


def _of_side(visit: Visit, side: str, known: Mapping[str, OrderOfOffices]) -> dict[str, Any]:
    """A side: the order it follows, null for the general one, and the keys of those of its state that would hold."""
    party, followed = visit.party_of(side), visit.delegations.orders.get(side)
    return {
        "side": side,
        "state": party.name if party is not None else {},
        "follows": order_document(followed.key, followed.table) if followed is not None else None,
        "known": orders_of(known, party.names if party is not None else (), side, visit.first_day, visit.last_day),
    }


def _by_state(known: Mapping[str, OrderOfOffices], words: Words) -> list[tuple[str, OrderOfOffices]]:
    return sorted(known.items(), key=lambda each: (words.pick(each[1].state), each[0]))


def _paragraph(key: str, order: OrderOfOffices, words: Words) -> str:
    called = words("order.of-state", state=order.state, called=order.name)
    return "\n".join((f"{key}  {called}, {held_from(order, words)}", f"  {ranks_in_words(order, words)}",
                      f"  {words.pick(order.source)}"))  # fmt: skip
