import { tokenHeaders } from "../session.ts";
import { Refused } from "./ask.ts";
import type { IngestAnswer } from "./shapes.ts";

export interface Upload {
  /** Settles when the last answer is here. @throws Refused */
  readonly done: Promise<void>;
  /** Ends it; what was read until then is recorded. */
  stop(): void;
}

export interface UploadHears {
  /** Bytes sent of how many. */
  sent(bytes: number, of: number): void;
  /** Answers that came since the last time, a report each. */
  answers(answers: readonly IngestAnswer[]): void;
}

/** Uploads files: how much has gone and what became of each report is told as it happens. A fetch would not tell the first. */
export function upload(files: readonly File[], hears: UploadHears): Upload {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  const request = new XMLHttpRequest();
  request.open("POST", "/api/ingest");
  for (const [name, value] of Object.entries(tokenHeaders())) request.setRequestHeader(name, value);
  let read = 0;
  const hear = (): void => {
    if (request.status !== 200) return;
    const end = request.responseText.lastIndexOf("\n") + 1;
    if (end <= read) return;
    const lines = request.responseText.slice(read, end).split("\n");
    read = end;
    hears.answers(lines.filter((line) => line !== "").map((line) => JSON.parse(line) as IngestAnswer));
  };
  const done = new Promise<void>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => hears.sent(loaded, total);
    request.onprogress = hear;
    request.onload = () => {
      hear();
      if (request.status === 200) resolve();
      else reject(refusalOf(request));
    };
    request.onerror = () => reject(new Refused({ code: "OFFLINE", detail: "The server went away while it was reading." }));
    request.onabort = () => resolve();
  });
  request.send(form);
  return { done, stop: () => request.abort() };
}

function refusalOf(request: XMLHttpRequest): Refused {
  try {
    return new Refused(JSON.parse(request.responseText) as object);
  } catch {
    return new Refused({ status: request.status });
  }
}
