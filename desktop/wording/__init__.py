"""Codes and typed values turned into what a person reads."""
