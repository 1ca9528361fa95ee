"""The check code of a sheet: what stands on paper of the digest of its facts, and how it is read again."""

from __future__ import annotations

import re
from itertools import product

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")
_TYPED = re.compile(r"(?s).*(?<!\w)([0-9A-Z]{4})[ \u00a0\u2010-\u2013-]?([0-9A-Z]{4})(?!\w)")


def code_of(digest: str) -> str:
    """The first 40 bits of a digest, as two groups of four in Crockford's base 32: "32PS-BETC"; empty without one."""
    if not digest:
        return ""
    number = int(digest[:10], 16)
    symbols = "".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{symbols[:4]}-{symbols[4:]}"


_ALIKE = ("5S", "8B", "2Z", "6G", "0D")


def looking_alike(code: str) -> frozenset[str]:
    """The codes for which one may have read this, itself among them: S and 5, B and 8 look alike on paper."""
    each = ((sign, *(other for pair in _ALIKE if sign in pair for other in pair if other != sign)) for sign in code)
    return frozenset(map("".join, product(*each)))


def typed_code(typed: str) -> str:
    """The check code in what was typed, or read from the QR code: the last of that shape; empty where there is none.

    Small letters, a blank in place of the hyphen, and O, I, L for the figures they look like are taken.
    """
    found = _TYPED.match(typed.upper())
    code = f"{found[1]}-{found[2]}".translate(_MISREAD) if found is not None else ""
    return code if all(symbol in _ALPHABET for symbol in code.replace("-", "")) else ""
