"""Checks of the order of offices a side follows: its state's own, if one is known; else it is asked (protocol 3.9)."""

from __future__ import annotations

from collections.abc import Mapping

from domain.checks.check import Finding, Fix
from domain.checks.plan import THE_VISIT, Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.delegation.delegation import Member
from domain.delegation.list_order import GiveListOrder
from domain.delegation.member_office import RankOffice
from domain.delegation.order_rule import order_by_office, ranked_office
from domain.delegation.precedence import PlaceMember
from domain.delegation.side_order import AdoptOrder, FollowedOrder
from domain.registry.order_of_offices import OrderOfOffices, orders_of
from domain.visit.parties import NameParty
from domain.visit.party import untold_in_order
from domain.visit.party_order import OrderParties


@visit_rule("order-not-adopted", "advisory", "protocol 3.9", elsewhere=True, told="always", reads="members")
def order_not_adopted(plan: Plan) -> Findings:
    """A side follows the general order though its state has its own, which would put its members otherwise.

    Told when the visit is past as well: its lists are printed in that order still.
    """
    for side in _sides(plan):
        key = next(iter(_known(plan, side)), None)
        if key is None or side in plan.visit.delegations.orders or len(_by_office(plan, side)) < 2:
            continue
        table = _orders(plan)[key]
        if _order_under(plan, side, FollowedOrder(key, table)) != _order_under(plan, side, None):
            values = {"side": side, "state": table.state, "called": table.name}
            yield Finding((side,), values, (Fix(AdoptOrder, {"side": side, "order": key}),))


@visit_rule("order-unknown", "advisory", "protocol 3.9", elsewhere=True, told="once-settled", reads="members")
def order_unknown(plan: Plan) -> Findings:
    """No order is known of a state, and it did not list its members: by what order they stand is asked of it."""
    for side in _sides(plan):
        if _names(plan, side) and side not in plan.visit.delegations.orders and not _known(plan, side):
            classes = {member.office_class for member in _by_office(plan, side)}
            if len(classes) > 1:
                yield Finding((side,), {"side": side}, (Fix(GiveListOrder, {"side": side}),))


@visit_rule("order-leaves-open", "advisory", "protocol 3.9", told="once-settled", reads="members")
def order_leaves_open(plan: Plan) -> Findings:
    """The order a side follows does not say where somebody's office stands: it is asked, and never guessed."""
    for side in _sides(plan):
        followed = plan.visit.delegations.orders.get(side)
        left = [each for each in _by_office(plan, side) if followed is not None and _is_open(followed.table, each)]
        if followed is not None and left:
            first = min(left, key=lambda member: member.id)
            values = {
                "side": side, "called": followed.table.name, "member": first.words, "count": len(left),
            }  # fmt: skip
            fixes = (Fix(GiveListOrder, {"side": side}), Fix(PlaceMember, {"member": first.id}))
            yield Finding((side,), values, fixes)


@visit_rule("order-out-of-date", "before-release", "protocol 3.9")
def order_out_of_date(plan: Plan) -> Findings:
    """The order a side follows holds on every day of the visit."""
    visit = plan.visit
    for side in _sides(plan):
        followed = visit.delegations.orders.get(side)
        if followed is not None and not followed.table.holds_on(visit.first_day, visit.last_day):
            days = (visit.first_day, visit.last_day)
            values = {"side": side, "called": followed.table.name, "days": days}
            newer = next(iter(_known(plan, side)), None)
            yield Finding((side,), values, (Fix(AdoptOrder, {"side": side, "order": newer}),))


@visit_rule("order-of-parties-unknown", "before-release", "protocol 2.13")
def order_of_parties_unknown(plan: Plan) -> Findings:
    """The rule that orders the parties finds of each what it goes by; who lacks it stands behind without reason."""
    visit = plan.visit
    untold = untold_in_order(visit) if not plan.over else ()
    if not untold or visit.party_order is None:
        return
    parties = tuple(party.called if (party := visit.party_of(side)) is not None else side for side in untold)
    heads = [plan.principals.get(side) for side in untold]
    by_head = [Fix(RankOffice, {"member": head}) for head in heads if head is not None]
    by_name = [Fix(NameParty, {"side": side}) for side in untold]
    fixes = by_name if visit.party_order.rule == "alphabetical" else by_head
    values = {"rule": visit.party_order.rule, "parties": parties}
    yield Finding((THE_VISIT,), values, (*fixes[:1], Fix(OrderParties, {})))


RULES: tuple[Rule, ...] = (
    order_not_adopted, order_unknown, order_leaves_open, order_out_of_date, order_of_parties_unknown,
)  # fmt: skip


def _sides(plan: Plan) -> tuple[str, ...]:
    return () if plan.over else plan.visit.sides


def _names(plan: Plan, side: str) -> tuple[str, ...]:
    party = plan.visit.party_of(side)
    return party.names if party is not None else ()


def _orders(plan: Plan) -> Mapping[str, OrderOfOffices]:
    return plan.elsewhere.registries.known_orders if plan.elsewhere is not None else {}


def _known(plan: Plan, side: str) -> list[str]:
    """The orders known of a side's state that hold on the days of the visit."""
    visit = plan.visit
    return orders_of(_orders(plan), _names(plan, side), side, visit.first_day, visit.last_day)


def _by_office(plan: Plan, side: str) -> list[Member]:
    """The members of a side whom their office places: not the principal, nor whom a list or a hand has placed."""
    delegations = plan.visit.delegations
    placed = {*delegations.placed(side), *delegations.given.get(side, ()), plan.principals.get(side)}
    members = [plan.members[key] for key in delegations.entered(side) if key not in placed]
    officials = (each for each in members if each.travels and each.category == "official")
    return [each for each in officials if each.office_class or each.acting]


def _is_open(table: OrderOfOffices, member: Member) -> bool:
    if member.acting is not None and table.interim is None:
        return True
    office_class = ranked_office(table, member).office_class
    return office_class is not None and table.leaves_open(office_class)


def _order_under(plan: Plan, side: str, followed: FollowedOrder | None) -> list[str]:
    members = {each.id for each in _by_office(plan, side)}
    return [key for key in order_by_office(plan.visit.delegations, side, followed) if key in members]
