"""The offices that Chancery 0.1.0 recorded of the samples: what it wrote is read for ever."""

from __future__ import annotations

import lzma
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden" / "version-1"
OFFICES = {"moscow-2025-11": "KZ-2025-11", "anchorage-2025-08": "RU-2025-08", "delhi-2025-12": "RU-2025-12"}
"""The visit in each office."""


def golden_office(name: str, folder: Path) -> Path:
    """A copy of an office of then, as a desk would find it."""
    office = folder / f"{name}.chancery"
    office.write_bytes(lzma.decompress((FOLDER / f"{name}.chancery.xz").read_bytes()))
    return office
