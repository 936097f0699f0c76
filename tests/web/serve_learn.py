"""A real server on a home of `learn_homes` for the browser tests: ``python serve_learn.py KIND FOLDER``; prints its address."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import homes
import learn_homes

from backstride.web.server import serve

KINDS = {
    "lived": learn_homes.lived_home,
    "planned": learn_homes.planned_home,
    "finished": learn_homes.finished_home,
}

if __name__ == "__main__":
    backstride = KINDS[sys.argv[1]](homes, Path(sys.argv[2]))
    serve(
        lambda access: homes.app_of(backstride, access, homes.Wall()),
        open_browser=False,
        visits=homes.MANY,
        say=lambda url: sys.stdout.write(f"{url}\n") and sys.stdout.flush(),
    )
