import { askForToken, tokenHeaders } from "../session.ts";

/** A refusal of the server, in its own words. */
export class Refused extends Error {
  readonly code: string;
  readonly hint: string | null;
  readonly status: number;

  constructor(problem: {
    readonly code?: string;
    readonly detail?: string;
    readonly hint?: string | null;
    readonly status?: number;
  }) {
    super(problem.detail ?? "the server did not answer");
    this.name = "Refused";
    this.code = problem.code ?? "PROGRAM_FAULT";
    this.hint = problem.hint ?? null;
    this.status = problem.status ?? 0;
  }
}

/** Asks the server with the token in force. @throws Refused */
export async function asked<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { ...tokenHeaders(), ...init?.headers } });
  } catch {
    throw new Refused({ code: "OFFLINE", detail: "The server cannot be reached.", hint: "Is dateline still running?" });
  }
  if (response.ok) return (await response.json()) as T;
  throw await refusalIn(response);
}

/** What an answer that is none says; a token that is wanted is asked for. */
export async function refusalIn(response: Response): Promise<Refused> {
  let problem: object = { status: response.status };
  try {
    problem = (await response.json()) as object;
  } catch {
    // not one of ours: the status says what there is to say
  }
  if (response.status === 401) askForToken();
  return new Refused(problem);
}

/** A body to post. */
export const posted = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
