// Reads one bomb by name in a process of its own and prints what came of it as JSON.
import { z } from "zod";
import { formatProblem, readDocument } from "../src/index.ts";
import { bombs } from "./bombs.ts";

const bomb = bombs.find(({ name }) => name === process.argv[2]);
if (bomb === undefined) throw new Error(`no bomb is named ${process.argv[2]}`);
const text = bomb.text();
const start = performance.now();
const reading = readDocument(text, { file: "bomb", schema: z.unknown(), format: bomb.format });
const milliseconds = performance.now() - start;
console.log(
  JSON.stringify({
    problems: reading.ok ? [] : reading.problems.map(formatProblem),
    milliseconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
