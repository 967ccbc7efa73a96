import type { Route } from "./route.ts";
import { componentSchemas, refTo } from "./schemas.ts";

/** The reference of this server in OpenAPI 3.1, made from the routes themselves. */
export function openApiOf(routes: readonly Route[], version: string, withTokens: boolean): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const held = paths[route.path] ?? {};
    held[route.method.toLowerCase()] = operationOf(route, withTokens);
    paths[route.path] = held;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Dateline",
      version,
      description:
        "News reports of violent incidents as a sourced, versioned incident record. Problems come as RFC 9457 details with a permanent code.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: componentSchemas(),
      ...(withTokens ? { securitySchemes: { token: { type: "http", scheme: "bearer" } } } : {}),
    },
  };
}

function operationOf(route: Route, withTokens: boolean): object {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[^a-z]+(\w)?/gi, (_all, next: string | undefined) => (next ?? "").toUpperCase())}`,
    summary: route.about,
    ...(withTokens ? { security: [{ token: [] }], "x-role": route.role } : {}),
    parameters: [
      ...names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...Object.entries(route.query).map(([name, { about, type, enum: values }]) => ({
        name,
        in: "query",
        description: about,
        schema: values === undefined ? { type } : { type, enum: values },
      })),
    ],
    ...(route.takes === undefined
      ? {}
      : { requestBody: { required: true, content: Object.fromEntries(route.takes.map((type) => [type, { schema: {} }])) } }),
    responses: {
      "200": { description: "done", content: { "application/json": { schema: route.answers } } },
      default: { description: "a problem", content: { "application/problem+json": { schema: refTo("problem") } } },
    },
  };
}
