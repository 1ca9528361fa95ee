"""The languages the program speaks."""

LANGUAGES = ("en", "fr", "ru", "kk")
"""Those it speaks completely; the first where none is asked for."""
