"""Organisations of states, by their names in many languages."""

from __future__ import annotations

from domain.naming.words.official_names import state_officially_named

_SHORT = frozenset({"EU", "UN", "WB"})
_PARTS_OF_STATES = frozenset({"GBSCT", "GBWLS", "IQKR"})
_CODE_OF_A_STATE = 2
"""How long the code of a state is: that of an organisation is longer, or one of the short ones."""


def is_organisation(code: str) -> bool:
    """Whether a code of the lexicon is that of an organisation: EU, NATO; neither of a state nor of a part of one."""
    return code in _SHORT or (len(code) > _CODE_OF_A_STATE and code.isalpha() and code not in _PARTS_OF_STATES)


def organisation_named(text: str) -> str:
    """The code of the organisation that a text names, as EU of the European Union; empty where it names none."""
    code = state_officially_named(text)
    return code if is_organisation(code) else ""
