"""What the desktop says of the days, category, title and places of a visit, said anew."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import TITLE, Field, Form, YesNo
from desktop.concepts.visit.opening import CATEGORY_OF_VISIT, FIRST_DAY, LAST_DAY, PLACES
from domain.visit.amending import CorrectCategory, NamePlaces, RedateVisit, RetitleVisit, VisitCategoryCorrected

CONCEPT = Concept(
    menu="visit",
    forms=(
        Form(RedateVisit, (FIRST_DAY, LAST_DAY, Field("with_items", YesNo("form.with-items")))),
        Form(CorrectCategory, (CATEGORY_OF_VISIT,)),
        Form(RetitleVisit, (TITLE,)),
        Form(NamePlaces, (PLACES,)),
    ),
    sentences={VisitCategoryCorrected: {"no-category": lacking("category")}},
)
