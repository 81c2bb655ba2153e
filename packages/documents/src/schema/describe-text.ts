import { shown } from "../text/quote.ts";
import { rangeWords } from "./range-words.ts";

const formats: Readonly<Record<string, string>> = {
  date: "a day such as 2026-11-24",
  datetime: "a moment such as 2026-11-24T08:30:00Z",
  time: "a time such as 08:30:00",
  duration: "a duration such as P30D",
  email: "an e-mail address",
  url: "a web address such as https://example.com/prices",
  uuid: "a UUID",
  guid: "a UUID",
  ipv4: "an IPv4 address",
  ipv6: "an IPv6 address",
  base64: "text in base64",
};

/** What a text schema accepts, from the checks that zod collected: its form, its length. */
export function describeText(bag: Record<string, unknown>): string {
  const form = typeof bag["format"] === "string" ? formats[bag["format"]] : undefined;
  if (form !== undefined) return form;
  const length = rangeWords(bag, "characters");
  const [pattern] = (bag["patterns"] as ReadonlySet<RegExp> | undefined) ?? [];
  const like = pattern === undefined ? "" : ` that matches ${shown(pattern.source, 80)}`;
  return `text${length}${like}`;
}
