"""Every text of a visit that may name somebody: what it is of, in which language, of which day, where it is mended."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from datetime import date
from functools import partial
from typing import Any, Literal, cast

import msgspec

from domain.agreement.correspondence import CorrectLetter, Letter
from domain.checks.check import Fix
from domain.core.message import Command
from domain.core.text import Wording
from domain.delegation.delegation import Member
from domain.delegation.member_names import WordPosition
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
from domain.statements.claim import Claim, RetractClaim
from domain.statements.figure import AmendFigure, Figure
from domain.statements.press import RecordStatementText
from domain.visit.amending import RetitleVisit
from domain.visit.announcement import Announcement, RetractAnnouncement
from domain.visit.visit import Visit

TextKind = Literal[
    "title", "short-title", "detail", "moves", "dress", "remark", "courses", "drinks", "place", "point", "greeter",
    "assistant", "statement", "document", "figure", "claim", "announcement", "letter", "call", "office", "block",
    "visit",
]  # fmt: skip
"""What a text is."""


UNSAID = "und"
"""The language of a text of which nobody stated it."""


class WhatHasText(msgspec.Struct, frozen=True):
    """What a text belongs to: its id, what it is called, the day it speaks of, and where the text is mended."""

    subject: str
    kind: TextKind
    what: Any
    day: date
    fix: Fix
    apart: str = ""
    """What tells it from others of its kind: a speaker and a stage."""

    def key(self, language: str) -> str:
        """What tells its text in a language from others of its subject, as part of the id of a check."""
        return "-".join(filter(None, (self.kind, self.apart, language))).lower()[:60]


TextHolder = tuple[Wording, Callable[[], WhatHasText]]
"""The words of something by language, and what they belong to, told once it is asked: most are in order."""


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
    for block in visit.blocks.values():
        yield block.title, partial(_of_block, block, first)
    yield from _of_record(visit)
    for member in visit.delegations.members.values():
        if member.position and id(member.position) not in apart_from and member.travels:
            yield member.position, partial(_of_office, member, first)


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


def _of_statement(item: Item, member: str, stage: str, language: str, first: date) -> WhatHasText:
    fix = Fix(RecordStatementText, {"item": item.id, "member": member, "stage": stage, "language": language})
    return WhatHasText(item.id, "statement", item.title, item.day or first, fix, f"{member}-{stage}")


def _of_block(block: Block, first: date) -> WhatHasText:
    return WhatHasText(block.id, "block", block.title, first, Fix(RetitleBlock, {"block": block.id}))


def _of_office(member: Member, first: date) -> WhatHasText:
    return WhatHasText(member.id, "office", member.words, first, Fix(WordPosition, {"member": member.id}))


def _of_record(visit: Visit) -> Iterator[TextHolder]:
    """Documents, figures, and what was said and written about the visit."""
    for document in visit.documents.values():
        if not document.retracted and not document.struck:
            yield document.title, partial(_of_document, visit, document)
    for figure in visit.figures.values():
        yield figure.subject, partial(_of_figure, visit, figure)
    for claim in visit.claims.values():
        yield {UNSAID: claim.says}, partial(_of_claim, visit, claim)
    for said in visit.announcements.values():
        yield said.said, partial(_of_announcement, visit, said)
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


def _of_figure(visit: Visit, figure: Figure) -> WhatHasText:
    fix = Fix(AmendFigure, {"figure": figure.id})
    return WhatHasText(figure.id, "figure", figure.subject, _day_of(visit, figure.item), fix)


def _of_claim(visit: Visit, claim: Claim) -> WhatHasText:
    fix = Fix(RetractClaim, {"claim": claim.id})
    return WhatHasText(claim.id, "claim", claim.publisher or "", claim.published or visit.first_day, fix)


def _of_announcement(visit: Visit, said: Announcement) -> WhatHasText:
    fix = Fix(RetractAnnouncement, {"announcement": said.id})
    return WhatHasText(said.id, "announcement", visit.title, said.on or visit.first_day, fix)


def _of_letter(letter: Letter, kind: Literal["letter", "call"], apart: str) -> WhatHasText:
    fix = Fix(CorrectLetter, {"letter": letter.id})
    return WhatHasText(letter.id, kind, letter.quoted, letter.dated, fix, apart)
