"""What it means for a visit that a member goes: everything that names him, and what may be decided of each."""
