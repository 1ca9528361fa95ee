"""What there is at the address of a server: which office, and whether this program knows its shape."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing

from domain.core.problem import Damaged, Unavailable
from domain.record.vocabulary import VOCABULARY
from domain.store.postgres.connection import Server, ServerLine
from domain.store.postgres.setup import SCHEMA
from domain.store.proof.checkpoint import OfficeFacts


def facts_there(line: ServerLine) -> OfficeFacts:
    """What the office says it is.

    Raises:
        Damaged: `not-an-office`.
    """
    found: OfficeFacts = {
        key: value if key == "dictionary" else value.decode()
        for key, value in line.all("SELECT key, value FROM chancery.office")
    }
    if not {"office_id", "sample", "dictionary"} <= found.keys():
        raise Damaged("not-an-office")
    return found


def refuse_unless_known(about: Mapping[str, str], name: str) -> None:
    """Refuse an office of a schema or a vocabulary this program does not know.

    Args:
        about: what the server says of it.
        name: what it is called.

    Raises:
        Unavailable: `server-office-older`, `newer-schema`.
    """
    if int(about.get("schema", 0)) < SCHEMA:
        raise Unavailable("server-office-older")
    for key, known in (("schema", SCHEMA), ("vocabulary", VOCABULARY)):
        if int(about.get(key, 0)) > known:
            raise Unavailable("newer-schema", path=name, version=int(about[key]), known=known)


def identity_at(address: str) -> str:
    """Which office a server keeps at an address.

    Raises:
        Malformed, Unavailable: as `Server`.
    """
    with closing(ServerLine(Server(address))) as line:
        return str(line.one("SELECT convert_from(value, 'UTF8') FROM chancery.office WHERE key = 'office_id'"))
