"""Writes src/uncertainty/joe-kuo.ts: the direction numbers of the first 256 dimensions of new-joe-kuo-6.21201.

Read from the copy that SciPy ships (scipy/stats/_sobol_direction_numbers.npz); licence in the file written.
Run: python3 tools/joe_kuo.py > src/uncertainty/joe-kuo.ts
"""

import os

import numpy
import scipy

DIMENSIONS = 256

LICENCE = """/*!
 * Direction numbers new-joe-kuo-6.21201 of S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better
 * two-dimensional projections", SIAM J. Sci. Comput. 30, 2635-2654 (2008); the first 256 dimensions.
 *
 * Copyright (c) 2008, Frances Y. Kuo and Stephen Joe. All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
 * following conditions are met:
 *
 * - Redistributions of source code must retain the above copyright notice, this list of conditions and the following
 *   disclaimer.
 * - Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the
 *   following disclaimer in the documentation and/or other materials provided with the distribution.
 * - Neither the names of the copyright holders nor the names of the University of New South Wales and the University
 *   of Waikato and its contributors may be used to endorse or promote products derived from this software without
 *   specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
 * LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO
 * EVENT SHALL THE COPYRIGHT HOLDERS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA,
 * OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT
 * LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF
 * ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */"""

path = os.path.join(os.path.dirname(scipy.__file__), "stats", "_sobol_direction_numbers.npz")
with numpy.load(path) as table:
    polynomials, initial = table["poly"], table["vinit"]

entries = []
for dimension in range(1, DIMENSIONS):
    degree = int(polynomials[dimension]).bit_length() - 1
    entries.append(" ".join(str(int(v)) for v in [polynomials[dimension], *initial[dimension, :degree]]))

lines, line = [], ""
for entry in entries:
    if line and len(line) + len(entry) + 1 > 112:
        lines.append(line)
        line = ""
    line += entry + ";"
lines.append(line.removesuffix(";"))

print(LICENCE)
print("// Made by tools/joe_kuo.py. Do not edit.")
print()
print("/** How many dimensions the table serves, the first one included. */")
print(f"export const SOBOL_DIMENSIONS = {DIMENSIONS};")
print()
print("/**")
print(" * For each dimension after the first: its primitive polynomial over two elements (coefficients as bits, highest")
print(" * power first, both ends included) and its initial numbers m₁, m₂, … as many as the polynomial's degree.")
print(" */")
print("export const JOE_KUO = `")
print("\n".join(lines))
print("`;")
