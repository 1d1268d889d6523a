import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { BodyLimitPlugin } from '@orpc/server/node'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../../shared/contract/contract.ts'
import type { Call } from './context.ts'
import { router } from './router.ts'

/** A recording of one megabyte, as it travels in text. */
export const LARGEST_MESSAGE = 2 * 1024 * 1024

/** The contract as plain HTTP under `/api`, for other systems. */
export function createApiHandler(onBug: (error: unknown) => void): OpenAPIHandler<Call> {
  return new OpenAPIHandler(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: LARGEST_MESSAGE })],
    ...reporting(onBug),
  })
}

/**
 * Passes a call on and reports what was not an expected failure. A body that is no JSON is its sender's mistake; a
 * handler that stumbles over JSON of its own is reported by the inner one of the two.
 */
export function reporting(onBug: (error: unknown) => void) {
  const reported = new WeakSet<object>()
  const passing =
    (report: (error: unknown) => void) =>
    async <Result>({ next }: { next: () => Promise<Result> }): Promise<Result> => {
      try {
        return await next()
      } catch (error) {
        report(error)
        throw error
      }
    }
  const once = (error: unknown) => {
    if (reported.has(Object(error))) return
    if (typeof error === 'object' && error !== null) reported.add(error)
    onBug(error)
  }
  return {
    clientInterceptors: [passing(once)],
    interceptors: [passing((error) => error instanceof SyntaxError || once(error))],
  }
}

/** The OpenAPI 3.1 document of the contract. */
export async function describeApi(version: string) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(contract, {
    info: {
      title: 'Huisheng',
      version,
      description: 'POST /api/session gives the bearer token every other call needs.',
    },
    servers: [{ url: '/api' }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  })
}
