"""The tables of fields: for every command, which of its fields a form shows, and by which editor.

What a table leaves out is made up by the office (an id) or comes from the page the form was opened on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any, get_args

import msgspec
from msgspec.structs import FieldInfo

from desktop.forms.editors import documents as papers
from desktop.forms.editors import pick
from desktop.forms.editors.car import CarsEditor
from desktop.forms.editors.choice import ChoiceEditor, FormatEditor, YesNoEditor, ZoneEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.file import FileEditor, PathEditor
from desktop.forms.editors.instant import InstantEditor
from desktop.forms.editors.interpreting import PairsEditor, TurnsEditor, spoken_languages
from desktop.forms.editors.name_form import FormKeyEditor, NameFormEditor
from desktop.forms.editors.office_held import HeldEditor, offices
from desktop.forms.editors.person import PersonEditor
from desktop.forms.editors.pick import PickEditor, SeveralEditor
from desktop.forms.editors.places import PartyEditor, PlacesEditor
from desktop.forms.editors.registry import RegistryEditor
from desktop.forms.editors.stays import StaysEditor
from desktop.forms.editors.text import (
    LineEditor,
    NamesEditor,
    NoteEditor,
    NumberEditor,
    TextsEditor,
    WholeNumberEditor,
)
from desktop.forms.editors.time import ClockEditor, DayEditor, WhenEditor
from desktop.forms.editors.venue import LinesEditor, RoomEditor, retracted_venues, venues
from domain.arrangements import PressRegime
from domain.attendance import Attended
from domain.convention import Facing, InterpreterSeat, NoteTakerSeat, Preset, Ranking, Shape
from domain.correspondence import Direction, LetterKind
from domain.delegation import Category
from domain.document import Act, Level
from domain.honours import AnthemOrder, RightOf
from domain.interleaving import Interleaving
from domain.interpreting import Mode
from domain.lines import LineKind
from domain.matter import Aspect
from domain.meeting import Capacity, Format
from domain.message import Command
from domain.motorcade import Seat
from domain.names import Side
from domain.office_class import OfficeClass
from domain.particulars import Particular
from domain.press import Stage
from domain.programme import Kind, Taking
from domain.replacement import Expectation
from domain.text import Language
from domain.third_side import Presence
from domain.visit import VisitCategory
from domain.vocabulary import COMMANDS


@dataclass(frozen=True)
class Field:
    """A field of a command in a form: its name, and the editor that edits it."""

    name: str
    editor: Callable[[], Editor]


@dataclass(frozen=True)
class Form:
    """The form of a command: its fields in the order of reading."""

    command: str
    fields: tuple[Field, ...] = field(default_factory=tuple)
    about: tuple[Field, ...] = ()
    """What a command of a registry is about: the person. A visit is the one on show."""
    either: Mapping[str, str] = field(default_factory=dict)
    """Of fields that say the same in two ways, each by the other: one of them is filled."""

    @property
    def kind(self) -> type[Command[Any]]:
        """The class of the command."""
        return COMMANDS[self.command]

    def required(self, name: str) -> bool:
        """Whether the command cannot do without the field."""
        return self._described(name).required

    def default(self, name: str) -> Any:
        """What the command takes for a field that is not said, as plain JSON; None if it takes nothing."""
        default = self._described(name).default
        return None if default in (msgspec.NODEFAULT, None, (), "") else msgspec.to_builtins(default)

    def _described(self, name: str) -> FieldInfo:
        return _fields_of(self.kind)[name]


@cache
def _fields_of(kind: type[Command[Any]]) -> dict[str, FieldInfo]:
    # Asked of every field at every keystroke, and half of what a keystroke takes where it is not kept.
    return {each.name: each for each in msgspec.structs.fields(kind)}


def _choice(kind: str, literal: object, *, optional: bool = False) -> Callable[[], Editor]:
    return partial(ChoiceEditor, kind, get_args(literal), optional=optional)


def _pick(choices: pick.Choices, *, optional: bool = False) -> Callable[[], Editor]:
    return partial(PickEditor, choices, optional=optional)


PLACE_IN_ORDER = Field("place", WholeNumberEditor)
AFTER = Field("after", _pick(pick.members, optional=True))
_PLACE_OR_AFTER = {"place": "after", "after": "place"}
PERSON = Field("person", PersonEditor)
GONE_PERSON = Field("person", partial(PersonEditor, retracted=True))
MERGED_PERSON = Field("person", partial(PersonEditor, merged=True))
VENUE = Field("venue", partial(RegistryEditor, venues))
GONE_VENUE = Field("venue", partial(RegistryEditor, retracted_venues))
ROOM = Field("room", RoomEditor)
MINUTES = Field("minutes", WholeNumberEditor)
PARTICULAR = Field("particular", _choice("particular", Particular))
MEMBER = Field("member", _pick(pick.members))
ITEM = Field("item", _pick(pick.items))
LINE = Field("line", _pick(pick.standing_lines))
SIDE = Field("side", _choice("side", Side))
BLOCK = Field("block", _pick(pick.blocks))
OPTIONAL_SIDE = Field("side", _choice("side", Side, optional=True))
NAMES = Field("names", NamesEditor)
POSITION = Field("position", TextsEditor)
CATEGORY = Field("category", _choice("member-category", Category))
TITLE = Field("title", TextsEditor)
WHEN = Field("when", WhenEditor)
PLACE = Field("place", TextsEditor)
KIND = Field("kind", _choice("kind", Kind))
TAKING = Field("taking", _choice("taking", Taking))
PRESS = Field("press", _choice("press", PressRegime))
FORMAT = Field("format", FormatEditor)
PEOPLE = Field("people", partial(SeveralEditor, pick.members))
INTERPRETERS = Field("interpreters", partial(SeveralEditor, pick.members))
NOTE_TAKERS = Field("note_takers", partial(SeveralEditor, pick.members))
AT = Field("at", InstantEditor)
DOCUMENT = Field("document", _pick(papers.standing_documents))
OF_DOCUMENT = (TITLE, Field("level", _choice("document-level", Level)), Field("act", _choice("document-act", Act)))
ACT = Field("act", _choice("document-act", Act))
STARTED = Field("started", InstantEditor)
ENDED = Field("ended", InstantEditor)
LANGUAGE = Field("language", _choice("language", Language))
STAGE = Field("stage", _choice("stage", Stage))
FIGURE = Field("figure", _pick(pick.figures))
FIRST_DAY = Field("first_day", DayEditor)
LAST_DAY = Field("last_day", DayEditor)
PLACES = Field("places", PlacesEditor)
VALUE = Field("value", NumberEditor)
UNIT = Field("unit", LineEditor)
PERIOD = Field("period", LineEditor)
SOURCE_OF_FIGURE = Field("source", LineEditor)
LETTER = Field("letter", _pick(pick.letters))
OF_LETTER = (
    Field("kind", _choice("letter-kind", LetterKind)), Field("direction", _choice("direction", Direction)),
    Field("sender", TextsEditor), Field("number", LineEditor), Field("dated", DayEditor),
    Field("received_at", InstantEditor), Field("recipient", TextsEditor), Field("subject", LineEditor),
    Field("said", NoteEditor), Field("file", FileEditor),
)  # fmt: skip
MATTER = (Field("aspect", _choice("aspect", Aspect)), Field("subject", _pick(pick.matters)), SIDE)
SPEAKER = Field("member", _pick(pick.members, optional=True))
FORM_OF_NAME = Field("form", FormKeyEditor)
KNOWN_FORM = Field("form", partial(FormKeyEditor, known=True))
NAME = Field("name", NameFormEditor)
SPOKEN = Field("languages", partial(SeveralEditor, spoken_languages, anywhere=True))
HELD = Field("held", HeldEditor)
OF_OFFICE = (
    TITLE, Field("office_class", _choice("office-class", OfficeClass, optional=True)),
    Field("national_order", WholeNumberEditor), Field("since", DayEditor), Field("until", DayEditor),
)  # fmt: skip
VISIT_CATEGORY = Field("category", _choice("category", VisitCategory))

FORMS: dict[str, Form] = {
    form.command: form
    for form in (
        Form(
            "open-visit",
            (
                Field("reference", LineEditor), TITLE, VISIT_CATEGORY, FIRST_DAY, LAST_DAY, PLACES,
                Field("host", PartyEditor), Field("guest", PartyEditor),
            ),
        ),
        Form("announce-visit", (Field("by", LineEditor), Field("said", NoteEditor), Field("on", DayEditor))),
        Form("retract-announcement", (Field("announcement", _pick(pick.announcements)),)),
        Form("redate-visit", (FIRST_DAY, LAST_DAY)),
        Form("correct-category", (VISIT_CATEGORY,)),
        Form("retitle-visit", (TITLE,)),
        Form("name-places", (PLACES,)),
        Form("cancel-visit"),
        Form("reinstate-visit"),
        Form("close-visit"),
        Form("reopen-visit"),
        Form("propose-member", (SIDE, Field("person", PersonEditor), NAMES, POSITION, CATEGORY)),
        Form("retract-member", (MEMBER,)),
        Form("restore-member", (Field("member", _pick(pick.retracted_members)),)),
        Form("confirm-member", (MEMBER,)),
        Form("take-back-confirmation", (MEMBER,)),
        Form("withdraw-member", (MEMBER,)),
        Form("reinstate-member", (MEMBER, Field("status", _choice("status", Expectation)))),
        Form("replace-member", (MEMBER, Field("by", _pick(pick.members)))),
        Form("categorise-member", (MEMBER, CATEGORY)),
        Form("rename-member", (MEMBER, NAMES)),
        Form("word-position", (MEMBER, POSITION)),
        Form(
            "rank-office",
            (
                MEMBER, Field("office_class", _choice("office-class", OfficeClass, optional=True)),
                Field("national_order", WholeNumberEditor), Field("since", DayEditor),
            ),
        ),
        Form("record-representation", (MEMBER, Field("represents", TextsEditor))),
        Form("place-member", (MEMBER, PLACE_IN_ORDER, AFTER), either=_PLACE_OR_AFTER),
        Form("return-to-rule", (MEMBER,)),
        Form("give-list-order", (SIDE, Field("members", partial(SeveralEditor, pick.members)))),
        Form("withdraw-list-order", (SIDE,)),
        Form("close-list", (SIDE, AT)),
        Form("reopen-list", (SIDE,)),
        Form("set-list-language", (SIDE, Field("language", _choice("language", Language, optional=True)))),
        Form("note-languages", (MEMBER, Field("languages", partial(SeveralEditor, spoken_languages)))),
        Form("name-principal", (SIDE, Field("member", _pick(pick.members, optional=True)))),
        Form("identify-member", (MEMBER, Field("person", PersonEditor))),
        Form("bind-to-office", (MEMBER, Field("office", partial(RegistryEditor, offices)))),
        Form("adopt-wording", (MEMBER,)),
        Form("adopt-holder", (MEMBER,)),
        Form("register-person", (NAMES,)),
        Form("retract-person", about=(PERSON,)),
        Form("restore-person", about=(GONE_PERSON,)),
        Form("register-venue", (Field("names", TextsEditor), Field("zone", ZoneEditor))),
        Form("retract-venue", about=(VENUE,)),
        Form("restore-venue", about=(GONE_VENUE,)),
        Form("rename-venue", (Field("names", TextsEditor),), (VENUE,)),
        Form(
            "describe-room",
            (Field("names", TextsEditor), Field("capacity", WholeNumberEditor), Field("entrances", LinesEditor)),
            (VENUE,),
        ),
        Form("close-room", (ROOM,), (VENUE,)),
        Form("set-changeover", (MINUTES,), (VENUE,)),
        Form("note-travel-time", (Field("to", partial(RegistryEditor, venues)), MINUTES), (VENUE,)),
        Form("assign-room", (ITEM, VENUE, ROOM)),
        Form("note-particular", (PARTICULAR, Field("value", LineEditor)), (PERSON,)),
        Form("withdraw-particular", (PARTICULAR,), (PERSON,)),
        Form("erase-particulars", about=(PERSON,)),
        Form("photograph-person", (Field("file", PathEditor),), (PERSON,)),
        Form("remove-photograph", about=(PERSON,)),
        Form("spell-name", (FORM_OF_NAME, NAME), (PERSON,)),
        Form("leave-out-name-form", (KNOWN_FORM,), (PERSON,)),
        Form("approve-spelling", (KNOWN_FORM, Field("by", LineEditor), Field("on", DayEditor)), (PERSON,)),
        Form("withdraw-approval", (KNOWN_FORM,), (PERSON,)),
        Form("change-spelling", (KNOWN_FORM, NAME), (PERSON,)),
        Form("word-courtesy", (Field("courtesy", TextsEditor), Field("address", TextsEditor)), (PERSON,)),
        Form("note-person-languages", (SPOKEN,), (PERSON,)),
        Form("record-office", (*OF_OFFICE, Field("office", LineEditor)), (PERSON,)),
        Form("correct-office", (HELD, *OF_OFFICE, Field("office", LineEditor)), (PERSON,)),
        Form("leave-office", (HELD, Field("until", DayEditor)), (PERSON,)),
        Form("retract-office", (HELD,), (PERSON,)),
        Form("merge-persons", (Field("into", PersonEditor),), (PERSON,)),
        Form("part-persons", about=(MERGED_PERSON,)),
        Form("plan-item", (KIND, TITLE, WHEN, PLACE, TAKING, PRESS)),
        Form("retract-item", (ITEM,)),
        Form("restore-item", (Field("item", _pick(pick.retracted_items)),)),
        Form("move-item", (ITEM, WHEN)),
        Form("place-item", (ITEM, PLACE)),
        Form("retitle-item", (ITEM, TITLE)),
        Form("cancel-item", (ITEM,)),
        Form("reinstate-item", (ITEM,)),
        Form("describe-item", (ITEM, Field("detail", TextsEditor))),
        Form("describe-moves", (ITEM, Field("moves", NoteEditor))),
        Form("set-press-regime", (ITEM, PRESS)),
        Form("assign-officer", (ITEM, Field("officer", LineEditor))),
        Form("plan-meeting", (FORMAT, TITLE, WHEN, PLACE, PEOPLE, INTERPRETERS, NOTE_TAKERS, TAKING, PRESS, KIND)),
        Form("change-format", (ITEM, Field("format", _choice("format", Format, optional=True)))),
        Form("list-participant", (ITEM, MEMBER, Field("capacity", _choice("capacity", Capacity)))),
        Form("take-off-participant", (ITEM, MEMBER)),
        Form(
            "assign-interpreter",
            (
                ITEM, MEMBER, Field("pairs", PairsEditor), Field("mode", _choice("interpretation", Mode)),
                Field("side", _choice("side", Side, optional=True)),
                Field("person", _pick(pick.members, optional=True)),
            ),
        ),
        Form("relieve-interpreter", (ITEM, MEMBER)),
        Form(
            "arrange-changeover",
            (
                ITEM, MEMBER, Field("turns", TurnsEditor), Field("order", WholeNumberEditor),
                Field("minutes", WholeNumberEditor),
            ),
        ),
        Form(
            "name-head-of-side",
            (
                ITEM, SIDE, Field("members", partial(SeveralEditor, pick.members)),
                Field("co_heads", partial(YesNoEditor, "form.co-heads")),
            ),
        ),
        Form("agree-size", (ITEM, Field("size", LineEditor), OPTIONAL_SIDE)),
        Form("limit-size", (ITEM, Field("most", WholeNumberEditor), OPTIONAL_SIDE)),
        Form("note-held-size", (ITEM, *(Field(side, WholeNumberEditor) for side in get_args(Side)))),
        Form("form-block", (TITLE, Field("items", partial(SeveralEditor, pick.items)))),
        Form("dissolve-block", (BLOCK,)),
        Form("retitle-block", (BLOCK, TITLE)),
        Form("put-into-block", (ITEM, Field("block", _pick(pick.blocks, optional=True)))),
        Form("move-block", (BLOCK, Field("day", DayEditor), Field("start", ClockEditor))),
        Form("name-third-party", (Field("party", PartyEditor),)),
        Form(
            "settle-participation",
            (ITEM, SIDE, Field("how", _choice("presence", Presence, optional=True)), PLACE, Field("link", LineEditor)),
        ),
        Form("pair-counterparts", (MEMBER, Field("counterpart", _pick(pick.members)))),
        Form("unpair-counterparts", (MEMBER,)),
        Form("issue-badge", (MEMBER, Field("badge", LineEditor))),
        Form("cancel-badge", (MEMBER,)),
        Form(
            "set-table",
            (
                ITEM, Field("convention", _choice("convention", Preset, optional=True)),
                Field("facing", _choice("facing", Facing, optional=True)),
                Field("ranking", _choice("ranking", Ranking, optional=True)),
                Field("interpreter", _choice("interpreter-seat", InterpreterSeat, optional=True)),
                Field("note_takers", _choice("note-taker-seat", NoteTakerSeat, optional=True)),
                Field("shape", _choice("shape", Shape, optional=True)),
                Field("places", WholeNumberEditor), Field("law", LineEditor),
            ),
        ),
        Form("leave-table-to-default", (ITEM,)),
        Form("swap-seats", (ITEM, MEMBER, Field("other", _pick(pick.members)))),
        Form("leave-seats-to-rule", (ITEM,)),
        Form("place-participant", (ITEM, MEMBER, PLACE_IN_ORDER, AFTER), either=_PLACE_OR_AFTER),
        Form("return-participant-to-rule", (ITEM, MEMBER)),
        Form(
            "draw-up-line",
            (
                ITEM, Field("kind", _choice("line", LineKind)), Field("point", TextsEditor), PEOPLE,
                Field("mixing", _choice("mixing", Interleaving)), Field("rows", WholeNumberEditor),
            ),
        ),
        Form(
            "arrange-line",
            (LINE, Field("mixing", _choice("mixing", Interleaving, optional=True)), Field("rows", WholeNumberEditor)),
        ),
        Form("take-down-line", (LINE,)),
        Form("restore-line", (Field("line", _pick(pick.lines_taken_down)),)),
        Form("stand-in-line", (LINE, MEMBER, Field("by", _pick(pick.members, optional=True)))),
        Form("step-out-of-line", (LINE, MEMBER)),
        Form("place-in-line", (LINE, MEMBER, Field("after", _pick(pick.members, optional=True)))),
        Form("leave-place-to-order", (LINE, MEMBER)),
        Form(
            "arrange-honours",
            (
                ITEM, Field("flags", _choice("right-of", RightOf)), Field("photograph", _choice("right-of", RightOf)),
                Field("anthems", _choice("anthems", AnthemOrder)), Field("law", LineEditor),
            ),
        ),
        Form("leave-honours-to-custom", (ITEM,)),
        Form("form-motorcade", (ITEM, Field("cars", CarsEditor))),
        Form("dissolve-motorcade", (ITEM,)),
        Form(
            "seat-in-car",
            (ITEM, MEMBER, Field("car", WholeNumberEditor), Field("seat", _choice("car-seat", Seat, optional=True))),
        ),
        Form("take-from-car", (ITEM, MEMBER)),
        Form("start-item", (ITEM, AT)),
        Form("end-item", (ITEM, AT)),
        Form("correct-actual-times", (ITEM, STARTED, ENDED)),
        Form(
            "record-unplanned-item",
            (
                KIND, TITLE, STARTED, ENDED, Field("format", _choice("format", Format, optional=True)), PLACE,
                TAKING, Field("present", partial(SeveralEditor, pick.members)),
            ),
        ),
        Form(
            "record-format",
            (ITEM, FORMAT, Field("host", WholeNumberEditor), Field("guest", WholeNumberEditor), AT),
        ),
        Form("withdraw-format", (ITEM, FORMAT, AT)),
        Form(
            "mark-attendance",
            (
                ITEM, MEMBER, Field("attended", _choice("attended", Attended)), AT,
                Field("by", _pick(pick.members, optional=True)),
            ),
        ),
        Form("withdraw-mark", (ITEM, MEMBER)),
        Form(
            "mark-all-present",
            (
                ITEM, Field("side", _choice("side", Side, optional=True)),
                Field("members", partial(SeveralEditor, pick.members)),
            ),
        ),
        Form(
            "note-presence",
            (
                ITEM, MEMBER, Field("stays", StaysEditor), Field("late", partial(YesNoEditor, "form.late")),
                Field("left_early", partial(YesNoEditor, "form.left-early")),
            ),
        ),
        Form(
            "record-person-present",
            (
                ITEM, SIDE, NAMES, POSITION, CATEGORY, AT,
                Field("instead_of", _pick(pick.members, optional=True)),
            ),
        ),
        Form("list-speaker", (ITEM, MEMBER, LANGUAGE, Field("place", WholeNumberEditor))),
        Form("take-off-speaker", (ITEM, MEMBER)),
        Form("place-speaker", (ITEM, MEMBER, Field("place", WholeNumberEditor))),
        Form("record-statement-text", (ITEM, MEMBER, STAGE, LANGUAGE, Field("text", NoteEditor))),
        Form("withdraw-statement-text", (ITEM, MEMBER, STAGE, LANGUAGE)),
        Form(
            "quote-figure",
            (ITEM, MEMBER, Field("subject", LineEditor), VALUE, UNIT, PERIOD, SOURCE_OF_FIGURE),
        ),
        Form("correct-figure", (FIGURE, VALUE, UNIT, PERIOD, SOURCE_OF_FIGURE)),
        Form("retract-figure", (FIGURE,)),
        Form(
            "record-claim",
            (
                Field("about", _pick(pick.subjects)), Field("says", NoteEditor), Field("publisher", LineEditor),
                Field("published", DayEditor), Field("address", LineEditor), VALUE, UNIT,
            ),
        ),
        Form("retract-claim", (Field("claim", _pick(pick.claims)),)),
        Form("register-letter", OF_LETTER),
        Form("correct-letter", (LETTER, *OF_LETTER)),
        Form("retract-letter", (LETTER,)),
        Form("list-document", (ITEM, *OF_DOCUMENT, PLACE_IN_ORDER)),
        Form("retract-document", (DOCUMENT,)),
        Form("restore-document", (Field("document", _pick(papers.retracted_documents)),)),
        Form("describe-document", (DOCUMENT, *OF_DOCUMENT)),
        Form(
            "settle-terms",
            (
                DOCUMENT, Field("languages", partial(SeveralEditor, papers.authentic_languages, anywhere=True)),
                Field("prevailing", _choice("language", Language, optional=True)),
                Field("originals", WholeNumberEditor), Field("alternat", partial(YesNoEditor, "form.alternat")),
                Field("in_force", LineEditor), Field("depositary", LineEditor),
            ),
        ),
        Form("place-document", (DOCUMENT, PLACE_IN_ORDER)),
        Form("name-signatory", (DOCUMENT, SIDE, MEMBER)),
        Form("withdraw-signatory", (DOCUMENT, SIDE)),
        Form("produce-full-powers", (DOCUMENT, SIDE, Field("powers", LineEditor))),
        Form("record-signing", (DOCUMENT, ACT, AT)),
        Form("retract-signing", (DOCUMENT, ACT)),
        Form("strike-document", (DOCUMENT,)),
        Form("reinstate-document", (Field("document", _pick(papers.struck_documents)),)),
        Form("accept-check", (Field("check", _pick(pick.outstanding_checks)),)),
        Form("reopen-check", (Field("check", _pick(pick.accepted_checks)),)),
        Form("propose-for-agreement", (*MATTER, SPEAKER)),
        Form("submit-for-agreement", (*MATTER, SPEAKER)),
        Form("set-answer-deadline", (*MATTER, Field("due", InstantEditor), SPEAKER)),
        Form("record-agreement", (*MATTER, Field("who", LineEditor), SPEAKER)),
        Form("approve", (*MATTER, Field("edition", LineEditor), SPEAKER)),
        Form("issue-before-approval", (*MATTER, Field("due", InstantEditor), SPEAKER)),
        Form("take-back-agreement", (*MATTER, SPEAKER)),
        Form("restore-agreement", (*MATTER, SPEAKER)),
    )
}  # fmt: skip
"""The form of every command, by its name."""


def told_by(selection: Mapping[str, Any], form: Form) -> dict[str, Any]:
    """What a selection tells a form: its fields, and what it is about, where that is an entry that stands."""
    shown = {
        field.name for field in (*form.fields, *form.about) if field not in (GONE_PERSON, MERGED_PERSON, GONE_VENUE)
    }
    return {name: value for name, value in selection.items() if name in shown}
