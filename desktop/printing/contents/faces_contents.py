"""What stands on a face sheet."""

from __future__ import annotations

import msgspec

from desktop.printing.sheet_parts import Contents, PrintedLine, Wording


class PrintedFace(msgspec.Struct, frozen=True):
    """A photograph with who it is."""

    picture: str
    """The JPEG in base 64; empty where there is none."""
    name: PrintedLine
    office: PrintedLine | None
    category: Wording


class FaceGroup(msgspec.Struct, frozen=True):
    """The faces of one side, under its name."""

    heading: Wording
    faces: tuple[PrintedFace, ...]


class FacesContents(Contents, frozen=True, tag_field="template", tag="faces-sheet"):
    """Faces, four abreast."""

    fixed = frozenset({"no-photograph"})
    groups: tuple[FaceGroup, ...]

    @property
    def rows(self) -> int:
        return sum(len(group.faces) for group in self.groups)
