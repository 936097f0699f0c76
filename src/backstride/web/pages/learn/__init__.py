"""What the own days show, and experiments."""
