import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Trouble } from "../parts/parts.tsx";
import { bytes, number } from "../parts/words.ts";
import { saveAs } from "../server/download.ts";
import type { Problem } from "../server/shapes.ts";
import { type Upload, upload } from "../server/upload.ts";

interface State {
  readonly running: boolean;
  readonly sent: number;
  readonly of: number;
  readonly added: number;
  readonly known: number;
  readonly refused: readonly Problem[];
  readonly error: Error | null;
}

const NOTHING: State = { running: false, sent: 0, of: 0, added: 0, known: 0, refused: [], error: null };
const SHOWN = 20;

/** Drop files or choose them: how much has gone, what became of each report, and the refusals to take away. */
export function Files() {
  const [state, setState] = useState<State>(NOTHING);
  const [over, setOver] = useState(false);
  const running = useRef<Upload | null>(null);
  const client = useQueryClient();
  useEffect(() => () => running.current?.stop(), []);
  const take = async (list: FileList | null): Promise<void> => {
    const files = [...(list ?? [])];
    if (files.length === 0 || running.current !== null) return;
    setState({ ...NOTHING, running: true, of: files.reduce((sum, file) => sum + file.size, 0) });
    running.current = upload(files, {
      sent: (sent, of) => setState((before) => ({ ...before, sent, of })),
      answers: (answers) =>
        setState((before) => {
          const refused = answers.flatMap((answer) => ("refused" in answer ? [answer.refused] : []));
          const added = answers.filter((answer) => "added" in answer && answer.added).length;
          return {
            ...before,
            added: before.added + added,
            known: before.known + answers.length - added - refused.length,
            refused: refused.length === 0 ? before.refused : [...before.refused, ...refused],
          };
        }),
    });
    const error = await running.current.done.then(
      () => null,
      (fault: Error) => fault,
    );
    running.current = null;
    setState((before) => ({ ...before, running: false, error }));
    await client.invalidateQueries();
  };
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
        void take(event.dataTransfer.files);
      }}
    >
      <label>
        Drop files here, or choose them: text, HTML, JSON, JSON lines, feeds; any of them gzipped
        <input type="file" multiple disabled={state.running} onChange={(event) => void take(event.target.files)} />
      </label>
      {(state.running || state.added + state.known + state.refused.length > 0) && (
        <Progress state={state} onStop={() => running.current?.stop()} />
      )}
      {state.refused.length > 0 && <Refusals refused={state.refused} />}
      {state.error !== null && <Trouble error={state.error} />}
    </section>
  );
}

function Progress({ state, onStop }: { readonly state: State; readonly onStop: () => void }) {
  const { running, sent, of, added, known, refused } = state;
  return (
    <>
      {running && (
        <div className="going">
          <label>
            {sent < of ? `${bytes(sent)} of ${bytes(of)} sent` : `${bytes(of)} sent, reading the last of it`}
            <progress value={sent} max={Math.max(1, of)} />
          </label>
          <button type="button" onClick={onStop}>
            Stop
          </button>
        </div>
      )}
      <p role="status">
        <strong>{number(added)}</strong> added · <strong>{number(known)}</strong> known already ·{" "}
        <strong>{number(refused.length)}</strong> refused
      </p>
    </>
  );
}

function Refusals({ refused }: { readonly refused: readonly Problem[] }) {
  const save = (): void => {
    const lines = refused.map((each) => `${JSON.stringify(each)}\n`);
    saveAs(new Blob(lines, { type: "application/x-ndjson" }), "refused.ndjson");
  };
  return (
    <>
      <ul className="plainlist refusals">
        {refused.slice(0, SHOWN).map((each, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be refused in the same words
          <li key={i}>
            <code>{each.at}</code> <span dir="auto">{each.message}</span> <span className="quiet">{each.code}</span>
          </li>
        ))}
      </ul>
      {refused.length > SHOWN && <p className="quiet">and {number(refused.length - SHOWN)} more.</p>}
      <button type="button" onClick={save}>
        Save all refusals as a file
      </button>
    </>
  );
}
