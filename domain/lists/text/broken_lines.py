"""Lines that end within an office, as text copied from a PDF does."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.text.hanging import lines_joined
from domain.lists.text.numbers_before import NUMBERED

_WITHIN = late_pattern(
    r"\s(?:of|the|of the|for|and|to|in|at|with|&|de|du|des|de la|et|pour|aux?|der|die|das|des|und|für|im|von|zur?"
    r"|del|della|delle|dei|di|e|y|para|d[ao]s?|и|по|при|в|на|с|во|жөніндегі|және|ve|i|w|a)\s*$"
)
"""With what a line ends that goes on in the next."""
_GOES_ON = late_pattern(r"(?:and|of|of the|for|et|und|y|и|және|ve|de la|des?|du|der|для|по|при|w|i)\s+(?=\S+\s*\S)")
"""With what a line begins that goes on with the office of a numbered one."""
_HYPHEN = late_pattern(r"[^\W\d_]{2}-\s*$")


def unbroken(lines: list[str]) -> list[str]:
    """The lines; one that ends within its office, as text copied from a PDF does, with the next one."""
    whole: list[str] = []
    for line in lines:
        within = bool(whole) and (_ends_within(whole[-1]) or _is_taken_up(whole[-1], line))
        if within and line.strip() and not _begins_anew(line):
            whole[-1] = lines_joined(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _ends_within(line: str) -> bool:
    if _HYPHEN.search(line):
        return True
    return len(line.split()) > 2 and "\t" not in line and bool(_WITHIN.search(line))


def _is_taken_up(above: str, line: str) -> bool:
    """Whether a line begins with a word that joins it to the office of the numbered line above."""
    return bool(NUMBERED.match(above)) and "," in above and bool(_GOES_ON.match(line))


def _begins_anew(line: str) -> bool:
    kind = kind_of_line(line)
    apart = kind in ("prose", "closing", "count") or (kind == "heading" and line.rstrip().endswith((":", "：")))
    return apart or bool(NUMBERED.match(line)) or has_courtesy(line.strip())
