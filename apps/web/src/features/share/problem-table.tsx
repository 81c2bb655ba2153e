import type { CaseProblem } from "../../engine/problems.ts";

/** What is wrong with a case, field by field. */
export function ProblemTable({ problems }: { readonly problems: readonly CaseProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <table>
      <caption className="vh">What does not fit</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Expected</th>
          <th scope="col">Found</th>
          <th scope="col">To put it right</th>
        </tr>
      </thead>
      <tbody>
        {problems.slice(0, 20).map(({ field, expected, found, fix }) => (
          <tr key={`${field} ${expected}`}>
            <th scope="row" className="mono">
              {field}
            </th>
            <td>{expected}</td>
            <td>{found}</td>
            <td>{fix}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
