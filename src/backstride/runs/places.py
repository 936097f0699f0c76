"""Positions that no runner could have jumped to."""

from itertools import pairwise
from typing import Final

import numpy as np

from backstride.runs.recording import FloatArray
from backstride.runs.track import metres_between

SLACK_M: Final = 30.0
"""What a position may be off without being called a jump. [m]"""

BREAK_S: Final = 60.0
"""After a longer silence a runner may be anywhere (a ride, a paused watch). [s]"""

MOST_PIECES: Final = 200
"""More pieces than this are noise throughout: only the longest is kept."""


def drop_gps_jumps(
    time_s: FloatArray, latitude_deg: FloatArray, longitude_deg: FloatArray, limit_m_per_s: float
) -> tuple[FloatArray, FloatArray, int]:
    """Return the positions without those that only an absurd speed could have reached.

    The track is cut wherever two samples lie further apart than `limit_m_per_s` allows, and at long silences. From the
    piece with the most samples outwards, pieces that can be reached in time are kept and the others are dropped. A
    position of exactly 0, 0 is no position.

    Slack and silence are our own limits (backstride_judgement).

    Parameters
    ----------
    time_s : ndarray, shape (n,)
        Strictly increasing. [s]
    latitude_deg, longitude_deg : ndarray, shape (n,)
        Positions; NaN where missing. [deg]
    limit_m_per_s : float
        Speed that is never exceeded. [m/s]

    Returns
    -------
    tuple of (ndarray, ndarray, int)
        Latitude and longitude with NaN for what was dropped [deg], and how many were dropped.
    """
    known = np.isfinite(latitude_deg) & np.isfinite(longitude_deg) & ((latitude_deg != 0) | (longitude_deg != 0))
    index = np.flatnonzero(known)
    keep = np.zeros(len(time_s), dtype=bool)
    if index.size:
        keep[_reachable(time_s[index], latitude_deg[index], longitude_deg[index], limit_m_per_s, index)] = True
    dropped = int(np.isfinite(latitude_deg + longitude_deg).sum() - keep.sum())
    if keep.all():
        return latitude_deg, longitude_deg, 0
    return np.where(keep, latitude_deg, np.nan), np.where(keep, longitude_deg, np.nan), dropped


def _reachable(
    time: FloatArray, latitude: FloatArray, longitude: FloatArray, limit: float, index: np.ndarray
) -> np.ndarray:
    span = np.diff(time)
    apart = metres_between(latitude[:-1], longitude[:-1], latitude[1:], longitude[1:])
    jumps = (apart > limit * span + SLACK_M) & (span <= BREAK_S)
    if not jumps.any():
        return index
    cuts = np.flatnonzero(jumps | (span > BREAK_S)) + 1
    pieces = list(pairwise([0, *(int(cut) for cut in cuts), len(time)]))
    kept = _chain(pieces, time, latitude, longitude, limit)
    return np.concatenate([index[begin:end] for begin, end in kept])


def _chain(
    pieces: list[tuple[int, int]], time: FloatArray, latitude: FloatArray, longitude: FloatArray, limit: float
) -> list[tuple[int, int]]:
    longest = max(range(len(pieces)), key=lambda k: pieces[k][1] - pieces[k][0])
    if len(pieces) > MOST_PIECES:
        return [pieces[longest]]

    def reaches(one: int, other: int) -> bool:
        apart = float(metres_between(latitude[one], longitude[one], latitude[other], longitude[other]))
        span = abs(float(time[other] - time[one]))
        return span > BREAK_S or apart <= limit * span + SLACK_M

    kept = [pieces[longest]]
    for piece in pieces[longest + 1 :]:
        if reaches(kept[-1][1] - 1, piece[0]):
            kept.append(piece)
    for piece in reversed(pieces[:longest]):
        if reaches(piece[1] - 1, kept[0][0]):
            kept.insert(0, piece)
    return kept
