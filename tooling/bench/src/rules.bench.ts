import { engineRules, lengthOf } from "./engine-rules.ts";
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
  const engine = engineRules(rules);

  for (const facts of cases) {
    const out = new Uint8Array(rules.length);
    floor.decide(facts, out);
    for (const { name, decide } of peers) mustAgree(name, decide(facts), out);
    mustAgree("zen-engine", (await zen.decide(facts, false)).held, out);
    const ours = new Uint8Array(rules.length);
    engine.decide(engine.tableOf(facts), ours);
    mustAgree(
      "the engine",
      Array.from(ours, (truth) => truth === 1),
      out,
    );
  }

  const out = new Uint8Array(rules.length);
  const floorDecides = contender("hand-written", () => {
    floor.decide(next(), out);
    return out[0]!;
  });
  let turn = 0;
  const next = (): BenchCase => cases[turn++ % cases.length]!;
  // Answers become facts once a case, however often rules are asked; the contenders "from answers" do so each time.
  const tables = cases.map(engine.tableOf);
  const nextTable = () => tables[turn++ % tables.length]!;
  return [
    {
      measure: "P1",
      title: "62 rules with the reasons of those that hold",
      contenders: [
        contender("hand-written", () => floor.explain(next()).length),
        contender("engine", () => lengthOf(engine.explain(nextTable()))),
        contender("engine, from answers", () => lengthOf(engine.explain(engine.tableOf(next())))),
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
        contender("engine", () => {
          engine.decide(nextTable(), out);
          return out[0]!;
        }),
        contender("engine, from answers", () => {
          engine.decide(engine.tableOf(next()), out);
          return out[0]!;
        }),
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
