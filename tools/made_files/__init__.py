"""Files as other devices and exporters would write them, whole and damaged: for tests and benchmarks."""
