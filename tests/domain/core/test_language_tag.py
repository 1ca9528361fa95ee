"""Languages by their tags of BCP 47."""

import langcodes
import pytest

from domain.core.language_tag import canonical_tag, reads_from_right, script_of_language, understood
from domain.core.languages import SPOKEN_LANGUAGES
from domain.core.problem import Refused


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("FR", "fr"), ("kk-latn", "kk-Latn"), ("ZH-hans-cn", "zh-Hans-CN"), ("es-419", "es-419"), ("iw", "he"),
        ("und", "und"), ("ckb", "ckb"), ("deu", "de"),
        ("TUR", "tr"), ("zh-hant", "zh-Hant"), ("prs", "fa-AF"), ("de-CH-1901", "de-CH-1901"), ("sl-ROZAJ", "sl-rozaj"),
    ],
)  # fmt: skip
def test_a_tag_is_kept_in_canonical_form(typed: str, tag: str) -> None:
    assert canonical_tag(typed, "subject") == tag


@pytest.mark.parametrize("typed", ["xx", "french", "fr-", "fr_FR", "1a", "", "de-Ltan1", "zzz-Latn"])
def test_what_is_no_language_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="unknown-language-tag"):
        canonical_tag(typed, "subject")


@pytest.mark.parametrize(
    ("typed", "near"),
    [("german", "de"), ("germann", "de"), ("turc", "tr"), ("russe", "ru"), ("alemand", "de"), ("dex", "de")],
)
def test_a_misspelt_one_is_told_the_nearest(typed: str, near: str) -> None:
    with pytest.raises(Refused) as refused:
        canonical_tag(typed, "subject")
    assert near in refused.value.near


@pytest.mark.parametrize(
    ("spoken", "heard", "same"),
    [
        ("zh-Hant", "zh", True), ("kk-Latn", "kk", True), ("fa-AF", "fa", True), ("nb", "no", True),
        ("cmn", "zh", True), ("uk", "ru", False), ("de", "nl", False), ("uz", "kk", False),
    ],
)  # fmt: skip
def test_scripts_and_regions_of_one_language_are_alike_to_the_ear(spoken: str, heard: str, same: bool) -> None:
    assert understood(spoken, heard) is same


def test_a_script_is_told_as_the_registry_of_languages_tells_it() -> None:
    tags = [*SPOKEN_LANGUAGES, "zh-Hant", "kk-Latn", "sr-Latn", "uz-Cyrl"]
    assert {tag: script_of_language(tag) for tag in tags} == {tag: langcodes.get(tag).maximize().script for tag in tags}
    assert script_of_language("und") == script_of_language("") == ""


def test_scripts_often_asked_about_are_told_without_the_tables_of_all_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("domain.core.language_tag.langcodes", None)
    assert {script_of_language(tag) for tag in ("fi", "mk", "ps", "th", "am", "zh-Hant", "zh-hant")} == {
        "Latn", "Cyrl", "Arab", "Thai", "Ethi", "Hant",
    }  # fmt: skip


def test_arabic_persian_and_hebrew_are_read_from_the_right() -> None:
    assert [tag for tag in ("ar", "en", "fa", "he", "kk", "und", "ug", "zh") if reads_from_right(tag)] == [
        "ar", "fa", "he", "ug",
    ]  # fmt: skip
