"""The requests of forms: which one is the form's own, and that of a command that needs no form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop.desk.view import VisitView
from domain.core.message import CommandClass, name_of
from domain.record.request import Request, from_fields


def asked_in(requests: Sequence[Request]) -> Request:
    """The request of a form among those it records together: the one that bears the id of its draft."""
    return next(request for request in reversed(requests) if request.id is not None)


def request_of(command: CommandClass, fields: dict[str, Any], view: VisitView, source: str | None = None) -> Request:
    """The request of a command that needs no form, based on what the officer saw, from the source that stands.

    A `reason` among the fields is why.

    Raises:
        Malformed: the fields are wrong.
    """
    own = {name: value for name, value in fields.items() if name != "reason"}
    reason = {"reason": fields["reason"]} if fields.get("reason") else {}
    line = {"command": name_of(command), "fields": own, "visit": view.visit_id.hex, "based_on": view.newest}
    return from_fields({**line, **reason, "source": source})
