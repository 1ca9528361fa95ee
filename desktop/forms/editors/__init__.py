"""Editors: one widget for each kind of field. What they hold is what a line of JSON says."""
