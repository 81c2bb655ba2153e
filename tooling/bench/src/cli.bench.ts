import { type Bench } from "./harness.ts";
import { processContender } from "./processes.ts";

const main = "apps/cli/dist/main.js";
const sample = "examples/support-bot.yaml";

/** P11 and P12: how long the command line takes to start, and to read and judge one case. */
export async function benches(): Promise<Bench[]> {
  const node = processContender("node -e 0", ["-e", "0"]);
  const ofTheCli = (name: string, args: string[], codes?: number[]) =>
    processContender(name, [main, ...args], codes ? { needs: main, codes } : { needs: main });
  return [
    {
      measure: "P11",
      title: "the command line's start",
      contenders: [
        node,
        ofTheCli("tapeline --version", ["--version"]),
        ofTheCli("tapeline --help", ["--help"]),
      ],
      gates: [
        { of: "tapeline --version", to: "node -e 0", atMost: 1.7 },
        { of: "tapeline --help", to: "node -e 0", atMost: 1.7 },
      ],
    },
    {
      measure: "P12",
      title: "one case read, checked and put through gates and rules",
      // Exit code 3 is an answer too: "not yet", because answers are missing.
      contenders: [
        node,
        ofTheCli("tapeline assess --brief", ["assess", sample, "--brief"], [0, 3]),
      ],
      gates: [{ of: "tapeline assess --brief", to: "node -e 0", atMost: 2.5 }],
    },
  ];
}
