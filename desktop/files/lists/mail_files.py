"""Lists in a mail as it was kept (.eml): the file that came with it, else what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from domain.core.late import late

if TYPE_CHECKING:
    import email
    from email import message, policy

    from domain.lists.text import evidence
else:
    email, message, policy = late("email"), late("email.message"), late("email.policy")
    evidence = late("domain.lists.text.evidence")

_HEAD = re.compile(
    rb"\A(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,200}?(?:mime-version|content-type):", re.IGNORECASE
)
_LOOKED_AT = 60_000
_MOST_ATTACHED = 40
"""Files that came with a mail in which a list is looked for."""
_CELLS, _FEWEST = 2, 3
"""Cells that a row of a list has more than, a number, a name and an office; and how many such rows are one."""
_LISTS = re.compile(r"\.(?:docx|xlsx|xlsm|docm|xls|ods|odt|rtf|csv|tsv)$", re.IGNORECASE)


def is_mail(content: bytes) -> bool:
    """Whether a file is a mail with its head."""
    return bool(_HEAD.match(content[:_LOOKED_AT].replace(b"\r\n", b"\n")))


class MailPart(msgspec.Struct, frozen=True):
    """A part of a mail that may hold a list."""

    attached: str
    """What the file is called that came with it; empty for what the mail itself says."""
    content: bytes


def parts_of_mail(content: bytes) -> Iterator[MailPart]:
    """What of a mail may hold the list, the likeliest first: files that came with it, a page, its text, in UTF-8."""
    mail = email.message_from_bytes(content, policy=policy.default)
    if not isinstance(mail, message.EmailMessage):
        return
    attached = (part for part in mail.iter_attachments() if _LISTS.search(part.get_filename() or ""))
    for part in islice(attached, _MOST_ATTACHED):
        held = part.get_payload(decode=True)
        if isinstance(held, bytes):
            yield MailPart(part.get_filename() or "", held)
    for kind in ("html", "plain"):
        body = mail.get_body((kind,))
        if body is not None:
            yield MailPart("", str(body.get_content()).encode("utf-8", errors="replace"))


def holds_a_list(rows: Sequence[Sequence[str]]) -> bool:
    """Whether what a mail says is a list too: some rows have a name beside an office, which no greeting has."""
    named = (row for row in rows if len(row) > _CELLS and any(map(_is_named, row[1:])))
    return len(list(islice(named, _FEWEST))) == _FEWEST


def _is_named(cell: str) -> bool:
    return evidence.as_name(cell) > 0
