"""What the desktop says of lists that were accepted."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Endings
from desktop.concepts.edges.fields import SIDE, Field, Form, Offered, OneOf, Pick
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.delegation.accepted_list import (
    AcceptedList,
    AcceptList,
    ListAccepted,
    ListKind,
    ListRetracted,
    RetractList,
)


def lists(view: VisitView) -> Offered:
    """The lists that were accepted."""
    return [(each.id, list_quoted(each)) for each in view.visit.accepted_lists.values()]


def list_quoted(accepted: AcceptedList) -> str:
    """An accepted list: whose, what it was, how many it named, and in which file it came."""
    said = say(f"accepted-list.{accepted.kind}", side=accepted.side, count=accepted.persons)
    return f"{said} · {accepted.file}" if accepted.file else said


_BY_KIND: Endings = {
    "addendum": lambda values: values.get("kind") == "addendum",
    "correction": lambda values: values.get("kind") == "correction",
}

CONCEPT = Concept(
    menu="lists",
    forms=(
        Form(
            AcceptList,
            (
                SIDE,
                Field("kind", OneOf("list-kind", ListKind)),
                Field("persons", "whole-number"),
                Field("file", "line"),
            ),
        ),
        Form(RetractList, (Field("list", Pick(lists)),)),
    ),
    sentences={ListAccepted: _BY_KIND, ListRetracted: _BY_KIND},
)
