"""What is said of a composition: the sentence to be recorded, who must agree, whose counterpart is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.composing.composition import Composition
from desktop.composing.opposite import Missed
from desktop.wording.grammar import with_semicolons
from desktop.wording.words import Words
from domain.agreement.matter import AgreementState, Matter, agreement_state
from domain.core.message import Command
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.meeting import ListParticipant, ListParticipants, TakeOffParticipant
from domain.seating.item_order import PlaceParticipant, ReturnParticipantToRule
from domain.visit.visit import Visit


def will_be_recorded(commands: Sequence[Command], wanted: Composition, visit: Visit, words: Words) -> str:
    """The sentence of what will be recorded, a line for each side."""
    if not commands:
        return words("compose.will.nothing")
    head = words("compose.will", title=visit.programme.items[wanted.item].title)
    told = ((side, [*_of_side(commands, side, visit, words)]) for side in wanted.delegates)
    said = ((side, with_semicolons(did, words.language)) for side, did in told)
    lines = (words("compose.will.side", side=side, did=did) for side, did in said if did)
    return "\n".join([head, *lines])


def _of_side(commands: Sequence[Command], side: str, visit: Visit, words: Words) -> Iterator[str]:
    listed: list[str] = []
    off: list[str] = []
    rest: list[str] = []
    members = visit.delegations.members
    for each in commands:
        match each:
            case ListParticipants():
                listed += [key for key in each.members if members[key].side == side]
            case TakeOffParticipant(member=key) if members[key].side == side:
                off.append(key)
            case ListParticipant(member=key, capacity=capacity) if members[key].side == side:
                rest.append(words("compose.will.capacity", person=members[key].words, capacity=capacity))
            case NameHeadOfSide(side=led, members=named) if led == side:
                leads = named[0] if named else visit.delegations.principal_of(side)
                rest.append(words("compose.will.leads", person=members[leads].words if leads is not None else None))
            case PlaceParticipant(member=key, after=after) if members[key].side == side:
                rest.append(_placed(key, after, visit, words))
            case ReturnParticipantToRule(member=key) if members[key].side == side:
                rest.append(words("compose.will.returned", person=members[key].words))
            case _:
                pass
    for keys, code in ((listed, "compose.will.listed"), (off, "compose.will.off")):
        if keys:
            yield words(code, people=words.listed([words.said(members[key].words) for key in keys]))
    yield from rest


def _placed(key: str, after: str | None, visit: Visit, words: Words) -> str:
    members = visit.delegations.members
    if after is None:
        return words("compose.will.first", person=members[key].words)
    return words("compose.will.placed", person=members[key].words, after=members[after].words)


def who_must_agree(wanted: Composition, visit: Visit, words: Words, *, changes: bool) -> str:
    """How each side that meets stands to the composition, and who must agree again where it changes."""
    matter = Matter("composition", wanted.item)
    stands = {side: agreement_state(visit, matter, side) for side in wanted.delegates}
    asked = [_stands(side, state, words, changes=changes) for side, state in stands.items() if state is not None]
    return "\n".join(asked) if asked else words("compose.agree.nobody-asked")


def _stands(side: str, state: AgreementState, words: Words, *, changes: bool) -> str:
    told = words("agreed.of-side", side=side, state=state.state)
    told = told[:1].title() + told[1:]
    settled = state.state != "proposed"
    return f"{told}. {words('compose.agree.again', side=side)}" if changes and settled else f"{told}."


def parties_apart(wanted: Composition, visit: Visit, words: Words) -> str:
    """The further parties that are not at the table: those that join by video, and those that take no part."""
    item = visit.programme.items[wanted.item]
    apart = [side for side in visit.parties if side not in wanted.delegates]
    told = (
        ("by-video", [side for side in apart if item.joins_by_video(side)]),
        ("not", [side for side in apart if not item.joins_by_video(side)]),
    )
    return "\n".join(
        words(f"compose.apart.{code}", parties=words.listed([words.pick(visit.parties[side].name) for side in sides]))
        for code, sides in told if sides
    )  # fmt: skip


def missed_words(missed: Missed, visit: Visit, words: Words) -> str:
    """That the counterpart of somebody at the table is not there."""
    members = visit.delegations.members
    return words("compose.missed", person=members[missed.member].words, counterpart=members[missed.counterpart].words)
