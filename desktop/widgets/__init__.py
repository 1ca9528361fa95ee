"""Widgets of the window that know nothing of visits: they are given words and give back signals."""
