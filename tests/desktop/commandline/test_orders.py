"""`orders` tells the orders of offices that are known, and which one each side of a visit follows (protocol 3.9)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

ATLANTIS = {
    "state": {"en": "Atlantis"}, "name": {"en": "Decree 1"}, "basis": {"en": "Gazette No. 1"},
    "classes": ["head-of-state", "speaker", "prime-minister"], "equal": ["prime-minister"],
}  # fmt: skip


def given(order: str | None = None) -> dict[str, Any]:
    fields = ATLANTIS if order is None else {**ATLANTIS, "order": order}
    return {"command": "give-order-of-offices", "fields": fields}


def followed(side: str, order: str | None) -> dict[str, Any]:
    return {"command": "adopt-order", "visit": "KZ-2025-11", "fields": {"side": side, "order": order}}


def test_every_order_is_listed_with_its_source(chancery: Any, talks: Path) -> None:
    told = chancery("--office", talks, "orders")
    assert told.code == 0
    assert "france-1995  France: Decree 89-655, article 2, since 22 September 1995" in told.out
    assert "head of state · prime minister · speaker of the upper house" in told.out
    assert "decree No. 95-1037" in told.out

    found = {each["order"]: each for each in chancery("--office", talks, "orders", "--json").json()}
    assert found["india-1979"]["ranks"][5] == ["chief-justice", "speaker"]
    assert (found["germany-practice"]["valid_from"], found["germany-practice"]["interim"]) == (None, None)
    assert "minister" in found["kazakhstan-2025"]["open"]


def test_an_order_the_office_gave_joins_them_and_leaves_them_again(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "record", lines=[given()]).code == 0
    found = {each["order"]: each for each in chancery("--office", talks, "orders", "--json").json()}
    assert found["atlantis"]["ranks"] == [["head-of-state"], ["speaker", "prime-minister"]]
    assert "Decree 1" in chancery("--office", talks, "history").out
    gone = {"command": "withdraw-order-of-offices", "fields": {"order": "atlantis"}}
    assert chancery("--office", talks, "record", lines=[gone]).code == 0
    assert "Atlantis" not in chancery("--office", talks, "orders").out


def test_what_gave_an_order_is_undone_by_its_id(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "record", lines=[{**given("atlantis"), "id": "by-hand"}]).code == 0
    assert chancery("--office", talks, "undo", "--command", "by-hand").code == 0
    assert "Atlantis" not in chancery("--office", talks, "orders").out


def test_a_visit_tells_which_order_each_side_follows(chancery: Any, talks: Path) -> None:
    lines = [given(), followed("guest", "kazakhstan-2025"), followed("host", "atlantis")]
    assert chancery("--office", talks, "record", lines=lines).code == 0
    host, guest = chancery("--office", talks, "orders", "KZ-2025-11", "--json").json()
    assert (host["follows"]["order"], guest["follows"]["order"]) == ("atlantis", "kazakhstan-2025")
    assert (host["known"], guest["known"]) == (["russia-practice"], ["kazakhstan-2025"])
    assert "State Protocol, decree No. 201" in chancery("--office", talks, "orders", "KZ-2025-11").out

    assert chancery("--office", talks, "record", lines=[followed("guest", None)]).code == 0
    assert "general order" in chancery("--office", talks, "orders", "KZ-2025-11").out


def test_an_order_of_the_same_batch_may_be_followed_at_once(chancery: Any, talks: Path) -> None:
    batch = {"batch": [given("atlantis"), followed("guest", "atlantis")]}
    assert chancery("--office", talks, "record", lines=[batch]).code == 0
    assert chancery("--office", talks, "record", "--dry-run", lines=[followed("host", "atlantis")]).code == 0


def test_an_order_nobody_knows_is_refused_with_the_nearest(chancery: Any, talks: Path) -> None:
    refused = chancery("--office", talks, "record", lines=[followed("guest", "france-1996")])
    assert refused.code == 1
    assert "france-1995" in refused.err
