import { assessmentRouter } from "./routers/assessment.ts";
import { calculatorsRouter } from "./routers/calculators.ts";
import { knowledgeRouter } from "./routers/knowledge.ts";
import { practiceRouter } from "./routers/practice.ts";
import { pricesRouter } from "./routers/prices.ts";
import { releasesRouter } from "./routers/releases.ts";
import { studioRouter } from "./routers/studio.ts";
import { textsRouter } from "./routers/texts.ts";
import { t } from "./trpc.ts";

/** All that can be asked of Tapeline. */
export const appRouter = t.router({
  assessment: assessmentRouter,
  calculators: calculatorsRouter,
  knowledge: knowledgeRouter,
  practice: practiceRouter,
  prices: pricesRouter,
  releases: releasesRouter,
  studio: studioRouter,
  texts: textsRouter,
});
export type AppRouter = typeof appRouter;
