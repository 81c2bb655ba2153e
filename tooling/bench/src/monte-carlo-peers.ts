import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { run } from "@quri/squiggle-lang";

import * as model from "./monte-carlo-model.ts";

/** The answer to one request: seconds taken, and per option mean, P10, P50, P90, share cheapest. */
export interface NumpyAnswer {
  readonly seconds: number;
  readonly summary: readonly (readonly number[])[];
}

/** A running NumPy; undefined where python3 or NumPy is missing. */
export interface Numpy {
  readonly ask: (kind: "fresh" | "moved", runs: number) => Promise<NumpyAnswer>;
  readonly close: () => void;
}

/** Starts NumPy with the model, if this machine has it. */
export function startNumpy(): Numpy | undefined {
  if (spawnSync("python3", ["-c", "import numpy"]).status !== 0) return undefined;
  const script = fileURLToPath(new URL("monte-carlo-numpy.py", import.meta.url));
  const child = spawn("python3", [script], {
    stdio: ["pipe", "pipe", "inherit"],
    // One thread, as the others have.
    env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.write(`${JSON.stringify(model)}\n`);
  return {
    async ask(kind, runs) {
      child.stdin.write(`${kind} ${runs}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error("NumPy ended before it answered");
      return JSON.parse(value) as NumpyAnswer;
    },
    close: () => child.stdin.end(),
  };
}

/** The model in Squiggle; the answer is the mean of each option. */
export async function squiggleMeans(): Promise<number[]> {
  const result = await run(squiggleCode(), {
    environment: { sampleCount: model.samples, xyPointLength: 1000, seed: "1", profile: false },
  });
  const end = result.getEndResult();
  if (!end.ok) throw new Error(`Squiggle: ${end.value.toString()}`);
  return JSON.parse(end.value.toString()) as number[];
}

function squiggleCode(): string {
  const each = <T>(count: number, say: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => say(index));
  const draws = model.inputs.map(
    ({ median, sigma }, index) =>
      `x${index} = SampleSet.fromDist(Sym.lognormal(${Math.log(median)}, ${sigma}))`,
  );
  const volumes = each(
    model.growthMonths + 1,
    (month) => `v${month} = ${month === 0 ? "x0" : `v${month - 1} * x1`}`,
  );
  const totals = each(model.options, (option) => {
    const [build, second, third, people] = each(
      4,
      (offset) => `x${model.firstInputOf(option) + offset}`,
    );
    const monthly = each(model.months, (month) => {
      const volume = `v${Math.min(month, model.growthMonths)}`;
      const factor = model.monthlyDiscount ** month;
      return option < model.boughtOptions
        ? `${factor} * ${volume} * ${second} * ${third} ^ ${month}`
        : `${factor} * steps(${volume} / ${second}) * ${third}`;
    });
    return `t${option} = ${build} + ${monthly.join(" + ")} + ${model.discountSum()} * ${people}`;
  });
  const quantiles = each(
    model.options,
    (option) => `q${option} = [0.1, 0.5, 0.9] -> List.map({|p| quantile(t${option}, p)})`,
  );
  const steps = `steps(d) = SampleSet.map(d, {|x| Number.max([${model.leastAccelerators}, Number.ceil(x)])})`;
  const means = each(model.options, (option) => `mean(t${option})`);
  return [steps, ...draws, ...volumes, ...totals, ...quantiles, `[${means.join(", ")}]`].join("\n");
}
