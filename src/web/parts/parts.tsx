import { useQueryClient } from "@tanstack/react-query";
import type { AnchorHTMLAttributes, ReactNode } from "react";
import { go } from "../place.ts";
import { Refused } from "../server/ask.ts";
import { STANDS, type Stand } from "./words.ts";

/** A link within the page: no reload, and still a link to copy or open beside. */
export function Link({ href = "/", ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
          return;
        event.preventDefault();
        go(href);
      }}
    />
  );
}

/** A way past something, unseen until focused. Focus moves at once: a browser follows a fragment only some time after the key. */
export function Skip({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(to);
        target?.scrollIntoView();
        target?.focus();
      }}
    >
      {children}
    </a>
  );
}

/** Stance by mark and word; colour only adds to them. */
export function StandMark({ stand, short = false }: { readonly stand: Stand; readonly short?: boolean }) {
  const { mark, word } = STANDS[stand];
  return (
    <span className={`stand stand-${stand}`}>
      <span aria-hidden="true">{mark}</span>
      {short ? <span className="unseen">{word}</span> : ` ${word}`}
    </span>
  );
}

export function GradeMark({ grade }: { readonly grade: string }) {
  return <span className={`grade grade-${grade}`}>{grade}</span>;
}

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
}

/** Loading, refused or there: one look for all three. */
export function Shown<T>({ asked, children }: { readonly asked: Asked<T>; readonly children: (data: T) => ReactNode }) {
  if (asked.error !== null) return <Trouble error={asked.error} />;
  if (asked.data === undefined) return <Loading />;
  return children(asked.data);
}

export function Loading() {
  return (
    <p className="quiet loading" role="status">
      Loading…
    </p>
  );
}

export function Trouble({ error }: { readonly error: Error }) {
  const refused = error instanceof Refused ? error : null;
  const client = useQueryClient();
  return (
    <div className="trouble" role="alert">
      <strong>{refused?.code === "OFFLINE" ? "Offline" : refused?.status === 404 ? "Not found" : "This did not work"}</strong>
      <p>{error.message}</p>
      {refused?.status === 404 ? (
        <p>
          <Link href="/">All incidents</Link>
        </p>
      ) : (
        refused?.hint != null && <p className="quiet">{refused.hint}</p>
      )}
      {refused?.code === "OFFLINE" && (
        <button type="button" onClick={() => void client.refetchQueries({ predicate: ({ state }) => state.status === "error" })}>
          Try again
        </button>
      )}
    </div>
  );
}

/** What may be wider than the screen scrolls by itself, by keyboard too. */
export function Scroll({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it must be reached to be scrolled
    <section className={className === undefined ? "scroll" : `scroll ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
