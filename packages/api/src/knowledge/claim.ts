import type { Texts } from "@tapeline/content/texts";
import type { Knowledge } from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";

/** A named thing that puts a claim into practice. */
export interface Carrier {
  /** What it is: rules decide and speak, texts say, failures and pillars follow from a verdict. */
  readonly kind: "rule" | "text" | "failure" | "pillar";
  readonly id: string;
  readonly title: string;
}

/** A claim of the source article, or how one of its contradictions is settled, with all that carries it. */
export interface CarriedClaim {
  readonly id: string;
  readonly says: string;
  readonly carriers: readonly Carrier[];
}

/** A claim by its id, in whatever case; `undefined` where there is none. */
export function claimNamed(
  name: string,
  { rules }: Pick<Knowledge, "rules">,
  { claims, texts }: Texts,
  { failures, pillars }: Practice,
): CarriedClaim | undefined {
  const claim = claims.find(({ id }) => id === name.trim().toUpperCase());
  if (claim === undefined) return undefined;
  const carrying = (
    kind: Carrier["kind"],
    all: readonly Omit<Carrier & { readonly claims: readonly string[] }, "kind">[],
  ): readonly Carrier[] =>
    all
      .filter((one) => one.claims.includes(claim.id))
      .map(({ id, title }) => ({ kind, id, title }));
  return {
    ...claim,
    carriers: [
      ...carrying("rule", rules),
      ...carrying("text", texts),
      ...carrying("failure", failures),
      ...carrying("pillar", pillars),
    ],
  };
}
