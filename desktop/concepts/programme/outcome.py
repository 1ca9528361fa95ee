"""What the desktop says of what became of an item: held or not, and when."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Holds, Values, both, cleared, given, lacking
from desktop.concepts.edges.fields import Field, Form, OneOf, YesNo
from desktop.concepts.edges.items import ITEM, RUNNING
from domain.programme.outcome import EndExpected, ExpectEnd, Outcome, OutcomeRecorded, RecordOutcome

ABOUT = YesNo("form.about")
HOURS = (
    Field("started", "start"),
    Field("started_about", ABOUT),
    Field("ended", "instant"),
    Field("ended_about", ABOUT),
    Field("minutes", "whole-number"),
    Field("minutes_about", ABOUT),
)
"""When something took place and how long it lasted, exactly or about."""


def _is(outcome: Outcome) -> Holds:
    return lambda values: values["outcome"] == outcome


def _at_other_hours(values: Values) -> bool:
    return bool(values.get("hours") != values.get("before"))


CONCEPT = Concept(
    menu="record",
    forms=(
        Form(
            RecordOutcome,
            (ITEM, Field("outcome", OneOf("outcome", Outcome)), *HOURS),
        ),
        Form(
            ExpectEnd,
            (
                RUNNING,
                Field("at", "instant"),
                Field("about", ABOUT),
                Field("by", "line"),
                Field("said_at", "instant"),
            ),
        ),
    ),
    sentences={
        OutcomeRecorded: {
            "not-observed": _is("not-observed"),
            "not-held": _is("not-held"),
            "under-way": _is("under-way"),
            "hours-unknown": lacking("hours"),
            "corrected": both(given("before"), _at_other_hours),
        },
        EndExpected: {**cleared("at"), "by-nobody": lacking("by")},
    },
)
