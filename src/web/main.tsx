import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { applyColours } from "./colours.ts";
import { Refused } from "./server/ask.ts";
import "./styles/index.css";

applyColours();
const client = new QueryClient({
  defaultOptions: {
    queries: {
      // a refusal stays one; only a server that is away is asked again
      retry: (count, error) => error instanceof Refused && error.code === "OFFLINE" && count < 3,
      staleTime: 30_000,
    },
  },
});
const root = document.getElementById("page");
if (root === null) throw new Error("the page has no root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
