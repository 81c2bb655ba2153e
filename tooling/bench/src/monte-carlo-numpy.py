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


def values_of(draws):
    values = draws * sigmas
    numpy.exp(values, out=values)
    values *= medians
    return values


def summarise(values):
    requests, growth = values[0], values[1]
    own = values[2:].reshape(options, 4, samples)
    bought, hosted = own[:bought_options], own[bought_options:]
    running = numpy.empty((options, samples))
    # Months one after another over all options at once: measured quicker than option by option.
    tokens = requests * bought[:, 1]
    later = bought[:, 2] * discount
    early = later * growth
    load = requests / hosted[:, 1]
    sums = tokens.copy()
    accelerators = numpy.ceil(load)
    numpy.maximum(accelerators, least, out=accelerators)
    rounded = numpy.empty_like(load)
    for month in range(1, months):
        tokens *= early if month <= growth_months else later
        sums += tokens
        if month <= growth_months:
            load *= growth
            numpy.ceil(load, out=rounded)
            numpy.maximum(rounded, least, out=rounded)
        if month < growth_months:
            accelerators += rounded * discount**month
        elif month == growth_months:
            # From here on the volume is level, and with it the number of accelerators.
            accelerators += rounded * (discount ** numpy.arange(month, months)).sum()
    running[:bought_options] = sums
    running[bought_options:] = accelerators * hosted[:, 2]
    totals = own[:, 0] + running + discounts * own[:, 3]
    wins = numpy.bincount(totals.argmin(axis=0), minlength=options) / samples
    places = [int(share * samples) for share in (0.1, 0.5, 0.9)]
    mean = totals.mean(axis=1)
    totals.partition(places, axis=1)
    return numpy.column_stack([mean, totals[:, places], wins])


kept = values_of(rng.standard_normal((len(medians), samples)))
kept_draws = numpy.log(kept / medians) / sigmas


def fresh(turn):
    return summarise(values_of(rng.standard_normal((len(medians), samples))))


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
