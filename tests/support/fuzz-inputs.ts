import fc from 'fast-check'
import { z } from 'zod'

/** A part of a JSON schema, as far as the contract's inputs use it. */
type Shape = Readonly<{
  type?: string
  format?: string
  pattern?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly Shape[]
  oneOf?: readonly Shape[]
  properties?: Readonly<Record<string, Shape>>
  required?: readonly string[]
  items?: Shape
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
}>

/** What an input is made from. */
export type Source = Readonly<{
  /** An identity that exists, by the name of the field that asks for one. */
  identity: (field: string, chosen: number) => string
  texts?: readonly string[]
}>

/**
 * Inputs of a procedure: three in five such that its schema should take them, the others spoilt in one place. What a
 * schema does not tell (refinements, transforms) is for the hall to find.
 */
export function inputsOf(schema: z.ZodType, source: Source): fc.Arbitrary<unknown> {
  const right = rightInputsOf(schema, source)
  const spoil = fc.tuple(fc.nat(999), fc.oneof({ weight: 3, arbitrary: spoilt }, { weight: 1, arbitrary: spoiltKey }))
  const changed = fc.tuple(right, spoil).map(([value, [chosen, change]]) => change(value, chosen))
  return fc.oneof({ weight: 3, arbitrary: right }, { weight: 2, arbitrary: changed })
}

/** Inputs that the schema should take. */
export function rightInputsOf(schema: z.ZodType, source: Source): fc.Arbitrary<unknown> {
  // The JSON schema of zod has the fields named above; what else it has does not matter here.
  return valuesOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape, '', source)
}

/** Any value at all, of those that a caller without manners sends. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileValues()) },
  { weight: 2, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)) },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withMap: true }) },
)

/** Texts that a person could have typed or pasted, pleasant and unpleasant. */
const TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    'Lin',
    '林秀英',
    '欧阳震华',
    '𠮷田',
    'Ａｎｎａ',
    'لين',
    'é\u0301',
    '👩‍👩‍👧‍👦',
    '\u202e反',
    '\ufeff名',
    'a\tb\nc\r\n',
  ],
  ...[
    "'; DROP TABLE parties; --",
    '" OR 1=1',
    '<script>alert(1)</script>',
    '{{name}}',

    '%00%0a',
    '../../etc',
  ],
  ...['=1+1', '+86 138-0000-0002', '13800000002', '0', '-1', '1e999', 'null', 'NaN', '__proto__', 'constructor'],
  ...[
    '\ud800',
    'a\udfff',
    '\udc00\ud800',
    '\u2028',
    '\u00a0x\u00a0',
    '乐嘉',
    '单田芳',
    'x'.repeat(79),
    '林'.repeat(81),
  ],
  ...[
    '11010519491231002X',
    '１１０１０５１９４９１２３１００２ｘ',
    '110105491231002',
    'E12345678',
    'H1234567801',
    '91350100M000100Y43',
  ],
]

function valuesOf(shape: Shape, name: string, source: Source): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return fc.oneof(...choices.map((each) => weighted(each, name, source)))
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  if (shape.type === 'object') return objectsOf(shape, source)
  if (shape.type === 'array') {
    const [minLength, most] = [shape.minItems ?? 0, shape.maxItems ?? 3]
    return fc.array(valuesOf(shape.items ?? {}, name, source), {
      minLength,
      maxLength: Math.min(minLength + 2, most),
    })
  }
  if (shape.type === 'boolean') return fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false))
  if (shape.type === 'integer' || shape.type === 'number') return numbersOf(shape)
  if (shape.type === 'string') return textsOf(shape, name, source)
  return shape.type === 'null' ? fc.constant(null) : hostile
}

/** Nothing is asked for more often than something: of most source there are few. */
function weighted(shape: Shape, name: string, source: Source) {
  return { weight: shape.type === 'null' ? 8 : 2, arbitrary: valuesOf(shape, name, source) }
}

function objectsOf({ properties = {}, required = [] }: Shape, source: Source): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, valuesOf(part, name, source)]),
  )
  return fc.record(model, { requiredKeys: [...required] })
}

function numbersOf({ minimum = 0, maximum = 1000 }: Shape): fc.Arbitrary<number> {
  const most = Math.min(maximum, minimum + 10_000)
  return fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: minimum, max: Math.min(minimum + 8, most) }) },
    fc.constantFrom(minimum, most, minimum - 1, most + 1, 0.5),
  )
}

function textsOf(shape: Shape, name: string, source: Source): fc.Arbitrary<string> {
  if (shape.format === 'uuid') {
    return name === 'key' ? keys : fc.nat().map((chosen) => source.identity(name, chosen))
  }
  if (shape.format === 'date') return fc.constantFrom('1949-12-31', '2000-02-29', '2026-10-15', '1900-02-29')
  if (shape.pattern) return matching(shape.pattern)
  const most = shape.maxLength ?? 100
  return fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...(source.texts ?? TEXTS)).map((text) => text.slice(0, most)) },
    { weight: 4, arbitrary: someCharacters.map((text) => text.slice(0, most)) },
    { weight: 1, arbitrary: fc.constantFrom('林'.repeat(most), `${'x'.repeat(most)}y`) },
  )
}

/** Each is new: a repeated key would only be answered as before. */
let keysMade = 0
const keys = fc.constant('00000000-0000-7000-8000-').map((start) => {
  keysMade += 1
  return start + String(keysMade).padStart(12, '0')
})

function matching(pattern: string): fc.Arbitrary<string> {
  const made = patterns.get(pattern) ?? fc.stringMatching(new RegExp(pattern), { size: 'small' })
  patterns.set(pattern, made)
  return made
}

const patterns = new Map<string, fc.Arbitrary<string>>()

/** Of every kind a few; all there are would take seconds to prepare. */
const someCharacters = fc.string({
  unit: fc.constantFrom(...'aZ09 .-_\'"<>&=%\\/林乐县㐀𠮷٣ßİéñ😀\u0301\u200d\u202e\u2028\u00a0\ufeff\ue000\uffff\n'),
  maxLength: 40,
})

type Change = (value: unknown, chosen: number) => unknown

/** Another value in one place of an input. */
const spoilt: fc.Arbitrary<Change> = hostile.map((bad) => (value, chosen) => {
  const places = placesIn(value, [])
  const place = places[chosen % places.length] ?? []
  return replaced(value, place, bad)
})

/** A key more than there should be. */
const spoiltKey: fc.Arbitrary<Change> = fc
  .constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'id', 'registeredBy', '')
  .map((key) => (value, chosen) => {
    if (typeof value !== 'object' || value === null) return { [key]: chosen }
    // As JSON.parse makes it: a key of its own, not another prototype.
    return Object.defineProperty({ ...value }, key, { value: { polluted: true }, enumerable: true })
  })

function placesIn(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))]
}

function replaced(value: unknown, [first, ...rest]: readonly string[], bad: unknown): unknown {
  if (first === undefined) return bad
  const next = replaced(Reflect.get(Object(value), first), rest, bad)
  return Array.isArray(value) ? value.with(Number(first), next) : { ...Object(value), [first]: next }
}

function hostileValues(): unknown[] {
  return [
    ...[null, undefined, true, false, 0, -0, -1, 1.5, 1e308, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 10n],
    ...[
      '',
      '\0',
      'a\u0000b',
      '\u0007',
      '\u009f',
      '\ud800',
      '\udc00\ud83d',
      '1',
      'true',
      '[object Object]',
      '2026-02-30',
    ],
    ...['x'.repeat(100_000), '𠮷'.repeat(20_000), '\ud800'.repeat(50), '\u0301'.repeat(3_000), '<'.repeat(5_000)],
    ...["'); DELETE FROM visits; --", '<img src=x onerror=alert(1)>', '00000000-0000-0000-0000-00000000000g'],
    ...[
      [],
      [[]],
      {},
      { toString: null },
      Object.create(null),

      new Date(Number.NaN),
      new Map([[1, 2]]),
      Symbol('s'),
    ],
    ...[JSON.parse('{"__proto__":{"polluted":true}}'), { length: 1e9 }, new Uint8Array(8), () => 1, /a/],
  ]
}
