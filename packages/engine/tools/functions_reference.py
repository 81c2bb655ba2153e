"""Writes src/uncertainty/functions.reference.json: exact arguments and correctly rounded values.

Computed with mpmath (BSD-3-Clause) at 60 digits; the numbers are mathematical facts and carry no licence of their own.
Run: python3 tools/functions_reference.py > src/uncertainty/functions.reference.json
"""

import json
import random

from mpmath import mp, mpf

from fit_normal import tail_quantile

mp.dps = 60
random.seed(20261124)


def near(centre, count, spread):
    return [centre + random.uniform(-spread, spread) for _ in range(count)]


exp_arguments = (
    [0.0, 1.0, -1.0, 709.0, 709.78, -708.0, -708.4, -720.0, -740.0, -744.0, -745.0, 1e-300, -1e-20, 1e-9, 0.5, 2.0, 10.0]
    + [random.uniform(-745, 709) for _ in range(200)]
    + near(0, 150, 1)
    + near(0, 50, 30)
)
log_arguments = (
    [5e-324, 1e-320, 2.2250738585072009e-308, 2.2250738585072014e-308, 1e-300, 0.5, 1.0, 2.0, 10.0, 1e22, 1.7976931348623157e308]
    + [1 + s * 2.0**-k for k in range(1, 53) for s in (1, -1)]
    + [2.0 ** random.uniform(-1074, 1023.9) for _ in range(200)]
    + near(1, 100, 0.45)
)
cdf_arguments = (
    [0.0, -38.0, -37.5, -37.0, -8.0, -1.0, 1.0, 8.0, 9.0, 20.0, 1e-10, -1e-10, 1.2815515655446004, -1.2815515655446004]
    + [-38 * k / 200 for k in range(200)]
    + near(0, 150, 4)
    + near(-20, 60, 18)
)
quantile_arguments = (
    [0.5, 0.1, 0.9, 0.025, 0.975, 1e-300, 1e-308, 1 - 2.0**-53, 1 - 1e-15, 0.5 + 2.0**-53, 0.5 - 2.0**-54, 0.075, 0.925]
    + [10.0 ** random.uniform(-300, -1) for _ in range(150)]
    + [1 - 10.0 ** random.uniform(-15.9, -1) for _ in range(60)]
    + [random.random() for _ in range(200)]
    + [0.5 + s * 2.0**-k for k in range(2, 50, 2) for s in (1, -1)]
)
share_arguments = (
    [0.5, 0.1, 0.9, 1e-300, 1 - 2.0**-53, 0.42, 0.58]
    + [10.0 ** random.uniform(-300, -1) for _ in range(60)]
    + [random.random() for _ in range(120)]
    + [0.5 + s * 2.0**-k for k in range(2, 52, 2) for s in (1, -1)]
)
logistic_arguments = [0.0, 36.0, -36.0, 700.0, -700.0, -708.0] + near(0, 150, 40) + near(-350, 50, 340)
powers = [(10.0 ** random.uniform(-12, 12), random.uniform(-20, 20)) for _ in range(150)]
powers += [(1 + random.uniform(-0.3, 0.3), float(random.randint(-400, 400))) for _ in range(100)]


def quantile(p):
    p = mpf(p)
    if p == 0.5:
        return mpf(0)
    return -tail_quantile(p) if p < 0.5 else tail_quantile(1 - p)


def rows(arguments, f):
    return {"x": arguments, "y": [float(f(mpf(x))) for x in arguments]}


table = {
    "about": "Arguments are exact doubles, values are rounded once from 60 digits (mpmath). Made by tools/functions_reference.py.",
    "exp": rows(exp_arguments, mp.exp),
    "log": rows(log_arguments, mp.log),
    "normalCdf": rows(cdf_arguments, lambda z: mp.erfc(-z / mp.sqrt(2)) / 2),
    "normalQuantile": rows(quantile_arguments, quantile),
    "logit": rows(share_arguments, lambda p: mp.log(p / (1 - p))),
    "logistic": rows(logistic_arguments, lambda x: 1 / (1 + mp.exp(-x))),
    "power": {
        "x": [b for b, _ in powers],
        "exponent": [e for _, e in powers],
        "y": [float(mpf(b) ** mpf(e)) for b, e in powers],
    },
}
print(json.dumps(table))
