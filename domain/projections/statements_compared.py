"""What differs of what was said in public between two moments of a visit: figures named, and claims about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from domain.core.quantity import same_quantity
from domain.core.text import Wording
from domain.projections.called import named
from domain.projections.difference import About, Difference, difference_in, paired
from domain.statements.figure import Figure
from domain.visit.visit import Visit


def figure_differences(before: Visit, after: Visit, _: About) -> Iterator[Difference]:
    """The figures that were named in public, corrected, or taken back."""
    for key, old, new in paired(before.figures, after.figures):
        if old is None and new is not None:
            said: dict[str, Any] = {"item": after.programme.items[new.item].title}
            if new.member is None:
                yield Difference("figure-by-nobody-new", key, new.subject, None, new.quantity, said)
            else:
                said["who"] = named(after, new.member)
                yield Difference("figure-new", key, new.subject, None, new.quantity, said)
        elif new is None and old is not None:
            item = after.programme.items.get(old.item) or before.programme.items[old.item]
            said = {"item": item.title}
            yield Difference("figure-gone", key, old.subject, old.quantity, None, said)
        elif old is not None and new is not None:
            yield from _of_figure(old, new, after.programme.items[new.item].title)


def _of_figure(old: Figure, new: Figure, item: Wording) -> Iterator[Difference]:
    if not same_quantity(old.quantity, new.quantity):
        yield Difference("figure-value", new.id, new.subject, old.quantity, new.quantity, {"item": item})
    yield from difference_in("figure-subject", new.id, new.subject, old.subject, new.subject, item=item)
    yield from difference_in("figure-source", new.id, new.subject, old.source, new.source, item=item)


def claim_differences(before: Visit, after: Visit, _: About) -> Iterator[Difference]:
    """The claims that came and went. One is never corrected: it stands beside the record, or was taken back."""
    for key, old, new in paired(before.claims, after.claims):
        if old is None and new is not None:
            yield Difference("claim-new", key, new.publisher, None, new.says)
        elif new is None and old is not None:
            yield Difference("claim-gone", key, old.publisher, old.says, None)
