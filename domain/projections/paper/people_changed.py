"""What changed of the members and the documents of a visit, for the house; what cancelled out is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.projections.comparison import compare
from domain.projections.difference import Difference
from domain.projections.history import HistoryRow
from domain.projections.paper.facts import FactRow
from domain.projections.paper.history_extract import NotedFacts, noted_last
from domain.projections.paper.marks import Mark
from domain.visit.visit import Visit

_TOUCHED: Mapping[str, str] = {
    "member-new": "listing", "member-gone": "listing", "member-replaced": "status", "member-status": "status",
    "member-name": "name", "member-position": "position", "member-category": "category",
    "member-represents": "representation",
    "document-new": "listing", "document-gone": "listing", "document-title": "wording", "document-level": "wording",
    "document-act": "wording", "document-status": "status", "document-signatory": "signatory",
}  # fmt: skip
"""The differences that are told, each with what an event touches that makes it."""
_EXPECTED = frozenset({"proposed", "confirmed"})


class PeopleChangeFacts(FactRow, frozen=True, kw_only=True):
    """A difference of a member or a document, and the entry by which it came to be last."""

    mark: Mark
    difference: Difference
    noted: NotedFacts | None


def people_changed(before: Visit, visit: Visit, record: Sequence[HistoryRow]) -> tuple[PeopleChangeFacts, ...]:
    """Who came, went, is replaced or called otherwise, and which documents came, went or are signed by others.

    That somebody expected is confirmed, or no longer, is no change of who comes.
    """
    found = compare(before, visit, parts=("member", "document"))
    return tuple(_told(each, record) for each in found if each.code in _TOUCHED and not _still_expected(each))


def _told(difference: Difference, record: Sequence[HistoryRow]) -> PeopleChangeFacts:
    code, subject, side = difference.code, difference.subject, difference.beside.get("side", "")
    mark: Mark = "new" if code.endswith("-new") else "removed" if code.endswith("-gone") else "changed"
    key = f"{code}/{subject}/{side}".rstrip("/")
    return PeopleChangeFacts(key=key, mark=mark, difference=difference, noted=_noted(difference, record))


def _noted(difference: Difference, record: Sequence[HistoryRow]) -> NotedFacts | None:
    """The last entry that made the difference."""
    sought = _TOUCHED[difference.code], difference.beside.get("side")

    def touched(row: HistoryRow) -> bool:
        told = (facet.partition("/") for subject, facet in row.entry.event.touches() if subject == difference.subject)
        return any(name == sought[0] and (not side or side == sought[1]) for name, _, side in told)

    return noted_last(record, touched)


def _still_expected(difference: Difference) -> bool:
    return difference.code == "member-status" and {difference.before, difference.after} <= _EXPECTED
