import type { Route } from "../route.ts";
import { ROLES } from "../route.ts";

export const ME_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/api/me",
    about: "Whose token asks and what it may do; local and admin where no token is needed",
    role: "reader",
    query: {},
    answers: {
      type: "object",
      required: ["name", "role"],
      properties: { name: { type: "string" }, role: { type: "string", enum: ROLES } },
    },
    byHead: false,
    handle: async ({ by, role }) => ({ json: { name: by, role } }),
  },
];
