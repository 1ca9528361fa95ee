"""What the commands of a new office are compressed with; it lies in the office, so that anyone can open them."""

from __future__ import annotations

from domain.record.vocabulary import COMMANDS

_COMMON = (
    'null,"":true,"":false,"en":","ru":","fr":","kk":"","time_zone":"Europe/","Asia/","day":"2025-","start":"2025-'
    'T","until":"T00:00:00Z","president","minister","principal","ambassador","delegation","talks","restricted",'
    '"expanded","statements","dinner","arrival","tete-a-tete","interpreter","delegate","member":"guest-","host-","item":"'
)
"""What is found in most commands; the nearer to the end, the shorter it becomes."""


def new_dictionary() -> bytes:
    """Every command with the names of its fields, as they stand in a body, and what most of them have in common."""
    return ("".join(_shape(name, command.__struct_fields__) for name, command in COMMANDS.items()) + _COMMON).encode()


def _shape(name: str, fields: tuple[str, ...]) -> str:
    empty = ",".join(f'"{field}":""' for field in fields)
    return f'{{"command":"{name}","fields":{{{empty}}}}}'
