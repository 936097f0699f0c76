# What is said while a recording is cleaned and copies of a run are joined.

finding-cadence-unit-corrected = The file says how it counts steps, but your speed and step length say otherwise. Its steps were { $factor ->
    [2] doubled
    [1] not doubled
   *[other] halved
}.
finding-distance-unit-mended = { $witness ->
    [speed] The speeds
   *[points] The distances of the points
} in this file are in { $unit }, not in { $witness ->
    [speed] metres a second
   *[points] metres
}: { $agree } say so. They were converted.
finding-distance-witness-left-out = This file tells two distances: { $taken_m } m by { $agree }, and { $told_m } m by { $witness ->
    [total] its total
    [laps] its laps
    [speed] its speeds
    [points] its points
   *[positions] its positions
}. The first was taken.
finding-values-absurd = { $count } of { $of } values of { $column ->
    [latitude_deg] latitude
    [longitude_deg] longitude
    [altitude_m] altitude
    [distance_m] distance
    [speed_m_per_s] speed
    [cadence_spm] cadence
    [heart_rate_bpm] heart rate
    [power_w] power
    [oscillation_mm] vertical oscillation
    [contact_ms] ground contact time
    [balance_left_percent] left and right balance
    [step_length_mm] step length
    [temperature_c] temperature
   *[other] { $column }
} cannot be true and were left out.
finding-samples-far-in-time = { $dropped } samples lie days away from the rest, so the clock was most likely wrong. They were left out and { $kept } were kept.
finding-position-jumps = { $count } of { $of } positions were too far off to be reached on foot. They were left out.
finding-distance-leaps = The distance fell or leapt { $count ->
    [one] once
   *[other] { $count } times
}. Those steps were left out of it.
finding-carried = For { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} you moved faster than on foot, as in a car or on a bicycle. That part does not count as running.
finding-faster-than-on-foot = Most of this was faster than anyone runs. It is kept as another sport, not as a run.
