"""Which kind of form asks what a draft wants to know, each imported when the first of it is opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.concepts import form_of
from desktop.concepts.edges.fields import AlsoAsked, Form
from desktop.forms.drafts import Draft
from domain.core.late import late
from domain.programme.planning import PlanItem
from domain.record.vocabulary import COMMANDS

if TYPE_CHECKING:
    from desktop.forms import form as form_of_fields
    from desktop.forms import (
        impact_form,
        many_form,
        naming_forms,
        programme_form,
        registering_form,
        replacement_form,
    )
    from desktop.forms.form import CommandForm
else:
    form_of_fields, impact_form, many_form, naming_forms, programme_form, registering_form, replacement_form = (
        late(f"desktop.forms.{name}")
        for name in (
            "form", "impact_form", "many_form", "naming_forms", "programme_form", "registering_form",
            "replacement_form",
        )
    )  # fmt: skip

TEXT = "text"
"""The field of a form of items that holds the text they are read from."""

_ASKING: dict[AlsoAsked, Callable[[], type[CommandForm]]] = {
    "decisions": lambda: impact_form.ImpactForm,
    "somebody-new": lambda: replacement_form.ReplacementForm,
    "name-forms": lambda: naming_forms.RegisterForm,
    "registering": lambda: naming_forms.ProposeForm,
    "identifying": lambda: registering_form.IdentifyForm,
}
"""The forms that ask more than the fields of their command."""

_ASKING_OF_MANY: dict[AlsoAsked | None, Callable[[], type[CommandForm]]] = {
    "decisions": lambda: many_form.ManyImpactForm,
    "identifying": lambda: registering_form.RegisterMembersForm,
}
"""Those of them that ask it of several at once."""


def form_and_kind(draft: Draft) -> tuple[Form, type[CommandForm]]:
    """What a draft asks, and the kind of form that asks it: for several things at once, or for one."""
    declared = form_of(COMMANDS[draft.command])
    if declared.command is PlanItem and TEXT in draft.fields:
        return Form(PlanItem), programme_form.ProgrammeForm
    if declared.is_for_many(draft.fields):
        return declared.for_many(), _ASKING_OF_MANY.get(declared.asks, lambda: many_form.ManyForm)()
    return declared, _ASKING[declared.asks]() if declared.asks is not None else form_of_fields.CommandForm
