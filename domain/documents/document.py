"""Documents to be signed, exchanged or adopted at an item of the visit: what each is, and how far it has come.

They are listed in `document_listing.py`, their terms are in `document_terms.py`, whose they are in
`document_parties.py`, who signs them in `signatories.py`, what was signed in `signing_outcome.py`.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from domain.core.message import Known
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.text import Wording

if TYPE_CHECKING:
    from domain.documents.authority import Authority
    from domain.visit.visit import Visit

DocumentLevel = Literal["interstate", "intergovernmental", "interagency", "corporate"]
"""Between whom a document is made (protocol 8.1)."""

DocumentKind = Literal["treaty", "agreement", "protocol", "memorandum", "programme", "statement", "contract"]
"""What a document is: with its level it says on whose authority it is signed (protocol 8.1, 8.4)."""

SigningAct = Literal["signed", "exchanged", "adopted"]
"""What is done with a document at the item: signed there, exchanged in the presence of the principals, or adopted, as a
joint statement that nobody signs is.
"""

DocumentStatus = Literal["planned", "signed", "exchanged", "adopted", "struck"]
"""How far the signing of a document has come."""

DocumentStanding = Literal[
    "planned", "signed", "exchanged", "adopted", "struck", "planned-exchanged", "planned-adopted"
]
"""How a document stands in words: of one still to come, whether it is to be exchanged or adopted, and not signed."""

Originals = Annotated[int, msgspec.Meta(ge=1, le=20)]
"""How many originals each side keeps."""


class Signatory(msgspec.Struct, frozen=True):
    """Who signs for a side: a member, or an office or agency that is on no list (protocol 8.3).

    `powers` quotes the full powers produced; empty where there are none. They are the signatory's own: whoever signs
    instead has none until he produces his (protocol 2.8, 8.4).
    """

    member: str | None
    powers: Wording = msgspec.field(default_factory=dict)
    office: Wording = msgspec.field(default_factory=dict)
    """In what capacity, where that is not the member's own office; who signs, where it is no member."""
    authority: Authority | None = None
    """On what he signs, where that was said."""
    bearer: str | None = None
    """Whom of the registry the full powers were made out to; None: he was not known there."""

    def is_who(self, member: str | None, office: Wording) -> bool:
        """Whether it is that member or office that signs."""
        return (self.member, self.office) == (member, office)


class Terms(msgspec.Struct, frozen=True):
    """How the originals are made out (protocol 8.2)."""

    languages: tuple[str, ...] = ()
    """The authentic languages."""
    prevailing: str | None = None
    """The language whose text prevails where they differ."""
    originals: int | None = None
    """How many each side keeps."""
    alternat: bool | None = None
    """Whether in its own originals each side is named, and signs, first; None: nobody said."""
    in_force: Wording = msgspec.field(default_factory=dict)
    """From when it binds, in words: from signature, after ratification."""
    depositary: Wording = msgspec.field(default_factory=dict)


class DocumentParties(msgspec.Struct, frozen=True):
    """Whose document it is, where somebody said (protocol 8.3)."""

    sides: tuple[str, ...] = ()
    """The parties of the visit that sign; none: nobody said."""
    others: Wording = msgspec.field(default_factory=dict)
    """Who else is party to it and is none of the visit, in words: an organisation, a company."""


class Document(msgspec.Struct):
    """A document as the record stands."""

    id: str
    item: str
    title: Wording
    level: DocumentLevel | None
    """None: nobody said."""
    act: SigningAct
    kind: DocumentKind | None = None
    terms: Terms = msgspec.field(default_factory=Terms)
    parties: DocumentParties = msgspec.field(default_factory=DocumentParties)
    signatories: dict[str, Signatory] = msgspec.field(default_factory=dict)
    """By side."""
    done: dict[SigningAct, datetime | None] = msgspec.field(default_factory=dict)
    """When it was signed, exchanged or adopted (UTC); None: nobody noted when."""
    struck: bool = False
    """It will not be signed during this visit."""
    retracted: bool = False

    @property
    def status(self) -> DocumentStatus:
        """How far the signing has come. What was done outweighs what was struck."""
        if self.struck and not self.done:
            return "struck"
        acts: tuple[SigningAct, ...] = ("exchanged", "signed", "adopted")
        return next((act for act in acts if act in self.done), "planned")

    @property
    def is_adopted(self) -> bool:
        """Whether nobody signs it, as it was adopted, or is to be: what was done outweighs what was planned."""
        return self.status == "adopted" or (not self.done and self.act == "adopted")


def known_document(visit: Visit, document: str) -> Document:
    """The document of that id.

    Raises:
        Refused: `unknown-document`.
    """
    found = visit.documents.get(document)
    if found is None or found.retracted:
        raise Refused("unknown-document", field="document", **offered(document, visit.documents), document=document)
    return found


def unsigned_document(visit: Visit, document: str) -> Document:
    """The document of that id, whose plan may still change.

    Raises:
        Refused: `unknown-document`, `already-signed`, `document-struck`.
    """
    found = known_document(visit, document)
    if found.done:
        raise Refused("already-signed", field="document", title=found.title)
    if found.struck:
        raise Refused("document-struck", field="document", title=found.title)
    return found


def documents_at(visit: Visit, item: str) -> list[Document]:
    """The documents of an item in the order of the ceremony; those struck come last."""
    found = [each for each in visit.documents.values() if each.item == item and not each.retracted]
    return sorted(found, key=_is_struck)


def place_of_document(visit: Visit, document: Document) -> int | None:
    """The place (1 and up) of a document at its item; None once it was struck."""
    counted = [each.id for each in documents_at(visit, document.item) if each.status != "struck"]
    return counted.index(document.id) + 1 if document.id in counted else None


def document_to_change(visit: Visit, document: str) -> Document:
    """The document of that id, to be corrected where it was signed, else planned anew.

    What was signed, by whom and how it was made out are facts, and are recorded afterwards too (protocol 1.1).

    Raises:
        Refused: `unknown-document`, `document-struck`, `visit-closed`, `visit-cancelled`.
    """
    found = known_document(visit, document)
    if found.done:
        return found
    visit.admit_plans()
    return unsigned_document(visit, document)


def asked_document(visit: Visit, known: Known) -> Document | None:
    """The document that a command is about, by what is known of its fields; None if that says none."""
    return visit.documents.get(str(known.get("document")))


def _is_struck(document: Document) -> bool:
    return document.status == "struck"


def last_place(visit: Visit, item: str) -> int:
    """The last place taken at an item."""
    return sum(not _is_struck(each) for each in documents_at(visit, item))


def move_document(visit: Visit, document: str, place: int) -> None:
    """Order the documents of an item anew, with this one at its place; those of other items stay."""
    moved = visit.documents[document]
    others = [each for each in documents_at(visit, moved.item) if each.id != document]
    order = [*others[: place - 1], moved, *others[place - 1 :]]
    aside = [each for each in visit.documents.values() if each not in order]
    visit.documents = {each.id: each for each in (*aside, *order)}
