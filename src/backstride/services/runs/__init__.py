"""Runs and what they ask of the back."""
