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
    interceptors: [reporting(onBug)],
  })
}

/** Passes a call on and reports what was not an expected failure. */
export function reporting(onBug: (error: unknown) => void) {
  return async <Result>({ next }: { next: () => Promise<Result> }): Promise<Result> => {
    try {
      return await next()
    } catch (error) {
      onBug(error)
      throw error
    }
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
