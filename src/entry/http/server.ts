import { createHash, randomUUID } from "node:crypto";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { createHeldIncidents } from "../../app/held-incidents.ts";
import { DatelineError } from "../../core/model/index.ts";
import { type Answers, createAnswers, type HeldAnswer } from "./answers.ts";
import { type Bearer, checkNames, checkToken } from "./guard.ts";
import { createMetrics } from "./metrics.ts";
import { openApiOf } from "./openapi.ts";
import { refusalOf, SEE_ROUTES, toProblemDetails } from "./problems.ts";
import { checkQuery } from "./query.ts";
import type { Answer, Asked, Deps, Route, RouteDeps } from "./route.ts";
import { methodsAt, ROUTES } from "./routes/index.ts";

export interface ServerOptions {
  /** Names the server goes by besides loopback. */
  readonly names: ReadonlySet<string>;
  /** Finds whom a token lets in; null asks for none, which is for loopback only. */
  readonly tokens: ((token: string) => Bearer | null) | null;
  /** Folder of the built page, or null where it was not built. */
  readonly page: string | null;
  /** Requests a minute and address; 0 for no limit. */
  readonly perMinute: number;
  /** Milliseconds a client has for the head of a request, and for a body that is read whole; a stream only must not stand still for as long. */
  readonly patience?: number;
}

/** Longest JSON body: a list of reports, each up to 2 MB. */
const LONGEST_JSON = 16 * 1024 * 1024;
const LONGEST_FILE = 256 * 1024 * 1024;
const MOST_FILES = 50;
const PATIENCE_MS = 120_000;
/** Not the event stream: an event held back for company is late. */
const COMPRESSED = /^(?:text\/(?!event-stream)|image\/svg|application\/(?:[\w.+-]*json|x-ndjson|javascript))/;
const LOCAL: Bearer = { name: "local", role: "admin" };

const CSP = {
  "default-src": ["'self'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:", "blob:"],
  "worker-src": ["'self'", "blob:"],
  "connect-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
};

/** The HTTP door over one ledger. Nothing listens yet: tests ask it without a socket. */
export async function buildServer(deps: Deps, options: ServerOptions): Promise<FastifyInstance> {
  const { patience = PATIENCE_MS } = options;
  const app = Fastify({
    bodyLimit: LONGEST_JSON,
    // a stream of reports may take hours: bodies that are read whole have a time of their own
    requestTimeout: 0,
    connectionTimeout: patience,
    http: { headersTimeout: patience, connectionsCheckingInterval: Math.ceil(patience / 4) },
    keepAliveTimeout: 30_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    genReqId: () => randomUUID(),
    forceCloseConnections: "idle",
    return503OnClosing: true,
  });
  const metrics = createMetrics();
  const ending = new AbortController();
  app.addHook("preClose", async () => ending.abort());
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CSP },
    hsts: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "no-referrer" },
  });
  await app.register(compress, { threshold: 1024, encodings: ["gzip", "deflate"], customTypes: COMPRESSED });
  await app.register(multipart, {
    limits: { fileSize: LONGEST_FILE, files: MOST_FILES, fields: 20, fieldSize: 10_000, parts: MOST_FILES + 20 },
  });
  if (options.perMinute > 0) await app.register(rateLimit, { max: options.perMinute, timeWindow: "1 minute" });
  // handed to the route as it comes: bounded by the line, not by the body
  app.addContentTypeParser("application/x-ndjson", (_request, payload, done) => done(null, payload));

  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
    checkNames(request.headers.host, request.headers.origin, options.names);
  });
  app.addHook("onResponse", async (request, reply) => {
    // what was promised to be kept alive before the end was asked for would hold it up
    if (ending.signal.aborted) request.raw.socket.end();
    metrics.seen(request.method, request.routeOptions.url ?? "none", reply.statusCode, reply.elapsedTime);
  });
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    // the page keeps its place in the address: every path of it is the same file
    if (options.page !== null && request.method === "GET" && isPlaceOfPage(request.url)) return reply.sendFile("index.html");
    const asked = `${request.method} ${request.url.slice(0, 120)}`;
    const allowed = methodsAt(request.url);
    if (allowed.length > 0) {
      reply.header("allow", allowed.join(", "));
      return answerProblem(
        new DatelineError("METHOD_REFUSED", `got ${asked}, expected ${allowed.join(" or ")}`, { hint: SEE_ROUTES }),
        request,
        reply,
      );
    }
    const lost = new DatelineError("ROUTE_NOT_FOUND", `got ${asked}, which leads nowhere`, {
      hint: SEE_ROUTES,
    });
    return answerProblem(lost, request, reply);
  });

  const answers = createAnswers();
  const routeDeps = { ...deps, incidents: createHeldIncidents(deps.store, deps.clock) };
  for (const route of ROUTES) addRoute(app, route, routeDeps, options, ending.signal, answers);
  const reference = openApiOf(ROUTES, deps.version, options.tokens !== null);
  app.get("/openapi.json", async () => reference);
  app.get("/health", async () => ({ status: "up", version: deps.version }));
  app.get("/ready", async () => ({ status: "ready", head: await deps.store.head() }));
  app.get("/metrics", async (_request, reply) => reply.type(metrics.type).send(await metrics.print()));
  if (options.page !== null)
    await app.register(fastifyStatic, { root: options.page, dotfiles: "deny", cacheControl: false, setHeaders: keptAs });
  else
    app.get("/", async (_request, reply) =>
      reply
        .type("text/plain; charset=utf-8")
        .send("The page has not been built; npm run build:web builds it. The API is at /api, its reference at /openapi.json.\n"),
    );
  return app;
}

/** What is built goes by a name made of its content: it never changes. */
function keptAs(reply: FastifyReply, path: string): void {
  reply.header("cache-control", /[\\/]assets[\\/]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
}

/** No route of the API, and no file. */
function isPlaceOfPage(url: string): boolean {
  const path = url.split("?", 1)[0] ?? "";
  return !path.startsWith("/api/") && !/\.\w{1,8}$/.test(path);
}

function addRoute(
  app: FastifyInstance,
  route: Route,
  deps: RouteDeps,
  options: ServerOptions,
  ending: AbortSignal,
  answers: Answers,
): void {
  const bearers = new WeakMap<FastifyRequest, Bearer>();
  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ":$1"),
    // before the body is read: who may not ask holds nothing
    onRequest: async (request) => {
      const { tokens, patience = PATIENCE_MS } = options;
      if (tokens !== null) bearers.set(request, checkToken(request.headers.authorization, route.role, tokens));
      if (!isStream(request)) limitBody(request, patience);
    },
    handler: async (request, reply) => {
      const bearer = bearers.get(request) ?? LOCAL;
      const query = request.query as Readonly<Record<string, string>>;
      checkQuery(query, route.query);
      const head = route.byHead ? ((await deps.store.head())?.hash ?? "") : null;
      if (head !== null && isUnchanged(request, reply, head, deps)) return reply.code(304).send();
      const asked = askedOf(request, route, bearer, ending, head ?? "");
      if (head !== null && route.streams !== true) {
        const make = async (): Promise<string> => textOf(await route.handle(asked, deps));
        return sendHeld(request, reply, await answers.of(head, request.url, make));
      }
      const answer = await route.handle(asked, deps);
      if ("stream" in answer) {
        if (answer.file !== undefined) reply.header("content-disposition", `attachment; filename="${answer.file}"`);
        return reply.type(answer.type).send(answer.stream);
      }
      return reply
        .code("json" in answer ? (answer.status ?? 200) : 200)
        .type("application/json; charset=utf-8")
        .send(textOf(answer));
    },
  });
}

/** Whether the body is read as it comes. */
function isStream(request: FastifyRequest): boolean {
  return /^(?:application\/x-ndjson|multipart\/form-data)\b/i.test(request.headers["content-type"] ?? "");
}

/** Ends a request whose body is not all here in time. */
function limitBody({ raw }: FastifyRequest, milliseconds: number): void {
  if (raw.complete || raw.method === "GET") return;
  const late = setTimeout(() => raw.destroy(), milliseconds);
  late.unref();
  for (const event of ["end", "close"] as const) raw.once(event, () => clearTimeout(late));
}

function textOf(answer: Answer): string {
  if ("stream" in answer) throw new TypeError("got a stream, expected an answer that can be held");
  return "text" in answer ? answer.text : JSON.stringify(answer.json);
}

function sendHeld(request: FastifyRequest, reply: FastifyReply, { body, packed }: HeldAnswer): FastifyReply {
  reply.type("application/json; charset=utf-8");
  if (packed === null || !/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) return reply.send(body);
  return reply.header("content-encoding", "gzip").header("vary", "accept-encoding").send(packed);
}

function askedOf(request: FastifyRequest, route: Route, bearer: Bearer, ending: AbortSignal, head: string): Asked {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (route.takes !== undefined && !route.takes.includes(type))
    throw new DatelineError(
      "BODY_BAD",
      `got a body of type ${JSON.stringify(type.slice(0, 60))}, expected ${route.takes.join(" or ")}`,
      { hint: SEE_ROUTES },
    );
  return {
    params: request.params as Readonly<Record<string, string>>,
    query: request.query as Readonly<Record<string, string>>,
    head,
    body: type === "multipart/form-data" ? request.files() : request.body,
    type,
    accept: request.headers.accept ?? "",
    lastEventId: typeof request.headers["last-event-id"] === "string" ? request.headers["last-event-id"] : null,
    ending,
    by: bearer.name,
    role: bearer.role,
  };
}

/** Weak tag of the ledger's head and what is asked: two answers under one are the same but for the clock they were asked at. */
function isUnchanged(request: FastifyRequest, reply: FastifyReply, head: string, deps: Deps): boolean {
  const tag = `W/"${createHash("sha256").update(`${head}|${deps.version}|${request.url}`).digest("base64url").slice(0, 27)}"`;
  reply.header("etag", tag).header("cache-control", "private, no-cache");
  return (request.headers["if-none-match"] ?? "").split(",").some((each) => each.trim() === tag);
}

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const expected = error instanceof DatelineError ? error : refusalOf(error as Error);
  // what went wrong inside is for the log, not for whoever asked
  if (expected === null)
    process.stderr.write(
      `dateline: request ${request.id} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  const details = toProblemDetails(
    expected ??
      new DatelineError("PROGRAM_FAULT", "got a fault of the program; it is in the server's log under this request", {
        hint: "please report it, with what the log says",
      }),
    request.id,
  );
  if (details.status === 401) reply.header("www-authenticate", "Bearer");
  return reply.code(details.status).type("application/problem+json; charset=utf-8").send(JSON.stringify(details));
}
