import pytest
from PySide6.QtGui import QColor, QPalette

from desktop.look.colours import DARK, LIGHT, PAST_DARK, PAST_LIGHT, ColourMeaning, Colours, high_contrast, palette

PALETTES = {"light": LIGHT, "dark": DARK, "past light": PAST_LIGHT, "past dark": PAST_DARK}
TEXT, CONTROL = 4.5, 3.0

# The published table: text on ground, light / dark / past light / past dark. None: not stated.
TABLE = {
    ("text", "base"): (16.8, 12.5, 14.4, 12.4),
    ("secondary", "side"): (7.0, 9.7, 6.7, 9.8),
    ("secondary", "selection"): (6.2, 5.3, 6.6, 5.6),
    ("muted", "window"): (5.2, 6.4, 5.4, 6.5),
    ("muted", "side"): (4.7, 6.8, 4.9, 7.0),
    ("accent", "base"): (8.5, 7.6, 7.7, 7.6),
    ("accent", "accent_tint"): (7.1, 6.2, 6.6, 6.2),
    ("on_accent", "accent"): (8.5, 8.5, 8.5, 8.5),
    ("confirmed", "confirmed_tint"): (5.9, 7.0, None, None),
    ("warning", "warning_tint"): (5.8, 7.2, None, None),
    ("warning", "selection"): (5.0, 5.4, 4.8, 5.7),
    ("refusal", "refusal_tint"): (6.2, 6.5, None, None),
    ("neutral", "neutral_tint"): (5.9, 5.9, 6.0, 6.4),
    ("on_banner", "banner"): (None, None, 8.6, 9.3),
    ("border", "base"): (3.4, 3.5, 3.6, 3.3),
    ("border", "window"): (3.0, 3.8, 3.2, 3.6),
}


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("pair", TABLE, ids=" on ".join)
@pytest.mark.parametrize("number", range(4), ids=PALETTES)
def test_contrast_is_as_published_and_sufficient(pair: tuple[str, str], number: int) -> None:
    colours = list(PALETTES.values())[number]
    measured = contrast(getattr(colours, pair[0]), getattr(colours, pair[1]))
    assert round(measured, 1) >= (CONTROL if pair[0] == "border" else TEXT)
    if (published := TABLE[pair][number]) is not None:
        assert measured == pytest.approx(published, abs=0.1)


@pytest.mark.parametrize("name", PALETTES)
def test_muted_text_needs_the_secondary_colour_on_a_selected_row(name: str) -> None:
    colours = PALETTES[name]
    assert contrast(colours.secondary, colours.selection) > TEXT
    assert contrast(colours.secondary, colours.selection) > contrast(colours.muted, colours.selection)


@pytest.mark.parametrize("meaning", ColourMeaning)
@pytest.mark.parametrize("name", PALETTES)
def test_every_meaning_is_readable_on_its_tint(meaning: ColourMeaning, name: str) -> None:
    assert contrast(*PALETTES[name].of(meaning)) >= TEXT


@pytest.mark.parametrize(("present", "past"), [(LIGHT, PAST_LIGHT), (DARK, PAST_DARK)])
def test_the_past_keeps_accent_and_status_and_changes_every_surface(present: Colours, past: Colours) -> None:
    for kept in ("accent", "on_accent", "confirmed", "warning", "refusal", "warning_tint"):
        assert getattr(present, kept) == getattr(past, kept)
    for turned in ("window", "side", "base", "alternate", "neutral_tint", "hatch"):
        assert getattr(present, turned) != getattr(past, turned)


@pytest.mark.parametrize("name", PALETTES)
def test_high_contrast_has_no_greys_and_no_tints(name: str) -> None:
    strong = high_contrast(PALETTES[name])
    assert strong.muted == strong.secondary == strong.text
    assert strong.rule == strong.border
    assert all(strong.of(meaning)[1] == strong.base for meaning in ColourMeaning)


@pytest.mark.parametrize("name", PALETTES)
def test_disabled_text_stays_readable(name: str) -> None:
    made = palette(PALETTES[name])
    text = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert contrast(text, PALETTES[name].window) >= TEXT


@pytest.mark.parametrize("name", PALETTES)
def test_words_on_a_button_under_the_pointer_stand_out(name: str) -> None:
    for colours in (PALETTES[name], high_contrast(PALETTES[name])):
        assert min(contrast(getattr(colours, text), colours.hover) for text in ("text", "secondary")) >= TEXT
