"""The bars for names and for lists: who was found and equated, and which cells were read. Run with `make bench`."""

import pytest

from tests.benchmarks.figures import Reached
from tests.domain.lists import corpus_cells
from tests.domain.naming.judged import BLIND, DAY, OWN, judged, nobody_asked, nobody_judged, pairs_judged


@pytest.mark.benchmark
@pytest.mark.parametrize("half", [OWN, BLIND], ids=["own", "blind"])
def test_the_bar_by_kind(
    half: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str], reached: Reached
) -> None:
    if not request.config.getoption("benchmark_enable"):
        pytest.skip("figures are printed by make bench")
    found, near = judged(half, DAY), pairs_judged(half, "near_misses")
    with capsys.disabled():
        print(f"\n{half or '_own'}: first {found.share_first:.1%}, five {found.share_among_five:.1%}")
        for kind, (count, first, five) in sorted(found.counts.items()):
            print(f"  {kind:40} {count:5} first {first / count:6.1%} five {five / count:6.1%}")
        print(f"  nobody, yet somebody found: {len(nobody_judged(half, DAY))} of {nobody_asked(half)}")
        print(f"  near misses: {len(near.equated)} equated, {len(near.asked)} asked about, of {near.count}")
    which = "blind half" if half == BLIND else "own half"
    reached(f"names: the right person first, {which}, %", found.share_first * 100, 92, at_least=True)
    reached(f"names: among the first five, {which}, %", found.share_among_five * 100, 97, at_least=True)
    reached(f"names: equated without asking, {which}, of {near.count}", len(near.equated), 0)
    reached(f"names: asked about, {which}, %", len(near.asked) / near.count * 100, 2)
    assert found.counts


@pytest.mark.benchmark
def test_the_bar_for_lists(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str], reached: Reached
) -> None:
    if not request.config.getoption("benchmark_enable"):
        pytest.skip("figures are printed by make bench")
    lists = {path.name: corpus_cells.judged(path) for path in corpus_cells.lists()}
    cells = [cell for each in lists.values() for cell in each]
    right = sum(cell.right for cell in cells)
    with capsys.disabled():
        print(f"\nlists: {right / len(cells):.2%} of {len(cells)} cells of {len(lists)} lists in the right field")
        for name, each in lists.items():
            if wrong := sum(not cell.right for cell in each):
                print(f"  {name:40} {wrong} of {len(each)} cells wrong")
    reached("lists: cells in the right field, %", right / len(cells) * 100, 99, at_least=True)
    assert cells
