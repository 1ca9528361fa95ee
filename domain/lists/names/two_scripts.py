"""Words said twice, in two scripts: a name or an office and its form in other letters (protocol 4.8).

The second form stands behind a stroke, in brackets, or with nothing but a blank before it: `WANG Wei 王伟`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import without_courtesies
from domain.lists.words.bodies import is_body
from domain.lists.words.list_language import script_of_text, scripts_in
from domain.lists.words.offices import joins, name_like, office_like
from domain.naming.comparing.name_parts import is_unknown
from domain.naming.words.lexicon import is_name_of_state

_STROKE = late_pattern(r"\s*[/／|]\s*")
_BRACKETS = late_pattern(r"([^()（）]{2,}?)\s*[(（]([^()（）]{2,})[)）]")
_TOKEN = late_pattern(r"[^\s/／|()（）\[\]]+")
_PARTED = late_pattern("[,;:、，；：–—-]$")
"""What parts two runs of letters that are not the same words."""
_ALIKE = {"kana": "han"}
"""Scripts that are written together."""
_CASED = ("latin", "cyrillic", "greek", "armenian")
_UNSPACED = ("han", "hangul", "thai", "lao", "khmer", "burmese")
"""Scripts in which a name is one word."""
_ROMAN = late_pattern("[IVXLC]+")
_COMMA = late_pattern(r"\s*[,，;；]\s+")
_LETTERS = late_pattern("[A-ZА-ЯЁ]{1,4}")
"""A few capitals, which stand for a name of something."""
_TWO_PARTS = late_pattern(
    "[\u3040-\u30ff\u3400-\u9fff々]{1,3} (?![^ ]*[部省局司院社厅庁室課])[\u3040-\u30ff\u3400-\u9fff々]{1,3}(?= )"
    "|[가-힣] [가-힣]{1,3}(?= )"
)
"""A family name and a given one that a blank parts, before an office."""
_SEPARATORS = (
    late_pattern(r"\s+[–—-]{1,2}\s+|\s*—\s*|\s+–|–\s+"), late_pattern(r"\s*\t\s*"), late_pattern(r"\s*[;；]\s+"),
    late_pattern(r"\s*[,，،、]\s*"), late_pattern(r"\s*[:：]\s*"), late_pattern("\u3000+|(?<=[)）])\\s*"),
)  # fmt: skip
"""What may part a name from an office."""


def script_beside(text: str) -> str:
    """The script of words, by which their form in other letters is told; that of Latin ones among others is not."""
    scripts = {_script(word) for token in _TOKEN.findall(text) for word in _words_of_a_script(token)}
    others = scripts - {"latin", ""}
    return (_script(text) if len(others) > 1 else others.pop()) if others else "latin" if scripts - {""} else ""


@lru_cache(maxsize=20_000)
def in_forms(cell: str) -> str:
    """A cell; of what it says in two scripts each form has a line of its own."""
    if len(scripts_in(cell)) < 2:
        return cell
    return "\n".join(form for line in cell.split("\n") for form in (name_forms(line) or office_forms(line) or (line,)))


def with_label(office: str, label: str) -> str:
    """An office with what a line says of somebody before his name; it stands behind the first form of the office."""
    first, *others = office_forms(office) or (office,)
    return "\n".join([f"{first}, {label}", *others])


def scripts_of(lines: Sequence[str]) -> list[str]:
    """The script of each line of a cell; where most letters are the same of all, by those beside Latin ones."""
    scripts = [script_of_text(line) for line in lines]
    others = [script_beside(line) for line in lines] if len(lines) > 1 and len({*scripts}) == 1 else scripts
    return others if len({*others}) == len(lines) else scripts


def name_forms(text: str) -> tuple[str, ...]:
    """The forms of a name given in several scripts; none where it is not."""
    forms = _forms(text)
    named = [without_courtesies(in_company(form).text) for form in forms]
    words = [len(form.split()) if script_beside(form) not in _UNSPACED else 2 for form in named]
    whole = min(words, default=0) > 1 or max(words, default=0) == 1
    named_so = whole and len(forms) > 1 and all(map(_is_form_of_name, named))
    return forms if named_so and not any(map(is_name_of_state, named[1:])) else ()


def office_forms(text: str) -> tuple[str, ...]:
    """The forms of an office said in several scripts; none where it is not."""
    forms = _forms(text)
    if len(forms) < 2:
        parts = [part.strip() for part in _COMMA.split(text)]
        forms = tuple(parts) if _apart(parts) and all(map(office_like, parts)) else forms
    if len(forms) < 2 or any(map(str.isdigit, text)):
        return ()
    by_stroke = len(_STROKE.split(text.strip())) == len(forms)
    like_no_other = "cyrillic" not in map(script_beside, forms) and any(map(office_like, forms))
    whole = not any(_LETTERS.fullmatch(form) or joins(form.split()[-1]) for form in forms)
    return forms if (whole and (by_stroke or like_no_other)) or all(map(office_like, forms)) else ()


def named_in_two_scripts(line: str) -> tuple[str, str] | None:
    """The name and the office of a line that gives the name in several scripts; None: it does not."""
    if len(scripts_in(line)) < 2:
        return None
    if name_forms(line):
        return line, ""
    for separator in _SEPARATORS:
        for found in separator.finditer(line):
            left, right = line[: found.start()].strip(), line[found.end() :].strip()
            if right and name_forms(left):
                return left, right
            if right and name_forms(right) and office_like(left):
                return right, left
    return _beside_office(line)


def _beside_office(line: str) -> tuple[str, str] | None:
    """The same where a blank alone parts the office from a form of the name: `PARK Jin-ho 박진호 외교부 장관`."""
    runs = list(_runs(line))
    if len(runs) not in (2, 3, 4):
        return None
    ends = [runs[1][1], line.find(" ", runs[1][1] + 1), *(at for _, at, _ in runs[2:])]
    if runs[1][0] in _UNSPACED and (two := _TWO_PARTS.match(line, runs[1][1])) is not None:
        ends.insert(1, two.end())
    if runs[0][0] in _UNSPACED:  # the office may stand before the name
        at = line.rstrip()[: runs[1][1]].rstrip(" (（").rfind(" ")
        if at > 0 and office_like(line[:at]) and name_forms(line[at:]):
            return line[at:].strip(), line[:at].strip()
    for end in ends[1:]:
        left, right = line[:end].strip(), line[end:].strip()
        if end > 0 and office_like(right) and name_forms(left):
            return left, right
    return None


def _is_form_of_name(text: str) -> bool:
    told = name_like(text) and not is_unknown(text) and not _ROMAN.fullmatch(text)
    return told and not is_body(text) and not any(sign in text for sign in ":：")


def _forms(text: str) -> tuple[str, ...]:
    """The parts of a text that are each in a script of their own: by strokes, by brackets, or by their letters."""
    text = text.strip()
    if len(scripts_in(text)) < 2:
        return (text,)
    bracketed = _BRACKETS.fullmatch(text)
    for parts in (_STROKE.split(text), bracketed.groups() if bracketed is not None else ()):
        if _apart(said := [part.strip() for part in parts if part]):
            several = [form for part in said for form in _runs_in(part)]
            return tuple(several if _apart(several) else said)
    return _runs_in(text)


def _runs_in(text: str) -> tuple[str, ...]:
    """The runs of one script each that only a blank parts, or nothing."""
    runs = list(_runs(text))
    parts = [text[start:end].strip() for _, start, end in runs]
    blank = all(not text[before[2] : after[1]].strip(" ") for before, after in pairwise(runs))
    once = len(runs) > 1 and len({script for script, _, _ in runs}) == len(runs)
    return tuple(parts) if once and blank and not any(map(_PARTED.search, parts[:-1])) else (text,)


def _apart(parts: Sequence[str]) -> bool:
    scripts = [script_beside(part) for part in parts]
    return len(parts) > 1 and all(scripts) and len(set(scripts)) == len(scripts)


def _runs(text: str) -> Iterator[tuple[str, int, int]]:
    """The runs of one script in a text, in which signs of none stand too: each with where it begins and ends."""
    run: tuple[str, int, int] | None = None
    for token in _TOKEN.finditer(text):
        at = token.start()
        for word in _words_of_a_script(token[0]):
            script, end = _script(word), at + len(word)
            if run is None or (script and run[0] and script != run[0]):
                if run is not None:
                    yield run
                run = (script, at, end)
            else:
                run = (run[0] or script, run[1], end)
            at = end
    if run is not None:
        yield run


def _words_of_a_script(token: str) -> list[str]:
    """A word, parted where it goes on in the letters of another script; letters that look alike part none."""
    if token.isascii() or len({_script(letter) for letter in token} - {""} - {*_CASED}) == 0:
        return [token]
    parts: list[str] = []
    for letter in token:
        script = _script(letter)
        if parts and (not script or not _script(parts[-1]) or script == _script(parts[-1])):
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts


def _script(text: str) -> str:
    script = script_of_text(text)
    return _ALIKE.get(script, script)


def says_the_same(names: Sequence[str]) -> bool:
    """Whether some of several names are one name, in other letters or again: not those of husband and wife."""
    words = [{word.casefold() for word in name.split()} for name in names]
    if len({script_of_text(name) for name in names}) > 1:
        return True
    return any(one <= other or other <= one for at, one in enumerate(words) for other in words[at + 1 :])
