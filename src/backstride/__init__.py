"""What does running do to my lower back? Studies, physics and your own days, side by side."""

__version__ = "0.1.0"
