import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestHall, type TestHall } from '../support/test-hall.ts'
import { procedures } from './procedures.ts'

const Operation = z.looseObject({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })
const Document = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
})

let hall: TestHall
const get = (path: string) => fetch(`http://127.0.0.1:${hall.port}${path}`)

beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

test('the document is valid OpenAPI 3.1', async () => {
  const document = await (await get('/api/openapi.json')).json()
  const { valid, errors } = await new Validator().validate(Object(document))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
  expect(Document.parse(document).openapi).toMatch(/^3\.1\./)
})

test('every procedure is described, with its answer and its failures', async () => {
  const { paths } = Document.parse(await (await get('/api/openapi.json')).json())
  const operations = new Map(
    Object.values(paths).flatMap((methods) => Object.values(methods).map((one) => [one.operationId, one] as const)),
  )
  expect([...operations.keys()].sort()).toEqual(procedures.map(({ name }) => name).sort())
  for (const { name, codes } of procedures) {
    const described = JSON.stringify(operations.get(name)?.responses)
    expect(described, name).toContain('"200"')
    for (const code of codes) expect(described, name).toContain(`"${code}"`)
  }
})

test('the readable page names every operation and needs no script', async () => {
  const page = await (await get('/api')).text()
  const { paths } = Document.parse(await (await get('/api/openapi.json')).json())
  const shown = page.replaceAll('&#x2F;', '/')
  for (const path of Object.keys(paths)) expect(shown).toContain(`<code>/api${path}</code>`)
  expect(page).not.toContain('<script')
})
