"""A form that asks for more than its command, and records all of it in one save: one batch, one undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

import msgspec

from desktop.forms.drafts import Draft
from desktop.forms.form import CommandForm


class TogetherForm(CommandForm):
    """Asks for more fields, `more`, beside those of its command; the draft keeps them too."""

    more: ClassVar[tuple[str, ...]]

    def _filled_in(self) -> Draft:
        draft = super()._filled_in()
        fields = {name: value for name, value in draft.fields.items() if name not in self.more}
        said = {name: value for name in self.more if (value := self.editor(name).value())}
        return msgspec.structs.replace(draft, fields={**fields, **said})

    def lines(self) -> Sequence[dict[str, Any]]:
        return self.lines_of(self.draft)

    def lines_of(self, draft: Draft) -> Sequence[dict[str, Any]]:
        """The lines to be recorded for a draft, in their order; one of them bears its id."""
        raise NotImplementedError

    def own_line(self, draft: Draft, **fields: Any) -> dict[str, Any]:
        """The line of the form's own command."""
        own = {name: value for name, value in draft.fields.items() if name not in self.more}
        return {**of_its_visit(draft), "command": draft.command, "id": draft.id, "fields": {**own, **fields}}


def circumstances(draft: Draft) -> dict[str, Any]:
    """Why, from where and since when: the same for all that is recorded together."""
    return {"reason": draft.reason, "source": draft.source, "effective_at": draft.effective_at}


def of_its_visit(draft: Draft) -> dict[str, Any]:
    """The same for all of it that is about the visit of the draft, on the entry the officer saw."""
    return {**circumstances(draft), "visit": draft.visit, "based_on": draft.based_on}
