"""The forms of the registries: persons and their names, venues and their rooms."""

from __future__ import annotations

from functools import partial

from desktop.forms.editors.choice import ZoneEditor
from desktop.forms.editors.file import PathEditor
from desktop.forms.editors.interpreting import spoken_languages
from desktop.forms.editors.name_form import FormKeyEditor, NameFormEditor
from desktop.forms.editors.office_held import HeldEditor
from desktop.forms.editors.person import PersonEditor
from desktop.forms.editors.pick import SeveralEditor
from desktop.forms.editors.registry import RegistryEditor
from desktop.forms.editors.text import (
    LineEditor,
    TextsEditor,
    WholeNumberEditor,
)
from desktop.forms.editors.time import DayEditor
from desktop.forms.editors.venue import LinesEditor, retracted_venues, venues
from desktop.forms.fields import (
    NAMES,
    ROOM,
    TITLE,
    VENUE,
    Field,
    Form,
    choice,
)
from domain.registry.office_class import OfficeClass
from domain.registry.particulars import Particular

PERSON = Field("person", PersonEditor)
GONE_PERSON = Field("person", partial(PersonEditor, retracted=True), stands=False)
MERGED_PERSON = Field("person", partial(PersonEditor, merged=True), stands=False)
GONE_VENUE = Field("venue", partial(RegistryEditor, retracted_venues), stands=False)
MINUTES = Field("minutes", WholeNumberEditor)
PARTICULAR = Field("particular", choice("particular", Particular))
FORM_OF_NAME = Field("form", FormKeyEditor)
KNOWN_FORM = Field("form", partial(FormKeyEditor, known=True))
NAME = Field("name", NameFormEditor)
SPOKEN = Field("languages", partial(SeveralEditor, spoken_languages, anywhere=True))
HELD = Field("held", HeldEditor)
OF_OFFICE = (
    TITLE, Field("office_class", choice("office-class", OfficeClass, optional=True)),
    Field("national_order", WholeNumberEditor), Field("since", DayEditor), Field("until", DayEditor),
)  # fmt: skip

FORMS: tuple[Form, ...] = (
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
)  # fmt: skip
