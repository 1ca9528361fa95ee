"""Digests in sentences on screen."""

from desktop.wording.digests import with_short_digests, without_digest


def test_a_digest_in_a_sentence_is_cut_to_what_tells_files_apart() -> None:
    digest = "2113aea253cf3bc52542725b7235a20d7b9ae5e15d0865529e30221d73bbd8aa"
    assert with_short_digests(f"Liste collée, SHA-256 {digest}.") == "Liste collée, SHA-256 2113aea253cf….", digest
    assert with_short_digests("n° 2113aea253cf3bc5") == "n° 2113aea253cf3bc5"
    assert without_digest(f"Liste collée, SHA-256 {digest}") == "Liste collée"
