"""Letters of the register in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.wording.addressing import heading

if TYPE_CHECKING:
    from desktop.wording.words import Words
    from domain.agreement.correspondence import QuotedLetter


def quoted_letter(letter: QuotedLetter, words: Words) -> str:
    """A letter quoted in full: Embassy of Kazakhstan, note No. 118 of 10 Nov 2025."""
    code = f"quoted.{letter.kind}"
    if letter.kind == "call" and letter.received_at is None:
        code += ".untimed"
    elif letter.kind != "call" and not letter.number:
        code += ".unnumbered"
    values = {name: getattr(letter, name) for name in letter.__struct_fields__}
    return words(code, **{**values, "sender": heading(words.said(letter.sender), words.language)})
