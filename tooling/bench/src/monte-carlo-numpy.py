"""The model of P4 and P5 in NumPy's quickest form; answers requests line by line.

Reads the model as one line of JSON, then lines `fresh <runs>` and `moved <runs>`; answers each with
the seconds taken and the mean, P10, P50, P90 and share of being cheapest of each option, as JSON.
"""

import json
import sys
import time

import numpy

model = json.loads(sys.stdin.readline())
samples, months = model["samples"], model["months"]
discount, growth_months = model["monthlyDiscount"], model["growthMonths"]
medians = numpy.array([i["median"] for i in model["inputs"]])[:, None]
sigmas = numpy.array([i["sigma"] for i in model["inputs"]])[:, None]
bought_options, least = model["boughtOptions"], model["leastAccelerators"]
options = (len(model["inputs"]) - 2) // 4
rng = numpy.random.Generator(numpy.random.SFC64(1))
discounts = (discount ** numpy.arange(months)).sum()


# Memory that is used again: measured quicker than an array for each step.
drawn = numpy.empty((len(medians), samples))
totals = numpy.empty((options, samples))
running = numpy.empty((options, samples))


def draw_values():
    rng.standard_normal(out=drawn)
    numpy.multiply(drawn, sigmas, out=drawn)
    numpy.exp(drawn, out=drawn)
    numpy.multiply(drawn, medians, out=drawn)
    return drawn


def geometric(ratio, terms):
    """1 + r + r² + … of so many terms, by doubling, and the next power."""
    total, power = numpy.zeros_like(ratio), numpy.ones_like(ratio)
    for bit in bin(terms)[2:]:
        total += total * power
        power *= power
        if bit == "1":
            total += power
            power *= ratio
    return total, power


def summarise(values):
    requests, growth = values[0], values[1]
    own = values[2:].reshape(options, 4, samples)
    bought, hosted = own[:bought_options], own[bought_options:]
    # Months of bought tokens differ by a constant factor: two geometric sums, over all options at once.
    later = bought[:, 2] * discount
    early = later * growth
    sums, grown = geometric(early, growth_months)
    rest, _ = geometric(later, months - growth_months)
    rest *= grown
    sums += rest
    sums *= bought[:, 1]
    numpy.multiply(sums, requests, out=running[:bought_options])
    # Months of accelerators one after another: measured quicker than option by option.
    load = requests / hosted[:, 1]
    accelerators = numpy.ceil(load)
    numpy.maximum(accelerators, least, out=accelerators)
    rounded = numpy.empty_like(load)
    for month in range(1, growth_months + 1):
        load *= growth
        numpy.ceil(load, out=rounded)
        numpy.maximum(rounded, least, out=rounded)
        # From the last one on the volume is level, and with it the number of accelerators.
        last = months if month == growth_months else month + 1
        rounded *= (discount ** numpy.arange(month, last)).sum()
        accelerators += rounded
    numpy.multiply(accelerators, hosted[:, 2], out=running[bought_options:])
    numpy.multiply(own[:, 3], discounts, out=totals)
    numpy.add(totals, own[:, 0], out=totals)
    numpy.add(totals, running, out=totals)
    wins = numpy.bincount(totals.argmin(axis=0), minlength=options) / samples
    places = [int(share * samples) for share in (0.1, 0.5, 0.9)]
    mean = totals.mean(axis=1)
    totals.partition(places, axis=1)
    return numpy.column_stack([mean, totals[:, places], wins])


kept = draw_values().copy()
kept_draws = numpy.log(kept / medians) / sigmas


def fresh(turn):
    return summarise(draw_values())


def moved(turn):
    median = medians[0, 0] * (1 + turn % 2 * 0.1)
    kept[0] = median * numpy.exp(sigmas[0] * kept_draws[0])
    return summarise(kept)


for line in sys.stdin:
    kind, runs = line.split()
    work = fresh if kind == "fresh" else moved
    began = time.perf_counter()
    for turn in range(int(runs)):
        summary = work(turn)
    seconds = time.perf_counter() - began
    print(json.dumps({"seconds": seconds, "summary": summary.tolist()}), flush=True)
