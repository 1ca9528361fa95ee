"""The verdict of a validator that is none of the typesetter's: what it finds against PDF/A-2a and PDF/UA-1."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from fontTools.cffLib import CFFFontSet
from fontTools.misc.psCharStrings import T2WidthExtractor
from page import ValidationProfile, validate_pdf_bytes

PROFILES = (ValidationProfile.PDF_A_2A, ValidationProfile.PDF_UA_1)
LENGTHS = "PDFA2A-STREAM-LENGTH-001"
"""Found wrongly where the bytes of a stream end in a carriage return; qpdf reads the lengths itself."""

WIDTHS = "CIDFontType0C"
"""Said of the widths in faces with PostScript outlines, whose parts (FDArray) the validator does not read: they are
compared here."""


def faults(pdf: bytes) -> list[str]:
    """Every rule that the file breaks, with what is said of it."""
    reports = [(profile, validate_pdf_bytes(pdf, profile=profile)) for profile in PROFILES]
    found = [(profile.value, each) for profile, report in reports for each in report.failures]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        own = [f"qpdf: {each}" for each in document.check_pdf_syntax()] + list(_other_widths(document))
    theirs = [each for each in found if each[1].rule_id != LENGTHS and WIDTHS not in each[1].message]
    return own + [f"{profile} {each.rule_id}: {each.message}" for profile, each in theirs]


def _other_widths(document: pikepdf.Pdf) -> Iterator[str]:
    """The glyphs of faces with PostScript outlines that are not as wide as the file says."""
    for font in document.objects:
        if isinstance(font, pikepdf.Dictionary) and font.get("/Subtype") == "/CIDFontType0":
            said, usual = _widths(font.get("/W", [])), int(font.get("/DW", 1000))
            for cid, width in _drawn_widths(font.FontDescriptor.FontFile3.read_bytes()):
                if abs(width - said.get(cid, usual)) > 1:
                    yield f"{font.BaseFont}: glyph {cid} is {width} wide, not {said.get(cid, usual)}"


def _widths(listed: Any) -> dict[int, float]:
    """What a W array says: `first [w w …]` and `first last w`."""
    found: dict[int, float] = {}
    parts = list(listed)
    while parts:
        first, after = int(parts.pop(0)), parts.pop(0)
        if isinstance(after, pikepdf.Array):
            found |= {first + index: float(width) for index, width in enumerate(after)}
        else:
            found |= dict.fromkeys(range(first, int(after) + 1), float(parts.pop(0)))
    return found


def _drawn_widths(face: bytes) -> Iterator[tuple[int, float]]:
    faces = CFFFontSet()
    faces.decompile(io.BytesIO(face), None)
    drawn = faces.topDictIndex[0].CharStrings
    for cid, name in enumerate(faces.topDictIndex[0].charset):
        glyph, part = drawn.getItemAndSelector(name)[0], drawn[name].private
        reader = T2WidthExtractor(
            getattr(part, "Subrs", []), glyph.globalSubrs, part.nominalWidthX, part.defaultWidthX, part
        )
        reader.execute(glyph)
        yield cid, reader.width
