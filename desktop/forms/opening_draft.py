"""The draft a form opens with: what is known already, and what stands of what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from desktop.concepts import form_of
from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.drafts import Draft, new_draft
from desktop.forms.form_kinds import TEXT
from desktop.forms.present import what_stands
from domain.core.message import CommandClass, name_of
from domain.record.vocabulary import OFFICE, VISIT, kind_of_command
from domain.visit.opening import OpenVisit
from domain.visit.visit import Visit


def opening_draft(
    command: CommandClass,
    fields: Mapping[str, Any],
    view: VisitView | None,
    registries: DeskRegistries,
    source: str | None,
) -> Draft:
    """A draft of a command with what is already known; a `reason` among the fields is why.

    Args:
        view: the visit on show; a draft about a visit is based on the newest entry seen there.
        source: the standing source, for what is recorded of a visit.
    """
    known, reason = {name: value for name, value in fields.items() if name != "reason"}, fields.get("reason")
    draft = _without_reason(command, known, view, registries, source)
    return msgspec.structs.replace(draft, reason=reason) if reason else draft


def _without_reason(
    command: CommandClass,
    fields: Mapping[str, Any],
    view: VisitView | None,
    registries: DeskRegistries,
    source: str | None,
) -> Draft:
    name = name_of(command)
    kind = kind_of_command(name)
    fields = {**_meant(command, fields, view), **fields}
    visit = view.visit if view is not None else None
    stands = (
        _alike(command, fields, visit)
        if form_of(command).is_for_many(fields)
        else what_stands(command, fields, visit, registries)
    )
    if kind is OFFICE:
        return new_draft(name, None, {**stands, **fields})
    if kind is not VISIT:
        known = {name: value for name, value in fields.items() if name != kind.name}
        return new_draft(name, None, {**stands, **known}, **{kind.name: fields.get(kind.name)})
    seen = None if command is OpenVisit else view
    about, based_on = (seen.visit_id.hex, seen.newest) if seen is not None else (None, None)
    standing = source if form_of(command).sourced and seen is not None else None
    # A text that was pasted is kept as one that was typed.
    typed_at = datetime.now(UTC) if TEXT in fields else None
    return new_draft(name, based_on, {**stands, **fields}, visit=about, source=standing, typed_at=typed_at)


def _alike(command: CommandClass, fields: Mapping[str, Any], visit: Visit | None) -> dict[str, Any]:
    """What stands alike in all of the several things that are named."""
    many = form_of(command).many
    return dict(many.alike(visit, fields[many.subject])) if many is not None and visit is not None else {}


def _meant(command: CommandClass, fields: Mapping[str, Any], view: VisitView | None) -> Mapping[str, Any]:
    """The several things a command is usually meant for, where none is named."""
    many = form_of(command).many
    if many is None or view is None or fields.get(many.subject):
        return {}
    return many.proposes(view.visit, fields)
