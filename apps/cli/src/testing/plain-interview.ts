import { knowledge } from "@tapeline/content";

import { interview, type InterviewEnd } from "../ask/interview.ts";
import { plainInterviewer } from "../ask/plain-interviewer.ts";
import type { CaseDocument } from "../case-file/case-document.ts";
import { styleFor } from "../render/style.ts";
import type { Terminal } from "../terminal.ts";
import { fakeQuestionsApi } from "./fake-questions-api.ts";

/** Holds an interview in plain lines with the API that asks in a fixed order. */
export function plainInterview(
  terminal: Terminal,
  document: CaseDocument,
  settings: { readonly all: boolean; readonly save: () => Promise<void> },
): Promise<InterviewEnd> {
  return interview({
    api: fakeQuestionsApi(knowledge),
    knowledge,
    document,
    interviewer: plainInterviewer(terminal, styleFor(terminal)),
    terminal,
    days: {},
    ...settings,
  });
}
