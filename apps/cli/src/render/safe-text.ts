/**
 * Text that came from a file or a server, made harmless for a terminal: control characters, escape
 * sequences and marks that turn the direction of writing are shown as codes, line ends as spaces.
 * Joiners (U+200C, U+200D) stay: Persian, Indian scripts and emoji are spelt with them.
 */
export function safeText(text: string): string {
  return text.replace(/\r\n|\r|\n|\t|\u2028|\u2029/g, " ").replace(
    // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`,
  );
}

const spelt: Readonly<Record<string, string>> = {
  "–": "-",
  "—": "-",
  "−": "-",
  "‑": "-",
  "·": "-",
  "×": "x",
  "÷": "/",
  "≥": ">=",
  "≤": "<=",
  "≈": "~",
  "±": "+/-",
  "→": "->",
  "←": "<-",
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "…": "...",
  "●": "*",
  "○": "o",
  "✕": "x",
  "▌": ">",
  "▶": ">",
  "█": "#",
  "▒": "+",
  "░": ".",
  "┊": ":",
  "─": "-",
  "┬": "+",
  "┃": "|",
  "│": "|",
  "✓": "ok",
  "§": "section ",
  "½": "1/2",
  "°": " deg",
  µ: "u",
  "€": "EUR",
  ß: "ss",
  æ: "ae",
  ø: "o",
  Φ: "Phi",
  σ: "sigma",
  ρ: "rho",
  θ: "theta",
  Σ: "sum ",
  δ: "delta",
  "√": "sqrt",
  "₀": "0",
  "¹": "1",
  "²": "2",
  "³": "3",
  "⁰": "0",
  "\u200c": "",
  "\u200d": "",
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
};

/** Text in plain ASCII: signs are spelt out, accents dropped, what is left becomes a question mark. */
export function toAscii(text: string): string {
  let plain = "";
  for (const sign of text) {
    if (sign < "\u0080") plain += sign;
    else plain += spelt[sign] ?? bare(sign);
  }
  return plain;
}

function bare(sign: string): string {
  const base = sign.normalize("NFKD").replace(/[\u0080-\u{10ffff}]/gu, "");
  return base === "" ? (/\p{Mark}/u.test(sign) ? "" : "?") : base;
}
