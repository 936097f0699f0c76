"""Phones: the page of the computer that pairs and lets go, and the page of a phone that is to be paired."""
