import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/org/parley/web', // where the jar takes them from
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0, // fonts stay files: the content policy admits no data: fonts
    modulePreload: { polyfill: false }, // it would be an inline script
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7717' } },
  test: { include: ['test/**/*.test.ts'] },
});
