"""An office in a PostgreSQL database, which many desks share (decision 20)."""
