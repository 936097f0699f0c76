"""The one place where concrete things are joined."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from backstride.compute.local import LocalProcesses
from backstride.dose.first_load import FirstLoad
from backstride.formats.registry import READERS, find
from backstride.formats.zones import zone_of
from backstride.services.analyse import Analyse
from backstride.services.import_runs import Import
from backstride.services.me import Me
from backstride.services.ports import Records
from backstride.services.reconcile import Reconcile
from backstride.store.home import Home, engine_of, open_home, writer
from backstride.store.originals import FolderOfOriginals
from backstride.store.records import SqlRecords
from backstride.store.samples import FolderOfSamples
