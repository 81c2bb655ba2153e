import { useCaseNews } from "../cases/use-cases.ts";
import { Queries } from "./queries.tsx";

/** Keeps all pages in step with the cases on this device. Shows nothing. */
export function CaseNews() {
  return (
    <Queries>
      <Listening />
    </Queries>
  );
}

function Listening() {
  useCaseNews();
  return null;
}
