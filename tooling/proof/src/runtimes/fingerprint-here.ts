import { fingerprint, type Fingerprint } from "./fingerprint.ts";

interface Runtime {
  readonly process?: {
    readonly argv: readonly string[];
    readonly stdout: { write: (text: string) => unknown };
  };
  fingerprint?: (count: number) => Promise<Fingerprint>;
}
const runtime = globalThis as unknown as Runtime;

// The whole of the bundle that every runtime gets: Node prints the fingerprint, a page is asked for it.
if (runtime.process === undefined) runtime.fingerprint = fingerprint;
else {
  const count = Number(runtime.process.argv[2]);
  runtime.process.stdout.write(JSON.stringify(await fingerprint(count)));
}
