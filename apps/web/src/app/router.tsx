import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";

import { settingsIn } from "../engine/settings-search.ts";
import { Failed } from "./failed.tsx";
import { NotFound } from "./not-found.tsx";
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
    component: lazyRouteComponent(() => import("../features/assess/start-page.tsx"), "StartPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/assess/$caseId",
    component: lazyRouteComponent(() => import("../features/assess/assess-page.tsx"), "AssessPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/verdict/$caseId",
    validateSearch: settingsIn,
    component: lazyRouteComponent(
      () => import("../features/verdict/verdict-page.tsx"),
      "VerdictPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/compare",
    component: lazyRouteComponent(
      () => import("../features/compare/compare-page.tsx"),
      "ComparePage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/prices",
    validateSearch: asWritten,
    component: lazyRouteComponent(() => import("../features/prices/prices-page.tsx"), "PricesPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/calculators",
    component: lazyRouteComponent(
      () => import("../features/calculators/calculators-page.tsx"),
      "CalculatorsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/portfolio",
    component: lazyRouteComponent(
      () => import("../features/portfolio/portfolio-page.tsx"),
      "PortfolioPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn",
    component: lazyRouteComponent(() => import("../features/learn/learn-page.tsx"), "LearnPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/faq/$id",
    component: lazyRouteComponent(() => import("../features/learn/text-page.tsx"), "FaqPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/articles/$id",
    component: lazyRouteComponent(() => import("../features/learn/text-page.tsx"), "ArticlePage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/glossary",
    component: lazyRouteComponent(
      () => import("../features/learn/glossary-page.tsx"),
      "GlossaryPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/rules/$",
    component: lazyRouteComponent(() => import("../features/learn/rules-page.tsx"), "RulesPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/options/$id",
    component: lazyRouteComponent(() => import("../features/learn/option-page.tsx"), "OptionPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/learn/questions/$fact",
    component: lazyRouteComponent(
      () => import("../features/learn/question-page.tsx"),
      "QuestionPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/open",
    component: lazyRouteComponent(() => import("../features/share/open-page.tsx"), "OpenPage"),
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
