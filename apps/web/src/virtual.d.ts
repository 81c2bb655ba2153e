declare module "virtual:tapeline-release" {
  /** What the foot of every page says of the release that it was built with. */
  const release: {
    readonly version: string;
    readonly hash: string;
    readonly recordedUntil: string;
  };
  export default release;
}

declare module "virtual:tapeline-home" {
  const figures: import("./features/home/home-figures.ts").HomeFigures;
  export default figures;
}

declare module "virtual:tapeline-rule-scenarios" {
  const scenarios: import("./features/learn/rule-scenarios.ts").RuleScenarios;
  export default scenarios;
}

declare module "virtual:tapeline-learn" {
  const contents: import("./features/learn/learn-contents.ts").LearnContents;
  export default contents;
}
