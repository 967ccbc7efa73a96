import { useQuery } from "@tanstack/react-query";
import { Link } from "../parts/parts.tsx";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";

/** A link to an incident in the sentence that stands alone. */
export function IncidentLink({ id, query }: { readonly id: string; readonly query: URLSearchParams }) {
  const told = useQuery({
    queryKey: ["sentence", id, `${query.get("as-of") ?? ""}|${query.get("policy") ?? ""}`],
    queryFn: () => api.sentence(id, query),
  });
  return (
    <Link href={hrefOf(`/incident/${id}`, query)} dir="auto">
      {told.data?.sentence ?? id}
    </Link>
  );
}
