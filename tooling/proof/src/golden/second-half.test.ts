import { holdMasters } from "./hold-masters.ts";

// With the first half all of them: two files, so that two workers share them.
holdMasters(1);
