"""What the inspector says of a document, and of the documents of an item."""

from __future__ import annotations

from desktop.desk.view import VisitView
from desktop.models.documents_model import signed_words
from desktop.wording.documents import authority, counted_words, signatory_name
from desktop.wording.greeters import greeting_words
from desktop.wording.words import Words
from domain.projections.documents import AssistantRow, DocumentRow, SignatoryRow, document_counts, documents


def document_lines(view: VisitView, item: str, words: Words) -> tuple[str, ...]:
    """The documents of an item, a line each: number, title, how it stands; first how many there are said to be."""
    counted = tuple(counted_words(each, words) for each in document_counts(view.visit, item))
    return counted + tuple(
        words("documents.line", number=row.number, title=row.title, status=row.status)
        for row in documents(view.visit, item)
    )


def document_row(view: VisitView, document: str) -> DocumentRow | None:
    """The row of a document; None if the visit has none of that id."""
    found = view.visit.documents.get(document)
    return next((row for row in documents(view.visit, found.item) if row.id == document), None) if found else None


def document_facts(row: DocumentRow, words: Words) -> tuple[tuple[str, str], ...]:
    """What is settled of a document, each with the code of its label."""
    texts = words.languages(row.languages) if row.languages else ""
    return (
        ("at-item", words.pick(row.item_title)),
        ("document-kind", words.of("document-kind", row.kind) if row.kind is not None else ""),
        ("level", words.of("document-level", row.level) if row.level is not None else ""),
        ("other-parties", words.pick(row.other_parties)),
        ("act", words.of("document-act", row.act)),
        ("done", signed_words(row, words)),
        ("texts", texts),
        ("prevailing", words.of("language", row.prevailing) if row.prevailing else ""),
        ("originals", words.number(row.originals) if row.originals else ""),
        ("alternat", _alternat(row, words)),
        ("in-force", words.pick(row.in_force)),
        ("depositary", words.pick(row.depositary)),
        ("assistants", "\n".join(_assists(each, words) for each in row.assistants)),
    )


def _assists(row: AssistantRow, words: Words) -> str:
    who = greeting_words(row.names or row.called, row.office, row.telephone, words)
    return words("documents.signs-alone", side=row.side, name=who)


def _alternat(row: DocumentRow, words: Words) -> str:
    """Whether each side stands first in its own originals; nothing where nobody said."""
    if row.alternat is None:
        return ""
    return words("documents.alternat" if row.alternat else "documents.no-alternat")


def signatory_lines(row: DocumentRow, words: Words) -> tuple[str, ...]:
    """Who signs for each side, and on what authority."""
    return tuple(_signs(each, words) for each in row.signatories)


def _signs(row: SignatoryRow, words: Words) -> str:
    name, on = signatory_name(row, words), authority(row, words)
    if not on:
        return words("documents.signs-alone", side=row.side, name=name)
    return words("documents.signs", side=row.side, name=name, authority=on)
