"""What belongs to this machine: paths, settings, log, who sits here, which version runs."""
