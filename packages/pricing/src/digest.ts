/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. Own code, so that the digest
 * is one and the same in browser and Node without waiting for a platform's asynchronous one.
 */
export function sha256(text: string): string {
  const bytes = utf8(text);
  const words = padded(bytes);
  const state = [...initialState];
  const schedule = new Int32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    for (let at = 0; at < 64; at += 1) {
      schedule[at] = at < 16 ? (words[block + at] as number) : expanded(schedule, at);
    }
    compress(state, schedule);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The same value, its object keys in alphabetical order: one text for one content. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    const sorted = Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return Object.fromEntries(sorted);
  });
}

const initialState = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

// Fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
const constants = Int32Array.from(
  (
    "428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5" +
    "d807aa9812835b01243185be550c7dc372be5d7480deb1fe9bdc06a7c19bf174" +
    "e49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da" +
    "983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca635114292967" +
    "27b70a852e1b21384d2c6dfc53380d13650a7354766a0abb81c2c92e92722c85" +
    "a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070" +
    "19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3" +
    "748f82ee78a5636f84c878148cc7020890befffaa4506cebbef9a3f7c67178f2"
  )
    .match(/.{8}/g)!
    .map((digits) => Number.parseInt(digits, 16)),
);

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function expanded(schedule: Int32Array, at: number): number {
  const back15 = schedule[at - 15] as number;
  const back2 = schedule[at - 2] as number;
  const small0 = rotate(back15, 7) ^ rotate(back15, 18) ^ (back15 >>> 3);
  const small1 = rotate(back2, 17) ^ rotate(back2, 19) ^ (back2 >>> 10);
  return ((schedule[at - 16] as number) + small0 + (schedule[at - 7] as number) + small1) | 0;
}

function compress(state: number[], schedule: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < 64; at += 1) {
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + big1 + choice + (constants[at] as number) + (schedule[at] as number)) | 0;
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + big0 + majority) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = ((state[at] as number) + word) | 0;
  });
}

/** The bytes as big-endian words with the padding and length that the standard asks for. */
function padded(bytes: readonly number[]): Int32Array {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const words = new Int32Array(blocks * 16);
  bytes.forEach((byte, at) => {
    words[at >> 2] = (words[at >> 2] as number) | (byte << (24 - 8 * (at & 3)));
  });
  const end = bytes.length;
  words[end >> 2] = (words[end >> 2] as number) | (0x80 << (24 - 8 * (end & 3)));
  words[blocks * 16 - 2] = Math.floor((end * 8) / 0x1_0000_0000);
  words[blocks * 16 - 1] = (end * 8) | 0;
  return words;
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) {
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    } else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63));
      bytes.push(0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    }
  }
  return bytes;
}
