import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// What is built may load nothing from elsewhere and run nothing that stands in a page, so no asset
// is put into the text of another, and the names of files tell their content.
export default defineConfig({
  plugins: [svelte()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
  server: {
    proxy: { "/api": "http://127.0.0.1:8765", "/login": "http://127.0.0.1:8765" },
  },
  test: { include: ["src/**/*.test.ts"] },
});
