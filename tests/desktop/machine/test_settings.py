"""The reader's settings: kept whole, and the defaults where a file says nothing of use."""

from pathlib import Path

import pytest

from desktop.machine.settings import Scheme, Settings, load_settings, save_settings


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "chancery" / "settings.json"


def test_what_is_saved_is_loaded_again(kept: Path) -> None:
    chosen = Settings(language="fr", scheme=Scheme.DARK, scale=150, high_contrast=True, visit="0a" * 16)
    save_settings(chosen, kept)

    assert load_settings(kept) == chosen
    assert [path.name for path in kept.parent.iterdir()] == ["settings.json"]


def test_without_a_file_the_defaults_hold(kept: Path) -> None:
    assert load_settings(kept) == Settings(language="", scheme=Scheme.SYSTEM, scale=100)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"\xff\xfe", b"[]", b'{"scale": "large"}', b'{"scale": 99}', b'{"scale": 900}',
        b'{"scheme": "mauve"}', b'{"language": "Klingon"}', b'{"high_contrast": 1}', b'{"visit": 7}',
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_gives_the_defaults(kept: Path, content: bytes) -> None:
    kept.parent.mkdir()
    kept.write_bytes(content)

    assert load_settings(kept) == Settings()


def test_a_folder_in_the_place_of_the_file_gives_the_defaults(kept: Path) -> None:
    kept.mkdir(parents=True)

    assert load_settings(kept) == Settings()


def test_a_save_that_fails_leaves_the_settings_as_they_were(kept: Path) -> None:
    save_settings(Settings(language="fr"), kept)
    kept.with_suffix(".part").mkdir()
    with pytest.raises(OSError, match="directory"):
        save_settings(Settings(language="en"), kept)

    assert load_settings(kept).language == "fr"


def test_a_setting_of_a_newer_version_is_passed_over(kept: Path) -> None:
    kept.parent.mkdir()
    kept.write_bytes(b'{"language": "fr", "density": "roomy"}')

    assert load_settings(kept).language == "fr"
