import { celEnv, parse, plan } from "@bufbuild/cel";
import { ZenEngine } from "@gorules/zen-engine";
import { parse as parseCelJs } from "@marcbachmann/cel-js";
import { LogicEngine } from "json-logic-engine";

import type { BenchCase, BenchRule } from "./generated-rules.ts";
import { cel, jsonLogic, translate, zen } from "./rule-languages.ts";

/** A rule engine of others with our rules in it: which of them hold, in order. */
export interface RulePeer {
  readonly name: string;
  readonly decide: (facts: BenchCase) => boolean[];
}

/** The peers of P2: each in its quickest form, rules parsed and planned beforehand. */
export function rulePeers(rules: readonly BenchRule[]): RulePeer[] {
  const logic = new LogicEngine();
  const perRule = (name: string, prepare: (rule: BenchRule) => (facts: BenchCase) => unknown) => {
    const prepared = rules.map(prepare);
    return { name, decide: (facts: BenchCase) => prepared.map((rule) => rule(facts) === true) };
  };
  const env = celEnv();
  return [
    perRule("json-logic-engine, built", ({ when }) => {
      const built = logic.build(translate(when, jsonLogic)) as (facts: BenchCase) => unknown;
      return (facts) => built(facts);
    }),
    perRule("@bufbuild/cel, planned", ({ when }) => {
      const planned = plan(env, parse(translate(when, cel)));
      return (facts) => planned(facts as Record<string, string>);
    }),
    perRule("@marcbachmann/cel-js, parsed", ({ when }) => {
      const parsed = parseCelJs(translate(when, cel));
      return (facts) => parsed(facts);
    }),
  ];
}

/** The peer of P1: zen-engine, which can also trace what it did. */
export function zenPeer(rules: readonly BenchRule[]): {
  decide: (facts: BenchCase, trace: boolean) => Promise<{ held: boolean[]; trace: string }>;
  close: () => void;
} {
  const engine = new ZenEngine();
  const expressions = rules.map(({ id, when }) => ({
    id,
    key: keyOf(id),
    value: translate(when, zen),
  }));
  const at = { x: 0, y: 0 };
  const content = { expressions };
  const decision = engine.createDecision({
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: at },
      { id: "rules", name: "rules", type: "expressionNode", position: at, content },
      { id: "out", name: "out", type: "outputNode", position: at },
    ],
    edges: [
      { id: "a", type: "edge", sourceId: "in", targetId: "rules" },
      { id: "b", type: "edge", sourceId: "rules", targetId: "out" },
    ],
  });
  return {
    async decide(facts, trace) {
      const answer = await decision.evaluate(facts, trace ? { trace: "string" } : {});
      return {
        held: rules.map(({ id }) => answer.result[keyOf(id)] === true),
        // Asked for as a string, whatever its types say.
        trace: (answer.trace as unknown as string | undefined) ?? "",
      };
    },
    close: () => engine.dispose(),
  };
}

/** zen's names may hold no hyphen. */
const keyOf = (id: string) => id.replace("-", "_");
