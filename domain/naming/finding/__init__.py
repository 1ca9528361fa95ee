"""Persons found by whatever somebody types."""
