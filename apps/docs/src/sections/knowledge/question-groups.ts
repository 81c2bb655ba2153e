import type { Question } from "@tapeline/engine";

/** Groups of questions in the order in which they are asked, with their names. */
export const questionGroups: Readonly<Record<Question["group"], string>> = {
  problem: "The job",
  volume: "Volume and shape",
  quality: "Quality and service",
  knowledge: "Knowledge and data",
  privacy: "Privacy and regulation",
  money: "Money",
  people: "People",
  rung: "One option alone",
};
