"""What an editor offers of a visit, and what of it may be meant by what is typed."""

from __future__ import annotations

from desktop.desk.registries import NOBODY
from desktop.desk.view import VisitView
from desktop.forms.editors.found_box import MOST_TYPED
from desktop.wording import search
from domain.core.problem import Problem, Refused
from domain.naming.finding.found import Found

MOST_FOUND = 20
"""How many are offered while one types."""
NO_LONGER_OFFERED = "no-longer-offered"
"""That somebody changed meanwhile what was chosen, so that it cannot be chosen any more."""


class Offer:
    """What an editor offers of a visit, and what of it may be meant by what is typed."""

    def __init__(self) -> None:
        self.view: VisitView | None = None
        self.registries = NOBODY
        self.choices: list[tuple[str, str]] = []
        self._gone: dict[str, str] = {}
        """The words of what was offered before and is not any more."""
        self._search: search.SearchIndex | None = None
        """The words in which one searches, once somebody types: most fields of a form are never typed into."""
        self._folded: dict[str, str] = {}

    def put(self, choices: list[tuple[str, str]]) -> bool:
        """Offer these choices; False if they are those offered already, and what is typed may stay untouched."""
        if choices == self.choices:
            return False
        self._gone |= dict(self.choices)
        self.choices, self._search, self._folded = choices, None, {}
        for key, _ in choices:
            self._gone.pop(key, None)
        return True

    def gone(self, typed: str) -> str | None:
        """The id of what was offered before, by its id or its words; None where it is none of that."""
        return next((key for key, words in self._gone.items() if typed in (key, words)), None)

    def forget(self) -> None:
        """Forget what was offered before."""
        self._gone.clear()

    def words(self, key: str) -> str:
        """The words of something as it is offered, or was before; its id where a draft of another day says it."""
        offered = dict(self.choices)
        if key and key not in offered and self._newest_about(key) is not None:
            self._gone.setdefault(key, key)
        return offered.get(key) or self._gone.get(key, key)

    def no_longer(self, key: str) -> Problem | None:
        """That something cannot be chosen any more, and which entry of the visit is the newest about it."""
        if key not in self._gone:
            return None
        return Refused("no-longer-offered", what=self._gone[key][:MOST_TYPED], entry=self._newest_about(key))

    def _newest_about(self, key: str) -> int | None:
        rows = self.view.history if self.view is not None else ()
        return next((row.entry.number for row in reversed(rows) if key in row.subjects), None)

    def find(self, typed: str) -> list[Found]:
        """What may be meant, the likeliest first: by its id, by the words typed, then members by name or office."""
        offered = [key for key, _ in self.choices]
        found = {typed: Found(typed)} if typed in offered else {}
        if self._search is None:
            self._search = search.SearchIndex(words for _, words in self.choices)
        found |= {offered[number]: Found(offered[number]) for number in self._search.find(typed)}
        beginning = search.folded_to_search(typed)
        found = dict(sorted(found.items(), key=lambda each: (each[0] != typed, not self._begins(each[0], beginning))))
        for each in self._members(typed) if len(found) < MOST_FOUND else ():
            if each.person in offered:
                found.setdefault(each.person, each)
        return list(found.values())[:MOST_FOUND]

    def _begins(self, key: str, beginning: str) -> bool:
        """Whether the words of a choice begin so: `an` is English before Old English."""
        if not self._folded:
            self._folded = {each: search.folded_to_search(words) for each, words in self.choices}
        return self._folded[key].startswith(beginning)

    def _members(self, typed: str) -> list[Found]:
        if self.view is None:
            return []
        return self.registries.find_members(self.view.visit, typed, MOST_FOUND)
