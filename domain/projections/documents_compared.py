"""What differs of the documents to be signed between two moments of a visit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from domain.documents.document import Document, DocumentStanding, place_of_document
from domain.documents.signatories import words_of
from domain.projections.difference import About, Called, Difference, difference_in, paired, sides_of_both
from domain.visit.visit import Visit


def document_differences(before: Visit, after: Visit, about: About = None) -> Iterator[Difference]:
    """The documents that came and went, and what changed of those that stayed; of all, or of those it is about."""
    then, now = _standing(before, about), _standing(after, about)
    for key, old, new in paired(then, now):
        if old is None and new is not None:
            yield Difference("document-new", key, new.title)
        elif new is None and old is not None:
            yield Difference("document-gone", key, old.title)
        elif old is not None and new is not None:
            yield from _of_document(before, after, old, new)


def _of_document(before: Visit, after: Visit, old: Document, new: Document) -> Iterator[Difference]:
    facets = (
        ("document-title", "title"), ("document-level", "level"), ("document-kind", "kind"), ("document-act", "act"),
    )  # fmt: skip
    for code, name in facets:
        yield from difference_in(code, new.id, new.title, getattr(old, name), getattr(new, name))
    if old.status != new.status:
        yield Difference("document-status", new.id, new.title, _how_it_stands(old), _how_it_stands(new))
    places = place_of_document(before, old), place_of_document(after, new)
    if None not in places:
        yield from difference_in("document-place", new.id, new.title, *places)
    if old.parties != new.parties:
        yield Difference("document-parties", new.id, new.title)
    if old.terms != new.terms:
        yield Difference("document-terms", new.id, new.title)
    for side in sides_of_both(before, after):
        named = _signatory(before, old, side), _signatory(after, new, side)
        yield from difference_in("document-signatory", new.id, new.title, *named, side=side)
        powers = (document.signatories[side].powers if side in document.signatories else {} for document in (old, new))
        if named[0] == named[1]:
            yield from difference_in("document-powers", new.id, new.title, *powers, side=side)


def _how_it_stands(document: Document) -> DocumentStanding:
    """Its status; of one that is to be exchanged or adopted, with that: it is not to be signed."""
    if document.status == "planned" and document.act != "signed":
        return "planned-adopted" if document.act == "adopted" else "planned-exchanged"
    return document.status


def _standing(visit: Visit, about: About) -> dict[str, Document]:
    known = visit.documents
    wanted = known if about is None else (key for key in about if key in known)
    return {key: known[key] for key in wanted if not known[key].retracted}


def _signatory(visit: Visit, document: Document, side: str) -> Any:
    named = document.signatories.get(side)
    if named is None:
        return None
    words = words_of(visit, named)
    return Called(named.member, words) if named.member is not None else words
