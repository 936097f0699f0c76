"""Compiled inner loops of the daily model: the only place in `learn` with numba, imported when a fit starts."""
