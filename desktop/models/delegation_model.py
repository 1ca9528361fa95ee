"""The list of a delegation, in order of precedence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import msgspec
from msgspec.structs import replace

from desktop.desk.view import VisitView
from desktop.models.bilingual import name_cell, wording_cell
from desktop.models.cell import Cell, Column
from desktop.models.faces import status_face
from desktop.models.rows_model import RowsModel
from desktop.widgets.chip import ChipFace
from desktop.wording.precedence_reasons import why_in_short
from desktop.wording.undone import reason_words
from desktop.wording.words import Words, say
from domain.agreement.correspondence import QuotedLetter
from domain.core.names import Name
from domain.core.text import Wording
from domain.delegation.replacement import MemberReplaced, MemberWithdrawn
from domain.projections.delegation import DelegationRow
from domain.projections.precedence_rank import PrecedenceRank
from domain.record.undone import turned_by

UNCLASSED = "entry"
"""The rule by which those stand whose offices nobody classed."""


_Ground = tuple[str, QuotedLetter | int | None]
"""The rule a member stands by, and the letter or the entry it rests on."""


class MemberLine(msgspec.Struct, frozen=True):
    """A member on the list, with the members he is related to and why he was taken off."""

    row: DelegationRow
    successor: dict[str, Name] | Wording
    predecessor: dict[str, Name] | Wording
    reason: str
    standing: PrecedenceRank
    like_most: bool = False
    """Whether he stands by what most members do: that is said once above the list."""

    @property
    def gone(self) -> bool:
        """Whether he is no longer expected: the row stays, struck and without a number."""
        return not self.row.expected


def member_lines(view: VisitView, side: str) -> list[MemberLine]:
    """The members of a side."""
    members, reasons = view.visit.delegations.members, _reasons(view)
    found = view.ranks(side)
    grounds = {member: _ground(rank) for member, rank in found.items()}
    usual = _usual(grounds.values())
    replaced = {member.replaced_by: member.id for member in members.values() if not member.retracted}

    def words_of(member: str | None) -> dict[str, Name] | Wording:
        found = members.get(member or "")
        return (found.names or found.position) if found else {}

    return [
        MemberLine(
            row, words_of(row.replaced_by), words_of(replaced.get(row.id)),
            "" if row.expected else reasons.get(row.id, ""), found[row.id],
            usual is not None and grounds[row.id] == usual,
        )
        for row in view.delegation
        if row.side == side
    ]  # fmt: skip


def usual_ground(ranks: Mapping[str, PrecedenceRank]) -> PrecedenceRank | None:
    """One of the many, where most of a list stand by the same: by entry, unclassed, or by one list of the sending side.

    None where no such ground is that of most.
    """
    grounds = {member: _ground(rank) for member, rank in ranks.items()}
    usual = _usual(grounds.values())
    return next((ranks[member] for member, ground in grounds.items() if ground == usual), None) if usual else None


def _usual(grounds: Collection[_Ground | None]) -> _Ground | None:
    """What most stand by; None where most stand by nothing that many may stand by."""
    left, usual = 0, None
    for each in grounds:
        # Whatever most stand by outnumbers all else, in whichever order they come.
        usual = each if left == 0 else usual
        left += 1 if each == usual else -1
    alike = sum(each == usual for each in grounds)
    return usual if usual is not None and alike * 2 > max(len(grounds), 2) else None


def usual_ground_words(rank: PrecedenceRank, words: Words) -> str:
    """What most of a list stand by, said once above it."""
    unclassed = rank.deciding.rule == UNCLASSED
    return words("page.delegations.unclassed") if unclassed else why_in_short(rank, words)


def _ground(rank: PrecedenceRank) -> _Ground | None:
    """What a member stands by, where many may stand by the same."""
    step = rank.deciding
    if step.rule == UNCLASSED:
        return step.rule, None
    if step.rule != "sending-side" or step.ground is None:
        return None
    letter = step.ground.source if isinstance(step.ground.source, QuotedLetter) else None
    return step.rule, letter or step.ground.entry


def _reasons(view: VisitView) -> dict[str, str]:
    """Why each who comes no more does not; recorded again after an undo it is for the reason given first."""
    told: dict[tuple[str, str], str] = {}
    last: dict[str, str] = {}
    for row in view.history[: view.entry]:
        event = row.entry.event
        if isinstance(event, MemberWithdrawn | MemberReplaced):
            key = (event.member, row.topic)
            turned = turned_by(row.entry.reason) is not None
            told[key] = told.get(key) or row.entry.reason or "" if turned else row.entry.reason or ""
            last[event.member] = told[key]
    return last


def _number(line: MemberLine, words: Words) -> Cell:
    if line.row.rank is None:
        return Cell(words("nothing") if line.gone else "", muted=True)
    return Cell(words.number(line.row.rank), strong=True)


def _name(line: MemberLine, words: Words) -> Cell:
    return replace(name_cell(line.row.names, words, struck=line.gone), strong=True)


def _position(line: MemberLine, words: Words) -> Cell:
    return wording_cell(line.row.position, words, struck=line.gone)


def _category(line: MemberLine, words: Words) -> Cell:
    return Cell(words.of("member-category", line.row.category))


def _status(line: MemberLine, words: Words) -> Cell:
    return Cell(chip=status_face(line.row.status, words))


def _why(line: MemberLine, words: Words) -> Cell:
    """The rule that decided, as an outline chip if by hand; for one who withdrew, who comes instead and why."""
    if line.successor:
        return Cell(
            words("page.delegations.replaced-by", member=line.successor),
            reason_words(line.reason, words) or None,
            muted=True,
        )
    if line.reason:
        return Cell(reason_words(line.reason, words), muted=True)
    if line.standing.deciding.rule == "by-hand":
        return Cell(chip=ChipFace(why_in_short(line.standing, words), "pencil", by_hand=True))
    why = "" if line.like_most else why_in_short(line.standing, words)
    return Cell(why, _beside(line, words) or None, muted=True)


def _says_why(line: MemberLine) -> bool:
    """Whether anything stands under why."""
    said = (line.successor, line.reason, line.predecessor, line.row.represents)
    return any(said) or bool(not line.like_most and why_in_short(line.standing, say.words))


def _beside(line: MemberLine, words: Words) -> str:
    """What is said under the rule: in whose place he comes, whom he represents."""
    if line.predecessor:
        return words("page.delegations.replaces", member=line.predecessor)
    return words("why.represents", represents=line.row.represents) if line.row.represents else ""


class DelegationModel(RowsModel[MemberLine]):
    """One side's list. It is found by a name or an office in any language."""

    columns = (
        Column("number", _number, yields=0, numeric=True),
        Column("name", _name, yields=0),
        Column("position", _position, main=True),
        Column("category", _category, yields=2),
        Column("status", _status),
        Column("why-rank", _why, yields=3, inside=True),
    )
    marked = "status"

    _says_why = True
    """Whether anything is said of any rank: the column has no place where it would be empty."""

    def laid_out(self) -> tuple[Column[MemberLine], ...]:
        return self.columns if self._says_why else self.columns[:-1]

    def set_rows(self, rows: Iterable[MemberLine], zone: str = "UTC") -> None:
        lines = tuple(rows)
        says_why = not lines or any(map(_says_why, lines))
        if says_why != self._says_why:
            self._says_why = says_why
            self._reset()
        super().set_rows(lines, zone)

    def key(self, row: MemberLine) -> str:
        return row.row.id

    def found_by(self, row: MemberLine) -> Iterable[str]:
        return (*map(str, row.row.names.values()), *row.row.position.values(), *super().found_by(row))
