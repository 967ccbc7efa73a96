import { useQuery } from "@tanstack/react-query";
import { Shown } from "../parts/parts.tsx";
import { Table } from "../parts/table.tsx";
import { api } from "../server/api.ts";
import type { Operation } from "../server/shapes.ts";

/** The HTTP reference to browse, drawn from the one the server gives out. */
export function ReferenceView() {
  const asked = useQuery({ queryKey: ["openapi"], queryFn: api.reference });
  return (
    <div>
      <h1>HTTP reference</h1>
      <p className="quiet">
        Drawn from <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1), which any client generator reads. Problems come as RFC
        9457 details with a permanent code.
      </p>
      <Shown asked={asked}>
        {({ paths }) =>
          Object.entries(paths).flatMap(([path, held]) =>
            Object.entries(held).map(([method, operation]) => (
              <Route key={`${method} ${path}`} method={method.toUpperCase()} path={path} operation={operation} />
            )),
          )
        }
      </Shown>
    </div>
  );
}

function Route({ method, path, operation }: { readonly method: string; readonly path: string; readonly operation: Operation }) {
  const bodies = Object.keys(operation.requestBody?.content ?? {});
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
      {bodies.length > 0 && <p className="quiet">takes {bodies.join(", ")}</p>}
      {operation.parameters.length > 0 && (
        <Table label={`Parameters of ${method} ${path}`} columns={["Parameter", "In", "Type", "What it does"]}>
          {operation.parameters.map((parameter) => (
            <tr key={`${parameter.in}${parameter.name}`}>
              <th scope="row">
                <code>{parameter.name}</code>
              </th>
              <td>{parameter.in}</td>
              <td>{parameter.schema.enum?.join(" · ") ?? parameter.schema.type}</td>
              <td>{parameter.description ?? ""}</td>
            </tr>
          ))}
        </Table>
      )}
      {browsable && (
        <p>
          <a href={path}>Ask it</a>
        </p>
      )}
    </details>
  );
}
