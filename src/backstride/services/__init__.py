"""The use cases, the gate in front of advice, and the ports they need."""
