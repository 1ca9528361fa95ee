"""What somebody is in a delegation and no more, in Chinese characters: 団長, 随员."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern

_ROLE_ALONE = late_pattern("(?:代表)?副?[団团團][長长]|(?:代表)?[団团團成][員员]|随行?[員员]|隨員|隨行人員|随行人员")


def is_role(words: str) -> bool:
    """Whether words are what somebody is in a delegation and no more, in Chinese characters: 団長, 随员."""
    return bool(_ROLE_ALONE.fullmatch(words.rstrip(" :：")))


def role_of_leader(role: str) -> str:
    """What is said behind an office of who leads a delegation, or of his deputy: （団長）; nothing of its members."""
    bare = role.rstrip(" :：")
    return f"（{bare}）" if bare.endswith(("長", "长")) else ""
