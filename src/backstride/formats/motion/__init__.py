"""Readers of motion files: joint angles and forces (.mot, .sto), markers (.trc) and laboratories' own (.c3d)."""
