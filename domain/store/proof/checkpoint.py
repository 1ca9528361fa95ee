"""What a head says: which office it is, how many entries it has, and the root over them (docs/format.md)."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Mapping

import msgspec

from domain.core.problem import Refused

OfficeFacts = Mapping[str, str | bytes]
"""The facts of an office that never change: the table `office`, by its keys."""


class Checkpoint(msgspec.Struct, frozen=True):
    """An office as it stood with so many entries: which office and copy it is, their number, the root over them."""

    office_id: str
    facts: str
    """SHA-256 over what the office is for ever, in hexadecimal."""
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """Three lines that anyone can read."""
        root = b64encode(self.root).decode()
        return f"chancery.office/{self.office_id}/{self.facts}\n{self.size}\n{root}\n"

    @property
    def head(self) -> str:
        """The hash that pins all of it, in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def refuse_another(self, size: int, told: str) -> None:
        """Hold it against a head, or a root, that was noted elsewhere at a size.

        Args:
            told: the first sixteen digits of it in hexadecimal, or more.

        Raises:
            Refused: `against-longer`, `head-differs`.
        """
        if self.size < size:
            raise Refused("against-longer", size=size, found=self.size)
        if not any(each.startswith(told) for each in (self.head, self.root.hex())):
            raise Refused("head-differs", size=size)


def checkpoint(facts: OfficeFacts, size: int, root: bytes) -> Checkpoint:
    """The checkpoint of an office with that many entries."""
    return Checkpoint(str(facts["office_id"]), digest_of_facts(facts), size, root)


def digest_of_facts(facts: OfficeFacts) -> str:
    """SHA-256 over each key and its value, in the order of the keys, each after its length."""
    digest = hashlib.sha256()
    for key in sorted(facts):
        for each in (key, facts[key]):
            content = each if isinstance(each, bytes) else str(each).encode()
            digest.update(len(content).to_bytes(4, "big") + content)
    return digest.hexdigest()


def dictionary_in(facts: OfficeFacts) -> bytes:
    """What the commands of an office are compressed with."""
    dictionary = facts["dictionary"]
    return dictionary if isinstance(dictionary, bytes) else dictionary.encode()
