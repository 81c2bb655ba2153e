/** How a command ended. A script can rely on these; the help and the README list them. */
export const exitCodes = {
  /** The question was answered. */
  answered: 0,
  /** A fault of Tapeline's own. */
  fault: 1,
  /** `diff` found a changed verdict: what scripts expect of a comparison. */
  verdictChanged: 1,
  /** The input cannot be read: a file, a flag, a condition. */
  badInput: 2,
  /** "Not yet", because answers are missing, or prices to compare. */
  answersMissing: 3,
  /** A condition given with `--fail-if` holds, or a replayed verdict differs. */
  conditionHolds: 4,
  /** Stopped by Ctrl-C, as shells count it: 128 and the signal's number. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
