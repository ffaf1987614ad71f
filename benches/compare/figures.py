"""Medians, and ratios of one round against the same round of another."""


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def percentile(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * part))]


def ratio(rounds, base):
    """The median of each round's ratio, with the least and the greatest."""
    ratios = [one / other for one, other in zip(rounds, base)]
    return {"median": median(ratios), "least": min(ratios), "greatest": max(ratios)}
