"""FIT: the binary files that watches write, read into recordings and written from them."""
