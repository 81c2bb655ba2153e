import { engineRules } from "./engine-rules.ts";
import { generatedCases, generatedRules, type BenchCase } from "./generated-rules.ts";
import { asyncContender, contender, type Bench } from "./harness.ts";
import { handWritten } from "./rule-floor.ts";
import { rulePeers, zenPeer } from "./rule-peers.ts";

/** P1 and P2: 62 rules over 40 facts, with and without saying why. */
export async function benches(): Promise<Bench[]> {
  const rules = generatedRules();
  const cases = generatedCases();
  const floor = await handWritten(rules);
  const peers = rulePeers(rules);
  const zen = zenPeer(rules);
  const engine = engineRules(rules, cases);

  for (const facts of cases) {
    const out = new Uint8Array(rules.length);
    floor.decide(facts, out);
    for (const { name, decide } of peers) mustAgree(name, decide(facts), out);
    mustAgree("zen-engine", (await zen.decide(facts, false)).held, out);
  }

  const out = new Uint8Array(rules.length);
  const floorDecides = contender("hand-written", () => {
    floor.decide(next(), out);
    return out[0]!;
  });
  let turn = 0;
  const next = (): BenchCase => cases[turn++ % cases.length]!;
  return [
    {
      measure: "P1",
      title: "62 rules with the reasons of those that hold",
      contenders: [
        contender("hand-written", () => floor.explain(next()).length),
        engine.explain,
        asyncContender(
          "zen-engine, traced",
          async () => (await zen.decide(next(), true)).trace.length,
        ),
      ],
      gates: [
        { of: "engine", to: "hand-written", atMost: 8 },
        { of: "engine", to: "zen-engine, traced", atMost: 1 / 40 },
      ],
    },
    {
      measure: "P2",
      title: "62 rules, result only",
      contenders: [
        floorDecides,
        engine.decide,
        ...peers.map(({ name, decide }) => contender(name, () => Number(decide(next())[0]))),
        asyncContender("zen-engine", async () => Number((await zen.decide(next(), false)).held[0])),
      ],
      gates: [
        { of: "engine", to: "hand-written", atMost: 4 },
        { of: "engine", to: "@bufbuild/cel, planned", atMost: 1 / 8 },
      ],
      close: zen.close,
    },
  ];
}

/** A quick wrong answer is no answer: all must say the same before anyone is timed. */
function mustAgree(name: string, held: readonly boolean[], expected: Uint8Array): void {
  const differing = held.findIndex((value, index) => value !== (expected[index] === 1));
  if (differing >= 0) throw new Error(`${name} says otherwise of rule ${differing + 1}`);
}
