"""Requests sent again: found under the id of their batch or their own, and held against what was said then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from domain.core.problem import Refused
from domain.record.request import Request


class DecidedBefore(Protocol):
    """A command that was decided before."""

    def says(self, request: Request) -> bool:
        """Whether a request sent under its id says the same."""


K = TypeVar("K", bound=DecidedBefore)


def repeated(
    requests: Sequence[Request], command: Callable[[str], K | None], batch: Callable[[str], list[K]]
) -> list[K] | None:
    """What is known of requests that were sent before, in their order; None if none was.

    Args:
        command: what is known under the id of a command.
        batch: the commands known under the id of a batch, in the order they were sent in.

    Raises:
        Refused: `command-id-reused`, for an id that says something else now, one that two requests bear, a batch
            known in part, or of another length.
    """
    _refuse_one_id_for_two(requests)
    batch_id = next((request.batch for request in requests), None)
    together = batch(batch_id) if batch_id is not None else []
    if together and len(together) != len(requests):
        raise Refused("command-id-reused", field="id", id=batch_id)
    known: list[K | None] = [*together] or [command(each.id) if each.id else None for each in requests]
    if not any(known):
        return None
    found: list[K] = []
    for request, each in zip(requests, known, strict=True):
        if each is None or not each.says(request):
            raise Refused("command-id-reused", field="id", id=request.id or batch_id)
        found.append(each)
    return found


def _refuse_one_id_for_two(requests: Sequence[Request]) -> None:
    ids = Counter(request.id for request in requests if request.id)
    for commonest, times in ids.most_common(1):
        if times > 1:
            raise Refused("command-id-reused", field="id", id=commonest)
