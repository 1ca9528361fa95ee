"""The sidebar: the visits of the office, by state and year."""
