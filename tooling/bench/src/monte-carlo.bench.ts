import { EngineMonteCarlo } from "./engine-monte-carlo.ts";
import { asyncContender, contender, type Absent, type Bench, type Contender } from "./harness.ts";
import { HandWrittenMonteCarlo } from "./monte-carlo-floor.ts";
import { inputs } from "./monte-carlo-model.ts";
import { squiggleMeans, startNumpy, type Numpy } from "./monte-carlo-peers.ts";

/** P4 and P5: 10,000 samples of seven options over 36 months, drawn afresh and with draws kept. */
export async function benches(): Promise<Bench[]> {
  const floor = new HandWrittenMonteCarlo();
  const numpy = startNumpy();
  const engine = new EngineMonteCarlo();

  const expected = floor.fresh().map(({ mean }) => mean);
  mustAgree(
    "the engine",
    engine.fresh().map(({ mean }) => mean),
    expected,
  );
  mustAgree("Squiggle", await squiggleMeans(), expected);
  if (numpy !== undefined) {
    const { summary } = await numpy.ask("fresh", 1);
    mustAgree(
      "NumPy",
      summary.map(([mean]) => mean!),
      expected,
    );
  }

  let turn = 0;
  const slider = () => inputs[0]!.median * (1 + (turn++ % 2) * 0.1);
  return [
    {
      measure: "P4",
      title: "10,000 samples of 30 inputs, seven options over 36 months, drawn afresh",
      contenders: [
        contender("hand-written", () => floor.fresh()[0]!.mean),
        contender("engine", () => engine.fresh()[0]!.mean),
        numpyContender(numpy, "fresh"),
        asyncContender("Squiggle", async () => (await squiggleMeans())[0]!),
      ],
      gates: [
        { of: "engine", to: "NumPy", atMost: 0.8 },
        { of: "engine", to: "Squiggle", atMost: 1 / 60 },
      ],
    },
    {
      measure: "P5",
      title: "the same after one slider moved, the draws kept",
      contenders: [
        contender("hand-written", () => floor.moved(0, slider())[0]!.mean),
        contender("engine", () => engine.moved(0, slider())[0]!.mean),
        numpyContender(numpy, "moved"),
      ],
      gates: [{ of: "engine", to: "NumPy", atMost: 0.6 }],
      close: () => numpy?.close(),
    },
  ];
}

/** NumPy times itself, so that talking to it costs it nothing. */
function numpyContender(numpy: Numpy | undefined, kind: "fresh" | "moved"): Contender | Absent {
  if (numpy === undefined)
    return { name: "NumPy", absent: "this machine has no python3 with NumPy" };
  return { name: "NumPy", time: async (runs) => (await numpy.ask(kind, runs)).seconds };
}

/** Samples differ, so means may by 5 %: four standard errors of the widest total. */
function mustAgree(name: string, means: readonly number[], expected: readonly number[]): void {
  const differing = means.findIndex(
    (mean, option) => !(Math.abs(mean / expected[option]! - 1) < 0.05),
  );
  if (differing >= 0 || means.length !== expected.length)
    throw new Error(`${name} has another mean than the floor: ${means.join(", ")}`);
}
