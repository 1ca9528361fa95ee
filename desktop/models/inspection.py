"""What the inspector says of one item, member or figure: facts, people, checks and last changes, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, NamedTuple

from desktop.concepts.claim import quoted
from desktop.concepts.edges import entry_words
from desktop.concepts.edges.fixes import OfferedFix, fixes_of
from desktop.desk.view import VisitView
from desktop.models.attendance_model import COUNTED, list_of, side_words, states
from desktop.models.document_inspection import document_facts, document_lines, document_row, signatory_lines
from desktop.models.documents_model import document_face
from desktop.models.faces import format_face, status_face
from desktop.models.press_models import speaker_words
from desktop.widgets.chip import ChipFace
from desktop.wording import precedence_reasons, sentences
from desktop.wording.actual import hour_or_order, outcome_words
from desktop.wording.agenda import point_words, reports_words
from desktop.wording.greeters import greeters_words
from desktop.wording.honours import chosen_honours
from desktop.wording.impacts import touched_words
from desktop.wording.motorcades import car_lines, ride_lines
from desktop.wording.names import spoken
from desktop.wording.participation import participation_words
from desktop.wording.people import form_words
from desktop.wording.sizes import limit_words, size_words
from desktop.wording.words import Words
from domain.core.message import CommandClass
from domain.core.names import Name
from domain.core.text import Wording
from domain.delegation.delegation import Member
from domain.impact.impact import impact_of
from domain.programme.honours import Honours
from domain.programme.menu import on_one_line
from domain.programme.programme import Item
from domain.projections.agenda import reported_by
from domain.projections.attendance import Attendee
from domain.projections.delegation import DelegationRow
from domain.projections.documents import DocumentRow
from domain.projections.itinerary import itinerary
from domain.projections.precedence_rank import departures_at, explain_ranks
from domain.projections.schedule import ScheduleRow
from domain.visit.visit import Visit

CHANGES = 4
"""How many of the last entries about a subject are told."""


class TwoLines(NamedTuple):
    """A line with a smaller one below it; `icon` stands after it, such as the lock of what was approved."""

    first: str
    second: str = ""
    icon: str = ""


PageAct = Literal["reveal-particulars", "hide-particulars"]
"""What a page does itself when it is asked for, without a command."""


class OfferedAction(NamedTuple):
    """An action the inspector offers: the command or act, the fields already known, and its key on the page."""

    text: str
    asks: CommandClass | PageAct
    fields: dict[str, Any]
    keys: str = ""


@dataclass(frozen=True)
class Group:
    """A heading with lines under it, and what may be done under these. `side` draws that side's rule below it."""

    heading: str
    lines: tuple[str | TwoLines, ...]
    side: str = ""
    actions: tuple[OfferedAction, ...] = ()


class CheckSaid(NamedTuple):
    """A check in words, with the ways to mend it."""

    sentence: str
    fixes: tuple[OfferedFix, ...] = ()


class Portrayed(NamedTuple):
    """Whose portrait stands at the head: the name its initials are of, what it is in words, and the photograph."""

    name: Name
    words: str
    photograph: bytes | None = None


@dataclass(frozen=True)
class Inspection:
    """All that is said. `field` is the name of the field that commands take the subject by."""

    subject: str
    field: str
    title: str
    chips: tuple[ChipFace, ...] = ()
    others: tuple[str, ...] = ()
    """The title in the other languages of the record, or the office under a name."""
    facts: tuple[tuple[str, str], ...] = ()
    groups: tuple[Group, ...] = ()
    checks: tuple[CheckSaid, ...] = ()
    placeholder: bool = False
    portrait: Portrayed | None = None


def inspect(view: VisitView, subject: str, words: Words) -> Inspection | None:
    """What is to be said of a subject; None if the visit has none of that id."""
    words = words.in_zone(view.visit.zone)
    item = next((row for row in view.schedule if row.id == subject), None)
    if item is not None:
        return _of_item(view, item, words)
    if any(row.id == subject for row in view.delegation):
        return _of_member(view, subject, words)
    if (document := document_row(view, subject)) is not None:
        return _of_document(view, document, words)
    return _of_figure(view, subject, words) if subject in view.visit.figures else None


def _honours(view: VisitView, row: ScheduleRow, words: Words) -> str:
    """What was chosen of flags, photograph and anthems; where nothing was, of an item that has honours, that too."""
    chosen = view.visit.programme.items[row.id].honours
    return chosen_honours(chosen or Honours(), words) if chosen or "honours" in row.has else ""


def _of_item(view: VisitView, row: ScheduleRow, words: Words) -> Inspection:
    return Inspection(
        subject=row.id,
        field="item",
        title=words.pick(row.title),
        chips=(format_face(row, words), status_face(row.status, words)),
        others=_others(row.title, words),
        facts=_filled(
            ("when", _when(row, words)),
            ("elsewhere", _elsewhere(view.visit, row, words)),
            ("held", outcome_words(row.actual, row.status, words.in_zone(row.zone))),
            ("place", words.pick(row.place)),
            ("block", words.pick(row.block_title)),
            ("size", size_words(row, words)),
            ("limit", limit_words(row, words)),
            ("press", words.of("press", row.press) if row.press else ""),
            ("officer", " · ".join(filter(None, (row.officer.name, row.officer.telephone))) if row.officer else ""),
            ("greeters", greeters_words(view.visit, row.greeters, words)),
            ("honours", _honours(view, row, words)),
            ("dress", words.pick(row.dress)),
            ("menu", _menu(view.visit.programme.items[row.id], words)),
            ("moves", words.pick(row.moves)),
            ("detail", words.pick(row.detail)),
            ("remark", words.pick(row.remark)),
            ("short-title", words.pick(row.short_title)),
            ("audience", words.of("audience", row.audience) if row.audience else ""),
            ("announced", words.planned(row.announced_time) if row.announced_time else ""),
            words=words,
        ),
        groups=(
            *_composition(view, row.id, words),
            *_group("agenda", tuple(point_words(point, words) for point in row.agenda), words),
            *_group("documents", document_lines(view, row.id, words), words),
            *_departures(view, row.id, words),
            *_group("motorcade", car_lines(view.visit, row.id, words), words),
            *_agreed(view, row.id, words),
            *_by_video(row, words),
            *_changes(view, row.id, words),
        ),
        checks=_checks(view, row.id, words),
    )


def _of_member(view: VisitView, subject: str, words: Words) -> Inspection:
    row = next(row for row in view.delegation if row.id == subject)
    side = words.of("side", row.side)
    rank = words("inspector.rank", side=side, rank=row.rank) if row.rank is not None else side
    return Inspection(
        subject=subject,
        field="member",
        title=words.pick(row.names) or words("name.to-be-advised"),
        chips=(status_face(row.status, words), ChipFace(rank)),
        others=(words.pick(row.position), *_others(row.position, words)),
        facts=(
            *_names(row, words),
            *_filled(
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
            *_group("cars", ride_lines(view.visit, subject, words), words),
            *_if_replaced(view, subject, words),
            *_agreed(view, row.side, words),
            *_changes(view, subject, words),
        ),
        checks=_checks(view, subject, words),
        placeholder=not row.names,
    )


def _names(row: DelegationRow, words: Words) -> tuple[tuple[str, str], ...]:
    """His name in each language, with the patronymic and how it is said, and whether the spelling is approved."""
    said = ((language, spoken(name)) for language, name in row.names.items())
    return tuple(
        (form_words(language, words), words("inspector.approved", name=name) if language in row.approved else name)
        for language, name in said
    )


def _why(view: VisitView, row: DelegationRow, words: Words) -> tuple[Group, ...]:
    """The whole chain of rules by which a member stands where he does."""
    standing = explain_ranks(view.visit, view.history[: view.entry], row.side)[row.id]
    lines = precedence_reasons.chain(standing, words)
    numbered = tuple(words("why.numbered", number=number, step=line) for number, line in enumerate(lines, start=1))
    represents = (words("why.represents", represents=row.represents),) if row.represents else ()
    followed = view.visit.delegations.orders.get(row.side)
    by = (words("why.order", order=followed.table.name, source=followed.table.source),) if followed is not None else ()
    chain = numbered if len(lines) > 1 else lines
    return (Group(precedence_reasons.chain_heading(standing, words), (*chain, *by, *represents)),)


def _of_figure(view: VisitView, subject: str, words: Words) -> Inspection:
    figure = view.visit.figures[subject]
    claims = tuple(quoted(each) for each in view.visit.claims.values() if each.about == subject)
    return Inspection(
        subject=subject,
        field="figure",
        title=words.said(figure.quantity),
        others=(words.pick(figure.subject),),
        facts=_filled(
            ("period", words.said(figure.quantity.period) if figure.quantity.period else ""),
            ("quoted-by", speaker_words(view.visit, figure, words)),
            ("source", figure.source),
            words=words,
        ),
        groups=((Group(words("page.press.claims"), claims),) if claims else ()) + _changes(view, subject, words),
        checks=_checks(view, subject, words),
    )


def _group(code: str, lines: tuple[str, ...], words: Words) -> tuple[Group, ...]:
    """The lines under their heading; nothing where there is none."""
    return (Group(words(f"inspector.{code}"), lines),) if lines else ()


def _of_document(view: VisitView, row: DocumentRow, words: Words) -> Inspection:
    return Inspection(
        subject=row.id,
        field="document",
        title=words.pick(row.title),
        chips=(document_face(row.status, words),),
        others=_others(row.title, words),
        facts=_filled(*document_facts(row, words), words=words),
        groups=(
            *_group("signatories", signatory_lines(row, words), words),
            *_agreed(view, row.id, words),
            *_changes(view, row.id, words),
        ),
        checks=_checks(view, row.id, words),
    )


def _menu(item: Item, words: Words) -> str:
    return words.pick(on_one_line(item.courses, item.drinks))


def _lodging(member: Member, words: Words) -> str:
    """Where somebody stays: "Hotel Metropol, 412"."""
    lodging = member.lodging
    return words.with_commas((words.pick(lodging.house), lodging.room_number)) if lodging is not None else ""


def _filled(*facts: tuple[str, str], words: Words) -> tuple[tuple[str, str], ...]:
    return tuple((words(f"inspector.{code}"), said) for code, said in facts if said)


def _others(wording: Wording, words: Words) -> tuple[str, ...]:
    shown = words.pick(wording)
    return tuple(dict.fromkeys(text for text in wording.values() if text and text != shown))


def _elsewhere(visit: Visit, row: ScheduleRow, words: Words) -> str:
    """The same hours by the clock of the other capital."""
    if row.planned is None or row.planned.starts_at is None:
        return ""
    parties = (
        party for party in (visit.host, visit.guest) if party is not None and party.keeps_other_time_than(row.zone)
    )
    return next((_hours_there(row, words.in_zone(party.zone), party.capital) for party in parties), "")


def _hours_there(row: ScheduleRow, there: Words, capital: Wording) -> str:
    assert row.planned is not None
    start, end = row.planned.starts_at, row.planned.ends_at
    assert isinstance(start, datetime)
    span = there("time.range", start=there.clock(start), end=there.clock(end)) if end else there.clock(start)
    return there("inspector.clock-there", span=span, capital=capital)


def _composition(view: VisitView, item: str, words: Words) -> tuple[Group, ...]:
    found, state = list_of(view, item), states(view)
    groups = []
    for side in view.visit.sides:
        people = [each for each in found.people if each.side == side] if found else []
        if people:
            counted = sum(each.role in COUNTED for each in people)
            what = side_words(side, state.get(side, {}), words)
            heading = words("page.heading", what=what, number=counted)
            groups.append(Group(heading, tuple(_person(each, words) for each in people), side))
    return tuple(groups)


def _departures(view: VisitView, item: str, words: Words) -> tuple[Group, ...]:
    """The members whose place at an item departs from the order of the delegation."""
    found = departures_at(view.visit, view.history[: view.entry], view.visit.programme.items[item])
    lines = tuple(precedence_reasons.departure(step, words) for step in found.values())
    return _group("order-by-hand", lines, words)


def _person(row: Attendee, words: Words) -> str:
    name = words.name(row.names, row.position)
    if row.role != "delegate":
        name = words("inspector.in-role", name=name, role=sentences.role_words(row, words))
    return " · ".join((name, reports_words(row.reports, words))) if row.reports else name


def _takes_part(view: VisitView, member: str, words: Words) -> tuple[Group, ...]:
    rows = itinerary(view.visit, member)
    told = (row for row in rows if row.planned or row.agenda or row.status == "planned")
    lines = tuple(_on_itinerary(view, row, member, words) for row in told)
    return _group("takes-part", lines, words)


def _when(row: ScheduleRow, words: Words) -> str:
    """The time of an item as planned, or that its day is to be fixed, or that it was not planned.

    An hour nobody planned is no longer to be fixed once something became of the item.
    """
    if row.planned is not None and row.planned.start is None and row.status != "planned":
        return ", ".join(filter(None, (words.day(row.planned.day, "short"), hour_or_order(row, words))))
    if row.planned is not None:
        return words.planned(row.planned)
    return words("time.day-to-be-fixed") if row.status == "planned" else words("inspector.not-planned")


def _on_itinerary(view: VisitView, row: ScheduleRow, member: str, words: Words) -> str:
    """An item with its hours, and what the member reports on there."""
    dated = row.planned or row.status == "planned"
    said = words("inspector.item-at", title=row.title, span=_when(row, words)) if dated else words.pick(row.title)
    reports = reported_by(view.visit, view.visit.programme.items[row.id], member)
    return " · ".join((said, reports_words(reports, words))) if reports else said


def _if_replaced(view: VisitView, member: str, words: Words) -> tuple[Group, ...]:
    """What a withdrawal or a replacement would affect; nothing for a member who is gone already."""
    if not view.visit.delegations.members[member].travels:
        return ()
    lines = tuple(touched_words(each, words) for each in impact_of(view.visit, member))
    return _group("if-replaced", lines, words)


def _counterpart(view: VisitView, member: str, words: Words) -> str:
    opposite = view.visit.delegations.members[member].counterpart
    found = view.visit.delegations.members[opposite] if opposite is not None else None
    return words.name(found.names, found.position) if found is not None else ""


def _by_video(row: ScheduleRow, words: Words) -> tuple[Group, ...]:
    """How each side takes part, where that was settled."""
    lines = tuple(participation_words(side, taking, words) for side, taking in row.participation.items())
    return _group("participation", lines, words)


def _changes(view: VisitView, subject: str, words: Words) -> tuple[Group, ...]:
    rows = [row for row in view.history[: view.entry] if subject in row.subjects][: -CHANGES - 1 : -1]
    lines = tuple(
        words("inspector.change", entry=str(row.entry.number), what=entry_words.sourced(row, words)) for row in rows
    )
    return _group("last-changes", lines, words)


def _agreed(view: VisitView, subject: str, words: Words) -> tuple[Group, ...]:
    """How each side stands to what was put to it."""
    rows = [row for row in view.agreements if row.subject == subject]
    lines = tuple(
        words("inspector.standing", matter=sentences.matter_alone(row, words), standing=sentences.agreement(row, words))
        for row in rows
    )
    return _group("agreed", lines, words)


def _checks(view: VisitView, subject: str, words: Words) -> tuple[CheckSaid, ...]:
    return tuple(
        CheckSaid(sentences.check_sentence(check, words), () if view.read_only else fixes_of(check, view.visit, words))
        for check in view.checks
        if subject in check.subjects
    )
