import { tokenHeaders } from "../session.ts";
import { refusalIn } from "./ask.ts";

/** Whether a plain link would be let in: where the server asks for a token, links cannot carry it. */
export function linksSuffice(): boolean {
  return Object.keys(tokenHeaders()).length === 0;
}

/** Fetches a file with the token in force and hands it to the browser to keep. @throws Refused */
export async function download(path: string, name: string): Promise<void> {
  const response = await fetch(path, { headers: tokenHeaders() });
  if (!response.ok) throw await refusalIn(response);
  saveAs(await response.blob(), name);
}

/** Hands bytes to the browser as a file to keep. */
export function saveAs(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
