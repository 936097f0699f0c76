"""Function, pain, mood, tests, shoes; the safety check and its gate; what my back has handled."""
