import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import root from '../package.json' with { type: 'json' };

const server = `http://127.0.0.1:${process.env['PORT'] ?? 8080}`;

export default defineConfig({
  base: '/m/',
  define: { APP_VERSION: JSON.stringify(root.version) },
  build: {
    target: 'chrome94',
    sourcemap: false,
    assetsInlineLimit: 0,
    // What the browsers of the target do themselves.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // All that the first screen needs in two files, whose requests go out at once: on a slow line each further batch of
        // requests costs half a second. The entry waits for the phone's databases, so nobody else may need it.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            { name: 'first', tags: ['$initial'], test: /(?<![\\/]rep[\\/](main\.tsx|index\.html))$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': server } },
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'] },
    }),
  ],
});
