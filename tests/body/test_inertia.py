"""Where the mass of the body lies."""

import numpy as np
import pytest

from backstride.body.inertia import INERTIA_SETS, segment_inertias
from backstride.body.model import build_body
from backstride.body.person import Person

LUMBAR = tuple(f"lumbar{level}" for level in range(1, 6))


@pytest.mark.parametrize("which", INERTIA_SETS)
@pytest.mark.parametrize("person", [Person(70.0, 1.75, "m"), Person(58.0, 1.62, "f")], ids=["man", "woman"])
def test_the_belly_lies_before_the_spine(which, person):
    parts = segment_inertias(build_body(person).skeleton.bones, person, which)
    # centres of lumbar slices 1.7 to 3.3 cm before their vertebrae in raabe_2016; x points forwards
    forwards = {name: parts[name].centre_m[0] for name in LUMBAR}
    assert all(0.017 <= at <= 0.033 for at in forwards.values()), forwards
    assert sum(part.mass_kg for part in parts.values()) == pytest.approx(person.mass_kg)
    assert all(np.all(np.linalg.eigvalsh(part.tensor_kg_m2) > 0) for part in parts.values())
