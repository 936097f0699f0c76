"""The running body: segments, muscles, motion, static optimisation, spine loads, what-if."""
