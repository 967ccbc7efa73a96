import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { COLOURS, chooseColours, useColours } from "./colours.ts";
import { DateField } from "./parts/date-field.tsx";
import { Link, Loading, Skip } from "./parts/parts.tsx";
import { POLICIES } from "./parts/words.ts";
import { hrefOf, setQuery, usePlace } from "./place.ts";
import { api } from "./server/api.ts";
import { signOut, useTokenAsked } from "./session.ts";
import { AddView } from "./views/add.tsx";
import { IncidentView } from "./views/incident.tsx";
import { OverviewView } from "./views/overview.tsx";
import { ReferenceView } from "./views/reference.tsx";
import { ReportView } from "./views/report.tsx";
import { ReviewView } from "./views/review.tsx";
import { SignInView } from "./views/sign-in.tsx";
import { UndertakingsView } from "./views/undertakings.tsx";

// it carries the project's documents with it
const MethodView = lazy(() => import("./views/method/method.tsx"));

const VIEWS: readonly (readonly [href: string, name: string, more?: string])[] = [
  ["/", "Incidents"],
  ["/review", "Review"],
  ["/agreements", "Agreements", " and plans"],
  ["/add", "Add"],
  ["/method", "Method"],
];

export function App() {
  const { path, query } = usePlace();
  const asksForToken = useTokenAsked();
  const title = VIEWS.find(([href]) => href === path)?.[1] ?? (path.startsWith("/report/") ? "Report" : "Incident");
  useEffect(() => {
    document.title = `${title} · Dateline`;
  }, [title]);
  return (
    <>
      <Skip to="main">To the content</Skip>
      <header className="top">
        <Link className="name" href={hrefOf("/", query)}>
          Dateline
        </Link>
        <nav aria-label="Views">
          {VIEWS.map(([href, words, more]) => (
            <Link key={href} href={hrefOf(href, query)} aria-current={path === href ? "page" : undefined}>
              {words}
              {more !== undefined && <span className="more">{more}</span>}
            </Link>
          ))}
        </nav>
        <div className="moment">
          <DateField
            label="As of"
            edge="last"
            value={query.get("as-of")?.slice(0, 10) ?? ""}
            onChange={(day) => setQuery({ "as-of": day })}
          />
          <label>
            Policy
            <select
              value={query.get("policy") ?? "ucdp"}
              onChange={(event) => setQuery({ policy: event.target.value === "ucdp" ? null : event.target.value })}
            >
              {POLICIES.map((policy) => (
                <option key={policy}>{policy}</option>
              ))}
            </select>
          </label>
          <ColoursChoice />
          {!asksForToken && <Who />}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {asksForToken ? <SignInView /> : <View path={path} query={query} />}
      </main>
    </>
  );
}

function ColoursChoice() {
  const colours = useColours();
  return (
    <select className="colours" aria-label="Colours" value={colours} onChange={(event) => chooseColours(event.target.value)}>
      {COLOURS.map((name) => (
        <option key={name} value={name}>
          {name === "auto" ? "system colours" : name}
        </option>
      ))}
    </select>
  );
}

/** Whose token is in use; nothing where none is needed. */
function Who() {
  const me = useQuery({ queryKey: ["me"], queryFn: api.me, staleTime: Number.POSITIVE_INFINITY });
  if (me.data === undefined || me.data.name === "local") return null;
  return (
    <span className="who quiet">
      <span dir="auto">{me.data.name}</span>, {me.data.role}{" "}
      <button type="button" className="plain" onClick={signOut}>
        Sign out
      </button>
    </span>
  );
}

function View({ path, query }: { readonly path: string; readonly query: URLSearchParams }) {
  const [, kind, id] = path.split("/");
  if (kind === "incident" && id !== undefined) return <IncidentView id={decodeURIComponent(id)} query={query} />;
  if (kind === "report" && id !== undefined) return <ReportView id={decodeURIComponent(id)} query={query} />;
  switch (path) {
    case "/review":
      return <ReviewView query={query} />;
    case "/agreements":
      return <UndertakingsView query={query} />;
    case "/add":
      return <AddView query={query} />;
    case "/method":
      return (
        <Suspense fallback={<Loading />}>
          <MethodView query={query} />
        </Suspense>
      );
    case "/reference":
      return <ReferenceView />;
    case "/":
      return <OverviewView query={query} />;
    default:
      return (
        <p className="empty">
          Nothing is here. <Link href="/">All incidents</Link>
        </p>
      );
  }
}
