"""Whether an office is the one that a desk remembers, and up to where the two agree."""

from __future__ import annotations

from itertools import accumulate, takewhile

from domain.core.problem import Damaged, Problem, Unavailable
from domain.store.desk_memory.memory import Remembered
from domain.store.proof.checkpoint import OfficeFacts, checkpoint
from domain.store.proof.leaves import Leaves, add_leaves
from domain.store.proof.merkle import MerkleTree, Subtrees
from domain.store.sqlite.file import AT_ONCE

FACTS_CHANGED = "facts-changed-here"
"""What no branch can continue."""


def doubt_of(leaves: Leaves, facts: OfficeFacts, remembered: list[Remembered], at_once: int) -> Problem | None:
    """Why an office is not the one that is remembered. One that was continued behind all of that is."""
    newest, size = remembered[-1], leaves.size()
    if checkpoint(facts, newest.size, MerkleTree(newest.subtrees).root()).head != newest.head:
        return Damaged("facts-changed-here")
    if not _is_same(leaves, newest):
        return _other_copy(leaves, facts, remembered, size)
    if size < newest.size:
        return Damaged("entries-missing-here", count=newest.size, found=size)
    if not _has_newest_leaves(leaves, newest, at_once):
        return Damaged("rewritten-here", count=newest.size, agrees=agrees_upto(leaves, facts, remembered))
    return None


def _is_same(leaves: Leaves, newest: Remembered) -> bool:
    """Whether it is the copy that is remembered, or somebody said that it goes on from that behind all of it."""
    known = (leaves.instance(), leaves.instance_at(newest.size))
    return newest.instance in known or newest.size <= leaves.continues(newest.instance)


def _other_copy(leaves: Leaves, facts: OfficeFacts, remembered: list[Remembered], size: int) -> Problem:
    newest = remembered[-1]
    agrees = agrees_upto(leaves, facts, remembered)
    expected = max((each.size for each in remembered if each.size <= size), default=0)
    if agrees < expected:
        return Unavailable("another-branch", count=newest.size, agrees=agrees)
    if size < newest.size:
        return Unavailable("older-copy", count=newest.size - size)
    if size == newest.size:
        return Unavailable("equal-copy")
    return Unavailable("another-copy", count=size - newest.size)


def _has_newest_leaves(leaves: Leaves, newest: Remembered, limit: int) -> bool:
    """Whether the file has the leaves of the last subtrees remembered, of so many leaves as there may be at once."""
    newest_first = list(reversed(_placed(newest.subtrees)))
    begin = min((after for after, *_ in newest_first if newest.size - after <= AT_ONCE), default=newest.size)
    at_once = leaves.between(begin, newest.size) if begin < newest.size else ()
    for after, size, root in takewhile(lambda each: newest.size - each[0] <= limit, newest_first):
        tree = MerkleTree()
        if after >= begin:
            tree.add_all(at_once[after - begin : after - begin + size])
        else:
            add_leaves(tree, leaves, after, after + size)
        if tree.root() != root:
            return False
    return True


def _placed(subtrees: Subtrees) -> list[tuple[int, int, bytes]]:
    """The subtrees of an office, each with the position after which its leaves are."""
    ends = list(accumulate(size for size, _ in subtrees))
    return [(end - size, size, root) for end, (size, root) in zip(ends, subtrees, strict=True)]


def agrees_upto(leaves: Leaves, facts: OfficeFacts, remembered: list[Remembered]) -> int:
    """Up to which entry the file surely is what is remembered: by heads, and by the subtrees of those that differ."""
    agrees, tree = 0, MerkleTree()
    for each in remembered:
        add_leaves(tree, leaves, tree.size, each.size)
        if tree.size < each.size or checkpoint(facts, each.size, tree.root()).head != each.head:
            break
        agrees = each.size
    later = [each for each in remembered if each.size > agrees and each.subtrees]
    return max((agrees, *(_subtrees_agree_upto(leaves, each.subtrees) for each in (*later[:1], *later[-1:]))))


def _subtrees_agree_upto(leaves: Leaves, subtrees: Subtrees) -> int:
    """How many leaves the file has of the subtrees, from the first on."""
    agrees = 0
    for after, size, root in _placed(subtrees):
        tree = MerkleTree()
        add_leaves(tree, leaves, after, after + size)
        if tree.size < size or tree.root() != root:
            break
        agrees = after + size
    return agrees
