import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Trouble } from "../parts/parts.tsx";
import { api } from "../server/api.ts";
import { signIn } from "../session.ts";

/** Where the server asks for tokens: kept for this tab, sent with every question, tried before it is kept. */
export function SignInView() {
  const [token, setToken] = useState("");
  const client = useQueryClient();
  const tried = useMutation({
    mutationFn: () => api.meWith(token.trim()),
    onSuccess: () => {
      signIn(token.trim());
      client.clear();
    },
  });
  return (
    <form
      className="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        tried.mutate();
      }}
    >
      <h1>Sign in</h1>
      <p className="quiet">
        This server asks for a token. Who runs it makes one with <code>dateline token create</code>. It is kept for this tab only.
      </p>
      <label>
        Token
        <input
          type="password"
          name="token"
          autoComplete="off"
          required
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <button type="submit" disabled={token.trim() === "" || tried.isPending}>
        Sign in
      </button>
      {tried.error !== null && <Trouble error={tried.error} />}
    </form>
  );
}
