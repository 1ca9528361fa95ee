"""A sealed copy of the keys of particulars, for the day this machine is lost (docs/format.md).

It is useless without its code, which is shown once and belongs on paper, elsewhere.
"""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from domain.core.late import late
from domain.core.problem import Damaged, Malformed

if TYPE_CHECKING:
    from cryptography import exceptions
    from cryptography.hazmat.primitives.ciphers import aead
else:
    exceptions, aead = late("cryptography.exceptions"), late("cryptography.hazmat.primitives.ciphers.aead")

_MAGIC = b"CHNCKEYS1\n"
_CODE = 20
_NONCE = 12
_keys_of = msgspec.json.Decoder(dict[str, bytes]).decode


def sealed_keys(keys: Mapping[str, bytes], office_id: str) -> tuple[bytes, str]:
    """The content of a recovery file, and its code: eight groups of four letters and digits."""
    code, nonce = os.urandom(_CODE), os.urandom(_NONCE)
    head = _MAGIC + bytes.fromhex(office_id)
    hidden = aead.AESGCM(_key(code)).encrypt(nonce, msgspec.json.encode(keys), head)
    letters = base64.b32encode(code).decode()
    return head + nonce + hidden, "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def opened_keys(content: bytes, code: str, office_id: str) -> dict[str, bytes]:
    """The keys in a recovery file.

    Raises:
        Damaged: `not-a-recovery`; it is none, or of another office.
        Malformed: `wrong-recovery-code`; the code is not its own, or the file is damaged.
    """
    head = _MAGIC + bytes.fromhex(office_id)
    if not content.startswith(head):
        raise Damaged("not-a-recovery")
    nonce, hidden = content[len(head) : len(head) + _NONCE], content[len(head) + _NONCE :]
    try:
        typed = base64.b32decode("".join(code.upper().split()).replace("-", ""))
        return _keys_of(aead.AESGCM(_key(typed)).decrypt(nonce, hidden, head))
    except (binascii.Error, ValueError, exceptions.InvalidTag):
        raise Malformed("wrong-recovery-code") from None


def _key(code: bytes) -> bytes:
    """A code has 160 bits of chance: nobody tries them all, so that nothing needs to make it slow."""
    return sha256(b"chancery recovery" + code).digest()
