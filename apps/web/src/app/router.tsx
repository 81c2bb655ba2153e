import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";

import { compareSearch } from "../features/compare/compare-search.ts";
import { verdictSearch } from "../features/what-if/changes.ts";
import { Failed } from "./failed.tsx";
import { NotFound } from "./not-found.tsx";
import { page } from "./page.tsx";
import { Shell } from "./shell.tsx";
import { asWritten } from "./written-search.ts";

const root = createRootRoute({ component: Shell });

/** Every page, loaded when it is first opened. */
const tree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: "/",
    component: lazyRouteComponent(() => import("../features/home/home-page.tsx"), "HomePage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/assess",
    component: page(() => import("../features/assess/start-page.tsx"), "StartPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/assess/$caseId",
    component: page(() => import("../features/assess/assess-page.tsx"), "AssessPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/verdict/$caseId",
    validateSearch: verdictSearch,
    component: page(() => import("../features/verdict/verdict-page.tsx"), "VerdictPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/compare",
    validateSearch: compareSearch,
    component: page(() => import("../features/compare/compare-page.tsx"), "ComparePage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/prices",
    validateSearch: asWritten,
    component: page(() => import("../features/prices/prices-page.tsx"), "PricesPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/calculators",
    component: page(
      () => import("../features/calculators/calculators-page.tsx"),
      "CalculatorsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/calculators/$calculator",
    validateSearch: asWritten,
    component: page(() => import("../features/calculators/calculator-page.tsx"), "CalculatorPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/portfolio",
    component: page(() => import("../features/portfolio/portfolio-page.tsx"), "PortfolioPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn",
    validateSearch: asWritten,
    component: page(() => import("../features/learn/learn-page.tsx"), "LearnPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/faq/$id",
    component: page(() => import("../features/learn/text-page.tsx"), "FaqPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/articles/$id",
    component: page(() => import("../features/learn/text-page.tsx"), "ArticlePage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/glossary",
    component: page(() => import("../features/learn/glossary-page.tsx"), "GlossaryPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/rules/$",
    component: page(() => import("../features/learn/rules-page.tsx"), "RulesPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/scenarios/$",
    component: page(() => import("../features/learn/scenarios-page.tsx"), "ScenariosPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/options/$id",
    component: page(() => import("../features/learn/option-page.tsx"), "OptionPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/questions/$fact",
    component: page(() => import("../features/learn/question-page.tsx"), "QuestionPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/open",
    component: page(() => import("../features/share/open-page.tsx"), "OpenPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/studio",
    component: page(() => import("../features/studio/studio-page.tsx"), "StudioPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/studio/$draftId",
    validateSearch: asWritten,
    component: page(() => import("../features/studio/draft-page.tsx"), "DraftPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/studio/$draftId/publish",
    component: page(() => import("../features/studio/review-page.tsx"), "ReviewPage"),
  }),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
