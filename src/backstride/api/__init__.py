"""The JSON answers: the shapes of the domain as they are, and a model where an answer adds a sentence or selects."""
