"""Persons who may have been entered twice, by the likeness of their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from domain.naming.comparing.likeness import likeness
from domain.naming.comparing.thresholds import ASKED


def likely_same(forms: Iterable[str], people: Mapping[str, Sequence[str]]) -> list[str]:
    """Those of the people who may be the person with these forms of name, the likeliest first."""
    forms = list(forms)
    alike = {
        key: max((likeness(one, other) for one in forms for other in others), default=0.0)
        for key, others in people.items()
    }
    return sorted((key for key, value in alike.items() if value >= ASKED), key=lambda key: (-alike[key], key))
