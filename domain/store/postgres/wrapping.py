"""Keys wrapped for a reader: only who has the other half of the key pair opens them (X25519, HKDF, AES-GCM)."""

from __future__ import annotations

import hmac
import os
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.problem import Damaged

if TYPE_CHECKING:
    from cryptography import exceptions
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import x25519
    from cryptography.hazmat.primitives.ciphers import aead
    from cryptography.hazmat.primitives.kdf import hkdf
else:
    exceptions, hashes = late("cryptography.exceptions"), late("cryptography.hazmat.primitives.hashes")
    x25519 = late("cryptography.hazmat.primitives.asymmetric.x25519")
    aead = late("cryptography.hazmat.primitives.ciphers.aead")
    hkdf = late("cryptography.hazmat.primitives.kdf.hkdf")

KEY = 32
_NONCE = 12
_WRAPPED = KEY + _NONCE + KEY + 16
"""The length of a key that is wrapped for a reader; what vouches for the reader follows."""


def new_pair() -> tuple[bytes, bytes]:
    """A private key, and the public one that belongs to it."""
    pair = x25519.X25519PrivateKey.generate()
    return pair.private_bytes_raw(), pair.public_key().public_bytes_raw()


def wrapped_for(public: bytes, key: bytes, context: bytes) -> bytes:
    """A key that only the reader of a public key opens, and only for what it was wrapped for."""
    once = x25519.X25519PrivateKey.generate()
    shared = once.exchange(x25519.X25519PublicKey.from_public_bytes(public))
    begun = once.public_key().public_bytes_raw()
    return begun + wrapped(_derived(shared, begun + public), key, context)


def unwrapped_by(private: bytes, hidden: bytes, context: bytes) -> bytes:
    """The key that `wrapped_for` or `given_to` wrapped.

    Raises:
        Damaged: `vault-keys-damaged`; it was wrapped for another, or for something else.
    """
    pair = x25519.X25519PrivateKey.from_private_bytes(private)
    try:
        shared = pair.exchange(x25519.X25519PublicKey.from_public_bytes(hidden[:KEY]))
    except ValueError:
        raise Damaged("vault-keys-damaged", path="readers") from None
    by = _derived(shared, hidden[:KEY] + pair.public_key().public_bytes_raw())
    return unwrapped(by, hidden[KEY:_WRAPPED], context)


def given_to(public: bytes, key: bytes, context: bytes) -> bytes:
    """A key wrapped for a reader, by one who has it; it says so, as only who has the key can."""
    return wrapped_for(public, key, context) + _vouched(public, key, context)


def is_given(public: bytes, key: bytes, context: bytes, given: bytes) -> bool:
    """Whether somebody who has the key gave it to the reader. A server can put another reader there, but not say so."""
    return hmac.compare_digest(given[_WRAPPED:], _vouched(public, key, context))


def _vouched(public: bytes, key: bytes, context: bytes) -> bytes:
    return hmac.digest(key, b"reader" + context + public, "sha256")


def wrapped(by: bytes, key: bytes, context: bytes) -> bytes:
    """A key wrapped by another."""
    nonce = os.urandom(_NONCE)
    return nonce + aead.AESGCM(by).encrypt(nonce, key, context)


def unwrapped(by: bytes, hidden: bytes, context: bytes) -> bytes:
    """The key that `wrapped` wrapped.

    Raises:
        Damaged: `vault-keys-damaged`.
    """
    try:
        return aead.AESGCM(by).decrypt(hidden[:_NONCE], hidden[_NONCE:], context)
    except (exceptions.InvalidTag, ValueError):
        raise Damaged("vault-keys-damaged", path="sealed") from None


def _derived(shared: bytes, publics: bytes) -> bytes:
    return hkdf.HKDF(hashes.SHA256(), KEY, salt=None, info=b"chancery reader" + publics).derive(shared)
