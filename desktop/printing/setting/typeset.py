"""What a sheet of paper says, and how it becomes a PDF/A-2a + PDF/UA-1 file.

A sheet is completely worded and formatted: the templates in ``resources/print`` hold only layout.
The same sheet gives the same bytes on every machine. The check code on it is of its facts, not of its words or of its
layout: another font or another wording makes no paper false.
"""

import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from desktop.printing.codes.check_code import code_of
from desktop.printing.setting.compiling import TypesettingFailed, compiled
from desktop.printing.setting.joined_pdf import joined
from desktop.printing.setting.sheet_language import HOW_WRITTEN
from desktop.printing.setting.volumes import divided
from desktop.printing.sheet_parts import ChangeMark, Contents, Head, Paper, Wording
from desktop.printing.words.own_digits import in_digits
from domain.core.late import late

if TYPE_CHECKING:
    import multiprocessing
    from concurrent import futures

    import segno
else:
    segno, futures, multiprocessing = late("segno"), late("concurrent.futures"), late("multiprocessing")


class Sheet(msgspec.Struct, frozen=True):
    """A whole sheet. ``body`` chooses the template, ``words`` holds every code of ``words_needed``."""

    languages: tuple[str, ...]
    """One or two language codes; the first is the language of the document."""
    dated: datetime
    """An aware time, written into the file as its date: the time of the entry, not of the printing."""
    head: Head
    words: Mapping[str, Wording]
    body: Contents
    digest: str = ""
    """The digest of its facts, in hexadecimal; empty where the sheet bears no check code."""
    paper: Paper = "a4"
    kind: str = ""
    """The name of its kind, as its QR code says it; that of its template where it is of none."""


_FRAME = {"page", "check", "head", "qr", "audience", "sample", *(f"mark-{mark}" for mark in get_args(ChangeMark))}


def words_needed(body: type[Contents]) -> frozenset[str]:
    """Codes of the fixed words of a template.

    ``page`` holds ``{page}`` and ``{pages}``; ``audience`` is the word of this sheet's audience. Beside them a sheet on
    which names or offices stand as in another language has ``nearest``, which explains their mark.
    """
    columns = {f"column-{column}" for column in body.columns}
    return frozenset(_FRAME | columns | body.fixed)


# About fifty pages of programme. The compiler keeps what it laid out for as long as its process lives.
ROWS_FOR_A_PROCESS_OF_ITS_OWN = 400
PART_FOR_A_PROCESS_OF_ITS_OWN = 0.35
"""Of a volume (`Contents.in_a_volume`)."""
VOLUMES_AT_ONCE = 2
"""Each may take half a gigabyte."""


def check_code(sheet: Sheet) -> str:
    """What stands on it of its digest (`code_of`)."""
    return code_of(sheet.digest)


LEFT_OUT = "[…]"
"""What stands on a sheet where a sign cannot be set."""
MOST_LEFT_OUT = 20
"""Beyond so many signs a sheet is not made."""


def typeset(sheet: Sheet) -> bytes:
    """The PDF of the sheet. Raises TypesettingFailed, also for a warning of the compiler.

    A long job runs in a process of its own, because the compiler never gives memory back.
    """
    return _compiled(sheet, _told(sheet))


def typeset_rest(sheet: Sheet) -> tuple[bytes, tuple[str, ...]]:
    """The PDF of the sheet, and the signs on it that no font has: `LEFT_OUT` stands in their place.

    Raises:
        TypesettingFailed: for anything else, and for more such signs than `MOST_LEFT_OUT`.
    """
    told, unset = _told(sheet), list[str]()
    while True:
        try:
            return _compiled(sheet, told), tuple(unset)
        except TypesettingFailed as failure:
            text = failure.values.get("text", "")
            # A letter of the templates themselves is missing from no font.
            known = any(text in each for each in told)
            if failure.code != "no-glyph" or text.isascii() or not known or len(unset) == MOST_LEFT_OUT:
                raise
            unset.append(text)
            told = tuple(each.replace(text, LEFT_OUT) for each in told)


def _told(sheet: Sheet) -> tuple[str, ...]:
    """What the template is given, volume by volume."""
    _require_all_words(sheet)
    data = _data(sheet)
    volumes = divided(sheet, len(data))
    return (data,) if len(volumes) == 1 else tuple(map(_data, volumes))


def _data(sheet: Sheet) -> str:
    return msgspec.json.encode(_inputs(sheet, _template(sheet)), order="deterministic").decode()


def _template(sheet: Sheet) -> str:
    return str(type(sheet.body).__struct_config__.tag)


def _compiled(sheet: Sheet, told: tuple[str, ...]) -> bytes:
    template = _template(sheet)
    if not _is_long(sheet, told):
        return compiled(template, told[0], sheet.dated)
    with futures.ThreadPoolExecutor(VOLUMES_AT_ONCE) as at_once:
        volumes = list(at_once.map(lambda data: _compiled_apart(template, data, sheet.dated), told))
    return volumes[0] if len(volumes) == 1 else joined(volumes)


def _is_long(sheet: Sheet, told: tuple[str, ...]) -> bool:
    share = len(told[0]) / sheet.body.in_a_volume if sheet.body.in_a_volume else 0
    return sheet.body.rows > ROWS_FOR_A_PROCESS_OF_ITS_OWN or share > PART_FOR_A_PROCESS_OF_ITS_OWN


def _compiled_apart(template: str, data: str, dated: datetime) -> bytes:
    """A file made by a process of its own, which ends with it."""
    with futures.ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as child:
        return child.submit(compiled, template, data, dated).result()


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
    qr = _picture(f"{sheet.head.reference} {sheet.kind or template} {code}") if code else ""
    paper = sheet.body.paper or sheet.paper
    written = {language: msgspec.to_builtins(HOW_WRITTEN[language]) for language in sheet.languages}
    printed = {**msgspec.to_builtins(sheet), "paper": paper, "check_code": code, "qr": qr, "written": written}
    digits = HOW_WRITTEN[sheet.languages[0]].digits if len(sheet.languages) == 1 else ""
    return in_digits(printed, digits) if digits else printed


def _picture(text: str) -> str:
    """A QR code as SVG."""
    picture = io.BytesIO()
    segno.make(text, error="m", micro=False).save(picture, kind="svg", border=0, xmldecl=False, nl=False)
    return picture.getvalue().decode()
