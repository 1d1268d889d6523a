import Mustache from 'mustache'
import { z } from 'zod'

const Operation = z.object({ operationId: z.string().optional(), tags: z.array(z.string()).optional() }).loose()
const Document = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().optional() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
})

/** The OpenAPI document for human eyes: every operation with its input and its answers, no script, no network. */
export function apiPage(openApi: unknown): string {
  const { info, paths } = Document.parse(openApi)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: `/api${path}`,
      group: operation.tags?.[0] ?? '',
      details: JSON.stringify(operation, null, 2),
    })),
  )
  return Mustache.render(PAGE, { ...info, operations })
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>{{title}} API {{version}}</title>
<style>body{font:15px/1.6 sans-serif;color:#1e2a2f;background:#f7f5f0;max-width:60rem;margin:2rem auto;padding:0 1rem}
summary{cursor:pointer;padding:.4rem .6rem;background:#fff;border:1px solid #e3dfd6}summary:focus-visible{outline:2px solid #0f5c6e}
code{font-weight:600}b{display:inline-block;min-width:4rem;color:#0f5c6e}pre{overflow:auto;background:#fff;padding:1rem}</style>
<h1>{{title}} API {{version}}</h1><p>{{description}}</p><p><a href="/api/openapi.json">openapi.json</a></p>
{{#operations}}<details><summary><b>{{method}}</b> <code>{{path}}</code> {{group}}</summary><pre>{{details}}</pre></details>
{{/operations}}</html>`
