"""Strength tests."""
