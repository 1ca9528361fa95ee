"""Whether a text is a name and nothing else."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import has_courtesy, without_courtesies
from domain.lists.words.offices import name_like

JUNIOR = late_pattern(r",\s+(Jr\.?|Sr\.?|II|III|IV|Jnr\.?|Snr\.?|fils)(?=$|[\s,])")
"""What tells a son from his father, behind a comma: it is no office."""


def is_whole_name(text: str) -> bool:
    """Whether a text is a name of several words, none of them short for anything."""
    words = without_courtesies(text).split()
    apart = any("." in word or word in ("-", "–", "—") for word in words)
    whole = len(words) > 1 and not apart and not has_courtesy(f"{words[-1]}. Xx")
    return whole and is_name(text)


def with_junior(name: str) -> str:
    """The name; what tells a son from his father stands behind no comma: `Caine Jr.`."""
    return JUNIOR.sub(r" \1", name)


def is_name(text: str) -> bool:
    """Whether a text is a name, as far as its letters tell, with what stands before it and who comes along."""
    return name_like(without_courtesies(in_company(text).text))
