import { PathLink } from "./path-link.tsx";

/** A made-up case by its title. */
export const ScenarioLink = ({ id, title }: { readonly id: string; readonly title: string }) => (
  <PathLink to={`/learn/scenarios/${id}`}>{title}</PathLink>
);
