"""What the desktop says of until when an answer is expected."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.agreement import MATTER, SPEAKER
from desktop.forms.fields import Field, Form
from domain.agreement.answer_deadline import SetAnswerDeadline

CONCEPT = Concept(menu="letters", forms=(Form(SetAnswerDeadline, (*MATTER, Field("due", "instant"), SPEAKER)),))
