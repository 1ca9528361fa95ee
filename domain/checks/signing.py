"""Checks of what is to be signed: documents, who signs them, and on what authority."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, visit_rule
from domain.checks.slot import slot_of
from domain.checks.times import starts_at
from domain.core.late_pattern import late_pattern
from domain.delegation.delegation import Member
from domain.documents.authority import needs_powers
from domain.documents.document import Document
from domain.documents.document_count import CountDocuments, agrees_with_list, known_documents
from domain.documents.document_listing import ListDocument
from domain.documents.document_terms import DescribeDocument
from domain.documents.signatories import (
    NameSignatory,
    ProduceFullPowers,
    TakeOffSignatory,
    to_be_signed,
    unsigned_for,
    words_of,
)
from domain.documents.signing_outcome import RecordSigning, StrikeDocument
from domain.programme.meeting import TakeOffParticipant
from domain.programme.moving import MoveItem
from domain.programme.programme import Item


@visit_rule("signing-without-documents", "before-release", "protocol 8.1", told="once-settled", reads="items")
def signing_without_documents(plan: Plan) -> Findings:
    """A signing has something to sign, be it on the list or said in number."""
    listed = {each.item for each in plan.visit.documents.values() if not each.retracted and each.status != "struck"}
    for item in plan.items.values():
        said = item.documents_said is not None
        if "documents" in item.has and item.id not in listed and plan.to_come(item) and not said:
            values = {"item": item.title, "time": item.planned}
            yield Finding((item.id,), values, (Fix(ListDocument, {"item": item.id}),), starts_at(item))


@visit_rule("document-without-signatory", "before-release", "protocol 8.3", told="once-settled")
def document_without_signatory(plan: Plan) -> Findings:
    """A document has a signatory of each party that signs."""
    for item, document in _to_sign(plan):
        for side in unsigned_for(plan.visit, document):
            fix = Fix(NameSignatory, {"document": document.id, "side": side})
            yield _about(item, document, side, (fix,))


@visit_rule("signatory-will-not-come", "now", "protocol 8.3")
def signatory_will_not_come(plan: Plan) -> Findings:
    """Who is no longer coming signs nothing."""
    for item, document in _to_sign(plan):
        for side, member in _signatories(plan, document):
            if not member.travels:
                known = {"document": document.id, "side": side}
                fixes = (Fix(TakeOffSignatory, known), Fix(NameSignatory, known))
                yield _about(item, document, side, fixes, member.words)


@visit_rule("signatory-needed-elsewhere", "now", "protocol 5.12, 8.3")
def signatory_needed_elsewhere(plan: Plan) -> Findings:
    """Who signs is not listed somewhere else at that time. Listed for the signing too, he is `person-needed-twice`."""
    signing = {(member.id, item.id) for item, document in _to_sign(plan) for _, member in _signatories(plan, document)}
    for key, place in sorted(signing):
        item, slot, member = plan.items[place], slot_of(plan.items[place]), plan.members[key]
        if slot is None or key in item.people or not member.travels:
            continue
        for start, end, other in plan.needing(key):
            if start < slot[1] and slot[0] < end:
                off = Fix(TakeOffParticipant, {"item": other, "member": key})
                values = {
                    "member": member.words, "item": item.title, "when": item.planned, "other": plan.items[other].title,
                    "other_when": plan.items[other].planned,
                }  # fmt: skip
                yield Finding((key, place, other), values, (off, Fix(MoveItem, {"item": other})), starts_at(item))


@visit_rule("signatory-without-full-powers", "before-release", "protocol 8.4", told="once-settled")
def signatory_without_full_powers(plan: Plan) -> Findings:
    """Who signs for a state produces full powers, unless his office speaks for it."""
    for item, document in _to_sign(plan):
        for side, named in document.signatories.items():
            member = plan.members.get(named.member or "")
            comes = member is None or member.travels
            if comes and not named.powers and needs_powers(document, named, member):
                known = {"document": document.id, "side": side}
                fixes = (Fix(ProduceFullPowers, known), Fix(NameSignatory, known))
                yield _about(item, document, side, fixes, words_of(plan.visit, named))


@visit_rule("full-powers-of-another", "before-release", "protocol 2.5, 8.4", told="once-settled")
def full_powers_of_another(plan: Plan) -> Findings:
    """Full powers are made out to a person: whoever takes over his office, and his place, needs his own."""
    for item, document in _to_sign(plan):
        for side, named in document.signatories.items():
            member = plan.members.get(named.member or "")
            if member is not None and named.powers and named.bearer not in (None, member.person) and member.travels:
                known = {"document": document.id, "side": side}
                fixes = (Fix(ProduceFullPowers, known), Fix(NameSignatory, known))
                found = _about(item, document, side, fixes, member.words)
                yield replace(found, values={**found.values, "powers": named.powers})


@item_rule("documents-not-as-counted", "advisory", "protocol 8.8", told="always")
def documents_not_as_counted(plan: Plan, item: Item) -> Findings:
    """As many documents are known as are said to be signed."""
    if not agrees_with_list(plan.visit, item.id) and item.status != "cancelled":
        values = {"item": item.title, "said": item.documents_said, "count": known_documents(plan.visit, item.id)}
        known = {"item": item.id}
        yield Finding((item.id,), values, (Fix(ListDocument, known), Fix(CountDocuments, known)), starts_at(item))


@visit_rule("document-left-open", "advisory", "protocol 1.3, 8.3", told="always")
def document_left_open(plan: Plan) -> Findings:
    """Once the signing was held, each document was signed, exchanged or adopted, or it is said that it was not."""
    for document in plan.visit.documents.values():
        item = plan.items.get(document.item)
        if item is not None and item.status == "held" and not document.retracted and document.status == "planned":
            known = {"document": document.id}
            fixes = (Fix(RecordSigning, {**known, "act": document.act}), Fix(StrikeDocument, known))
            yield Finding((document.id,), {"document": document.title, "item": item.title}, fixes)


@visit_rule("signed-without-signatory", "advisory", "protocol 1.3, 8.3", told="always")
def signed_without_signatory(plan: Plan) -> Findings:
    """Of a document that was signed it is known who signed for each party, where it is of one of them.

    The signatory may have been taken off with somebody's departure after the ceremony.
    """
    for document in plan.visit.documents.values():
        if "signed" in document.done and document.signatories and not document.retracted:
            for side in unsigned_for(plan.visit, document):
                fix = Fix(NameSignatory, {"document": document.id, "side": side})
                yield Finding((document.id, side), {"document": document.title, "side": side}, (fix,))


@visit_rule("document-adopted-by-title", "before-release", "protocol 8.3")
def document_adopted_by_title(plan: Plan) -> Findings:
    """What the title of its item says is adopted is not on the list to be signed: `adoption de la Déclaration`."""
    for item, document in _to_sign(plan):
        adopted = any(_says_adopted(words, document.title.get(language)) for language, words in item.title.items())
        if adopted and not document.is_adopted:
            known = {"document": document.id, "title": document.title, "level": document.level, "kind": document.kind}
            values = {"document": document.title, "item": item.title}
            fix = Fix(DescribeDocument, {**known, "act": "adopted"})
            yield Finding((document.id,), values, (fix,), starts_at(item))


RULES: tuple[Rule, ...] = (
    signing_without_documents, document_without_signatory, signatory_will_not_come, signatory_needed_elsewhere,
    signatory_without_full_powers, full_powers_of_another, documents_not_as_counted, document_left_open,
    signed_without_signatory, document_adopted_by_title,
)  # fmt: skip


_ADOPTED = late_pattern(r"(?<!\w)(?:adopt|adoz|adoç|приня|annahme|verabschied)\w*", re.IGNORECASE)
_SIGNED = late_pattern(
    r"(?<!\w)(?:sign|firma|assin|подпис|қол қо|unterzeich|échang|exchang|обмен|intercamb)\w*", re.IGNORECASE
)
_AND = r"(?:[,;/&+–—]|(?<!\w)(?:and|et|и|und|y|e)(?!\w))"
_JOINED = late_pattern(rf"{_AND}\s*(?:(?:de\s+)?(?:the|la|l['’]|die|der)\s*)?$", re.IGNORECASE)
"""What stands before an adoption that is beside a signing, not in the name of what is signed."""
_NEXT = late_pattern(_AND, re.IGNORECASE)
_DIRECTLY = late_pattern(r"(?:\s+[^\s.:;]+){0,4}\s*[«“\"]?\s*|[^.:;]*(?:documents?|документ\w*)\s*:.*", re.IGNORECASE)
"""What may stand between an adoption and what is adopted: few words, or those of several documents."""


def _says_adopted(title: str, document: str | None) -> bool:
    """Whether a title says of a document that it is adopted, neither as part of what is signed nor as what then is."""
    found = _ADOPTED.search(title)
    if found is None or not document:
        return False
    before, behind = title[: found.start()], title[found.end() :]
    at = behind.casefold().find(document.casefold())
    if at < 0 or _DIRECTLY.fullmatch(behind[:at]) is None or _SIGNED.search(behind[:at]):
        return False
    if _SIGNED.search(before) and not _JOINED.search(before):
        return False
    return _SIGNED.search(_NEXT.split(behind[at + len(document) :], maxsplit=1)[0]) is None


def _to_sign(plan: Plan) -> Iterator[tuple[Item, Document]]:
    """The documents still to be signed at items still to come."""
    for key in dict.fromkeys(document.item for document in plan.visit.documents.values()):
        item = plan.items.get(key)
        if item is not None and plan.to_come(item):
            yield from ((item, each) for each in to_be_signed(plan.visit, key))


def _signatories(plan: Plan, document: Document) -> Iterator[tuple[str, Member]]:
    """The members who sign for a side."""
    for side, named in document.signatories.items():
        if named.member is not None:
            yield side, plan.members[named.member]


def _about(item: Item, document: Document, side: str, fixes: tuple[Fix, ...], member: Any = None) -> Finding:
    values = {"document": document.title, "item": item.title, "side": side, "time": item.planned}
    named = {"member": member} if member is not None else {}
    return Finding((document.id, side), {**values, **named}, fixes, starts_at(item))
