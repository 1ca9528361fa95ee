"""Documents to be signed: what they are, who signs each, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop.commandline.call import Call
from desktop.commandline.parser import Declarations
from desktop.commandline.reading import visit_as_of
from desktop.commandline.table import table
from desktop.wording.documents import counted_words, document_status, kind_and_level, signatory_name
from desktop.wording.words import Words
from domain.core.names import GUEST, HOST
from domain.projections.documents import (
    AssistantRow,
    DocumentRow,
    SignatoryRow,
    document_counts,
    documents,
    sides_signing,
)


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    papers = commands.add("documents", show_documents, visit=True, as_of=True, json=True)
    papers.take("item", about="item", shown="item", nargs="?")


def show_documents(call: Call) -> int:
    """The documents of a visit, or of one item, in the order of the ceremony."""
    with call.office() as office:
        _, visit = visit_as_of(call, office)
    words = call.words.of_visit(visit)
    if call.asked.item is not None:
        visit.programme.known(call.asked.item)
    found, counts = documents(visit, call.asked.item), document_counts(visit, call.asked.item)
    if call.asked.json:
        call.answer_json([_document(row, words) for row in found])
        return 0
    counted = [f"{words.pick(each.title)} · {counted_words(each, words)}" for each in counts]
    sides = sides_signing(visit, found)
    call.answer(
        "\n".join([*counted, table([_line(row, sides, words) for row in found])])
        if found or counts
        else words("cli.no-documents")
    )
    return 0


def _line(row: DocumentRow, sides: Sequence[str], words: Words) -> tuple[str, ...]:
    return (
        words.number(row.number) if row.number is not None else words("nothing"),
        row.id,
        words.pick(row.title),
        kind_and_level(row, words),
        *_signatories(row, sides, words),
        document_status(row, words),
    )


def _signatories(row: DocumentRow, sides: Sequence[str], words: Words) -> tuple[str, ...]:
    """Who signs, in a column for each party; by the name of the party where there are more than two."""
    if tuple(sides) == (HOST, GUEST):
        return tuple(_signs(row.signatory(side), words) if side in row.sides else "" for side in sides)
    named = (
        words("documents.signs-alone", side=side, name=_signs(row.signatory(side), words)) if side in row.sides else ""
        for side in sides
    )
    return tuple(named)


def _signs(signatory: SignatoryRow | None, words: Words) -> str:
    return signatory_name(signatory, words) if signatory is not None else words("documents.nobody")


def _document(row: DocumentRow, words: Words) -> dict[str, Any]:
    return {
        "id": row.id,
        "item": row.item,
        "number": row.number,
        "title": words.pick(row.title),
        "level": row.level,
        "kind": row.kind,
        "act": row.act,
        "status": row.status,
        "parties": row.sides,
        "other_parties": words.pick(row.other_parties) or None,
        "signatories": [_signatory(each, words) for each in row.signatories],
        "languages": row.languages,
        "prevailing": row.prevailing,
        "originals": row.originals,
        "alternat": row.alternat,
        "in_force": words.pick(row.in_force) or None,
        "depositary": words.pick(row.depositary) or None,
        "signed_at": row.done.get("signed"),
        "exchanged_at": row.done.get("exchanged"),
        "adopted_at": row.done.get("adopted"),
        "assistants": [_assistant(each, words) for each in row.assistants],
        "agreed": row.agreed,
    }


def _assistant(row: AssistantRow, words: Words) -> dict[str, Any]:
    return {
        "side": row.side,
        "member": row.member,
        "name": words.pick(row.names) or words.pick(row.called) or None,
        "office": words.pick(row.office) or None,
        "telephone": row.telephone or None,
    }


def _signatory(row: SignatoryRow, words: Words) -> dict[str, Any]:
    return {
        "side": row.side,
        "member": row.id,
        "name": words.pick(row.names) or None,
        "position": words.pick(row.position) or None,
        "status": row.status,
        "full_powers": words.pick(row.powers) or None,
        "authority": row.authority,
        "needed_authority": row.needed,
        "needs_full_powers": row.needs_powers,
    }
