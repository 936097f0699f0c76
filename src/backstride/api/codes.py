"""How a command ends: 0 done, 1 failed, 2 misuse, 3 refused by the gate."""

from typing import Final

FAILED: Final = 1
MISUSE: Final = 2
REFUSED: Final = 3
