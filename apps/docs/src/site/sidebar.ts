import type { StarlightUserConfig } from "@astrojs/starlight/types";

/** What is listed on every page. All else is listed on one of these, so no page is further than two clicks from any other. */
export const sidebar: NonNullable<StarlightUserConfig["sidebar"]> = [
  {
    label: "Begin",
    items: [
      { label: "Start in two minutes", link: "/" },
      { label: "How it decides", link: "/how-it-decides/" },
      { label: "Answers", link: "/faq/" },
      { label: "Articles", link: "/articles/" },
      { label: "Words", link: "/glossary/" },
    ],
  },
  {
    label: "What it knows",
    items: [
      { label: "Options", link: "/options/" },
      { label: "Questions", link: "/questions/" },
      { label: "Assumptions", link: "/assumptions/" },
      { label: "Rules", link: "/rules/" },
      { label: "Claims", link: "/claims/" },
      { label: "Scenarios", link: "/scenarios/" },
    ],
  },
  {
    label: "What things cost",
    items: [
      { label: "Prices of models", link: "/prices/" },
      { label: "Accelerators", link: "/accelerators/" },
    ],
  },
  {
    label: "How far it holds",
    items: [
      { label: "Accuracy", link: "/accuracy/" },
      { label: "Where we differ", link: "/where-we-differ/" },
      { label: "Advice over all scenarios", link: "/distribution/" },
    ],
  },
  {
    label: "Guides",
    items: [
      { label: "For editors", link: "/guides/editors/" },
      { label: "For engineers", link: "/guides/engineers/" },
      { label: "For library users", link: "/guides/library-users/" },
      { label: "For self-hosters", link: "/guides/self-hosters/" },
    ],
  },
  {
    label: "Reference",
    items: [
      { label: "Command line", link: "/cli/" },
      { label: "Packages", link: "/packages/" },
      { label: "On your own pages", link: "/embed/" },
      { label: "API over tRPC", link: "/trpc/" },
    ],
  },
  {
    label: "The project",
    items: [
      { label: "How it is built", link: "/architecture/" },
      { label: "Contributing", link: "/contributing/" },
      { label: "Decision records", link: "/decisions/" },
      { label: "Changelog", link: "/changelog/" },
    ],
  },
];
