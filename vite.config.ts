import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page, built into build/web; `dateline serve` gives it out. */
export default defineConfig({
  root: "src/web",
  plugins: [react()],
  build: {
    outDir: "../../build/web",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
