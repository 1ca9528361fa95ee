"""What undoes a recorded command, and what is said where a fact stands in its way."""

from __future__ import annotations

from typing import Any

import pytest

from domain.core.problem import Refused
from domain.office import Office
from domain.record.request import Request, from_fields
from tests.domain.requests import REFERENCE, plan_item, propose_member


def test_a_replacement_whose_list_became_a_fact_says_what_is_recorded_instead(office: Office) -> None:
    office.record(plan_item("talks"), propose_member("minister"), _asked("list-participant", member="minister"))
    office.record(
        propose_member("deputy", id="a"),
        _asked("take-off-participant", member="minister"),
        _asked("list-participant", member="deputy"),
        _asked("replace-member", item=None, member="minister", by="deputy"),
    )
    office.record(_asked("record-outcome", outcome="held"))

    problem = _refused(office, "a")
    assert (problem.code, problem.values["title"]) == ("undo-held-replacement", {"en": "Supper"})


def test_another_act_about_what_was_held_since_is_told_by_its_name(office: Office) -> None:
    office.record(plan_item("talks"), propose_member("minister"))
    office.record(_asked("list-participant", member="minister", id="a"))
    office.record(_asked("record-outcome", outcome="held"))

    problem = _refused(office, "a")
    assert (problem.code, problem.values["command"]) == ("undo-held", "list-participant")


def _refused(office: Office, command: str) -> Refused:
    with pytest.raises(Refused) as problem:
        office.opposites.undo(command, "by mistake", office.record)
    return problem.value


def _asked(command: str, item: str | None = "talks", id: str | None = None, **fields: Any) -> Request:
    said = fields if item is None else {"item": item, **fields}
    asked = {"command": command, "visit": REFERENCE, "fields": said, "reason": "Note of 1 December"}
    return from_fields({**asked, "id": id} if id else asked)
