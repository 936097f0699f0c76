"""Drawings of exercises, made from poses of the body model: ``python -m tools.figures``."""
