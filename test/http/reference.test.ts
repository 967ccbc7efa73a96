import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTES } from "../../src/entry/http/routes/index.ts";
import { type Served, serverOf } from "./server-of.ts";

let served: Served;
const get = (url: string) => served.app.inject({ method: "GET", url });
beforeAll(async () => {
  served = await serverOf();
});
afterAll(() => served.app.close());

describe("the reference", () => {
  test("names every route the server has, and no other", async () => {
    const { paths, openapi } = (await get("/openapi.json")).json();
    expect(openapi).toBe("3.1.0");
    const named = Object.entries<object>(paths).flatMap(([path, held]) =>
      Object.keys(held).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(named.sort()).toEqual(ROUTES.map((route) => `${route.method} ${route.path}`).sort());
    for (const { method, path } of ROUTES)
      expect(served.app.hasRoute({ method, url: path.replace(/\{(\w+)\}/g, ":$1") }), path).toBe(true);
  });

  test("every reference in it leads somewhere", async () => {
    const reference = (await get("/openapi.json")).json();
    const refs = [...JSON.stringify(reference).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1] ?? "",
    );
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of new Set(refs)) expect(reference.components.schemas, ref).toHaveProperty([ref.replaceAll("~1", "/")]);
  });

  test("operation ids are apart", async () => {
    const { paths } = (await get("/openapi.json")).json();
    const ids = Object.values<Record<string, { operationId: string }>>(paths).flatMap((held) =>
      Object.values(held).map((op) => op.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("names of its parts are such as OpenAPI allows", async () => {
    const { components } = (await get("/openapi.json")).json();
    for (const name of Object.keys(components.schemas)) expect(name).toMatch(/^[\w.-]+$/);
  });

  test("every operation has a tag that is told, a description of each parameter, and its refusals", async () => {
    const { paths, tags } = (await get("/openapi.json")).json();
    const told = new Set(tags.map(({ name }: { name: string }) => name));
    for (const [path, held] of Object.entries<Record<string, Operation>>(paths))
      for (const operation of Object.values(held)) {
        expect(told, path).toContain(operation.tags[0]);
        for (const parameter of operation.parameters) expect(parameter.description, `${path} ${parameter.name}`).toBeTruthy();
        expect(Object.keys(operation.responses), path).toEqual(expect.arrayContaining(["200", "400", "429", "default"]));
      }
  });
});

interface Operation {
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
}

describe("the live server answers as its reference says", () => {
  let schemaOf: (path: string, method: string, status: string, type: string) => object;
  let holds: (schema: object, value: unknown) => string;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const reference = (await get("/openapi.json")).json();
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema({ $id: "https://dateline/reference", components: reference.components });
    const placed = (schema: object): object =>
      JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"https://dateline/reference#/')) as object;
    schemaOf = (path, method, status, type) => {
      const schema = (reference.paths[path][method] as Operation).responses[status]?.content?.[type]?.schema;
      if (schema === undefined) throw new Error(`the reference has no ${status} of ${method} ${path}`);
      return placed(schema);
    };
    holds = (schema, value) => {
      const validate = ajv.compile(schema);
      return validate(value) ? "" : ajv.errorsText(validate.errors?.slice(0, 4) ?? null);
    };
    const [incident] = (await get("/api/incidents?place=kabul")).json().items;
    ids = { "/api/incidents/{id}": incident.id, "/api/reports/{id}": incident.reports[0].id };
  });

  const NEEDS: Readonly<Record<string, string>> = {
    "/api/search": "?q=kabul",
    "/api/incidents/{id}/why": "?field=killed",
    "/api/incidents/{id}/diff": "?from=2021-04-30&to=2021-06-30",
  };
  test.each(ROUTES.filter(({ method, gives }) => method === "GET" && gives === undefined).map(({ path }) => [path]))(
    "%s",
    async (path) => {
      const id = Object.entries(ids).find(([of]) => path.startsWith(of))?.[1] ?? "";
      const answer = await get(`${path.replace("{id}", id)}${NEEDS[path] ?? ""}`);
      expect(answer.statusCode).toBe(200);
      expect(holds(schemaOf(path, "get", "200", "application/json"), answer.json())).toBe("");
    },
  );

  test("what is recorded, and what is refused", async () => {
    const post = (url: string, payload: object) => served.app.inject({ method: "POST", url, payload });
    const held = async (path: string, payload: object, status: string) => {
      const answer = await post(path, payload);
      expect(String(answer.statusCode), answer.body).toBe(status);
      const type = status === "200" ? "application/json" : "application/problem+json";
      expect(holds(schemaOf(path, "post", status, type), answer.json()), path).toBe("");
    };
    const text = "Three dockers were killed by a bomb in Basra on 3 May 2021, police said.";
    await held("/api/extract", { text }, "200");
    await held("/api/ingest", { text }, "200");
    await held("/api/ingest", [{ text }, { title: "no text" }] as unknown as object, "200");
    await held("/api/review", { act: "review", incident: ids["/api/incidents/{id}"] }, "200");
    await held("/api/review", { act: "wonder" }, "422");
    await held("/api/extract", { title: "no text" }, "422");
    const missing = await get("/api/incidents/inc_00000000");
    expect(missing.statusCode).toBe(404);
    expect(holds(schemaOf("/api/incidents/{id}", "get", "404", "application/problem+json"), missing.json())).toBe("");
  });
});
