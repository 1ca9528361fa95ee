"""Proving in parts that wait at a gate. Every process of a proof loads it, so that it needs little."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from domain.store.proof import proof_in_parts
from domain.store.proof.proof import Proof


def slow_down(module: object, gate: str) -> None:
    """Let every process wait at a gate before it proves a part."""
    for name, value in {"PART": 8, "ROWS_FOR_A_PROCESS": 10, "_cores": lambda: 2}.items():
        setattr(module, name, value)
    setattr(module, "_part", _Waiting(gate))  # noqa: B010


class _Waiting:
    """Proves a part when the gate is gone."""

    def __init__(self, gate: str) -> None:
        self._gate = gate

    def __call__(self, uri: str, leaf_1_upto: int, part: tuple[int, int]) -> Proof:
        with suppress(FileNotFoundError):
            Path(self._gate).read_bytes()
        return proof_in_parts._part(uri, leaf_1_upto, part)
