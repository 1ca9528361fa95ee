"""Digests of files in a sentence: as much of them as tells one file from another."""

import re

_WHOLE = re.compile(r"\b([0-9a-f]{12})[0-9a-f]{52}\b")
_AT_ITS_END = re.compile(r",? SHA-256 [0-9a-f]{64}$")


def with_short_digests(text: str) -> str:
    """The text with the first twelve digits of each SHA-256 digest; the history on the command line has them whole."""
    return _WHOLE.sub(r"\1…", text)


def without_digest(text: str) -> str:
    """The text without the digest it ends with: before anything is recorded nobody compares it."""
    return _AT_ITS_END.sub("", text)
