"""The registries all visits share: persons with their offices and names, venues with their rooms."""
