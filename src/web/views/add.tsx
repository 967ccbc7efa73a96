import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { DateField } from "../parts/date-field.tsx";
import { Link, Trouble } from "../parts/parts.tsx";
import { number } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";
import { Files } from "./add-files.tsx";
import { type Chosen, ReadReport } from "./report.tsx";

/** Paste a text or a page, see at once what is read, then store it; or drop files and watch each row's answer. */
export function AddView({ query }: { readonly query: URLSearchParams }) {
  const [text, setText] = useState("");
  const [form, setForm] = useState<"text" | "html">("text");
  const [facts, setFacts] = useState({ title: "", outlet: "", published: "" });
  const [chosen, setChosen] = useState<Chosen>({ claim: null, at: null });
  const body = { [form]: text, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== "")) };
  const late = useSettled(text.trim() === "" ? "" : JSON.stringify(body));
  const read = useQuery({
    queryKey: ["extract", late],
    queryFn: () => api.extract(JSON.parse(late) as object),
    enabled: late !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
  const client = useQueryClient();
  const store = useMutation({ mutationFn: () => api.ingest(body), onSuccess: () => client.invalidateQueries() });
  const fact = (name: keyof typeof facts, label: string) => (
    <label>
      {label}
      <input type="text" value={facts[name]} onChange={(event) => setFacts({ ...facts, [name]: event.target.value })} />
    </label>
  );
  return (
    <div>
      <h1>Add</h1>
      <Files />
      <form
        className="add"
        onSubmit={(event) => {
          event.preventDefault();
          store.mutate();
        }}
      >
        <div className="row">
          <label>
            What it is
            <select value={form} onChange={(event) => setForm(event.target.value === "html" ? "html" : "text")}>
              <option value="text">a text</option>
              <option value="html">a page’s HTML</option>
            </select>
          </label>
          {fact("title", "Title")}
          {fact("outlet", "Outlet")}
          <DateField
            label="Published"
            edge="first"
            value={facts.published}
            onChange={(published) => setFacts({ ...facts, published })}
          />
        </div>
        <label>
          Report
          <textarea
            value={text}
            rows={10}
            dir="auto"
            onChange={(event) => {
              setText(event.target.value);
              store.reset();
            }}
            placeholder="Paste it here: what is read appears below before anything is stored."
          />
        </label>
        <button type="submit" disabled={text.trim() === "" || store.isPending}>
          Store it
        </button>
        {store.data !== undefined && (
          <p role="status">
            {store.data.added ? "Stored" : "Known already"}:{" "}
            <Link href={hrefOf(`/report/${store.data.report}`, query)}>the report</Link>, {number(store.data.incidents)}{" "}
            incidents.
          </p>
        )}
        {store.error !== null && <Trouble error={store.error} />}
      </form>
      {text.trim() !== "" && read.error !== null && <Trouble error={read.error} />}
      {text.trim() !== "" && read.data !== undefined && (
        <ReadReport extraction={read.data} {...chosen} onChoose={setChosen} stored={false} />
      )}
    </div>
  );
}

/** A value once it has not changed for a moment, so that not every key asks the server. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const later = setTimeout(() => setSettled(value), 250);
    return () => clearTimeout(later);
  }, [value]);
  return settled;
}
