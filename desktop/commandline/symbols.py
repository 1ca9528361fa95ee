"""`symbols`: the packs of symbols of the office, or those of one state."""

from __future__ import annotations

from base64 import b64decode
from hashlib import sha256
from typing import Any

import msgspec

from desktop.commandline.call import Call
from desktop.commandline.parser import Declarations
from desktop.commandline.table import table
from desktop.wording.symbols import anthem_words, confirmed_words
from domain.registry.symbols import KnownSymbols


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    symbols = commands.add("symbols", show_symbols, json=True)
    symbols.take("state", about="symbols-state", shown="state", nargs="?")


def show_symbols(call: Call) -> int:
    """Every pack with who confirmed it; of a state, those of which it is a name, or a part of one."""
    with call.office() as office:
        known = office.registries().symbols
    wanted = (call.asked.state or "").casefold()
    found = {key: each for key, each in known.items() if any(wanted in name.casefold() for name in each.symbols.names)}
    if call.asked.json:
        call.answer_json([pack_document(key, each) for key, each in found.items()])
        return 0
    words = call.words
    rows = [
        (key, words.pick(each.symbols.official), anthem_words(each.symbols, words), confirmed_words(each, words))
        for key, each in found.items()
    ]
    call.answer(table(rows) or words("cli.no-symbols"))
    return 0


def pack_document(key: str, pack: KnownSymbols) -> dict[str, Any]:
    """A pack with all that is in it; `confirmed` is null while nobody confirmed it as it stands.

    `arms` tells the size and the SHA-256 digest of their picture; null without one.
    """
    picture = b64decode(pack.arms) if pack.arms is not None else None
    arms = {"size": len(picture), "digest": sha256(picture).hexdigest()} if picture is not None else None
    return {"pack": key, **msgspec.structs.asdict(pack.symbols), "arms": arms, "confirmed": pack.confirmed}
