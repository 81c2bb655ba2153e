declare module "virtual:tapeline-home" {
  const figures: import("./features/home/home-figures.ts").HomeFigures;
  export default figures;
}

declare module "virtual:tapeline-rule-scenarios" {
  const scenarios: import("./features/learn/rule-scenarios.ts").RuleScenarios;
  export default scenarios;
}
