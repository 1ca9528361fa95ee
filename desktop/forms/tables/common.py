"""The fields that forms of several parts of the work share."""

from __future__ import annotations

from desktop.forms.editors import pick
from desktop.forms.editors.venue import venues
from desktop.forms.fields import Choice, Field, Pick, Registered, Several
from domain.delegation.delegation import Category
from domain.programme.programme import Kind, Taking

AFTER = Field("after", Pick(pick.members))
CATEGORY = Field("category", Choice("member-category", Category))
FORMAT = Field("format", "meeting-format")
ITEM = Field("item", Pick(pick.items))
KIND = Field("kind", Choice("kind", Kind))
MEMBER = Field("member", Pick(pick.members))
PEOPLE = Field("people", Several(pick.members))
PLACE = Field("place", "texts")
ROOM = Field("room", "room")
TAKING = Field("taking", Choice("taking", Taking))
VENUE = Field("venue", Registered(venues))
