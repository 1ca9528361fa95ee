"""The form of every command: which of its fields it shows, and by which editor (`tables`).

What a table leaves out is made up by the office (an id) or comes from the page the form was opened on.
"""

from __future__ import annotations

from desktop.forms.fields import Form
from desktop.forms.tables import papers, programme, record, registries, seating, visit

FORMS: dict[str, Form] = {
    form.command: form for part in (visit, registries, programme, seating, record, papers) for form in part.FORMS
}
"""The form of every command, by its name."""
