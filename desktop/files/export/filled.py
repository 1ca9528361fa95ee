"""A Word template filled in: what stands in double braces is replaced, rows are repeated, and nothing of it runs.

Values stand in the document as they are, whatever signs they hold. A text in two languages prints both, one below the
other; `.first`, `.second` or the code of a language take one of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docxtpl import DocxTemplate
from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from desktop.files.export.table import ExportHead, printable

Filling = Mapping[str, Any]
"""What a template may ask for: texts, by language where they have several, and lists of them."""
MARK_SIZE = Pt(8)
_SPOKEN = {
    "fr": ("w:val", "fr-FR"), "en": ("w:val", "en-GB"), "ru": ("w:val", "ru-RU"), "kk": ("w:val", "kk-KZ"),
    "ar": ("w:bidi", "ar-SA"), "zh": ("w:eastAsia", "zh-CN"),
}  # fmt: skip
"""The languages as Word names them, each with the kind of letters it is written in."""
_LETTERS = {"L": False, "R": True, "AL": True}


class FilledText(dict[str, Any]):
    """A text in one or two languages."""

    def __str__(self) -> str:
        return "\n".join(filter(None, (self["first"], self["second"])))

    def __bool__(self) -> bool:
        return bool(str(self))


class LeadsOut(Exception):
    """Whoever opens the document would ask another machine for a part of it."""


class _Template(DocxTemplate):  # type: ignore[misc]  # the library has no types
    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        """Fill in one part, once: the library would go on to change signs that stand in a value."""
        self.current_rendering_part = part
        source = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml)
        made = jinja_env.from_string(source).render(context)
        listed: str = self.resolve_listing(re.sub(r"\n<w:p([ >])", r"<w:p\1", made))
        return listed


def filled(template: bytes, filling: Filling, about: ExportHead, marks: tuple[str, ...]) -> bytes:
    """The bytes of the document; its marks stand at the foot of every page, whatever the template has there.

    Raises:
        LeadsOut: opening it would ask another machine for something.
        jinja2.TemplateError: the template asks for what there is not, or for what it may not.
        Exception: it is no document.
    """
    made = _Template(BytesIO(template))
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, loader=DictLoader({}))
    environment.globals.clear()
    made.render(_said(filling), environment, autoescape=True)
    document = made.docx
    _refuse_way_out(document.part.package)
    _spell(document, filling.get("languages", ()))
    for section in document.sections:
        _mark(section, marks, right_to_left=about.right_to_left)
    for part in (document.element.body, *_edges(document)):
        _fill_cells(part)
        _direct(part, right_to_left=about.right_to_left)
    _tell(document.core_properties, about)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _refuse_way_out(package: Any) -> None:
    """A link that a reader may follow leads nowhere by itself; a picture or a template elsewhere does."""
    for part in package.iter_parts():
        if any(each.is_external and not each.reltype.endswith("/hyperlink") for each in part.rels.values()):
            raise LeadsOut


def _said(tree: Any) -> Any:
    """Texts of several languages as what prints them all; without what no file may hold."""
    if isinstance(tree, str):
        return printable(tree).replace("\r", "")
    if isinstance(tree, Mapping):
        branches = {str(name): _said(branch) for name, branch in tree.items()}
        return FilledText(branches) if "first" in branches else branches
    return [_said(branch) for branch in tree] if isinstance(tree, list | tuple) else tree


def _edges(document: Any) -> Iterator[Any]:
    """What stands over and under the pages."""
    for section in document.sections:
        for edge in (section.header, section.footer, section.first_page_header, section.first_page_footer):
            if not edge.is_linked_to_previous:
                yield edge._element


def _spell(document: Any, languages: Sequence[str]) -> None:
    """Say in which language the text is, for Word to look for mistakes; styles called "Other …" are of the second."""
    styles = document.styles.element
    named = [(styles, languages[:1])]
    named += [(each.element, languages[1:2]) for each in document.styles if each.name.startswith("Other ")]
    for part, spoken in named:
        for language in spoken:
            kind, tag = _SPOKEN.get(language, ("w:val", language))
            properties = next(part.iter(qn("w:rPr")), None)
            if properties is not None:
                _said_in(properties).set(qn(kind), tag)


def _said_in(properties: Any) -> Any:
    found = properties.find(qn("w:lang"))
    if found is None:
        found = OxmlElement("w:lang")
        properties.append(found)
    return found


def _mark(section: Any, marks: tuple[str, ...], *, right_to_left: bool) -> None:
    """Put the marks at the foot of every page of a section."""
    if right_to_left:
        section._sectPr.insert_element_before(OxmlElement("w:bidi"), "w:rtlGutter", "w:docGrid")
    feet = [section.footer]
    if section.different_first_page_header_footer:
        feet.append(section.first_page_footer)
    for foot in feet:
        for mark in marks:
            foot.add_paragraph().add_run(mark).font.size = MARK_SIZE


def _fill_cells(part: Any) -> None:
    """Give every cell of a table the paragraph without which Word does not open a document."""
    for cell in part.iter(qn("w:tc")):
        if cell[-1].tag != qn("w:p"):
            cell.append(OxmlElement("w:p"))


def _direct(part: Any, *, right_to_left: bool) -> None:
    """Let tables run as the first language does, and each paragraph as its own letters do."""
    if right_to_left:
        for table in part.iter(qn("w:tbl")):
            table.tblPr.insert_element_before(OxmlElement("w:bidiVisual"), *_AFTER_TABLE_BIDI)
    for paragraph in part.iter(qn("w:p")):
        text = "".join(each.text or "" for each in paragraph.iter(qn("w:t")))
        if _runs_left(text, among=right_to_left):
            paragraph.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *_AFTER_PARAGRAPH_BIDI)
        for run in paragraph.iter(qn("w:r")):
            said = "".join(each.text or "" for each in run.iter(qn("w:t")))
            if said and _runs_left(said, among=right_to_left):
                run.get_or_add_rPr().insert_element_before(OxmlElement("w:rtl"), *_AFTER_RUN_RTL)


_AFTER_TABLE_BIDI = ("w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd",
               "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")  # fmt: skip
_AFTER_PARAGRAPH_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
                         "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment",
                         "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr",
                         "w:pPrChange")  # fmt: skip

_AFTER_RUN_RTL = ("w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")


def _runs_left(text: str, *, among: bool) -> bool:
    """Whether a text runs from right to left: by its first letter, or among such texts if any of its letters does."""
    letters = [_LETTERS[each] for each in map(unicodedata.bidirectional, text) if each in _LETTERS]
    return (any(letters) if among else letters[0]) if letters else among


def _tell(properties: Any, about: ExportHead) -> None:
    """Say in the file what it is; of nobody who made it or its template."""
    properties.title, properties.comments = printable(about.title)[:255], printable(about.told)[:255]
    properties.author = properties.last_modified_by = about.author
    properties.subject = properties.keywords = properties.category = ""
    properties.revision = 1
    if about.dated is not None:
        properties.created = properties.modified = about.dated.replace(tzinfo=None)
