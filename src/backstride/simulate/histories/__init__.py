"""Daily histories of runners with a known truth, a knob for every trap, and breakers of the model's own form."""

from backstride.simulate.histories.history import History, simulate_history
from backstride.simulate.histories.knobs import Decision, Knobs, Noise

__all__ = ["Decision", "History", "Knobs", "Noise", "simulate_history"]
