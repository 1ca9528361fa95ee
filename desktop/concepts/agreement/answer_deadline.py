"""What the desktop says of deadlines for an answer."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.agreement.agreement import MATTER, SPEAKER, of_list
from desktop.concepts.edges.endings import both, lacking
from desktop.concepts.edges.fields import Field, Form
from domain.agreement.answer_deadline import AnswerDeadlineSet, SetAnswerDeadline

CONCEPT = Concept(
    menu="agreement",
    forms=(Form(SetAnswerDeadline, (*MATTER, Field("due", "deadline"), SPEAKER)),),
    sentences={
        AnswerDeadlineSet: {"list-lifted": both(of_list, lacking("due")), "list": of_list, "lifted": lacking("due")}
    },
)
