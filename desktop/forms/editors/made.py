"""The editor of each kind of value that a field of a form may take."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from desktop.concepts.edges.fields import (
    OneOf,
    Pick,
    PlainValue,
    Registered,
    Script,
    Several,
    SeveralAnywhere,
    SomePerson,
    SomeSide,
    ValueKind,
    YesNo,
)
from desktop.forms.editors.car import CarsEditor
from desktop.forms.editors.car_number import CarNumberEditor
from desktop.forms.editors.choice import ChoiceEditor, FormatEditor, SideEditor, YesNoEditor, ZoneEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.enclosures import EnclosuresEditor
from desktop.forms.editors.file import FileEditor, PathEditor
from desktop.forms.editors.greeters import AssistantsEditor, GreetersEditor
from desktop.forms.editors.instant import InstantEditor
from desktop.forms.editors.interpreting import PairsEditor, TurnsEditor
from desktop.forms.editors.name_form import FormKeyEditor, NameFormEditor
from desktop.forms.editors.names import NamesEditor
from desktop.forms.editors.office_held import HeldEditor
from desktop.forms.editors.paragraphs import ParagraphsEditor
from desktop.forms.editors.party import PartyEditor
from desktop.forms.editors.person import PersonEditor
from desktop.forms.editors.pick import PickEditor
from desktop.forms.editors.places import PlacesEditor
from desktop.forms.editors.presences import PresencesEditor
from desktop.forms.editors.quantity import QuantityEditor
from desktop.forms.editors.registry import RegistryEditor
from desktop.forms.editors.several import SeveralEditor
from desktop.forms.editors.sizes import SizesEditor
from desktop.forms.editors.stays import StaysEditor
from desktop.forms.editors.text import (
    LineEditor,
    MinutesEditor,
    NoteEditor,
    NumberEditor,
    TextsEditor,
    WholeNumberEditor,
)
from desktop.forms.editors.time import ClockEditor, DayEditor
from desktop.forms.editors.venue import LinesEditor, RoomEditor
from desktop.forms.editors.when import WhenEditor

PLAIN: dict[PlainValue, Callable[[], Editor]] = {
    "line": LineEditor,
    "note": NoteEditor,
    "lines": LinesEditor,
    "number": NumberEditor,
    "whole-number": WholeNumberEditor,
    "minutes": MinutesEditor,
    "texts": TextsEditor,
    "paragraphs": ParagraphsEditor,
    "names": NamesEditor,
    "name": lambda: NameFormEditor(native=False),
    "spelt-name": NameFormEditor,
    "day": DayEditor,
    "day-done": lambda: DayEditor(way="past"),
    "day-to-come": lambda: DayEditor(way="next"),
    "clock": ClockEditor,
    "planned-time": WhenEditor,
    "next-time": lambda: WhenEditor(follows=True),
    "instant": InstantEditor,
    "deadline": lambda: InstantEditor(ahead=True),
    "instant-now": lambda: InstantEditor(or_now=True),
    "instant-at-item": lambda: InstantEditor(or_now=True, at_item=True),
    "start": lambda: InstantEditor(ends="ended"),
    "zone": ZoneEditor,
    "meeting-format": FormatEditor,
    "room": RoomEditor,
    "office-held": HeldEditor,
    "path": PathEditor,
    "file": FileEditor,
    "places": PlacesEditor,
    "party": PartyEditor,
    "pairs": PairsEditor,
    "turns": TurnsEditor,
    "stays": StaysEditor,
    "cars": CarsEditor,
    "car": CarNumberEditor,
    "quantity": QuantityEditor,
    "sizes": SizesEditor,
    "greeters": GreetersEditor,
    "assistants": AssistantsEditor,
    "enclosures": EnclosuresEditor,
    "presences": PresencesEditor,
}


def editor_of(value: ValueKind) -> Editor:
    """A new editor of a kind of value."""
    made: Editor
    match value:
        case OneOf():
            made = ChoiceEditor(value.worded, get_args(value.values), optional=value.optional)
        case SomeSide():
            made = SideEditor(optional=value.optional, further=value.further)
        case YesNo():
            made = YesNoEditor(value.code, optional=value.optional)
        case Pick():
            made = PickEditor(value.offered, value.of_side, tells=value.tells)
        case Several():
            made = SeveralEditor(value.offered)
        case SeveralAnywhere():
            made = SeveralEditor(lambda _view: value.offered(), anywhere=True)
        case Registered():
            made = RegistryEditor(value.offered, before=value.before, called=value.called)
        case SomePerson():
            made = PersonEditor(retracted=value.gone == "retracted", merged=value.gone == "merged")
        case Script():
            made = FormKeyEditor(known=value.known)
        case _:
            made = PLAIN[value]()
    return made
