"""The verdict of a validator that is none of the typesetter's: what it finds against PDF/A-2a and PDF/UA-1."""

import io

import pikepdf
from page import ValidationProfile, validate_pdf_bytes

PROFILES = (ValidationProfile.PDF_A_2A, ValidationProfile.PDF_UA_1)
LENGTHS = "PDFA2A-STREAM-LENGTH-001"
"""Found wrongly where the bytes of a stream end in a carriage return; qpdf reads the lengths itself."""


def faults(pdf: bytes) -> list[str]:
    """Every rule that the file breaks, with what is said of it."""
    reports = [(profile, validate_pdf_bytes(pdf, profile=profile)) for profile in PROFILES]
    found = [(profile.value, each) for profile, report in reports for each in report.failures]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        unread = [f"qpdf: {each}" for each in document.check_pdf_syntax()]
    return unread + [f"{profile} {each.rule_id}: {each.message}" for profile, each in found if each.rule_id != LENGTHS]
