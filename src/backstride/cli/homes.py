"""`backstride backup`, `restore` and `forget`: the folder that holds everything."""

from pathlib import Path
from typing import Annotated

import typer

from backstride.api.homes import BackupAnswer, ForgetAnswer
from backstride.cli.errors import MISUSE
from backstride.cli.options import HomeOption, JsonOption, folder_of
from backstride.cli.output import aside, out, print_json, texts
from backstride.plain_text import file_name
from backstride.store import backup as backups
from backstride.store.home import forget_everything, open_home
from backstride.store.identity import forget_identity


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The zip file to make; it must not be there yet.")],
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Write everything into one file.

    Example: `backstride backup ~/backstride-2026-11.zip`
    """
    count = backups.backup(open_home(folder_of(context, home)), file)
    if json:
        print_json(BackupAnswer(file=file_name(file), files=count))
    else:
        out().print(texts().say("home-backed-up", count=count, file=file_name(file)), markup=False)


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="What `backstride backup` made.")],
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Restore a home from a backup, into an empty folder.

    Example: `backstride restore ~/backstride-2026-11.zip --home ~/backstride`
    """
    restored = backups.restore(file, folder_of(context, home))
    if json:
        print_json(
            BackupAnswer(file=file_name(file), files=sum(1 for path in restored.folder.rglob("*") if path.is_file()))
        )
    else:
        out().print(texts().say("home-restored", folder=str(restored.folder)), markup=False)


def forget(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--everything", help="Really remove the whole data folder.")] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Remove everything that Backstride keeps about you from this machine. There is no way back.

    Example: `backstride forget --everything`
    """
    folder = folder_of(context, home)
    if not everything:
        aside().print(texts().say("home-forget-how", folder=file_name(folder)), markup=False)
        raise typer.Exit(MISUSE)
    home_there = open_home(folder)
    forget_identity(home_there)
    forget_everything(home_there)
    if json:
        print_json(ForgetAnswer(folder=file_name(folder), left=folder.exists()))
    else:
        out().print(texts().say("home-forgotten", folder=file_name(folder)), markup=False)
