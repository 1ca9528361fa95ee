"""Rows of the log as a server keeps them, each by its logical values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.store.row import Row

SELECT = """
SELECT position, entry, topic_version, recorded_at, coalesce(clock, recorded_at), coalesce(clock_confirmed, 0), stream,
       topic, state, author, desk, effective_at, reason, source, command, batch, sent, completed, leaf
FROM chancery.entries
"""
"""What `row_of` is made of; a condition and an order may follow."""


def row_of(found: Sequence[Any]) -> Row:
    """The row of what `SELECT` found, with texts in UTF-8."""
    return Row._make([each.encode() if type(each) is str else each for each in found])
