import type { IconName } from "@tapeline/ui";

/** Something that one can jump to from the palette. */
export interface Entry {
  /** Its place among the recent ones; the same from visit to visit. */
  readonly id: string;
  readonly title: string;
  /** What it is, at the right end of its line. */
  readonly kind: string;
  readonly icon: IconName;
  /** Words beside the title by which it is found. */
  readonly also?: string;
  /** An address of these pages to open, or else a text to copy. */
  readonly to?: string;
  readonly copies?: string;
  /** An element of this page to go to. */
  readonly element?: Element;
}

/** Pages that are always there. */
export const pages: readonly Entry[] = (
  [
    ["/", "Start", "sentence home"],
    ["/assess", "Measure a use case", "assess new case template import"],
    ["/prices", "Prices of models and accelerators", "gpu tokens vendors"],
    ["/calculators", "Calculators", "break-even memory throughput sample size fine-tuning job"],
    ["/compare", "Compare two cases", "side by side"],
    ["/portfolio", "Portfolio: all cases on this device", "csv import rerun"],
    ["/learn", "Learn: answers and articles", "faq help"],
    ["/learn/glossary", "Words and what they mean", "glossary"],
    ["/learn/rules/", "All rules", "gates evidence"],
    ["/studio", "Studio: change the content", "editor draft publish sign in"],
  ] as const
).map(([to, title, also]) => ({ id: to, title, kind: "Page", icon: "arrow", to, also }));

/** What can be done in a terminal with the same rules and prices; choosing one copies it. */
export const commands: readonly Entry[] = (
  [
    ["assess case.yaml", "advise on an option for a case and say why"],
    ["ask case.yaml", "be asked what is worth answering next"],
    ["init", "write a commented case file to fill in"],
    ["explain", "say what an option, a rule, a fact or a number rests on"],
    ["fit", "size backwards: what your cards, money or device can carry"],
    ["compare", "set two options of a case side by side"],
    ["plan case.yaml", "plan how to prove the advice"],
    ["prices", "list what models and accelerators cost on a day"],
    ["price", "show a model's prices: history, witnesses, standing and age"],
    ["cost", "price a usage profile on every offer"],
    ["replay", "compute a verdict again from its receipt"],
    ["read", "read answers, articles, options and words"],
  ] as const
).map(([command, also]) => ({
  id: `cli ${command}`,
  title: `tapeline ${command}`,
  kind: "Copy for the terminal",
  icon: "copy",
  copies: `tapeline ${command}`,
  also,
}));
