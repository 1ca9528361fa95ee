"""What the desktop says of press statements: speakers and their texts."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import Field, Form, OneOf, Pick
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import MEMBER, members
from desktop.wording.languages import languages_offered
from domain.statements.press import (
    ListSpeaker,
    PlaceSpeaker,
    RecordStatementText,
    RetractStatementText,
    SpeakerListed,
    TakeOffSpeaker,
    TextStage,
)

LANGUAGE = Field("language", Pick(languages_offered))
NEW_SPEAKER = Field("member", Pick(members), stands=False)
"""Somebody else than the speaker who is selected."""
STAGE = Field("stage", OneOf("stage", TextStage))

CONCEPT = Concept(
    menu="statements",
    forms=(
        Form(ListSpeaker, (ITEM, NEW_SPEAKER, LANGUAGE, Field("place", "whole-number"))),
        Form(TakeOffSpeaker, (ITEM, MEMBER)),
        Form(PlaceSpeaker, (ITEM, MEMBER, Field("place", "whole-number"))),
        Form(RecordStatementText, (ITEM, MEMBER, STAGE, LANGUAGE, Field("text", "note"))),
        Form(RetractStatementText, (ITEM, MEMBER, STAGE, LANGUAGE)),
    ),
    sentences={SpeakerListed: {"no-language": lacking("language")}},
)
