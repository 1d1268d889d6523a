import { afterEach, beforeEach, expect, test } from 'vitest'
import { startCardService } from '../../../tests/support/card-service.ts'
import { connectReader } from '../../../tests/support/connected-reader.ts'

let service: Awaited<ReturnType<typeof startCardService>>
let reader: ReturnType<typeof connectReader> | undefined
beforeEach(async () => {
  service = await startCardService()
})
afterEach(async () => {
  await reader?.stop()
  await service.end()
})

const fields = { name: 'data.name', number: 'data.no', sex: 'data.sex', birthDate: 'data.birth', photo: 'data.pic' }
const success = { path: 'code', values: ['0'] }
const card = { name: '李某', number: '11010519491231002X', sex: 'male', birthDate: '1949-12-31' }
const pic = `data:image/jpeg;base64,${Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64')}`
const said = JSON.stringify({
  code: 0,
  data: { name: '李某', no: card.number, sex: '男', birth: '1949年12月31日', pic },
})
const NO_CARD = '{"code":-1,"data":null}'

test('a service is asked as the settings say, and its answer read by the mapping', async () => {
  service.says(({ body }) => ({ body: body === '{"cmd":"read"}' ? said : NO_CARD }))
  const request = { method: 'POST', body: '{"cmd":"read"}', contentType: 'text/plain' }
  reader = connectReader({ kind: 'service', address: service.http, ...request, fields, success })
  await reader.card()
  expect(reader.cards).toMatchObject([{ ...card, photo: { type: 'jpeg' } }])
  expect(service.asked[0]).toEqual({ method: 'POST', body: '{"cmd":"read"}', type: 'text/plain' })
  service.says(() => ({ body: NO_CARD, status: 500 }))
  await reader.state('ready')
})

test('an answer in GBK is read in GBK', async () => {
  const bytes = Buffer.concat([Buffer.from('{"n":"'), Buffer.from('c0eec4b3', 'hex'), Buffer.from('","i":"1"}')])
  service.says(() => ({ body: bytes, type: 'application/json; charset=GBK' }))
  reader = connectReader({ kind: 'service', address: service.http, fields: { name: 'n', number: 'i' } })
  await reader.card()
  expect(reader.cards).toMatchObject([{ name: '李某' }])
})

test('a service that hangs, breaks, lies or sends elsewhere is told as such', async () => {
  service.says(() => null)
  reader = connectReader({ kind: 'service', address: service.http, fields, success, readTimeoutMs: 200 })
  await reader.state('no-device', 'SERVICE_AWAY')
  service.says(() => ({ body: '<html>', type: 'text/html' }))
  await reader.state('misread', 'ANSWER_UNFIT')
  service.says(() => ({ body: '', status: 302, to: 'http://127.0.0.1:9/' }))
  await reader.state('no-device', 'SERVICE_AWAY')
  service.says(() => ({ body: Buffer.alloc(4_500_000, 32) }))
  await reader.state('misread', 'ANSWER_UNFIT')
  expect(reader.starts()).toBe(1)
})

test('only this computer is asked, unless the settings allow another one', async () => {
  const settings = { kind: 'service', address: 'http://192.0.2.1:8080/', fields, readTimeoutMs: 200 }
  reader = connectReader(settings)
  await reader.state('no-device', 'ADDRESS_NOT_LOCAL')
  await reader.stop()
  reader = connectReader({ ...settings, elsewhere: true })
  await reader.state('no-device', 'SERVICE_AWAY')
})

test('a socket is asked', async () => {
  service.says(({ body }) => ({ body: body === 'read' ? said : NO_CARD }))
  reader = connectReader({ kind: 'service', address: service.socket, body: 'read', fields, success })
  await reader.card()
  expect(reader.cards).toMatchObject([card])
  service.says(() => null)
  service.hangUp()
  await reader.state('no-device', 'SERVICE_AWAY')
  service.says(() => ({ body: NO_CARD }))
  await reader.state('ready')
})

test('a socket is listened to: each card it tells once', async () => {
  reader = connectReader({ kind: 'service', address: service.socket, fields, success })
  await reader.state('ready')
  service.push(said)
  await reader.card()
  service.push(said)
  service.push(said.replace('李某', '王某'))
  await reader.card(2)
  expect(reader.cards.map(({ name }) => name)).toEqual(['李某', '王某'])
  service.push(NO_CARD)
  await reader.state('ready')
})

test('a card comes to its turn whatever is pushed right behind it', async () => {
  reader = connectReader({ kind: 'service', address: service.socket, fields, success, pollMs: 400 })
  await reader.state('ready')
  for (const line of [said, NO_CARD, said.replace('李某', '王某'), '{"type":"alive"}', 'bye']) service.push(line)
  await reader.card(2)
  expect(reader.cards.map(({ name }) => name)).toEqual(['李某', '王某'])
  expect(reader.states.filter(({ state }) => state === 'misread')).toEqual([])
})

test('a socket that greets or gives signs of life is asked until it answers', async () => {
  service.says(() => {
    for (const line of ['{"type":"hello"}', 'welcome']) service.push(line)
    setTimeout(() => service.push(said), 100)
    return null
  })
  reader = connectReader({ kind: 'service', address: service.socket, body: 'read', fields, success })
  await reader.card()
  expect(reader.states.filter(({ state }) => state === 'misread')).toEqual([])
  service.says(() => {
    setTimeout(() => service.push(said.replace('李某', '王某')), 700)
    return { body: '{"type":"alive"}' }
  })
  await reader.card(2)
  expect(reader.cards.map(({ name }) => name)).toEqual(['李某', '王某'])
})
