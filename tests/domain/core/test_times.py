"""Planned time: the wall of the venue is the truth, the instant follows."""

from datetime import UTC, date, datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.core.problem import Refused
from domain.core.times import (
    Minutes,
    PlannedTime,
    When,
    aware,
    clock_change,
    comes_twice,
    known_zone,
    local,
    minutes_between,
    plan,
    same_day,
)
from tests.domain.facts import ALMATY, DAY, MOSCOW, at
from tests.domain.histories import any_whens

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
"""When Paris changes its clocks: from two to three, and from three back to two."""

PARIS = "Europe/Paris"


def refusal(when: When, zone: str = MOSCOW) -> str:
    with pytest.raises(Refused) as refused:
        plan(when, zone)
    return refused.value.code


def utc(day: date, clock: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}:00+00:00")


def test_moscow_is_three_hours_ahead() -> None:
    time = plan(at("14:00", "15:00"), MOSCOW)
    assert (time.zone, time.starts_at, time.ends_at) == (MOSCOW, utc(DAY, "11:00"), utc(DAY, "12:00"))


def test_a_time_may_name_its_own_zone() -> None:
    time = plan(at("14:00", zone=ALMATY), MOSCOW)
    assert (time.zone, time.starts_at) == (ALMATY, utc(DAY, "09:00"))


@pytest.mark.parametrize(("day", "clock"), [(date(2024, 2, 29), "08:00"), (date(2024, 3, 1), "09:00")])
def test_almaty_went_from_six_hours_to_five_in_march_2024(day: date, clock: str) -> None:
    assert plan(at("14:00", day=day), ALMATY).starts_at == utc(day, clock)


def test_an_hour_the_clocks_skip_does_not_exist() -> None:
    assert refusal(at("02:30", day=SPRING), PARIS) == "no-such-time"
    assert refusal(at("01:30", "02:30", day=SPRING), PARIS) == "no-such-time"


def test_an_hour_across_the_gap_is_as_long_as_it_lasts() -> None:
    time = plan(at("01:30", "03:30", day=SPRING), PARIS)
    assert time.starts_at is not None
    assert time.ends_at is not None
    assert minutes_between(time.starts_at, time.ends_at) == 60


def test_an_hour_the_clocks_repeat_is_the_first() -> None:
    assert plan(at("02:30", day=AUTUMN), PARIS).starts_at == utc(AUTUMN, "00:30")


def test_a_night_that_is_longer_is_counted_so() -> None:
    time = plan(at("02:30", "03:30", day=AUTUMN), PARIS)
    assert (time.starts_at, time.ends_at) == (utc(AUTUMN, "00:30"), utc(AUTUMN, "02:30"))


def test_a_supper_across_midnight_says_so() -> None:
    assert refusal(at("22:00", "00:30")) == "end-before-start"
    time = plan(at("22:00", "00:30", end_day=date(2025, 11, 13)), MOSCOW)
    assert (time.end_day, time.ends_at) == (date(2025, 11, 13), utc(DAY, "21:30"))


def test_the_same_day_again_is_no_other_day() -> None:
    assert plan(at("14:00", "15:00", end_day=DAY), MOSCOW) == plan(at("14:00", "15:00"), MOSCOW)


def test_an_end_may_be_open() -> None:
    time = plan(at("20:00"), MOSCOW)
    assert (time.end, time.ends_at) == (None, None)


def test_the_day_alone_may_be_known() -> None:
    time = plan(at(), MOSCOW)
    assert (time.start, time.starts_at, time.end, time.ends_at) == (None, None, None, None)


@pytest.mark.parametrize("precision", ["exact", "about", "after", "provisional"])
def test_how_a_time_is_meant_is_kept(precision: str) -> None:
    assert plan(When(DAY, "14:00", precision=precision), MOSCOW).precision == precision  # type: ignore[arg-type]


def test_an_end_needs_a_start() -> None:
    assert refusal(When(DAY, None, "15:00")) == "end-without-start"


def test_an_end_comes_after_its_start() -> None:
    assert refusal(at("14:00", "13:00")) == "end-before-start"
    assert refusal(at("14:00", "14:00")) == "end-before-start"
    assert refusal(at("14:00", "15:00", end_day=date(2025, 11, 11))) == "end-before-start"


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2200, 1, 1), date.min, date.max])
def test_a_day_lies_within_the_calendar(day: date) -> None:
    assert refusal(at("14:00", day=day)) == "day-out-of-range"
    assert refusal(at("14:00", end_day=max(day, date(2200, 1, 1)))) == "day-out-of-range"


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2199, 12, 31)])
def test_the_first_and_the_last_day_of_the_calendar_lie_in_it(day: date) -> None:
    assert plan(at("14:00", day=day), MOSCOW).day == day


def test_both_instants_of_an_hour_that_comes_twice_are_known_as_such() -> None:
    assert [comes_twice(utc(AUTUMN, clock), PARIS) for clock in ("23:59", "00:00", "01:00", "01:59", "02:00")] == [
        False, True, True, True, False,
    ]  # fmt: skip
    assert not comes_twice(utc(SPRING, "01:00"), PARIS)


def test_the_clocks_change_at_an_instant_of_the_day() -> None:
    assert clock_change(SPRING, PARIS) == utc(SPRING, "01:00")
    assert clock_change(AUTUMN, PARIS) == utc(AUTUMN, "01:00")
    assert clock_change(DAY, PARIS) is None


@pytest.mark.parametrize(
    "zone", ["Moscow", "localtime", "europe/moscow", "right/Europe/Moscow", "../etc/passwd", "A\0", "Ё" * 99]
)
def test_a_zone_is_one_every_machine_knows(zone: str) -> None:
    with pytest.raises(Refused, match="unknown-time-zone"):
        known_zone(zone)


def test_a_zone_that_is_left_out_is_missing() -> None:
    with pytest.raises(Refused, match="time-zone-missing"):
        known_zone("")


def test_an_unknown_zone_is_refused_at_the_field_of_the_time() -> None:
    with pytest.raises(Refused) as refused:
        plan(When(DAY, "14:00", zone="Moscow"), MOSCOW)
    assert (refused.value.code, refused.value.field) == ("unknown-time-zone", "when")


@pytest.mark.parametrize("zone", ["UTC", "Asia/Almaty", "America/Argentina/Buenos_Aires", "Asia/Kolkata"])
def test_a_zone_of_the_database_is_known(zone: str) -> None:
    assert known_zone(zone).key == zone


@given(any_whens, st.sampled_from((MOSCOW, ALMATY, PARIS, "Pacific/Apia", "Asia/Kathmandu")))
def test_a_time_is_planned_or_refused_and_reads_as_it_was_asked(when: When, zone: str) -> None:
    try:
        time = plan(when, zone)
    except Refused:
        return
    assert plan(time.as_asked(), "UTC") == time
    if time.starts_at is not None:
        assert time.starts_at.tzinfo is UTC
        assert local(time.starts_at, time.zone).strftime("%H:%M") == time.start


def test_a_planned_time_is_a_value() -> None:
    assert plan(at("14:00"), MOSCOW) == plan(at("14:00"), MOSCOW)
    assert isinstance(hash(plan(at("14:00"), MOSCOW)), int)
    assert PlannedTime.__struct_config__.forbid_unknown_fields


def test_an_instant_is_read_from_any_clock_and_kept_in_utc() -> None:
    assert aware(datetime(2025, 11, 12, 14, tzinfo=timezone(timedelta(hours=3)))) == utc(DAY, "11:00")


@pytest.mark.parametrize("at", [None, datetime(2025, 11, 12, 14)])
def test_an_instant_without_a_clock_is_refused(at: datetime | None) -> None:
    with pytest.raises(Refused, match="time-without-zone"):
        aware(at)


@pytest.mark.parametrize("year", [1, 1899, 2200, 9999])
@pytest.mark.parametrize("hours", [-14, 14])
def test_an_instant_lies_within_the_calendar(year: int, hours: int) -> None:
    with pytest.raises(Refused, match="day-out-of-range"):
        aware(datetime(year, 1, 1, tzinfo=timezone(timedelta(hours=hours))))


@pytest.mark.parametrize("minutes", [0, 24 * 60])
def test_a_span_of_minutes_is_at_most_a_day(minutes: int) -> None:
    assert msgspec.convert(minutes, Minutes) == minutes
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(24 * 60 + 1, Minutes)


def test_two_hours_are_of_one_day_where_one_clock_shows_both() -> None:
    start = plan(at("14:00"), MOSCOW)
    assert same_day(start, plan(at("16:00"), MOSCOW))
    assert not same_day(start, plan(at("16:00"), ALMATY))
    assert not same_day(start, plan(at("16:00", day=date(2025, 11, 13)), MOSCOW))
    assert not same_day(start, None)
    assert not same_day("14:00", "14:00")
