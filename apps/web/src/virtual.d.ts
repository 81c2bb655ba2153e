declare module "virtual:tapeline-home" {
  const figures: import("./features/home/home-figures.ts").HomeFigures;
  export default figures;
}
