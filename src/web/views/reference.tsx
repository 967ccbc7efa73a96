import { useQuery } from "@tanstack/react-query";
import { Shown } from "../parts/parts.tsx";
import { Table } from "../parts/table.tsx";
import { api } from "../server/api.ts";
import type { Operation, Reference } from "../server/shapes.ts";

/** The HTTP reference to browse, drawn from the one the server gives out. */
export function ReferenceView() {
  const asked = useQuery({ queryKey: ["openapi"], queryFn: api.reference });
  return (
    <div className="reference">
      <h1>HTTP reference</h1>
      <Shown asked={asked}>
        {(reference) => (
          <>
            <p className="measure">{reference.info.description}</p>
            <p className="quiet measure">
              Drawn from <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1, with a schema of every answer), which any client
              generator reads. Problems come as RFC 9457 details with a permanent code; the codebook lists the codes.
            </p>
            {reference.tags.map(({ name, description }) => (
              <section key={name} aria-label={name}>
                <h2>
                  {name} <span className="quiet">{description}</span>
                </h2>
                {operationsOf(reference, name).map(({ method, path, operation }) => (
                  <Route key={`${method} ${path}`} method={method} path={path} operation={operation} />
                ))}
              </section>
            ))}
          </>
        )}
      </Shown>
    </div>
  );
}

interface RouteProps {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** Those of one part, the shortest path first: what a thing is before what is told of it. */
function operationsOf({ paths }: Reference, tag: string): RouteProps[] {
  return Object.entries(paths)
    .flatMap(([path, held]) =>
      Object.entries(held).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    )
    .filter(({ operation }) => operation.tags.includes(tag))
    .sort((a, b) => a.path.split("/").length - b.path.split("/").length);
}

function Route({ method, path, operation }: RouteProps) {
  const bodies = Object.entries(operation.requestBody?.content ?? {});
  const example = bodies.find(([, { example }]) => example !== undefined)?.[1].example;
  const browsable = method === "GET" && !path.includes("{");
  return (
    <details className="route">
      <summary>
        <code>
          {method} {path}
        </code>{" "}
        <span className="quiet">{operation.summary}</span>
      </summary>
      {operation["x-role"] !== undefined && <p className="quiet">asks for a {operation["x-role"]}'s token</p>}
      {bodies.length > 0 && <p className="quiet">takes {bodies.map(([type]) => type).join(", ")}</p>}
      {example !== undefined && <pre>{JSON.stringify(example, null, 2)}</pre>}
      {operation.parameters.length > 0 && (
        <Table label={`Parameters of ${method} ${path}`} columns={["Parameter", "In", "Type", "What it does"]}>
          {operation.parameters.map((parameter) => (
            <tr key={`${parameter.in}${parameter.name}`}>
              <th scope="row">
                <code>{parameter.name}</code>
              </th>
              <td>{parameter.in}</td>
              <td>{parameter.schema.enum?.join(" · ") ?? parameter.schema.type}</td>
              <td>
                {parameter.description ?? ""}
                {parameter.example !== undefined && (
                  <>
                    {" "}
                    <code className="quiet">{parameter.example}</code>
                  </>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <p className="quiet">
        answers{" "}
        {Object.entries(operation.responses)
          .filter(([status]) => status !== "default")
          .map(([status, { description }]) => `${status} ${description ?? ""}`)
          .join(" · ")}
      </p>
      {browsable && (
        <p>
          <a href={path}>Ask it</a>
        </p>
      )}
    </details>
  );
}
