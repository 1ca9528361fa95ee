"""The states whose people have no family names: lists turn no name of theirs round and set no part in capitals."""

from __future__ import annotations

from collections.abc import Iterable

from domain.naming.words.official_names import state_officially_named

WITHOUT_FAMILY_NAMES = frozenset({"BT", "ER", "ET", "IS", "MM", "MN", "SO"})
"""By ISO 3166: Bhutan, Eritrea, Ethiopia, Iceland, Myanmar, Mongolia and Somalia.

There a name is one's own, or one's own beside the father's (A Guide to Names and Naming Practices, United Kingdom,
2006).
"""


def are_without_family_names(names: Iterable[str]) -> bool:
    """Whether a side called by these names is of a state whose people have no family names."""
    return any(state_officially_named(name) in WITHOUT_FAMILY_NAMES for name in names)
