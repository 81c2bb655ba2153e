import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { caseKey } from "./case-key.ts";
import { engine } from "./client.ts";

/** Days and numbers that an assessment may be held to; the release's own where they are left out. */
export interface AssessmentSettings {
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly seed?: number;
  readonly worlds?: number;
}

/** The answer to a case. What is shown stays until the new one is there. */
export const verdictQuery = (written: unknown, settings: AssessmentSettings = {}) =>
  queryOptions({
    queryKey: ["verdict", caseKey(written), settings],
    queryFn: ({ signal }) =>
      engine.ask((client) =>
        client.assessment.assess.query({ case: written, ...settings }, { signal }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

/** The release that the pages speak from. */
export const aboutQuery = queryOptions({
  queryKey: ["about"],
  queryFn: () => engine.ask((client) => client.knowledge.about.query()),
  staleTime: Infinity,
});

/** All questions with their kinds, in the order of their facts. */
export const questionsQuery = queryOptions({
  queryKey: ["questions"],
  queryFn: () => engine.ask((client) => client.knowledge.questions.query()),
  staleTime: Infinity,
});

/** The ladder. */
export const optionsQuery = queryOptions({
  queryKey: ["options"],
  queryFn: () => engine.ask((client) => client.knowledge.options.query()),
  staleTime: Infinity,
});
