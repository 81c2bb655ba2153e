import { holdMasters } from "./hold-masters.ts";

// With the second half all of them: two files, so that two workers share them.
holdMasters(0);
