"""An item is called as its kind is usually called, in each language asked for, until the officer calls it otherwise."""

from desktop.wording.usual_titles import usual_title
from domain.programme.item_kind import KNOWN_KINDS
from tests.desktop.form_page import Bench, put
from tests.desktop.forms.test_hands import part

DAY = "2025-11-12"


def test_a_title_left_empty_is_that_of_the_kind_and_is_told_before_it_is_recorded(bench: Bench) -> None:
    page = bench.open("plan-item", kind="signing", when={"day": DAY})
    page.judged()
    assert part(page, "title", 0).property("placeholderText") == "Signing ceremony"
    assert "Signing ceremony" in page.form.frame.sentence().replace("\n", " ")
    assert page.typed()["title"]["ru"] == "Церемония подписания"
    assert page.form.focusProxy() is page.form.editor("title"), "it may be typed at once"


def test_whoever_writes_a_title_writes_it_alone(bench: Bench) -> None:
    page = bench.open("plan-item", kind="signing", when={"day": DAY})
    put(part(page, "title", 0), "Signing of the declaration")
    assert page.typed()["title"] == {"en": "Signing of the declaration"}
    put(part(page, "title", 0), "")
    assert page.typed()["title"]["en"] == "Signing ceremony"


def test_the_title_follows_the_kind_the_hour_and_the_format(bench: Bench) -> None:
    page = bench.open("plan-item", kind="meal", when={"day": DAY})
    assert "title" not in page.typed()
    put(part(page, "when", 1), "1300")
    assert page.typed()["title"]["en"] == "Luncheon"
    put(part(page, "when", 1), "1930")
    assert page.typed()["title"]["en"] == "Dinner"
    page = bench.open("plan-meeting", format="expanded", when={"day": DAY})
    assert page.typed()["title"]["en"] == "Expanded talks"


def test_a_draft_that_took_the_usual_title_goes_on_taking_it(bench: Bench) -> None:
    page = bench.open("plan-item", kind="signing", when={"day": DAY})
    put(part(page, "when", 1), "1100")
    draft = page.form.draft
    page = bench.open("plan-item", **draft.fields)
    assert part(page, "title", 0).property("text") == ""
    assert page.typed()["title"]["en"] == "Signing ceremony"


def test_the_title_of_a_visit_follows_its_category_and_its_parties(bench: Bench) -> None:
    parties = {"guest": {"state": {"en": "Japan", "ru": "Япония"}}, "host": {"state": {"en": "Mongolia"}}}
    page = bench.open("open-visit", category="official", title={"en": "Official visit, Japan to Mongolia"}, **parties)
    assert part(page, "title", 0).property("text") == ""
    page.form.editor("category").set_value("state")
    page.form.editor("category").edited.emit()
    assert page.typed()["title"] == {"en": "State visit, Japan to Mongolia"}


def test_a_visit_that_somebody_called_otherwise_stays_called_so(bench: Bench) -> None:
    page = bench.open("open-visit", category="official", title={"en": "Visit of Their Majesties"})
    page.form.editor("category").set_value("state")
    page.form.editor("category").edited.emit()
    assert page.typed()["title"] == {"en": "Visit of Their Majesties"}


def test_a_kind_that_was_typed_alone_needs_no_title_but_for_other() -> None:
    untitled = [
        kind for kind in KNOWN_KINDS if not usual_title(kind, None, "10:00", ("en", "fr", "ru", "kk", "ar", "zh"))
    ]
    assert untitled == ["other"]
    assert usual_title("ceremony", None, None, ("fr",)) == {"fr": "Cérémonie"}


def test_where_a_language_has_no_words_for_it_or_the_kind_tells_little_nothing_is_said() -> None:
    assert usual_title("signing", None, None, ("fr", "sl", "zh")) == {"fr": "Cérémonie de signature", "zh": "签字仪式"}
    assert usual_title("other", None, "10:00", ("fr",)) == {}
    assert usual_title("meal", None, None, ("fr",)) == {}
