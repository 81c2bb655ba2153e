import { holdLaws } from "./hold-laws.ts";

// With the second half ten thousand cases: two files, so that two workers share them.
holdLaws(20_261_124, 5000);
