import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSampleOffice, refusalOf, type SampleOffice, tokenFor } from '../../../tests/support/sample-office.ts'
import { rows } from '../../store/database.ts'
import { SAMPLE_PASSWORD } from '../hall/set-up.ts'
import { Refusal } from '../refusal.ts'
import { addAccount, setActive, setPassword } from './administration.ts'
import { fitsPassword, hashPassword } from './password.ts'
import { accounts } from './people.ts'
import { actorOf, closeSession, openSession } from './session.ts'

const HOUR = 3_600_000
let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const logIn = (account: string, password = SAMPLE_PASSWORD) => openSession(hall.office, { account, password }, 'hall')
const isIn = (token: string) => actorOf(hall.office, token, 'hall') !== null
const accountOf = (account: string) => hall.as(account).id

test('a session knows who it belongs to and from where they call, and its token is nowhere in the database', async () => {
  const { token, me } = await logIn('front1')
  expect(actorOf(hall.office, token, '10.0.0.7')).toEqual({ ...me, place: '10.0.0.7' })
  expect(me).toMatchObject({ account: 'front1', role: 'clerk' })
  expect(isIn(`${token}x`)).toBe(false)
  for (const table of ['sessions', 'journal']) {
    expect(JSON.stringify(rows(hall.office.db, `SELECT * FROM ${table}`))).not.toContain(token)
  }
})

test('a wrong name and a wrong password are refused alike, and only a login stands in the journal', async () => {
  await expect(logIn('front1', 'wrong-password')).rejects.toEqual(new Refusal('WRONG_PASSWORD'))
  await expect(logIn('nobody')).rejects.toEqual(new Refusal('WRONG_PASSWORD'))
  await logIn('front1')
  const entries = rows(hall.office.db, "SELECT role, record FROM journal WHERE what = 'session.open'")
  expect(entries).toEqual([{ role: 'clerk', record: accountOf('front1') }])
})

test('a person is logged in for a working day, a device for a year', async () => {
  const [person, device] = [await logIn('front1'), await logIn('display1')]
  hall.advance(14 * HOUR - 1)
  expect([isIn(person.token), isIn(device.token)]).toEqual([true, true])
  hall.advance(1)
  expect([isIn(person.token), isIn(device.token)]).toEqual([false, true])
  hall.advance(364 * 24 * HOUR)
  expect(isIn(device.token)).toBe(true)
  hall.advance(24 * HOUR)
  expect(isIn(device.token)).toBe(false)
})

test('expired sessions are cleared away by the next login', async () => {
  tokenFor(hall, 'front1')
  hall.advance(25 * HOUR)
  await logIn('front2')
  expect(rows(hall.office.db, 'SELECT * FROM sessions')).toHaveLength(1)
})

test('an account that is switched off is out at once and may not come back', async () => {
  const token = tokenFor(hall, 'front1')
  hall.run('admin', setActive, { account: accountOf('front1'), active: false })
  expect(isIn(token)).toBe(false)
  await expect(logIn('front1')).rejects.toEqual(new Refusal('WRONG_PASSWORD'))
  hall.run('admin', setActive, { account: accountOf('front1'), active: true })
  expect(isIn(token)).toBe(false)
  expect(isIn((await logIn('front1')).token)).toBe(true)
})

test('nobody switches themselves off', () => {
  const self = { account: accountOf('admin'), active: false }
  expect(refusalOf(() => hall.run('admin', setActive, self))).toBe('WRONG_STATE')
})

test('a new password ends every session of the old one', async () => {
  const tokens = ['front1', 'front1', 'front2'].map((account) => tokenFor(hall, account))
  hall.run('admin', setPassword, { account: accountOf('front1'), passwordHash: await hashPassword('another-password') })
  expect(tokens.map(isIn)).toEqual([false, false, true])
  await expect(logIn('front1')).rejects.toThrow(Refusal)
  expect(isIn((await logIn('front1', 'another-password')).token)).toBe(true)
})

test('logging out ends this session and no other', () => {
  const [first, second] = [tokenFor(hall, 'front1'), tokenFor(hall, 'front1')]
  hall.run('front1', closeSession(first), {})
  expect([isIn(first), isIn(second)]).toEqual([false, true])
})

test('a password fits its own hash only; two hashes of one password differ', async () => {
  const [hash, again] = [await hashPassword('correct horse'), await hashPassword('correct horse')]
  expect(hash).not.toBe(again)
  expect(await fitsPassword('correct horse', hash)).toBe(true)
  expect(await fitsPassword('correct horse', again)).toBe(true)
  expect(await fitsPassword('correct  horse', hash)).toBe(false)
  expect(await fitsPassword('', undefined)).toBe(false)
  expect(await fitsPassword('anything', 'scrypt$damaged')).toBe(false)
})

test('full-width letters typed by a Chinese keyboard are the same password', async () => {
  expect(await fitsPassword('ｈｕｉｓｈｅｎｇ', await hashPassword('huisheng'))).toBe(true)
})

test('the list of accounts shows no password hash', () => {
  expect(JSON.stringify(accounts(hall.reading('admin')))).not.toContain('scrypt')
})

test('an account name is given once', () => {
  const person = {
    account: 'front1',
    name: 'F',
    role: 'clerk',
    department: null,
    desk: null,
    title: '',
    phone: '',
  } as const
  expect(refusalOf(() => hall.run('admin', addAccount, { ...person, passwordHash: '' }))).toBe('ACCOUNT_TAKEN')
})
