"""Lists in a mail as it was kept (.eml): the file that came with it, else what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    import email
    from email import message, policy
else:
    email, message, policy = late("email"), late("email.message"), late("email.policy")

_HEAD = re.compile(
    rb"\A(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,200}?(?:mime-version|content-type):", re.IGNORECASE
)
_LOOKED_AT = 60_000
_MOST_ATTACHED = 40
"""Files that came with a mail in which a list is looked for."""
_LISTS = re.compile(r"\.(?:docx|xlsx|xlsm|docm|xls|ods|odt|rtf|csv|tsv)$", re.IGNORECASE)


def is_mail(content: bytes) -> bool:
    """Whether a file is a mail with its head."""
    return bool(_HEAD.match(content[:_LOOKED_AT].replace(b"\r\n", b"\n")))


def parts_of_mail(content: bytes) -> Iterator[bytes]:
    """What of a mail may hold the list, the likeliest first: files that came with it, a page, its text, in UTF-8."""
    mail = email.message_from_bytes(content, policy=policy.default)
    if not isinstance(mail, message.EmailMessage):
        return
    attached = (part for part in mail.iter_attachments() if _LISTS.search(part.get_filename() or ""))
    for part in islice(attached, _MOST_ATTACHED):
        held = part.get_payload(decode=True)
        if isinstance(held, bytes):
            yield held
    for kind in ("html", "plain"):
        body = mail.get_body((kind,))
        if body is not None:
            yield str(body.get_content()).encode("utf-8", errors="replace")
