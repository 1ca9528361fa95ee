"""The forms of a visit as a whole: its dates and names, its delegations, who is in which order."""

from __future__ import annotations

from desktop.forms.editors import pick
from desktop.forms.editors.office_held import offices
from desktop.forms.fields import (
    AT,
    NAMES,
    PLACE_IN_ORDER,
    PLACE_OR_AFTER,
    POSITION,
    SIDE,
    TITLE,
    Choice,
    Field,
    Form,
    Pick,
    Registered,
    Several,
    SeveralAnywhere,
    SomePerson,
)
from desktop.forms.tables.common import (
    AFTER,
    CATEGORY,
    MEMBER,
)
from desktop.wording.languages import spoken_languages
from domain.core.text import Language
from domain.delegation.replacement import Expectation
from domain.registry.office_class import OfficeClass
from domain.visit.visit import VisitCategory

FIRST_DAY = Field("first_day", "day")
LAST_DAY = Field("last_day", "day")
PLACES = Field("places", "places")
VISIT_CATEGORY = Field("category", Choice("category", VisitCategory))

FORMS: tuple[Form, ...] = (
    Form(
        "open-visit",
        (
            Field("reference", "line"), TITLE, VISIT_CATEGORY, FIRST_DAY, LAST_DAY, PLACES,
            Field("host", "party"), Field("guest", "party"),
        ),
    ),
    Form("announce-visit", (Field("by", "line"), Field("said", "note"), Field("on", "day"))),
    Form("retract-announcement", (Field("announcement", Pick(pick.announcements)),)),
    Form("redate-visit", (FIRST_DAY, LAST_DAY)),
    Form("correct-category", (VISIT_CATEGORY,)),
    Form("retitle-visit", (TITLE,)),
    Form("name-places", (PLACES,)),
    Form("cancel-visit"),
    Form("reinstate-visit"),
    Form("close-visit"),
    Form("reopen-visit"),
    Form("propose-member", (SIDE, Field("person", SomePerson()), NAMES, POSITION, CATEGORY)),
    Form("retract-member", (MEMBER,)),
    Form("restore-member", (Field("member", Pick(pick.retracted_members)),)),
    Form("confirm-member", (MEMBER,)),
    Form("take-back-confirmation", (MEMBER,)),
    Form("withdraw-member", (MEMBER,)),
    Form("reinstate-member", (MEMBER, Field("status", Choice("status", Expectation)))),
    Form("replace-member", (MEMBER, Field("by", Pick(pick.members)))),
    Form("categorise-member", (MEMBER, CATEGORY)),
    Form("rename-member", (MEMBER, NAMES)),
    Form("word-position", (MEMBER, POSITION)),
    Form(
        "rank-office",
        (
            MEMBER, Field("office_class", Choice("office-class", OfficeClass, optional=True)),
            Field("national_order", "whole-number"), Field("since", "day"),
        ),
    ),
    Form("record-representation", (MEMBER, Field("represents", "texts"))),
    Form("place-member", (MEMBER, PLACE_IN_ORDER, AFTER), either=PLACE_OR_AFTER),
    Form("return-to-rule", (MEMBER,)),
    Form("give-list-order", (SIDE, Field("members", Several(pick.members)))),
    Form("withdraw-list-order", (SIDE,)),
    Form("close-list", (SIDE, AT)),
    Form("reopen-list", (SIDE,)),
    Form("set-list-language", (SIDE, Field("language", Choice("language", Language, optional=True)))),
    Form("note-languages", (MEMBER, Field("languages", SeveralAnywhere(spoken_languages)))),
    Form("name-principal", (SIDE, Field("member", Pick(pick.members)))),
    Form("identify-member", (MEMBER, Field("person", SomePerson()))),
    Form("bind-to-office", (MEMBER, Field("office", Registered(offices)))),
    Form("adopt-wording", (MEMBER,)),
    Form("adopt-holder", (MEMBER,)),
    Form("pair-counterparts", (MEMBER, Field("counterpart", Pick(pick.members)))),
    Form("unpair-counterparts", (MEMBER,)),
    Form("issue-badge", (MEMBER, Field("badge", "line"))),
    Form("cancel-badge", (MEMBER,)),
)  # fmt: skip
