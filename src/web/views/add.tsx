import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { api, type UploadAnswer } from "../api.ts";
import { Link, Trouble } from "../parts/parts.tsx";
import { number } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { ReportText } from "./report.tsx";

/** Paste a text or a page, see at once what is read, then store it; or drop files and watch each row's answer. */
export function AddView({ query }: { readonly query: URLSearchParams }) {
  const [text, setText] = useState("");
  const [form, setForm] = useState<"text" | "html">("text");
  const [facts, setFacts] = useState({ title: "", outlet: "", published: "" });
  const [claim, setClaim] = useState<string | null>(null);
  const body = { [form]: text, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== "")) };
  // typing goes on while the text before is read
  const late = useDeferredValue(text.trim() === "" ? "" : JSON.stringify(body));
  const read = useQuery({
    queryKey: ["extract", late],
    queryFn: () => api.extract(JSON.parse(late) as object),
    enabled: late !== "",
    retry: false,
  });
  const client = useQueryClient();
  const store = useMutation({ mutationFn: () => api.ingest(body), onSuccess: () => client.invalidateQueries() });
  const fact = (name: keyof typeof facts, label: string, type = "text") => (
    <label>
      {label}
      <input type={type} value={facts[name]} onChange={(event) => setFacts({ ...facts, [name]: event.target.value })} />
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
          {fact("published", "Published", "date")}
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
      {text.trim() !== "" && read.data !== undefined && <ReportText extraction={read.data} chosen={claim} onChoose={setClaim} />}
    </div>
  );
}

function Files() {
  const [answers, setAnswers] = useState<readonly UploadAnswer[]>([]);
  const [over, setOver] = useState(false);
  const client = useQueryClient();
  const upload = useMutation({
    mutationFn: (files: readonly File[]) => {
      setAnswers([]);
      return api.upload(files, (answer) => setAnswers((before) => [...before, answer]));
    },
    onSuccess: () => client.invalidateQueries(),
  });
  const refused = answers.flatMap((answer) => ("refused" in answer ? [answer.refused] : []));
  const added = answers.filter((answer) => "added" in answer && answer.added).length;
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) upload.mutate([...files]);
  };
  const errors = `data:application/x-ndjson;charset=utf-8,${encodeURIComponent(refused.map((each) => JSON.stringify(each)).join("\n"))}`;
  return (
    <section
      className={over ? "drop over" : "drop"}
      aria-label="Files"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <label>
        Files: text, HTML, JSON, JSON lines, any of them gzipped
        <input type="file" multiple onChange={(event) => take(event.target.files)} />
      </label>
      {(upload.isPending || answers.length > 0) && (
        <p role="status">
          {upload.isPending ? "Reading… " : ""}
          {number(added)} added, {number(answers.length - added - refused.length)} known already, {number(refused.length)} refused
        </p>
      )}
      {refused.length > 0 && (
        <>
          <ul className="plainlist">
            {refused.slice(0, 20).map((each) => (
              <li key={`${each.at}|${each.message}`}>
                <code>{each.at}</code> {each.code}: {each.message}
              </li>
            ))}
          </ul>
          <a href={errors} download="refused.ndjson">
            All refusals as a file
          </a>
        </>
      )}
      {upload.error !== null && <Trouble error={upload.error} />}
    </section>
  );
}
