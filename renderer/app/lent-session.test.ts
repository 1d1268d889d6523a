import { afterEach, expect, test } from 'vitest'
import { askDesks, heeds, type Lent, openLender } from './lent-session.ts'

const opened: (() => void)[] = []
afterEach(() => {
  for (const close of opened.splice(0)) close()
})

function desk() {
  const lender = openLender()
  opened.push(lender.close)
  return lender
}

function screen(): Lent[] {
  const heard: Lent[] = []
  opened.push(askDesks((lent) => void heard.push(lent)))
  return heard
}
const sessions = (heard: readonly Lent[]) => heard.map(({ session }) => session)

test('a screen that opens later is told the login, and every change of it', async () => {
  const lender = desk()
  lender.lend('token-1')
  const heard = screen()
  await expect.poll(() => sessions(heard)).toEqual(['token-1'])
  lender.lend(null)
  lender.lend('token-2')
  await expect.poll(() => sessions(heard)).toEqual(['token-1', null, 'token-2'])
  expect(new Set(heard.map((lent) => lent.desk)).size).toBe(1)
})

test('a desk that nobody is logged in on says that it is there', async () => {
  const early = screen()
  desk()
  await expect.poll(() => sessions(early)).toEqual([null])
})

test('what is no word of a desk is not heard', async () => {
  const heard = screen()
  const stranger = new BroadcastChannel('huisheng.visitor-screen')
  opened.push(() => stranger.close())
  for (const word of ['token', { session: 'x' }, { desk: 7, session: 'x' }, { desk: 'a', session: 'x', more: 1 }]) {
    stranger.postMessage(word)
  }
  desk().lend('token-1')
  await expect.poll(() => sessions(heard)).toEqual([null, 'token-1'])
})

test('a screen without a login takes the first that is lent', () => {
  expect(heeds({ followed: null, session: null }, { desk: 'a', session: 'token-1' })).toBe(true)
  expect(heeds({ followed: null, session: null }, { desk: 'a', session: null })).toBe(false)
})

test('the desk it follows logs it out, another one does not', () => {
  const standing = { followed: 'a', session: 'token-1' }
  expect(heeds(standing, { desk: 'a', session: null })).toBe(true)
  expect(heeds(standing, { desk: 'b', session: null })).toBe(false)
  expect(heeds(standing, { desk: 'b', session: 'token-2' })).toBe(false)
})

test('a desk that was loaded anew is known again by its login', () => {
  expect(heeds({ followed: 'a', session: 'token-1' }, { desk: 'b', session: 'token-1' })).toBe(true)
})

test('a tablet with its own login keeps it', () => {
  expect(heeds({ followed: null, session: 'token-1' }, { desk: 'a', session: 'token-2' })).toBe(false)
})
