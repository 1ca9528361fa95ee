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
_LETTERED = re.compile(
    r"(?P<hour>\W*(?:(?:at|from|à|de|dès|um|ab|von|в|с)\s+)?\d(?:[\d\s:.,–—-]|h(?=\d)|(?:uhr|heures?|hrs?|h|ч|час\w*|сағат|[ap]\.?m\.?)(?!\w))*)\(?a\)\s+(?=.*\Wb\)\s)",
    re.IGNORECASE,
)
"""Letters of items: directly behind the hour; those behind other words count documents, or halls of a museum."""
_FURTHER_LETTER = re.compile(r"\s*[;,.]?\s+\(?[b-h]\)\s+")
"""Items of one hour, told apart by letters: a) Visite de l'orphelinat ; b) Rencontre avec le Premier ministre."""
_ANOTHERS = re.compile(r"\((?P<one>[^()/]+)\)\s+/\s+(?P<other>[^()/]+\((?P<who>[^()/]+)\))")
"""What another does at the same hour, each with his name in brackets: Visit (President A) / dinner (President B)."""
_SOMEBODY = re.compile(
    r"\s*(?:President|Prime Minister|Chancellor|King|Queen|Minister|Speaker|Mr|Mrs|Ms|Président|Présidente"
    r"|Première? ministre|Ministre|M\.|Mme|Madame|Monsieur|Президент|Премьер-министр|Министр|Председатель|Г-н|Г-жа"
    r"|Präsident(?:in)?|Herr|Frau|Presidente)\s+(?P<name>(?:[^\W\d_][\w'’-]*\s+)*[A-ZÀ-ÞА-ЯЁ][\w'’-]*)\s*"
)
"""An office or a courtesy with the name of who is meant."""
_BESIDE_IT = re.compile(rf"\s*[(\[]\s*{AT_THE_SAME_TIME}\s*[:,–—-]?\s+(?P<other>[^()\[\]]+)[)\]]", re.IGNORECASE)
"""An item of the same hour, in brackets behind the other."""

_LABEL = re.compile(
    r"\s*(?P<label>(?:[^\W\d_]+(?:['’]s?)?\s+){0,3}(?:programmes?|programma|programm|programa|программа|бағдарламасы?|spouses?"
    r"|conjointe?s?|consorte|signora|esposa|gattin|супруг\w*|жұбай\w*|eşi|夫人)(?:\s+[^\W\d_]+){0,3})\s*:\s+(?=\d)",
    re.IGNORECASE,
)

_BESIDE_LABEL = re.compile(
    rf"\s*{AT_THE_SAME_TIME}\s*:\s+(?P<label>(?:[^\W\d_]+\s+){{0,4}}[^\W\d_]+)\s*[,:]\s+(?=\d)", re.IGNORECASE
)
"""Who does something else at an hour: In parallel: committee chairs, 10:00 …"""


def without_label(line: str) -> tuple[str, str]:
    """A line without what stands before its hour of whose programme it is, and that: Spouse programme: 16:00 Visit."""
    found = _LABEL.match(line) or _BESIDE_LABEL.match(line)
    return (line[found.end() :], found["label"].strip()) if found is not None else (line, "")


def said_at_once(line: str) -> list[str]:
    """The parts of a line, each with an item: the first with the hour of all of them."""
    line = _ANOTHERS.sub(_of_another, _without_letters(line))
    return _AT_ONCE.split(_BESIDE_IT.sub(lambda found: f" // {_begun(found['other'])}", line))


def _without_letters(line: str) -> str:
    """A line with strokes for the letters of its items, where each of them begins large."""
    lettered = _LETTERED.match(line)
    if lettered is None:
        return line
    parts = _FURTHER_LETTER.split(line[lettered.end() :])
    return f"{lettered['hour']}{' // '.join(parts)}" if all(each[:1].isupper() for each in parts) else line


def _of_another(found: re.Match[str]) -> str:
    """Two items at once where both brackets name somebody; the same in two languages is one item."""
    one, other = _SOMEBODY.fullmatch(found["one"]), _SOMEBODY.fullmatch(found["who"])
    if one is None or other is None or one["name"] == other["name"] or _is_latin(one) != _is_latin(other):
        return found[0]
    return f"({found['one']}) // {_begun(found['other'])}"


def _is_latin(named: re.Match[str]) -> bool:
    return named["name"][-1] < "\u0370"


def _begun(title: str) -> str:
    """What goes on beside another item, as the title of its own that it becomes."""
    said = title.strip()
    return f"{said[:1].upper()}{said[1:]}"
