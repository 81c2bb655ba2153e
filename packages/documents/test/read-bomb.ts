// Reads one bomb by name in a process of its own and prints what came of it as JSON.
import { z } from "zod";
import { formatProblem, readDocument } from "../src/index.ts";
import { readTable } from "../src/table.ts";
import { bombs } from "./bombs.ts";
import { tableBombs } from "./table-bombs.ts";

const named = process.argv[2];
const bomb = bombs.find(({ name }) => name === named);
const tableBomb = tableBombs.find(({ name }) => name === named);
const text = (bomb ?? tableBomb)?.text();
if (text === undefined) throw new Error(`no bomb is named ${named}`);
const sign = z.string().max(1).meta({ expected: "no more than a sign", fix: "shorten it" });
const start = process.cpuUsage();
const reading =
  bomb === undefined
    ? readTable(text, { file: "bomb", row: z.object({ a: sign }) })
    : readDocument(text, {
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
