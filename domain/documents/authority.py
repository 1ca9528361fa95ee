"""On whose authority a document is signed, by what it is (protocol 8.4).

Full powers are for treaties (Vienna Convention on the Law of Treaties, article 7). Heads of state and of government and
ministers for foreign affairs need none (7(2)(a)); a head of mission needs none only to adopt a text with the receiving
state (7(2)(b)), and to sign it he does; others need none where the parties dispense with them (7(1)(b)). A text between
agencies is signed on the authority that the signatory's own law asks for, a contract on none of the state's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from domain.core.late import late

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.documents.document import Document, Signatory
    from domain.registry import office_words
else:
    office_words = late("domain.registry.office_words")

Authority = Literal["by-office", "full-powers", "dispensed", "own-law"]
"""On what somebody signs: his office, full powers, the parties' dispensing with them, what his own law asks for."""

Needed = Literal["by-office", "full-powers", "own-law", "none"]
"""What somebody needs to sign a document: `none` of the state's."""

BETWEEN_STATES = ("interstate", "intergovernmental")
"""The levels at which a document is made by states."""

BY_THEIR_TERMS = ("memorandum", "programme")
"""Kinds of which their terms and each side's law say whether they bind."""

SPEAK_FOR_THE_STATE = ("monarch", "head-of-state", "prime-minister", "foreign-minister")
"""The classes of office that sign for the state without full powers."""


def needed(document: Document, member: Member | None) -> Needed | None:
    """What authority somebody needs to sign a document; None where too little is known of it, or of who signs.

    Who signs by an office that is no member is taken to speak for that office alone, never for the state.
    """
    if document.level == "corporate" or document.kind in ("contract", "statement"):
        return "none"
    if document.level == "interagency" or document.kind in BY_THEIR_TERMS:
        return "own-law"
    if document.level not in BETWEEN_STATES and document.kind != "treaty":
        return None
    return "by-office" if member is not None and speaks_for_the_state(member) else "full-powers"


def needs_powers(document: Document, signatory: Signatory, member: Member | None) -> bool:
    """Whether a signatory must produce full powers: as was recorded of him, else as the document asks."""
    if signatory.authority is not None:
        return signatory.authority == "full-powers"
    return needed(document, member) == "full-powers"


def speaks_for_the_state(member: Member) -> bool:
    """Whether somebody signs a treaty by virtue of his office (Vienna Convention, article 7(2)(a)).

    To lead a delegation is no such office. Of a minister the record knows the class and not the field, of who leads a
    delegation it may know no class: then the title is read, as of a deputy head of government who is minister for
    foreign affairs besides.
    """
    if member.office_class in SPEAK_FOR_THE_STATE or office_words.is_also_foreign_minister(member.position):
        return True
    named = office_words.class_in_some_words(member.position) if member.office_class in (None, "minister") else None
    if named == "foreign-minister":
        return True
    return member.office_class is None and member.category == "head" and named in SPEAK_FOR_THE_STATE
