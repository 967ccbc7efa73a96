import type { Route } from "../route.ts";
import { CHANGE_ROUTES } from "./changes.ts";
import { EXPORT_ROUTES } from "./exports.ts";
import { INCIDENT_ROUTES } from "./incidents.ts";
import { INTAKE_ROUTES } from "./intake.ts";
import { ME_ROUTES } from "./me.ts";
import { REPORT_ROUTES } from "./reports.ts";
import { REVIEW_ROUTES } from "./review.ts";
import { SUM_ROUTES } from "./sums.ts";

/** Every route of the API; the reference and the server are both made from this list. */
export const ROUTES: readonly Route[] = [
  ...SUM_ROUTES,
  ...INCIDENT_ROUTES,
  ...REPORT_ROUTES,
  ...INTAKE_ROUTES,
  ...EXPORT_ROUTES,
  ...REVIEW_ROUTES,
  ...CHANGE_ROUTES,
  ...ME_ROUTES,
];

const PATTERNS = ROUTES.map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}/?$`) }));

/** How an address may be asked; none where it leads nowhere. */
export function methodsAt(url: string): string[] {
  const [path = ""] = url.split("?", 1);
  return [...new Set(PATTERNS.flatMap(({ method, pattern }) => (pattern.test(path) ? [method] : [])))];
}
