"""The inspector: what the record holds about what is selected."""
