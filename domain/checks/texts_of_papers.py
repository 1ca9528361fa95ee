"""The texts of what is exchanged on paper: notes that go out, what documents say beside their titles, who agreed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from domain.agreement.agreement import RetractAgreement
from domain.agreement.matter import Matter
from domain.agreement.note import DrawUpNote, Note, RewordNote
from domain.agreement.unequal_places import RetractUnequalPlaces
from domain.checks.check import Fix
from domain.checks.text_holder import UNSAID, TextHolder, TextKind, WhatHasText
from domain.core.message import Command
from domain.documents.document import Document
from domain.documents.document_parties import NameDocumentParties
from domain.documents.document_terms import SettleDocumentTerms
from domain.documents.signatories import NameSignatory, ProduceFullPowers
from domain.programme.programme import Item
from domain.visit.visit import Visit


def texts_of_notes(visit: Visit) -> Iterator[TextHolder]:
    """What notes verbales say and enclose; of one that was sent, another note says otherwise."""
    for note in visit.notes.values():
        for apart, wording in (
            ("sender", note.sender), ("recipient", note.recipient), ("", note.text), ("opening", note.opening),
            ("closing", note.closing),
        ):  # fmt: skip
            yield wording, partial(_of_note, visit, note, "note", apart)
        for number, enclosed in enumerate(note.enclosures, start=1):
            yield enclosed.what, partial(_of_note, visit, note, "enclosure", str(number))


def _of_note(visit: Visit, note: Note, kind: TextKind, apart: str) -> WhatHasText:
    fix = Fix(RewordNote, {"note": note.id}) if note.letter is None else Fix(DrawUpNote, {"side": note.side})
    return WhatHasText(note.id, kind, note.recipient, visit.first_day, fix, apart)


def texts_of_documents(visit: Visit, document: Document) -> Iterator[TextHolder]:
    """What a document says beside its title: from when it binds, who keeps it, whose it is, who signs it on what."""
    terms, of = document.terms, partial(_of_document, visit, document)
    yield terms.in_force, partial(of, SettleDocumentTerms, "in-force")
    yield terms.depositary, partial(of, SettleDocumentTerms, "depositary")
    yield document.parties.others, partial(of, NameDocumentParties, "parties")
    for side, signatory in document.signatories.items():
        yield signatory.office, partial(of, NameSignatory, f"{side}-office", side)
        yield signatory.powers, partial(of, ProduceFullPowers, f"{side}-powers", side)


def _of_document(
    visit: Visit, document: Document, command: type[Command[Visit]], apart: str, side: str = ""
) -> WhatHasText:
    fields = {"document": document.id, **({"side": side} if side else {})}
    day = visit.programme.items[document.item].day or visit.first_day
    return WhatHasText(document.id, "document", document.title, day, Fix(command, fields), apart)


def texts_of_agreements(visit: Visit) -> Iterator[TextHolder]:
    """Who is said to have agreed, and what a protocol service wrote of unequal places."""
    for matter, sides in visit.agreements.items():
        for side, kept in sides.items():
            words = [step.who for step in kept.steps if step.who]
            if words:
                yield {UNSAID: " \u00b7 ".join(words)}, partial(_of_agreement, visit, matter, side)
    for item in visit.programme.items.values():
        for member, consent in item.unequal_agreed.items():
            yield consent.words, partial(_of_consent, visit, item, member)


def _of_agreement(visit: Visit, matter: Matter, side: str) -> WhatHasText:
    fields = {"aspect": matter.aspect, "subject": matter.subject, "side": side, "member": matter.member}
    fix = Fix(RetractAgreement, {name: each for name, each in fields.items() if each is not None})
    return WhatHasText(matter.subject, "agreement", visit.title, visit.first_day, fix, f"{matter.aspect}-{side}")


def _of_consent(visit: Visit, item: Item, member: str) -> WhatHasText:
    fix = Fix(RetractUnequalPlaces, {"item": item.id, "member": member})
    return WhatHasText(item.id, "agreement", item.title, item.day or visit.first_day, fix, member)
