"""What `import backstride.body` gives, and what it leaves alone."""

import subprocess
import sys

import pytest

from backstride import body


def test_every_name_is_there() -> None:
    for name in body.__all__:
        assert getattr(body, name) is not None


def test_a_name_that_is_not_there_is_said_so() -> None:
    with pytest.raises(AttributeError, match="luck"):
        _ = body.luck


def test_importing_the_body_loads_no_kernel_until_it_is_asked() -> None:
    code = (
        "import sys, backstride.body as b\n"
        "heavy = ('mujoco', 'numba', 'scipy')\n"
        "assert not [m for m in heavy if m in sys.modules]\n"
        "b.analyse\n"
        "assert all(m in sys.modules for m in heavy)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
