"""Documents to be signed in words: who signs, on what authority, and what kind of document it is."""

from __future__ import annotations

from typing import Protocol

from desktop.wording.words import Words
from domain.core.quantity import Quantity
from domain.core.text import Wording
from domain.documents.document import DocumentKind, DocumentLevel
from domain.projections.documents import DocumentCount, DocumentRow, SignatoryRow


def signatory_name(signatory: SignatoryRow, words: Words) -> str:
    """Who signs: the member, or the office where it is none."""
    if signatory.id is None:
        return words.pick(signatory.position)
    return words.name(signatory.names, signatory.position)


def authority(signatory: SignatoryRow, words: Words) -> str:
    """On what authority somebody signs: the full powers quoted, that they are wanted, what was said, what is needed.

    Empty where too little is known of the document.
    """
    if signatory.powers:
        return words.pick(signatory.powers)
    if signatory.needs_powers:
        return words("documents.powers-wanted")
    on = signatory.authority or signatory.needed
    return words(f"authority.{on}") if on is not None else ""


def counted_words(counted: DocumentCount, words: Words) -> str:
    """How many documents are said to be signed, and how many of them are known: "more than 20 documents, 7 listed"."""
    return words("documents.counted", said=said_words(counted.said, words), count=counted.known)


def said_words(said: Quantity, words: Words) -> str:
    """How many documents were said: "more than 20 documents", or what they were called when it was said."""
    number = words.said(said)
    return number if said.unit else words("documents.so-many", said=number, count=int(said.upper or said.value))


def document_status(row: DocumentRow, words: Words) -> str:
    """How a document stands, beginning with a capital: what is exchanged or adopted only is not to be signed."""
    if row.status == "planned" and row.act != "signed":
        return words("documents.to-exchange" if row.act == "exchanged" else "documents.to-adopt")
    return words.of("document-status", row.status)


class Described(Protocol):
    """A document by what it is, between whom."""

    @property
    def kind(self) -> DocumentKind | None: ...
    @property
    def level(self) -> DocumentLevel | None: ...
    @property
    def other_parties(self) -> Wording: ...


def kind_and_level(row: Described, words: Words) -> str:
    """What a document is, between whom, and who else is party to it, as far as that is known; empty: nobody said."""
    kind = words(f"document-kind.{row.kind}") if row.kind is not None else ""
    level = words(f"document-level.{row.level}") if row.level is not None else ""
    others = words("documents.other-parties", others=row.other_parties) if row.other_parties else ""
    said = words.with_commas((kind, level, others))
    return said[:1].title() + said[1:]
