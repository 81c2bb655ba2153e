// Reads one bomb by name in a process of its own and prints what came of it as JSON.
import { z } from "zod";
import { formatProblem, readDocument } from "../src/index.ts";
import { bombs } from "./bombs.ts";

const bomb = bombs.find(({ name }) => name === process.argv[2]);
if (bomb === undefined) throw new Error(`no bomb is named ${process.argv[2]}`);
const text = bomb.text();
const start = process.cpuUsage();
const reading = readDocument(text, {
  file: "bomb",
  schema: bomb.schema ?? z.unknown(),
  format: bomb.format,
});
const { user, system } = process.cpuUsage(start);
console.log(
  JSON.stringify({
    problems: reading.ok ? [] : reading.problems.map(formatProblem),
    // Of this process alone: a clock would also count what else the machine is doing.
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
