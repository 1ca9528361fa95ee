"""Every text of a visit that may name somebody: what it is of, in which language, of which day, where it is mended."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from functools import partial
from typing import Any, Literal, cast

from domain.agreement.correspondence import CorrectLetter, Letter
from domain.checks.check import Fix
from domain.checks.text_holder import UNSAID, TextHolder, TextKind, WhatHasText
from domain.checks.texts_of_papers import texts_of_agreements, texts_of_documents, texts_of_notes
from domain.core.message import Command
from domain.delegation.acting import NoteActing
from domain.delegation.delegation import Member
from domain.delegation.lodging import LodgeMember
from domain.delegation.member_courtesy import WordMemberCourtesy, WordShortOffice
from domain.delegation.member_names import WordPosition
from domain.delegation.member_office import RecordRepresentation
from domain.documents.assistants import NameSigningAssistants
from domain.documents.document import Document
from domain.documents.document_terms import DescribeDocument
from domain.programme.agenda import RetitleAgendaPoint
from domain.programme.agenda_point import AgendaPoint
from domain.programme.arrangements import DescribeItem, RetitleItem
from domain.programme.block import Block, RetitleBlock
from domain.programme.contacts import NameGreeters
from domain.programme.item_words import DescribeMoves, RemarkOnItem, SetDress, ShortenTitle
from domain.programme.menu import SetMenu
from domain.programme.place import PlaceItem
from domain.programme.programme import Item
from domain.seating.lines import DrawUpLine, Lineup
from domain.statements.claim import Claim, RetractClaim
from domain.statements.figure import AmendFigure, Figure
from domain.statements.press import RecordStatementText
from domain.visit.amending import RetitleVisit
from domain.visit.announcement import Announcement, RetractAnnouncement
from domain.visit.parties import SettleParticipation
from domain.visit.visit import Visit


def texts_of(visit: Visit, apart_from: Container[int] = ()) -> Iterator[TextHolder]:
    """Every text of a visit, those of what was cancelled or retracted left out.

    Args:
        apart_from: the wordings that need not be told, each by what Python knows it by: a visit has thousands.
    """
    first = visit.first_day
    yield visit.title, lambda: WhatHasText("visit", "visit", visit.title, first, Fix(RetitleVisit))
    for item in visit.programme.items.values():
        if not item.retracted and not item.cancelled:
            yield from _of_item(item, first, apart_from)
    for line in visit.lines.values():
        if not line.taken_down and line.item in visit.programme.items:
            yield line.point, partial(_of_line, visit, line)
    for block in visit.blocks.values():
        yield block.title, partial(_of_block, block, first)
    yield from _of_record(visit)
    yield from texts_of_notes(visit)
    yield from texts_of_agreements(visit)
    for member in visit.delegations.members.values():
        if member.travels:
            yield from _of_member(member, first, apart_from)


def _of_item(item: Item, first: date, apart_from: Container[int]) -> Iterator[TextHolder]:
    for kind, wording in (
        ("title", item.title), ("short-title", item.short_title), ("detail", item.detail), ("moves", item.moves),
        ("dress", item.dress), ("remark", item.remark), ("courses", item.courses), ("drinks", item.drinks),
        ("place", item.place),
    ):  # fmt: skip
        if wording and id(wording) not in apart_from:
            yield wording, partial(_plainly, item, cast("TextKind", kind), first)
    for point in item.agenda.values():
        if not point.retracted:
            yield point.title, partial(_of_point, item, point, first)
    for number, greeter in enumerate(item.greeters, start=1):
        yield greeter.name, partial(_of_greeter, item, f"{number}-name", first)
        yield greeter.office, partial(_of_greeter, item, f"{number}-office", first)
    for side, assistants in item.assistants.items():
        for number, assistant in enumerate(assistants, start=1):
            yield assistant.name, partial(_of_assistant, item, side, f"{side}-{number}-name", first)
            yield assistant.office, partial(_of_assistant, item, side, f"{side}-{number}-office", first)
    for side, taking in item.participation.items():
        yield taking.place, partial(_of_participation, item, side, first)
    for statement in item.statements:
        for (stage, language), words in statement.texts.items():
            yield {language: words}, partial(_of_statement, item, statement.member, stage, language, first)


def _plainly(item: Item, kind: TextKind, first: date) -> WhatHasText:
    return WhatHasText(item.id, kind, item.title, item.day or first, Fix(_COMMANDS[kind], {"item": item.id}))


_COMMANDS: dict[TextKind, type[Command[Any]]] = {
    "title": RetitleItem, "short-title": ShortenTitle, "detail": DescribeItem, "moves": DescribeMoves,
    "dress": SetDress, "remark": RemarkOnItem, "courses": SetMenu, "drinks": SetMenu, "place": PlaceItem,
}  # fmt: skip
"""By which command each text of an item is mended."""


def _of_point(item: Item, point: AgendaPoint, first: date) -> WhatHasText:
    return WhatHasText(point.id, "point", item.title, item.day or first, Fix(RetitleAgendaPoint, {"point": point.id}))


def _of_greeter(item: Item, apart: str, first: date) -> WhatHasText:
    return WhatHasText(item.id, "greeter", item.title, item.day or first, Fix(NameGreeters, {"item": item.id}), apart)


def _of_assistant(item: Item, side: str, apart: str, first: date) -> WhatHasText:
    fix = Fix(NameSigningAssistants, {"item": item.id, "side": side})
    return WhatHasText(item.id, "assistant", item.title, item.day or first, fix, apart)


def _of_participation(item: Item, side: str, first: date) -> WhatHasText:
    fix = Fix(SettleParticipation, {"item": item.id, "side": side})
    return WhatHasText(item.id, "place", item.title, item.day or first, fix, side)


def _of_statement(item: Item, member: str, stage: str, language: str, first: date) -> WhatHasText:
    fix = Fix(RecordStatementText, {"item": item.id, "member": member, "stage": stage, "language": language})
    return WhatHasText(item.id, "statement", item.title, item.day or first, fix, f"{member}-{stage}")


def _of_line(visit: Visit, line: Lineup) -> WhatHasText:
    item = visit.programme.items[line.item]
    return WhatHasText(
        item.id, "place", item.title, item.day or visit.first_day, Fix(DrawUpLine, {"item": item.id}), line.id
    )


def _of_block(block: Block, first: date) -> WhatHasText:
    return WhatHasText(block.id, "block", block.title, first, Fix(RetitleBlock, {"block": block.id}))


def _of_member(member: Member, first: date, apart_from: Container[int]) -> Iterator[TextHolder]:
    for apart, wording in (
        ("", member.position), ("short", member.short_office), ("represents", member.represents),
        ("courtesy", member.courtesy), ("address", member.address),
        ("acting", member.acting.office if member.acting is not None else {}),
        ("house", member.lodging.house if member.lodging is not None else {}),
    ):  # fmt: skip
        if wording and id(wording) not in apart_from:
            yield wording, partial(_of_a_member, member, apart, first)


def _of_a_member(member: Member, apart: str, first: date) -> WhatHasText:
    command, kind = _OF_MEMBERS[apart]
    return WhatHasText(member.id, kind, member.words, first, Fix(command, {"member": member.id}), apart)


_OF_MEMBERS: dict[str, tuple[type[Command[Any]], TextKind]] = {
    "": (WordPosition, "office"), "short": (WordShortOffice, "office"), "represents": (RecordRepresentation, "office"),
    "courtesy": (WordMemberCourtesy, "address"), "address": (WordMemberCourtesy, "address"),
    "acting": (NoteActing, "office"), "house": (LodgeMember, "place"),
}  # fmt: skip
"""By which command each text about a member is mended, and what it is."""


def _of_record(visit: Visit) -> Iterator[TextHolder]:
    """Documents, figures, and what was said and written about the visit."""
    for document in visit.documents.values():
        if not document.retracted and not document.struck:
            yield document.title, partial(_of_document, visit, document)
            yield from texts_of_documents(visit, document)
    for figure in visit.figures.values():
        yield figure.subject, partial(_of_figure, visit, figure, "")
        yield {UNSAID: figure.source}, partial(_of_figure, visit, figure, "source")
    for claim in visit.claims.values():
        yield {UNSAID: claim.says}, partial(_of_claim, visit, claim, "")
        yield {UNSAID: claim.publisher or ""}, partial(_of_claim, visit, claim, "publisher")
    for said in visit.announcements.values():
        yield said.said, partial(_of_announcement, visit, said, "")
        yield {UNSAID: said.by.words}, partial(_of_announcement, visit, said, "by")
    for letter in visit.correspondence.values():
        yield letter.sender, partial(_of_letter, letter, "letter", "sender")
        yield letter.recipient, partial(_of_letter, letter, "letter", "recipient")
        yield {UNSAID: letter.subject}, partial(_of_letter, letter, "letter", "")
        yield {UNSAID: letter.said}, partial(_of_letter, letter, "call", "")


def _day_of(visit: Visit, item: str) -> date:
    return visit.programme.items[item].day or visit.first_day


def _of_document(visit: Visit, document: Document) -> WhatHasText:
    fix = Fix(DescribeDocument, {"document": document.id})
    return WhatHasText(document.id, "document", document.title, _day_of(visit, document.item), fix)


def _of_figure(visit: Visit, figure: Figure, apart: str) -> WhatHasText:
    fix = Fix(AmendFigure, {"figure": figure.id})
    return WhatHasText(figure.id, "figure", figure.subject, _day_of(visit, figure.item), fix, apart)


def _of_claim(visit: Visit, claim: Claim, apart: str) -> WhatHasText:
    fix = Fix(RetractClaim, {"claim": claim.id})
    return WhatHasText(claim.id, "claim", claim.publisher or "", claim.published or visit.first_day, fix, apart)


def _of_announcement(visit: Visit, said: Announcement, apart: str) -> WhatHasText:
    fix = Fix(RetractAnnouncement, {"announcement": said.id})
    return WhatHasText(said.id, "announcement", visit.title, said.on or visit.first_day, fix, apart)


def _of_letter(letter: Letter, kind: Literal["letter", "call"], apart: str) -> WhatHasText:
    fix = Fix(CorrectLetter, {"letter": letter.id})
    return WhatHasText(letter.id, kind, letter.quoted, letter.dated, fix, apart)
