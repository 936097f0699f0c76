"""The story of the back."""
