"""The forms of the registries: persons and their names, venues and their rooms."""

from __future__ import annotations

from desktop.forms.editors.venue import retracted_venues, venues
from desktop.forms.fields import (
    NAMES,
    TITLE,
    Choice,
    Field,
    Form,
    NameForm,
    Registered,
    SeveralAnywhere,
    SomePerson,
)
from desktop.forms.tables.common import (
    ROOM,
    VENUE,
)
from desktop.wording.languages import spoken_languages
from domain.registry.office_class import OfficeClass
from domain.registry.particulars import Particular

PERSON = Field("person", SomePerson())
GONE_PERSON = Field("person", SomePerson("retracted"), stands=False)
MERGED_PERSON = Field("person", SomePerson("merged"), stands=False)
GONE_VENUE = Field("venue", Registered(retracted_venues), stands=False)
MINUTES = Field("minutes", "whole-number")
PARTICULAR = Field("particular", Choice("particular", Particular))
FORM_OF_NAME = Field("form", NameForm())
KNOWN_FORM = Field("form", NameForm(known=True))
NAME = Field("name", "spelt-name")
SPOKEN = Field("languages", SeveralAnywhere(spoken_languages))
HELD = Field("held", "office-held")
OF_OFFICE = (
    TITLE, Field("office_class", Choice("office-class", OfficeClass, optional=True)),
    Field("national_order", "whole-number"), Field("since", "day"), Field("until", "day"),
)  # fmt: skip

FORMS: tuple[Form, ...] = (
    Form("register-person", (NAMES,)),
    Form("retract-person", about=(PERSON,)),
    Form("restore-person", about=(GONE_PERSON,)),
    Form("register-venue", (Field("names", "texts"), Field("zone", "zone"))),
    Form("retract-venue", about=(VENUE,)),
    Form("restore-venue", about=(GONE_VENUE,)),
    Form("rename-venue", (Field("names", "texts"),), (VENUE,)),
    Form(
        "describe-room",
        (Field("names", "texts"), Field("capacity", "whole-number"), Field("entrances", "lines")),
        (VENUE,),
    ),
    Form("close-room", (ROOM,), (VENUE,)),
    Form("set-changeover", (MINUTES,), (VENUE,)),
    Form("note-travel-time", (Field("to", Registered(venues)), MINUTES), (VENUE,)),
    Form("note-particular", (PARTICULAR, Field("value", "line")), (PERSON,)),
    Form("withdraw-particular", (PARTICULAR,), (PERSON,)),
    Form("erase-particulars", about=(PERSON,)),
    Form("photograph-person", (Field("file", "path"),), (PERSON,)),
    Form("remove-photograph", about=(PERSON,)),
    Form("spell-name", (FORM_OF_NAME, NAME), (PERSON,)),
    Form("leave-out-name-form", (KNOWN_FORM,), (PERSON,)),
    Form("approve-spelling", (KNOWN_FORM, Field("by", "line"), Field("on", "day")), (PERSON,)),
    Form("withdraw-approval", (KNOWN_FORM,), (PERSON,)),
    Form("change-spelling", (KNOWN_FORM, NAME), (PERSON,)),
    Form("word-courtesy", (Field("courtesy", "texts"), Field("address", "texts")), (PERSON,)),
    Form("note-person-languages", (SPOKEN,), (PERSON,)),
    Form("record-office", (*OF_OFFICE, Field("office", "line")), (PERSON,)),
    Form("correct-office", (HELD, *OF_OFFICE, Field("office", "line")), (PERSON,)),
    Form("leave-office", (HELD, Field("until", "day")), (PERSON,)),
    Form("retract-office", (HELD,), (PERSON,)),
    Form("merge-persons", (Field("into", SomePerson()),), (PERSON,)),
    Form("part-persons", about=(MERGED_PERSON,)),
)  # fmt: skip
