"""What a line of a programme says to be held at one hour, taken apart: items beside one another."""

from __future__ import annotations

import re

AT_THE_SAME_TIME = (
    r"(?:in parallel|at the same time|simultaneously|meanwhile|en parallèle|parallèlement|au même moment"
    r"|dans le même temps|en même temps|pendant ce temps|параллельно|одновременно|в (?:это|то) же время|тем временем"
    r"|parallel(?: dazu)?|gleichzeitig|zeitgleich|währenddessen|en paralelo|al mismo tiempo|em paralelo|ao mesmo tempo"
    r"|in parallelo|nel frattempo|contemporaneamente|қатар|сол уақытта)"
)
"""What may stand before an hour at which something else goes on too."""
_AT_ONCE = re.compile(
    rf"\s+//+\s+(?:{AT_THE_SAME_TIME}\s*[:,–—-]?\s+)?|\s*[;,.–—-]\s*{AT_THE_SAME_TIME}\s*:\s+", re.IGNORECASE
)
"""What stands between two items of one hour."""
_LETTERED = re.compile(r"(?P<before>[\s:–—-])\(?a\)\s+(?=.*\Wb\)\s)")
_FURTHER_LETTER = re.compile(r"\s*[;,.]?\s+\(?[b-h]\)\s+")
"""Items of one hour, told apart by letters: a) Visite de l'orphelinat ; b) Rencontre avec le Premier ministre."""
_ANOTHERS = re.compile(r"(?<=\))\s+/\s+(?P<other>[^()/]+\([^()]+\))")
"""What another does at the same hour, each with his name in brackets: Visit (President A) / dinner (President B)."""
_BESIDE_IT = re.compile(rf"\s*[(\[]\s*{AT_THE_SAME_TIME}\s*[:,–—-]?\s+(?P<other>[^()\[\]]+)[)\]]", re.IGNORECASE)
"""An item of the same hour, in brackets behind the other."""

_LABEL = re.compile(
    r"\s*(?P<label>(?:[^\W\d_]+(?:['’]s?)?\s+){0,3}(?:programmes?|programma|programm|programa|программа|бағдарламасы?|spouses?"
    r"|conjointe?s?|супруг\w*)(?:\s+[^\W\d_]+){0,3})\s*:\s+(?=\d)",
    re.IGNORECASE,
)


def without_label(line: str) -> tuple[str, str]:
    """A line without what stands before its hour of whose programme it is, and that: Spouse programme: 16:00 Visit."""
    found = _LABEL.match(line)
    return (line[found.end() :], found["label"].strip()) if found is not None else (line, "")


def said_at_once(line: str) -> list[str]:
    """The parts of a line, each with an item: the first with the hour of all of them."""
    if _LETTERED.search(line) is not None:
        line = _FURTHER_LETTER.sub(" // ", _LETTERED.sub(lambda found: found["before"], line))
    line = _ANOTHERS.sub(lambda found: f" // {_begun(found['other'])}", line)
    return _AT_ONCE.split(_BESIDE_IT.sub(lambda found: f" // {_begun(found['other'])}", line))


def _begun(title: str) -> str:
    """What goes on beside another item, as the title of its own that it becomes."""
    said = title.strip()
    return f"{said[:1].upper()}{said[1:]}"
