"""The day itself: what became of each item, what runs and comes next in the hall, what to be reminded of."""
