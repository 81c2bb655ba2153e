import { holdLaws } from "./hold-laws.ts";

// With the first half ten thousand cases: two files, so that two workers share them.
holdLaws(20_261_125, 5000);
