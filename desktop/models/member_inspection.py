"""What the inspector says of a member of a delegation."""

from __future__ import annotations

from desktop.desk.view import VisitView
from desktop.models.bilingual import recorded_in
from desktop.models.faces import status_face
from desktop.models.inspection import Inspection, InspectionGroup
from desktop.models.inspection_parts import agreed, checks_of, facts_known, group, last_changes, others
from desktop.models.item_inspection import when
from desktop.widgets.chip import ChipFace
from desktop.wording import precedence_reasons
from desktop.wording.agenda import reports_words
from desktop.wording.digests import with_short_digests
from desktop.wording.impacts import touched_words
from desktop.wording.motorcades import ride_lines
from desktop.wording.names import spoken
from desktop.wording.people import form_words
from desktop.wording.words import Words
from domain.delegation.delegation import Member
from domain.impact.impact import impact_of
from domain.projections.agenda import reported_by
from domain.projections.delegation import DelegationRow
from domain.projections.itinerary import itinerary
from domain.projections.schedule import ScheduleRow


def of_member(view: VisitView, subject: str, words: Words) -> Inspection:
    """All that is said of a member."""
    row = next(row for row in view.delegation if row.id == subject)
    side = words.of("side", row.side)
    rank = words("inspector.rank", side=side, rank=row.rank) if row.rank is not None else side
    return Inspection(
        subject=subject,
        field="member",
        title=words.pick(row.names) or words("name.to-be-advised"),
        chips=(status_face(row.status, words), ChipFace(rank)),
        others=(words.pick(row.position), *others(row.position, words)),
        facts=(
            *_names(row, words),
            *facts_known(
                ("courtesy", " · ".join(filter(None, (words.pick(row.courtesy), words.pick(row.address))))),
                ("short-office", words.pick(row.short_office)),
                ("category", words.of("member-category", row.category)),
                ("languages", words.said(row.languages, "spoken") if row.languages else ""),
                ("counterpart", _counterpart(view, subject, words)),
                ("badge", view.visit.delegations.members[subject].badge or ""),
                ("lodging", _lodging(view.visit.delegations.members[subject], words)),
                words=words,
            ),
        ),
        groups=(
            *_why(view, row, words),
            *_takes_part(view, subject, words),
            *group("cars", ride_lines(view.visit, subject, words), words),
            *_if_replaced(view, subject, words),
            *agreed(view, row.side, words),
            *last_changes(view, subject, words),
        ),
        checks=checks_of(view, subject, words),
        placeholder=not row.names,
    )


def _lodging(member: Member, words: Words) -> str:
    """Where somebody stays: "Hotel Metropol, 412"."""
    lodging = member.lodging
    return words.with_commas((words.pick(lodging.house), lodging.room_number)) if lodging is not None else ""


def _names(row: DelegationRow, words: Words) -> tuple[tuple[str, str], ...]:
    """His name in each language, with the patronymic and how it is said, and whether the spelling is approved; first
    that there is none in the language of the window, where there is none (protocol 10.12)."""
    said = ((language, spoken(name)) for language, name in row.names.items())
    missing = recorded_in(row.names, words)
    return (
        *((form_words(words.language, words), missing) for _ in range(bool(missing))),
        *(
            (form_words(language, words), words("inspector.approved", name=name) if language in row.approved else name)
            for language, name in said
        ),
    )


def _why(view: VisitView, row: DelegationRow, words: Words) -> tuple[InspectionGroup, ...]:
    """The whole chain of rules by which a member stands where he does."""
    standing = view.ranks(row.side)[row.id]
    lines = tuple(map(with_short_digests, precedence_reasons.chain(standing, words)))
    numbered = tuple(words("why.numbered", number=number, step=line) for number, line in enumerate(lines, start=1))
    represents = (words("why.represents", represents=row.represents),) if row.represents else ()
    followed = view.visit.delegations.orders.get(row.side)
    by = (words("why.order", order=followed.table.name, source=followed.table.source),) if followed is not None else ()
    chain = numbered if len(lines) > 1 else lines
    return (InspectionGroup(precedence_reasons.chain_heading(standing, words), (*chain, *by, *represents)),)


def _takes_part(view: VisitView, member: str, words: Words) -> tuple[InspectionGroup, ...]:
    rows = itinerary(view.visit, member, view.schedule)
    told = (row for row in rows if row.planned or row.agenda or row.status == "planned")
    lines = tuple(_on_itinerary(view, row, member, words) for row in told)
    return group("takes-part", lines, words)


def _on_itinerary(view: VisitView, row: ScheduleRow, member: str, words: Words) -> str:
    """An item with its hours, and what the member reports on there."""
    dated = row.planned or row.status == "planned"
    said = words("inspector.item-at", title=row.title, span=when(row, words)) if dated else words.pick(row.title)
    reports = reported_by(view.visit, view.visit.programme.items[row.id], member)
    return " · ".join((said, reports_words(reports, words))) if reports else said


def _if_replaced(view: VisitView, member: str, words: Words) -> tuple[InspectionGroup, ...]:
    """What a withdrawal or a replacement would affect; nothing for a member who is gone already."""
    if not view.visit.delegations.members[member].travels:
        return ()
    lines = tuple(touched_words(each, words) for each in impact_of(view.visit, member))
    return group("if-replaced", lines, words)


def _counterpart(view: VisitView, member: str, words: Words) -> str:
    opposite = view.visit.delegations.members[member].counterpart
    found = view.visit.delegations.members[opposite] if opposite is not None else None
    return words.name(found.names, found.position) if found is not None else ""
