"""The digest of a command: what tells whether two requests under one id say the same.

Digest 2 is SHA-256 over the request in canonical JSON, and of the keys that were *given*, so that a field a command
gains later changes the digest of nothing sent before:

- A request that was sent as a line of JSON, or in a batch of them, counts as its object was sent, before any text in
  it was cleaned: every key that was given, with its value, null and defaults included. Left out are `id` and
  `based_on`, and of `fields` those that are private in the version of the command that was sent.
- A request made otherwise, as by a form, counts as the object of `command` (the name the command first had),
  `version` where it is not 1, `fields` (always there, under the names they first had, without those that are private,
  nor those at the default they first had, in structures too), and of `visit`, `person`, `venue`, `reason`, `source`
  and `effective_at` those that are set.
- Canonical JSON has no blanks, the keys of each object in the order of their Unicode code points, of a key said twice
  the last. A number stands as it was written (`27.80` is neither `27.8` nor `"27.80"`). In texts only `"`, `\\` and
  U+0000 to U+001F are escaped: as `\\"`, `\\\\`, `\\b`, `\\t`, `\\n`, `\\f`, `\\r`, the others as `\\u00` and two
  hexadecimal digits in lower case. The whole is UTF-8.

Digest 1 is of what schema 1 recorded (`domain.record.digest_1`).
"""

from __future__ import annotations

import hashlib
from hmac import compare_digest
from typing import Any

import msgspec

from domain.core.message import first_name_of
from domain.record.digest_1 import changed_defaults, digest_1
from domain.record.plain import as_written, canonical_fields, canonical_json, counted_fields, under_first_names
from domain.record.request import Request

_NOT_SAID = ("id", "based_on")
_CIRCUMSTANCES = ("visit", "person", "venue", "reason", "source", "effective_at")


class Digest(msgspec.Struct, frozen=True):
    """A digest of a request: 32 bytes, and by which definition they were made."""

    version: int
    value: bytes


def digest_of_request(request: Request) -> Digest:
    """The digest of a request by the newest definition."""
    return Digest(2, digest_2(request))


def says_the_same(request: Request, version: int, value: bytes) -> bool:
    """Whether a request says what the one said that a digest was stored of; no, by a definition nobody knows."""
    known = {1: digest_1, 2: digest_2}.get(version)
    return known is not None and compare_digest(known(request), value)


def digest_2(request: Request) -> bytes:
    """Digest 2 of a request."""
    if request.line is None:
        said = canonical_fields(_made(request))
    else:
        said = canonical_json(_sent(request.line, request.sent.private))
    return hashlib.sha256(said.encode()).digest()


def _sent(line: bytes, private: tuple[str, ...]) -> dict[str, Any]:
    said = {key: value for key, value in as_written(line).items() if key not in _NOT_SAID}
    if "fields" in said:
        said["fields"] = {name: value for name, value in said["fields"].items() if name not in private}
    return said


def _made(request: Request) -> dict[str, Any]:
    command = request.sent
    fields = counted_fields(command, command.private)
    for name, (first, now) in changed_defaults(type(command)).items():
        fields.setdefault(name, now)
        if fields[name] == first:
            del fields[name]
    said: dict[str, Any] = {"command": first_name_of(type(command)), "fields": under_first_names(fields, type(command))}
    if command.version != 1:
        said["version"] = command.version
    circumstances = {name: getattr(request, name) for name in _CIRCUMSTANCES}
    return {**said, **{name: msgspec.to_builtins(value) for name, value in circumstances.items() if value is not None}}
