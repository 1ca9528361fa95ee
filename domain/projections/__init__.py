"""What people look at, derived from a visit: pure, disposable, the same for now, then and the persisted copy."""
