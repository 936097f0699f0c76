"""Exercises done with a timer, one after another."""
