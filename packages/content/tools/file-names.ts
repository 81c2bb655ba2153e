import { factIds, type FactId } from "@tapeline/engine";

/** The name of a fact's file: `inputTokens` is asked for in `questions/input-tokens.yaml`. */
export const questionFileOf = (fact: FactId): string =>
  `questions/${fact.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;

/** What several derivations ask for alike. */
export const sharedInputsFile = "derivations/shared-inputs.yaml";

/** What a derivation's file is named after: `derivations/input-tokens/pages.yaml` tells `inputTokens` by `pages`. */
export function derivationOfFile(file: string): { fact?: FactId; id: string } {
  const [, folder = "", name = ""] = file.replace(/\.yaml$/, "").split("/");
  const fact = factOfFile(`questions/${folder}.yaml`);
  const id = name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return { ...(fact === undefined ? {} : { fact }), id };
}

const factByFile = new Map(factIds.map((fact) => [questionFileOf(fact), fact]));

/** The fact that a question's file is named after, if there is one. */
export const factOfFile = (file: string): FactId | undefined => factByFile.get(file);

/** The id that a file gives its content: its path within its folder, without the ending. */
export const idOfFile = (file: string): string =>
  file.slice(file.indexOf("/") + 1).replace(/\.yaml$/, "");
