"""What a sheet of paper says, and how it becomes a PDF/A-2a + PDF/UA-1 file.

A sheet is completely worded and formatted: the templates in ``resources/print`` hold only layout.
The same sheet gives the same bytes on every machine, so its digest can be printed on it as the check code.
"""

import hashlib
import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from desktop.printing.attendance_contents import Attendance, Outcome
from desktop.printing.compiling import TypesettingFailed, compiled
from desktop.printing.documents_contents import Documents
from desktop.printing.programme_contents import Programme
from desktop.printing.seating_contents import Seating
from desktop.printing.sheet_parts import ChangeMark, Contents, Head, Wording
from domain.core.late import late

if TYPE_CHECKING:
    import multiprocessing
    from concurrent import futures

    import segno
else:
    segno, futures, multiprocessing = late("segno"), late("concurrent.futures"), late("multiprocessing")


Body = Programme | Attendance | Seating | Documents


class Sheet(msgspec.Struct, frozen=True):
    """A whole sheet. ``body`` chooses the template, ``words`` holds every code of ``words_needed``."""

    languages: tuple[str, ...]
    """One or two language codes; the first is the language of the document."""
    dated: datetime
    """An aware time, written into the file as its date: the time of the entry, not of the printing."""
    head: Head
    words: Mapping[str, Wording]
    body: Body


_FRAME = {"page", "check", "head", "qr", "audience", "sample", *(f"mark-{mark}" for mark in get_args(ChangeMark))}
_OUTCOMES = {"differs", *(f"outcome-{outcome}" for outcome in get_args(Outcome))}


def words_needed(body: type[Contents]) -> frozenset[str]:
    """Codes of the fixed words of a template.

    ``page`` holds ``{page}`` and ``{pages}``; ``audience`` is the word of this sheet's audience. Beside them a sheet on
    which names or offices stand as in another language has ``nearest``, which explains their mark.
    """
    columns = {f"column-{column}" for column in body.columns}
    return frozenset(_FRAME | columns | (_OUTCOMES if body is Attendance else set()))


# About fifty pages of programme. The compiler keeps what it laid out for as long as its process lives.
ROWS_FOR_A_PROCESS_OF_ITS_OWN = 400
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def check_code(sheet: Sheet) -> str:
    """The first 40 bits of the sheet's digest, as two groups of four in Crockford's base 32: "32PS-BETC"."""
    digest = hashlib.sha256(msgspec.json.encode(sheet, order="deterministic")).digest()
    number = int.from_bytes(digest[:5], "big")
    symbols = "".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{symbols[:4]}-{symbols[4:]}"


def typeset(sheet: Sheet) -> bytes:
    """The PDF of the sheet. Raises TypesettingFailed, also for a warning of the compiler.

    A long job runs in a process of its own, because the compiler never gives memory back.
    """
    _require_all_words(sheet)
    template = str(type(sheet.body).__struct_config__.tag)
    data = msgspec.json.encode(_inputs(sheet, template), order="deterministic").decode()
    if sheet.body.rows <= ROWS_FOR_A_PROCESS_OF_ITS_OWN:
        return compiled(template, data, sheet.dated)
    with futures.ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as child:
        return child.submit(compiled, template, data, sheet.dated).result()


def _require_all_words(sheet: Sheet) -> None:
    for word in sorted(words_needed(type(sheet.body)) - sheet.words.keys()):
        raise TypesettingFailed("word-missing", {"word": word})
    for wording in _wordings(msgspec.to_builtins(sheet)):
        if len(wording) != len(sheet.languages):
            raise TypesettingFailed("wording-incomplete", {"wording": " · ".join(wording)})


def _wordings(tree: object) -> Iterator[list[str]]:
    if isinstance(tree, dict):
        for branch in tree.values():
            yield from _wordings(branch)
    elif isinstance(tree, list | tuple):
        if any(isinstance(leaf, str) for leaf in tree):
            yield list(tree)
        else:
            for branch in tree:
                yield from _wordings(branch)


def _inputs(sheet: Sheet, template: str) -> dict[str, Any]:
    code = check_code(sheet)
    picture = io.BytesIO()
    segno.make(f"{sheet.head.reference} {template} {code}", error="m", micro=False).save(
        picture, kind="svg", border=0, xmldecl=False, nl=False
    )
    return {**msgspec.to_builtins(sheet), "check_code": code, "qr": picture.getvalue().decode()}
