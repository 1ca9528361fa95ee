"""What the desktop says of approved spellings of members' names."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, Offered, Pick
from desktop.concepts.edges.members import MEMBER
from desktop.desk.view import VisitView
from desktop.wording.people import form_words
from desktop.wording.words import say
from domain.delegation.spelling import ApprovalsCopied, ChangeMemberSpelling, MemberSpellingChanged


def approved_forms(view: VisitView) -> Offered:
    """The languages in which any member's spelling is approved."""
    found = {form for member in view.visit.delegations.members.values() for form in member.approvals}
    return [(form, form_words(form, say.words)) for form in sorted(found)]


CONCEPT = Concept(
    menu="names",
    forms=(Form(ChangeMemberSpelling, (MEMBER, Field("form", Pick(approved_forms)), Field("name", "name"))),),
    sentences={ApprovalsCopied: cleared("approvals"), MemberSpellingChanged: cleared("name")},
)
