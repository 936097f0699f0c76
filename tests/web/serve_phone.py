"""A real server for the tests of phones: ``python serve_phone.py KIND FOLDER PORT``; prints the addresses and the code."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import homes
from serve_homes import opened

from backstride.web.context import AppContext
from backstride.web.local import serve_home
from backstride.web.phone.door import open_door
from backstride.web.phone.listener import listen_at

if __name__ == "__main__":
    kind, folder, port = sys.argv[1:]
    backstride = opened(kind, Path(folder))
    with listen_at("127.0.0.1", int(port)) as listening:
        hosts = ("127.0.0.1", "desk.local")
        door = open_door(backstride.home.folder, hosts, listening, datetime.now(UTC))

        def tell(url: str) -> None:
            told = {"own": url, "phone": door.address, "code": door.pairing.code}
            sys.stdout.write(json.dumps({**told, "fingerprint": door.certificate.fingerprint}) + "\n")
            sys.stdout.flush()

        serve_home(AppContext(backstride, homes.Wall()), open_browser=False, say=tell, door=door)
