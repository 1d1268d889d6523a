import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { compressedCopies } from './electron/start/build/compressed-copies.ts'
import { readerCopy } from './electron/start/build/reader-copy.ts'
import { uiFonts } from './electron/start/build/ui-fonts.ts'

const root = import.meta.dirname

export default defineConfig({
  main: {
    plugins: [readerCopy(join(root, 'out/main'), join(root, 'out/reader'))],
    build: {
      // One file instead of forty packages: the installed program is small and starts with fewer reads.
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3', 'koffi', '@serialport/bindings-cpp', 'sherpa-onnx-node'],
        input: {
          main: join(root, 'electron/main/main.ts'),
          hall: join(root, 'electron/hall/hall.ts'),
          'integrity-worker': join(root, 'electron/store/integrity-worker.ts'),
          'scan-pages-worker': join(root, 'electron/devices/scan-pages-worker.ts'),
          'reader-process': join(root, 'electron/devices/readers/reader-process.ts'),
          'speech-process': join(root, 'electron/devices/speech/speech-process.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can load CommonJS only, and nothing from node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    publicDir: false,
    plugins: [react(), uiFonts(root), compressedCopies(join(root, 'out/renderer'))],
    build: {
      minify: true,
      // Fonts and clips are fetched when they are needed; inlined they would be paid for by every first page.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: Object.fromEntries(
          ['desk', 'display', 'kiosk', 'visitor'].map((page) => [page, join(root, `renderer/${page}.html`)]),
        ),
        output: {
          codeSplitting: {
            groups: [
              { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
              { name: 'contract', test: /node_modules[\\/](@orpc|@tanstack|zod|i18next|react-i18next)[\\/]/ },
            ],
          },
        },
      },
    },
  },
})
