"""The face sheet: photographs with names, by which officers know whom to greet, to seat and to let pass."""

from __future__ import annotations

from base64 import b64encode

from desktop.printing.contents.faces_contents import FaceGroup, FacesContents, PrintedFace
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.order import side_heading
from domain.projections.paper.delegation_list import sides_with_members
from domain.projections.paper.faces import FaceFacts, FacesFacts, faces_facts
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> FacesFacts:
    return faces_facts(visit, asked.subject)


def _worded(facts: FacesFacts, words: InLanguages, marked: Marked) -> Worded:
    def printed(each: FaceFacts) -> PrintedFace:
        office = words.office(each.person.position)
        category = tuple(map(capital, words.say(f"member-category.{each.category}")))
        return PrintedFace(
            _picture(each, marked), words.name(each.person.names), PrintedLine(office) if office else None, category
        )

    sides = dict.fromkeys(each.side for each in facts.faces)
    groups = tuple(
        FaceGroup(
            side_heading(facts.visit, side, words),
            tuple(printed(each) for each in facts.faces if each.side == side),
        )
        for side in sides
    )
    subtitle = groups[0].heading if len(groups) == 1 else ()
    return Worded(words.say("sheet.faces"), FacesContents(groups), subtitle)


def _picture(each: FaceFacts, marked: Marked) -> str:
    found = marked.photograph(each.registered) if each.registered is not None else None
    return b64encode(found).decode() if found is not None else ""


KIND = SheetKind(
    name="faces",
    subject="side",
    readers=("staff", "security"),
    facts=_facts,
    worded=_worded,
    subjects=sides_with_members,
    compares=False,
)
