import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardFrom, IdentityCard, nationOf } from './identity-card.ts'

const li = { name: '李某', number: '11010519491231002x' }

test('codes and texts mean the same', () => {
  const coded = cardFrom({ ...li, sex: '2', nation: '05', birthDate: '19491231', validUntil: '20391231' })
  const worded = cardFrom({
    ...li,
    sex: '女',
    nation: '维吾尔族',
    birthDate: '1949年12月31日',
    validUntil: '2039.12.31',
  })
  expect(coded).toEqual(worded)
  expect(coded).toMatchObject({
    kind: 'resident-card',
    number: '11010519491231002X',
    sex: 'female',
    nation: '维吾尔',
    birthDate: '1949-12-31',
    validUntil: '2039-12-31',
  })
})

test.each([
  ['1', '汉'],
  ['01', '汉'],
  ['满族', '满'],
  ['56', '基诺'],
  ['97', '其他'],
  ['穿青人', '穿青人'],
  ['77', '77'],
])('nation %s is %s', (text, nation) => {
  expect(nationOf(text)).toBe(nation)
})

test('all 56 nations of GB/T 3304 have a name of their own', () => {
  const codes = Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, '0'))
  const names = codes.map(nationOf)
  expect(new Set(names).size).toBe(56)
  expect(names.filter((name) => /\d/.test(name))).toEqual([])
})

test.each([
  ['19500102', '1950-01-02'],
  ['1950-1-2', '1950-01-02'],
  ['1950/01/02 00:00:00', '1950-01-02'],
  ['19500102000000', '1950-01-02'],
  ['1950', ''],
  ['19500230', ''],
  ['', ''],
])('the birth date %s is %s', (birthDate, date) => {
  expect(cardFrom({ ...li, birthDate })?.birthDate).toBe(date)
})

test('dates with the day first are read where the settings say so', () => {
  const dates = { birthDate: '02.01.1950', validFrom: '03042019' }
  expect(cardFrom({ ...li, ...dates }, 'day-first')).toMatchObject({ birthDate: '1950-01-02', validFrom: '2019-04-03' })
})

test.each([
  ['20190302', '长期', '2019-03-02', 'long'],
  ['2019.03.02-2039.03.02', '', '2019-03-02', '2039-03-02'],
  ['2019.03.02-长期', '2019.03.02-长期', '2019-03-02', 'long'],
  ['2019-03-02', '', '2019-03-02', ''],
  ['2019-03-02-2039-03-02', '', '2019-03-02', '2039-03-02'],
])('valid from %s until %s', (validFrom, validUntil, from, until) => {
  expect(cardFrom({ ...li, validFrom, validUntil })).toMatchObject({ validFrom: from, validUntil: until })
})

test('the three kinds of cards are told apart', () => {
  expect(cardFrom({ ...li, kind: 'J' })?.kind).toBe('residence-permit')
  expect(cardFrom({ ...li, kind: 'I', nation: 'FRA' })).toMatchObject({ kind: 'foreigner-card', nation: 'FRA' })
  expect(cardFrom({ ...li, kind: '' })?.kind).toBe('resident-card')
})

test('the type of a photo is told by its first bytes, and what is no photo is left out', () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64')
  expect(cardFrom({ ...li, photo: `data:image/jpeg;base64,${jpeg}` })?.photo).toEqual({ type: 'jpeg', data: jpeg })
  expect(cardFrom({ ...li, photo: Buffer.from('BM12').toString('base64') })?.photo?.type).toBe('bmp')
  expect(cardFrom({ ...li, photo: 'C:\\zp.bmp' })).not.toHaveProperty('photo')
})

test('without a name or a number there is no card', () => {
  expect(cardFrom({ name: '李某' })).toBeNull()
  expect(cardFrom({ name: '\0 \0', number: '1' })).toBeNull()
})

const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes))

test('whatever a reader says, the result is a card or none', () => {
  const word = fc.option(anyText, { nil: undefined })
  const fields = ['kind', 'name', 'sex', 'nation', 'birthDate', 'address', 'number', 'authority', 'photo'] as const
  const worded = fc.record(Object.fromEntries([...fields, 'validFrom', 'validUntil'].map((field) => [field, word])))
  fc.assert(
    fc.property(worded, (given) => {
      const card = cardFrom({ name: '李某', number: '1', ...given })
      return card === null || IdentityCard.safeParse(card).success
    }),
  )
})
