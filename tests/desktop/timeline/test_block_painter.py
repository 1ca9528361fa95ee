import pytest
from msgspec.structs import replace

from desktop.look import colours as palettes
from desktop.timeline.block_painter import BlockChoice, dress
from desktop.timeline.items import Block, Kind, State

CALL = Block("call", ("guest",), 670, 710, "Speaker's call", "11:10–11:50", kind=Kind.TALKS)
LUNCH = Block("lunch", ("host",), 810, 855, "Luncheon", "13:30–14:15")


@pytest.mark.parametrize(
    ("block", "border", "bar", "dashed"),
    [
        (CALL, "accent", "accent", False),
        (LUNCH, "border", "neutral", False),
        (replace(LUNCH, kind=Kind.PAUSE), None, None, False),
        (replace(LUNCH, state=State.HELD), "border", "confirmed", False),
        (replace(LUNCH, state=State.HELD, soft_start=True, soft_end=True), "border", None, False),
        (replace(LUNCH, state=State.RUNNING), "accent", "accent", False),
        (replace(LUNCH, state=State.CANCELLED), "border", None, True),
        (replace(LUNCH, state=State.GHOST), "border", None, True),
        (replace(LUNCH, state=State.PROPOSED), "warning", None, True),
        (replace(LUNCH, conflict="10 min to reset"), "warning", "neutral", False),
    ],
)
def test_each_state_has_its_own_look(block: Block, border: str | None, bar: str | None, dashed: bool) -> None:
    worn = dress(block, palettes.LIGHT)
    assert worn.border == (getattr(palettes.LIGHT, border) if border else None)
    assert worn.bar == (getattr(palettes.LIGHT, bar) if bar else None)
    assert worn.dashed is dashed


def test_what_is_selected_has_a_strong_border_with_the_keyboard_or_without() -> None:
    for choice, ground in ((BlockChoice.ACTIVE, "selection"), (BlockChoice.INACTIVE, "neutral_tint")):
        worn = dress(LUNCH, palettes.LIGHT, choice)
        assert (worn.ground, worn.border, worn.width) == (
            getattr(palettes.LIGHT, ground), palettes.LIGHT.accent, 2,
        )  # fmt: skip
