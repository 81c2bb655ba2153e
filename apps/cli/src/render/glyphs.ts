/** The signs that figures are drawn with, in Unicode and in ASCII; all one column wide. */
export interface Glyphs {
  readonly tape: string;
  readonly tapeRest: string;
  readonly line: string;
  readonly block: string;
  readonly blockExcluded: string;
  readonly median: string;
  readonly cap: string;
  readonly rule: string;
  readonly tick: string;
  readonly leader: string;
  readonly beyond: string;
  readonly below: string;
  readonly endPoint: string;
  readonly firstStep: string;
  readonly viable: string;
  readonly excluded: string;
  readonly open: string;
}

const unicode: Glyphs = {
  tape: "█",
  tapeRest: "░",
  line: "─",
  block: "█",
  blockExcluded: "▒",
  median: "┃",
  cap: "┊",
  rule: "─",
  tick: "┬",
  leader: "▌",
  beyond: "→",
  below: "←",
  endPoint: "●",
  firstStep: "▶",
  viable: "○",
  excluded: "✕",
  open: "?",
};

const ascii: Glyphs = {
  tape: "#",
  tapeRest: ".",
  line: "-",
  block: "=",
  blockExcluded: "+",
  median: "|",
  cap: ":",
  rule: "-",
  tick: "+",
  leader: ">",
  beyond: ">",
  below: "<",
  endPoint: "*",
  firstStep: ">",
  viable: "o",
  excluded: "x",
  open: "?",
};

/** The signs of an alphabet. */
export function glyphsFor(style: { readonly unicode: boolean }): Glyphs {
  return style.unicode ? unicode : ascii;
}
