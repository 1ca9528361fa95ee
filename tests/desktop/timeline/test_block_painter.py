import pytest
from msgspec.structs import replace

from desktop.look import colours as palettes
from desktop.timeline.block_painter import BlockChoice, dress
from desktop.timeline.items import BlockKind, BlockState, ItemBlock

CALL = ItemBlock("call", ("guest",), 670, 710, "Speaker's call", "11:10–11:50", kind=BlockKind.TALKS)
LUNCH = ItemBlock("lunch", ("host",), 810, 855, "Luncheon", "13:30–14:15")


@pytest.mark.parametrize(
    ("block", "border", "bar", "dashed"),
    [
        (CALL, "accent", "accent", False),
        (LUNCH, "border", "neutral", False),
        (replace(LUNCH, kind=BlockKind.PAUSE), None, None, False),
        (replace(LUNCH, state=BlockState.HELD), "border", "confirmed", False),
        (replace(LUNCH, state=BlockState.HELD, soft_start=True, soft_end=True), "border", None, False),
        (replace(LUNCH, state=BlockState.RUNNING), "accent", "accent", False),
        (replace(LUNCH, state=BlockState.CANCELLED), "border", None, True),
        (replace(LUNCH, state=BlockState.GHOST), "border", None, True),
        (replace(LUNCH, state=BlockState.PROPOSED), "warning", None, True),
        (replace(LUNCH, conflict="10 min to reset"), "warning", "neutral", False),
    ],
)
def test_each_state_has_its_own_look(block: ItemBlock, border: str | None, bar: str | None, dashed: bool) -> None:
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
