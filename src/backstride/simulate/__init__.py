"""Runners, runs and diaries with known truth, for the demo, the tests and the gates."""
