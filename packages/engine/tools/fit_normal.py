"""Fits the rational functions of src/uncertainty/normal-approximations.ts.

Own fits, made with mpmath (BSD-3-Clause) and nothing else: least squares of the relative error of P/Q on
Chebyshev points at 60 digits, reweighted by the last denominator until it settles.
Run: python3 tools/fit_normal.py > src/uncertainty/normal-approximations.ts
"""

from mpmath import mp, mpf, matrix

mp.dps = 60


def chebyshev_points(low, high, count):
    return [(low + high) / 2 + (high - low) / 2 * mp.cos(mp.pi * (2 * k + 1) / (2 * count)) for k in range(count)]


def fit(f, points, numerator, denominator):
    """Coefficients of P (degree numerator) and Q (degree denominator, Q(0) = 1), lowest power first."""
    values = [f(x) for x in points]
    weights = [1 / abs(y) for y in values]
    for _ in range(6):
        rows = [
            [w * x**i for i in range(numerator + 1)] + [-w * y * x**j for j in range(1, denominator + 1)]
            for x, y, w in zip(points, values, weights)
        ]
        solution, _ = mp.qr_solve(matrix(rows), matrix([w * y for y, w in zip(values, weights)]))
        p = [solution[i] for i in range(numerator + 1)]
        q = [mpf(1)] + [solution[numerator + j] for j in range(1, denominator + 1)]
        weights = [1 / (abs(y) * abs(mp.polyval(q[::-1], x))) for x, y in zip(points, values)]
    return p, q


def worst(f, p, q, low, high):
    """Largest relative error of the coefficients as rounded to doubles, evaluated in doubles."""
    pd, qd = [float(c) for c in p[::-1]], [float(c) for c in q[::-1]]

    def horner(cs, x):
        s = 0.0
        for c in cs:
            s = s * x + c
        return s

    error = mpf(0)
    for k in range(1501):
        x = float(low + (high - low) * k / 1500)
        y = f(mpf(x))
        error = max(error, abs(mpf(horner(pd, x) / horner(qd, x)) / y - 1))
    return error


def print_polynomial(name, coefficients):
    """Prints Horner's rule as TypeScript statements."""
    texts = [repr(float(c)).replace("e-0", "e-").removesuffix(".0") for c in coefficients]
    print(f"  let {name} = {texts[-1]};")
    for text in texts[-2::-1]:
        print(f"  {name} = {name} * x + {text};")


def tail_quantile(p):
    """The z > 0 with P(Z > z) = p, by Newton on the logarithm of the tail."""
    z = mp.sqrt(-2 * mp.log(p))
    for _ in range(60):
        tail = mp.erfc(z / mp.sqrt(2)) / 2
        step = (mp.log(tail) - mp.log(p)) / (mp.npdf(z) / tail)
        z += step
        if abs(step) < mpf(10) ** -50:
            return z
    raise ValueError("Newton's method did not settle")


def mills(x):
    """P(Z > x) exp(x^2/2)."""
    return mp.erfc(x / mp.sqrt(2)) / 2 * mp.exp(x * x / 2)


def central(w):
    """quantile(1/2 + q) / q as a function of w = 0.425^2 - q^2, which keeps all coefficients positive."""
    q = mp.sqrt(abs(mpf("0.425") ** 2 - w))
    return tail_quantile(mpf(1) / 2 - q) / q if q > mpf(10) ** -25 else mp.sqrt(2 * mp.pi)


def tail(shift):
    """The tail quantile as a function of r - shift with r = sqrt(-2 log p)."""
    return lambda t: tail_quantile(mp.exp(-((t + shift) ** 2) / 2))


FITS = [
    ("mills", "P(Z > x) · exp(x²/2) of x in [0, 39]", mills, mpf(0), mpf(39), 9, 10),
    ("central", "Φ⁻¹(½ + q) ÷ q of 0.425² − q², for |q| ≤ 0.425", central, mpf(0), mpf("0.425") ** 2, 7, 7),
    ("nearTail", "−Φ⁻¹(p) of √(−2 log p) − 2.2, for √(−2 log p) in [2.2, 7]", tail(mpf("2.2")), mpf(0), mpf("4.8"), 7, 7),
    ("farTail", "−Φ⁻¹(p) of √(−2 log p) − 7, for √(−2 log p) in [7, 38.7]", tail(mpf(7)), mpf(0), mpf("31.7"), 7, 7),
]


def main():
    print("// Made by tools/fit_normal.py: own least-squares fits of the relative error. Do not edit.")
    for name, what, f, low, high, n, d in FITS:
        points = chebyshev_points(low, high, 96)
        if name == "mills":  # dense near zero, where the function bends
            points = [mpf(39) * (x / 39) ** 3 for x in points]
        if name == "farTail":
            points = [mpf("31.7") * (x / mpf("31.7")) ** 2 for x in points]
        p, q = fit(f, points, n, d)
        error = worst(f, p, q, low, high)
        print(f"\n/** {what}; relative error up to {mp.nstr(error, 2)}. */")
        print(f"export function {name}(x: number): number {{")
        print_polynomial("p", p)
        print_polynomial("q", q)
        print("  return p / q;")
        print("}")


if __name__ == "__main__":
    main()
