"""What the desktop says of the concepts in `domain/agreement`."""
