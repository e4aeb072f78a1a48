import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import root from '../package.json' with { type: 'json' };

const server = `http://127.0.0.1:${process.env['PORT'] ?? 8080}`;

export default defineConfig({
  base: '/m/',
  define: { APP_VERSION: JSON.stringify(root.version) },
  build: { target: 'chrome94', sourcemap: false, assetsInlineLimit: 0 },
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
