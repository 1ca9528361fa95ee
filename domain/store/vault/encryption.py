"""Values sealed under a key each (AES-256-GCM), bound to what they belong to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.problem import Damaged

if TYPE_CHECKING:
    from cryptography import exceptions
    from cryptography.hazmat.primitives.ciphers import aead
else:
    exceptions, aead = late("cryptography.exceptions"), late("cryptography.hazmat.primitives.ciphers.aead")

_NONCE = 12


def encrypted(key: bytes, context: bytes, plain: bytes) -> bytes:
    """A value as it lies, sealed under its key for what it belongs to."""
    nonce = os.urandom(_NONCE)
    return nonce + aead.AESGCM(key).encrypt(nonce, plain, context)


def decrypted(key: bytes, context: bytes, hidden: bytes) -> bytes:
    """What `encrypted` sealed.

    Raises:
        Damaged: `vault-damaged`; it is not that, or belongs to something else.
    """
    try:
        return aead.AESGCM(key).decrypt(hidden[:_NONCE], hidden[_NONCE:], context)
    except (exceptions.InvalidTag, ValueError):
        raise Damaged("vault-damaged") from None
