"""The forms of a visit as a whole: its dates and names, its delegations, who is in which order."""

from __future__ import annotations

from functools import partial

from desktop.forms.editors import pick
from desktop.forms.editors.interpreting import spoken_languages
from desktop.forms.editors.office_held import offices
from desktop.forms.editors.person import PersonEditor
from desktop.forms.editors.pick import SeveralEditor
from desktop.forms.editors.places import PartyEditor, PlacesEditor
from desktop.forms.editors.registry import RegistryEditor
from desktop.forms.editors.text import (
    LineEditor,
    NoteEditor,
    TextsEditor,
    WholeNumberEditor,
)
from desktop.forms.editors.time import DayEditor
from desktop.forms.fields import (
    AFTER,
    AT,
    CATEGORY,
    MEMBER,
    NAMES,
    PLACE_IN_ORDER,
    PLACE_OR_AFTER,
    POSITION,
    SIDE,
    TITLE,
    Field,
    Form,
    choice,
    pick_one,
)
from domain.core.text import Language
from domain.delegation.replacement import Expectation
from domain.registry.office_class import OfficeClass
from domain.visit.visit import VisitCategory

FIRST_DAY = Field("first_day", DayEditor)
LAST_DAY = Field("last_day", DayEditor)
PLACES = Field("places", PlacesEditor)
VISIT_CATEGORY = Field("category", choice("category", VisitCategory))

FORMS: tuple[Form, ...] = (
    Form(
        "open-visit",
        (
            Field("reference", LineEditor), TITLE, VISIT_CATEGORY, FIRST_DAY, LAST_DAY, PLACES,
            Field("host", PartyEditor), Field("guest", PartyEditor),
        ),
    ),
    Form("announce-visit", (Field("by", LineEditor), Field("said", NoteEditor), Field("on", DayEditor))),
    Form("retract-announcement", (Field("announcement", pick_one(pick.announcements)),)),
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
    Form("restore-member", (Field("member", pick_one(pick.retracted_members)),)),
    Form("confirm-member", (MEMBER,)),
    Form("take-back-confirmation", (MEMBER,)),
    Form("withdraw-member", (MEMBER,)),
    Form("reinstate-member", (MEMBER, Field("status", choice("status", Expectation)))),
    Form("replace-member", (MEMBER, Field("by", pick_one(pick.members)))),
    Form("categorise-member", (MEMBER, CATEGORY)),
    Form("rename-member", (MEMBER, NAMES)),
    Form("word-position", (MEMBER, POSITION)),
    Form(
        "rank-office",
        (
            MEMBER, Field("office_class", choice("office-class", OfficeClass, optional=True)),
            Field("national_order", WholeNumberEditor), Field("since", DayEditor),
        ),
    ),
    Form("record-representation", (MEMBER, Field("represents", TextsEditor))),
    Form("place-member", (MEMBER, PLACE_IN_ORDER, AFTER), either=PLACE_OR_AFTER),
    Form("return-to-rule", (MEMBER,)),
    Form("give-list-order", (SIDE, Field("members", partial(SeveralEditor, pick.members)))),
    Form("withdraw-list-order", (SIDE,)),
    Form("close-list", (SIDE, AT)),
    Form("reopen-list", (SIDE,)),
    Form("set-list-language", (SIDE, Field("language", choice("language", Language, optional=True)))),
    Form("note-languages", (MEMBER, Field("languages", partial(SeveralEditor, spoken_languages)))),
    Form("name-principal", (SIDE, Field("member", pick_one(pick.members, optional=True)))),
    Form("identify-member", (MEMBER, Field("person", PersonEditor))),
    Form("bind-to-office", (MEMBER, Field("office", partial(RegistryEditor, offices)))),
    Form("adopt-wording", (MEMBER,)),
    Form("adopt-holder", (MEMBER,)),
    Form("pair-counterparts", (MEMBER, Field("counterpart", pick_one(pick.members)))),
    Form("unpair-counterparts", (MEMBER,)),
    Form("issue-badge", (MEMBER, Field("badge", LineEditor))),
    Form("cancel-badge", (MEMBER,)),
)  # fmt: skip
