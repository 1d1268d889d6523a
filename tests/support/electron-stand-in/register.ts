import { registerHooks } from 'node:module'
import './platform.ts'

// `import 'electron'` in the built bundle leads here; everything else is Node's.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context)
    return { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true }
  },
})
