"""Proving what a desk has not seen yet of an office on a server, in the background."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from domain.store.postgres.whole_office import WholeOffice
from domain.store.proof.proof_in_parts import PART


class Unseen:
    """The entries after the position up to which this desk remembered the office when it was opened.

    Args:
        whole: gives the office at one moment, for whatever thread this is.
    """

    def __init__(self, whole: Callable[[], AbstractContextManager[WholeOffice]], after: int) -> None:
        self._whole, self._after = whole, after

    def prove(self) -> bool:
        """Prove the next few of them; whether there are more.

        Raises:
            Damaged: the first entry that is not what was recorded.
        """
        with self._whole() as whole:
            proof = whole.proof(self._after, self._after + PART)
            if proof.problem is not None:
                raise whole.placed(proof.problem)
        self._after += proof.tree.size
        return proof.tree.size == PART
