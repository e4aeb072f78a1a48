import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env['PORT'] ?? 8080}`;

export default defineConfig({
  base: '/c/',
  build: { target: 'chrome94', sourcemap: false, assetsInlineLimit: 0 },
  server: { proxy: { '/v1': server } },
  plugins: [react()],
});
