"""Requests: a command with what goes into the journal beside it. One line of JSON, or one batch of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.message import Command, name_of, newest
from domain.core.problem import Malformed, Refused
from domain.core.text import Remark, cleaned
from domain.core.times import aware
from domain.record.command_data import command_named, fields_of, first_version, wrong_shape
from domain.record.vocabulary import COMMAND_VERSIONS, NAMED, kind_of

CommandId = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
LONGEST_LINE = 2_000_000
"""The bytes a line may have."""

# A float would round a long figure and drop the zero of 27.80.
_decoder = msgspec.json.Decoder(float_hook=Decimal)
_raw_fields = msgspec.json.Decoder(dict[str, msgspec.Raw])
_raw_lines = msgspec.json.Decoder(list[msgspec.Raw])


_NO_NUMBER = late_pattern(r'"(?:\\.|[^"\\])*"|(-?(?:NaN|Infinity))')
"""A text, or what the standard library takes for a number and JSON does not."""


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A command for one visit, or one entry of a registry, and the circumstances it is recorded with.

    `id` makes sending it again harmless; `based_on` is the entry the officer saw, so that a change made
    since is not overwritten unseen. A request that opens what it is about names none. `line` and `superseded` say how
    it was sent, which its digest is of; what is recorded is the rest.
    """

    command: Command[Any]
    visit: str | None = None
    person: str | None = None
    venue: str | None = None
    id: str | None = None
    reason: str | None = None
    source: str | None = None
    effective_at: datetime | None = None
    based_on: int | None = None
    batch: str | None = None
    """The id of the batch it came in, where the sender gave it one: it makes sending the batch again harmless."""
    line: bytes | None = None
    """The object of JSON it was sent as, byte for byte; None for one that a form or a list made."""
    superseded: Command[Any] | None = None
    """The command as it was sent, where that was in an older version; None if in the newest."""

    @property
    def sent(self) -> Command[Any]:
        """The command in the version it was sent in."""
        return self.command if self.superseded is None else self.superseded

    @property
    def about(self) -> str | None:
        """The name of the visit, person … the command is for; None where it is for the office itself."""
        named: str | None = getattr(self, kind_of(self.command).name, None)
        return named


def request_about(command: Command[Any], name: str, **circumstances: Any) -> Request:
    """The request of a command for the visit, person … of that name; the office itself needs none."""
    kind = kind_of(command)
    named = {kind.name: name} if kind.opens is not None else {}
    return Request(command=command, **circumstances, **dict[str, Any](named))


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    command: str
    version: int | None = None
    fields: dict[str, Any] = {}
    visit: str | None = None
    person: str | None = None
    venue: str | None = None
    id: CommandId | None = None
    reason: Remark | None = None
    source: Remark | None = None
    effective_at: datetime | None = None
    based_on: int | None = None


class _Batch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    batch: tuple[dict[str, Any], ...]
    id: CommandId | None = None


def _as_said(line: dict[str, Any]) -> dict[str, Any]:
    return line


def parse(line: bytes | str, completed: Callable[[dict[str, Any]], dict[str, Any]] = _as_said) -> tuple[Request, ...]:
    """The requests of one line of JSON: one, or those of a batch.

    Args:
        completed: what a command comes to that was said shorter than it is recorded. Sent again, it is known by how it
            was said.

    Raises:
        Malformed: `line-too-long`, `no-json`, `empty-batch`, `unknown-command`, `unknown-command-version`,
            `wrong-shape`, `about-another-kind`, `named-otherwise`, `text-not-allowed`, `time-without-zone`,
            `day-out-of-range`.
    """
    if len(line) > LONGEST_LINE:
        raise Malformed("line-too-long", limit=LONGEST_LINE)
    try:
        found = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeError, RecursionError, ArithmeticError):
        _refuse_half_pairs(line)
        raise _no_json(line) from None
    if not isinstance(found, dict):
        raise Malformed("no-json")
    if "batch" not in found:
        return (_sent_as(line, completed(found)),)
    batch = _shaped(found, _Batch)
    if not batch.batch:
        raise Malformed("empty-batch")
    as_sent, batch_id = _raw_lines.decode(_raw_fields.decode(line)["batch"]), cleaned(batch.id, "id")
    each = map(completed, batch.batch)
    return tuple(_sent_as(bytes(raw), said, batch_id) for raw, said in zip(as_sent, each, strict=True))


def _sent_as(line: bytes | str, found: dict[str, Any], batch: str | None = None) -> Request:
    as_sent = line.encode() if isinstance(line, str) else line
    return msgspec.structs.replace(from_fields(found), line=as_sent, batch=batch)


def from_fields(line: dict[str, Any]) -> Request:
    """The request of a line's fields, as a form gives them.

    Raises:
        Malformed: as `parse`; `named-otherwise`.
    """
    try:
        return from_recorded(_sourced_as_said(_keyed_as_named(cleaned(line))))
    except RecursionError:
        raise Malformed("no-json") from None


def from_recorded(line: dict[str, Any]) -> Request:
    """The request of a line that was recorded: its texts stand as they were let in then, whatever is refused now.

    Raises:
        Malformed: as `parse`, but for `text-not-allowed`.
    """
    said = _shaped(line, _Line)
    if said.effective_at is not None:
        _refuse_unclear(said.effective_at)
    version = first_version(said.command) if said.version is None else said.version
    sent = command_named(said.command, said.fields, version)
    command = newest(sent)
    _refuse_another_kind(command, said)
    return Request(
        command=command, visit=said.visit, person=said.person, venue=said.venue, id=said.id, reason=said.reason or None,
        source=said.source or None, effective_at=said.effective_at, based_on=said.based_on,
        superseded=sent if sent is not command else None,
    )  # fmt: skip


def _no_json(line: bytes | str) -> Malformed:
    """The refusal of a text that is no JSON, with the row and the column, from 1, where it stops being read."""
    try:
        text = line if isinstance(line, str) else line.decode()
        json.loads(text)
        if (no_number := next((each for each in _NO_NUMBER.finditer(text) if each[1]), None)) is not None:
            raise json.JSONDecodeError("no number", text, no_number.start())
    except json.JSONDecodeError as error:
        return Malformed("no-json", row=error.lineno, column=error.colno)
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        return Malformed("no-json", row=before.count("\n") + 1, column=len(before) - before.rfind("\n"))
    except (RecursionError, ValueError):
        pass
    return Malformed("no-json")


def _refuse_half_pairs(line: bytes | str) -> None:
    """Name the text that keeps a line from being read: half a character pair, as in `"\\ud800"`."""
    with suppress(ValueError, RecursionError):
        cleaned(json.loads(line))


def _keyed_as_named(line: dict[str, Any]) -> dict[str, Any]:
    """A line that opens a visit, person or venue and names it beside its fields says by that how it is to be named."""
    kind = next((each for each in NAMED if each.opens is not None and name_of(each.opens) == line.get("command")), None)
    fields = line.get("fields", {})
    named = line.get(kind.name) if kind is not None else None
    if kind is None or named is None or not isinstance(fields, dict):
        return line
    other = fields.get(kind.key)
    if other not in (None, named):
        raise Malformed("named-otherwise", field=kind.name, named=str(named)[:60], other=str(other)[:60])
    return {**line, "fields": {**fields, kind.key: named}}


def _sourced_as_said(line: dict[str, Any]) -> dict[str, Any]:
    """A line that says its source beside the fields of a command that asks for one has said it there too."""
    fields, source, name, version = line.get("fields", {}), line.get("source"), line.get("command"), line.get("version")
    if not source or not isinstance(fields, dict) or "source" in fields or not isinstance(name, str):
        return line
    kind = COMMAND_VERSIONS.get((name, version if isinstance(version, int) else first_version(name)))
    asks = kind is not None and any(each.name == "source" and each.required for each in msgspec.structs.fields(kind))
    return {**line, "fields": {**fields, "source": source}} if asks else line


def _refuse_another_kind(command: Command[Any], line: _Line) -> None:
    """A line that names a visit for a command about a person would seem to concern that visit."""
    own = kind_of(command).name
    for kind in NAMED:
        if kind.name != own and getattr(line, kind.name) is not None:
            raise Malformed("about-another-kind", field=kind.name, command=line.command, kind=kind.name)


def _refuse_unclear(effective_at: datetime) -> None:
    try:
        aware(effective_at, "effective_at")
    except Refused as refused:
        raise Malformed(refused.code, field=refused.field, **refused.values) from None


def as_line(request: Request) -> dict[str, Any]:
    """The request as the fields of a line of JSON; what is not set is left out, and so is what is private."""
    fields = fields_of(request.command)
    for private in request.command.private:
        fields.pop(private, None)
    line: dict[str, Any] = {"command": name_of(type(request.command)), "fields": fields}
    if request.command.version != 1:
        line["version"] = request.command.version
    for name in ("visit", "person", "venue", "id", "reason", "source", "effective_at", "based_on"):
        value = getattr(request, name)
        if value is not None:
            line[name] = msgspec.to_builtins(value)
    return line


def _shaped(line: dict[str, Any], kind: type[Any]) -> Any:
    try:
        return msgspec.convert(line, kind)
    except msgspec.ValidationError as error:
        raise wrong_shape(error) from None
