"""What is private of persons, sealed beside the log: the values, the keys they lie under, and who looked at them."""
