"""The bar for names by kind: who was found, and who was equated. Run with `make bench`."""

import pytest

from tests.domain.naming.judged import BLIND, DAY, OWN, judged, nobody_asked, nobody_judged, pairs_judged


@pytest.mark.benchmark
@pytest.mark.parametrize("half", [OWN, BLIND], ids=["own", "blind"])
def test_the_bar_by_kind(half: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> None:
    if not request.config.getoption("benchmark_enable"):
        pytest.skip("figures are printed by make bench")
    found, near = judged(half, DAY), pairs_judged(half, "near_misses")
    with capsys.disabled():
        print(f"\n{half or '_own'}: first {found.share_first:.1%}, five {found.share_among_five:.1%}")
        for kind, (count, first, five) in sorted(found.counts.items()):
            print(f"  {kind:40} {count:5} first {first / count:6.1%} five {five / count:6.1%}")
        print(f"  nobody, yet somebody found: {len(nobody_judged(half, DAY))} of {nobody_asked(half)}")
        print(f"  near misses: {len(near.equated)} equated, {len(near.asked)} asked about, of {near.count}")
    assert found.counts
