"""The structure of a PDF file: what PDF/A-2a and PDF/UA-1 ask of it and a test can see."""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf


@dataclass(frozen=True)
class Structure:
    """What a reader of the file finds."""

    pages: int
    conformance: tuple[str, str, str]
    """PDF/A part, PDF/A level and PDF/UA part as declared in the XMP."""
    marked: bool
    title: str
    shows_title: bool
    language: str
    languages: frozenset[str]
    """Languages of the runs inside."""
    tags: Counter[str]
    header_scopes: frozenset[str]
    named_rows: int
    rows_without_name: int
    """Rows of more than one written cell in which no cell is the header that all the others name."""
    figures_without_words: int
    figure_words: tuple[str, ...]
    fonts_not_embedded: tuple[str, ...]
    fonts_without_unicode: tuple[str, ...]
    font_names: frozenset[str]
    syntax_errors: tuple[str, ...]


def inspect_pdf(pdf: bytes) -> Structure:
    """Read the structure of a tagged PDF; fails on one without structure."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        elements = list(_elements(root.StructTreeRoot.K))
        figures = [element for element in elements if element.S == "/Figure"]
        fonts = list(_fonts(document))
        with document.open_metadata() as xmp:
            conformance = (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"])
            title = str(xmp["dc:title"])
        return Structure(
            pages=len(document.pages),
            conformance=conformance,
            marked=bool(root.MarkInfo.Marked),
            title=title,
            shows_title=bool(root.ViewerPreferences.DisplayDocTitle),
            language=str(root.Lang),
            languages=frozenset(str(element.Lang) for element in elements if "/Lang" in element),
            tags=Counter(str(element.S)[1:] for element in elements),
            header_scopes=frozenset(_scope(element) for element in elements if element.S == "/TH"),
            named_rows=sum(_scope(element) == "/Row" for element in elements if element.S == "/TH"),
            rows_without_name=sum(not _is_named(row) for row in elements if row.S == "/TR"),
            figures_without_words=sum("/Alt" not in figure for figure in figures),
            figure_words=tuple(str(figure.Alt) for figure in figures if "/Alt" in figure),
            fonts_not_embedded=tuple(str(font.BaseFont) for font in fonts if not _embedded(font)),
            fonts_without_unicode=tuple(str(font.BaseFont) for font in fonts if "/ToUnicode" not in font),
            font_names=frozenset(str(font.BaseFont).partition("+")[2] for font in fonts),
            syntax_errors=tuple(document.check_pdf_syntax()),
        )


def _elements(node: Any) -> Iterator[Any]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _elements(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _elements(node.K)


def _scope(header: Any) -> str:
    attributes = header.get("/A", pikepdf.Array())
    found = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    return next((str(one.Scope) for one in found if "/Scope" in one), "")


def _is_named(row: Any) -> bool:
    written = [cell for cell in row.K if cell.get("/K", None) not in (None, pikepdf.Array())]
    names = [str(cell.ID) for cell in written if cell.S == "/TH"]
    others = [cell for cell in written if cell.S == "/TD"]
    return len(written) < 2 or all(any(name in _headers(cell) for name in names) for cell in others)


def _headers(cell: Any) -> list[str]:
    return [str(name) for one in cell.A if "/Headers" in one for name in one.Headers]


def _fonts(document: pikepdf.Pdf) -> Iterator[Any]:
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font" and "/DescendantFonts" in thing:
            yield thing


def _embedded(font: Any) -> bool:
    descriptor = font.DescendantFonts[0].FontDescriptor
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
