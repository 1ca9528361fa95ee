"""What a new list changes: a line for each change, with the present value and that of the list."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from desktop.files.lists.change_text import before_and_after, called, leaves_family_untold, remark, who
from desktop.files.lists.departures import Touching, count_words
from desktop.files.lists.work import ListWork
from desktop.look.colours import ColourMeaning
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.widgets.chip import ChipFace
from desktop.wording.words import Words
from domain.lists.reconciling.accept_list import AsAccepted
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.visit.visit import Visit

CHIPS = ("all", "new", "gone", "re-ranked", "re-titled", "respelt", "to-decide")
"""How the changes are filtered."""
_CHIP_OF = {"returned": "new", "named": "respelt"}


class ListChangeLine(msgspec.Struct, frozen=True):
    """A change, and what the officer decided."""

    found: ListChange
    accepted: bool
    before: str
    after: str
    remark: str
    family_untold: bool = False
    """Whether the list does not tell where the family name begins, and the officer did not say it."""

    @property
    def open(self) -> bool:
        """Whether the officer still has to say what is meant."""
        return self.found.held in ASKED and not self.accepted


ASKED = (
    "struck", "like", "known", "to-lead", "above-head", "not-listed", "number", "place", "sentence", "alone", "unlike",
    "misread", "list", "state", "withdrawn", "shorter",
)  # fmt: skip
"""Why a change is held until the officer answers."""


def list_change_lines(
    work: ListWork,
    reconciliation: Reconciliation,
    recorded: AsAccepted,
    visit: Visit,
    words: Words,
    *,
    touched: Touching | None = None,
) -> list[ListChangeLine]:
    """The differences, each with its decision, the rank there is with all that is accepted, and what names the gone."""
    standing = {key: member.words for key, member in visit.delegations.members.items()}
    lines = []
    for each in reconciliation.differences:
        accepted = work.accepts(each)
        told = before_and_after(each, words, recorded.rank_of(each) if accepted else None)
        before, after = told[0], count_words(each, touched or {}, words) or told[1]
        said = remark(each, reconciliation, recorded, standing, words)
        entry = reconciliation.entries[each.entry] if each.entry is not None else None
        lines.append(ListChangeLine(each, accepted, before, after, said, leaves_family_untold(each, entry)))
    return lines


def is_of(chip: str, line: ListChangeLine) -> bool:
    """Whether a chip of the filter keeps a line."""
    if chip == "to-decide":
        return line.open or line.family_untold
    return chip in ("all", _CHIP_OF.get(line.found.kind, line.found.kind))


def _decision(line: ListChangeLine, words: Words) -> Cell:
    if line.found.locked:
        return Cell(chip=ChipFace(words("reconcile.stays"), "lock"))
    if line.accepted:
        return Cell(chip=ChipFace(words("reconcile.accepted"), "tick", ColourMeaning.CONFIRMED))
    if line.open:
        return Cell(chip=ChipFace(words("reconcile.to-decide"), "question", ColourMeaning.WARNING))
    return Cell(chip=ChipFace(words("reconcile.held"), "ring"))


def _kind(line: ListChangeLine, words: Words) -> Cell:
    return Cell(words.of("finding", called(line.found)))


def _who(line: ListChangeLine, words: Words) -> Cell:
    return Cell(who(line.found, words), line.remark or None, strong=True)


def _before(line: ListChangeLine, words: Words) -> Cell:
    return Cell(
        line.before or words("nothing"), muted=not line.before, struck=line.accepted and line.found.kind == "gone"
    )


def _after(line: ListChangeLine, words: Words) -> Cell:
    return Cell(line.after or words("nothing"), muted=not line.after or not line.accepted)


class ListChangesModel(RowsModel[ListChangeLine]):
    """What a new list changes: of each change what stands, what the list says, and what is decided."""

    columns = (
        Column("decision", _decision),
        Column("finding", _kind),
        Column("name", _who),
        Column("stands", _before, main=True),
        Column("by-the-list", _after, main=True),
    )

    def key(self, row: ListChangeLine) -> str:
        return row.found.id

    def found_by(self, row: ListChangeLine) -> Iterable[str]:
        return (who(row.found, self.words), row.before, row.after)
