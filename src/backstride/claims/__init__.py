"""Each claim and question before its three witnesses: studies, physics, one's own days."""
