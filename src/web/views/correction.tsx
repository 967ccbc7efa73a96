import { useEffect, useState } from "react";
import type { LedgerClaim } from "../../core/model/index.ts";
import { claimWords } from "../parts/words.ts";

/** Words selected in the report beside; "" where none are. */
function selectedWords(): string {
  const selection = window.getSelection();
  const node = selection?.anchorNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest(".desk .report") == null ? "" : (selection?.toString().trim() ?? "");
}

/** A correction in words: those selected in the report are both what is said and where it stands. */
export function Correction({
  claim,
  onGive,
  onEnd,
}: {
  readonly claim: LedgerClaim;
  readonly onGive: (value: string, quote: string, why: string) => void;
  readonly onEnd: () => void;
}) {
  const [quote, setQuote] = useState(selectedWords);
  const [typed, setTyped] = useState<string | null>(null);
  const [why, setWhy] = useState("");
  const value = typed ?? (quote === "" ? claimWords(claim) : quote);
  useEffect(() => {
    const onSelect = (): void => {
      const words = selectedWords();
      if (words !== "") setQuote(words);
    };
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, []);
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        onGive(value, quote, why);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onEnd();
      }}
    >
      <label>
        {claim.field}, in words
        {/* biome-ignore lint/a11y/noAutofocus: the key that opens it is there to type at once */}
        <input name="value" required autoFocus value={value} dir="auto" onChange={(event) => setTyped(event.target.value)} />
      </label>
      <label>
        Words of the report that say so: select them beside
        <input name="quote" value={quote} dir="auto" onChange={(event) => setQuote(event.target.value)} />
      </label>
      <label>
        Why
        <input name="why" value={why} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <button type="submit">Correct</button>
      <button type="button" onClick={onEnd}>
        Leave it
      </button>
    </form>
  );
}
