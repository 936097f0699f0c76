"""The body in motion."""
