from backstride.store.home import open_home
from backstride.store.log import FILES_KEPT, MOST_BYTES, log_of, where_it_broke


def test_what_broke_is_told_without_what_was_said(tmp_path):
    def reads_a_diary():
        secret = "my back hurts at 52.5, 13.4"
        raise ValueError(secret)

    try:
        reads_a_diary()
    except ValueError as problem:
        told = where_it_broke(problem)
    assert "ValueError" in told
    assert "reads_a_diary" in told
    assert "hurts" not in told


def test_the_log_is_bounded(tmp_path):
    home = open_home(tmp_path)
    log = log_of(home)
    assert log is log_of(home)
    for number in range(8000):
        log.info("import: %d files of a made-up folder were read and kept, none failed, all is well so far", number)
    files = list(home.log.glob("backstride.log*"))
    assert len(files) == FILES_KEPT + 1
    assert all(path.stat().st_size <= MOST_BYTES for path in files)
