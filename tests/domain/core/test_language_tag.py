"""Languages by their tags of BCP 47."""

import pytest

from domain.core.language_tag import canonical
from domain.core.problem import Refused


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("FR", "fr"), ("kk-latn", "kk-Latn"), ("ZH-hans-cn", "zh-Hans-CN"), ("es-419", "es-419"), ("iw", "he"),
        ("und", "und"), ("ckb", "ckb"), ("de-CH-1901", "de-CH-1901"), ("sl-ROZAJ", "sl-rozaj"),
    ],
)  # fmt: skip
def test_a_tag_is_kept_in_canonical_form(typed: str, tag: str) -> None:
    assert canonical(typed, "subject") == tag


@pytest.mark.parametrize("typed", ["xx", "french", "fr-", "fr_FR", "1a", ""])
def test_what_is_no_language_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="unknown-language-tag"):
        canonical(typed, "subject")
