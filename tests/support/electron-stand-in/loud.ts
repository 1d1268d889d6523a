import { EventEmitter } from 'node:events'

/** Any name that is not there throws: a stand-in that answers `undefined` would hide a call that does nothing. */
export function loud<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      // A class of the stand-in reads its private fields from itself.
      const value: unknown = Reflect.get(object, key, object)
      if (value === undefined && !(key in object) && !isAskedByNode(key)) throw unknown(name, String(key))
      return typeof value === 'function' && !isClass(value) ? value.bind(object) : value
    },
    set(_object, key) {
      throw unknown(name, `${String(key)} = …`)
    },
  })
}

/** What the shell makes with `new`; the object it gets is as loud as the class. */
export function loudClass<Made extends object, Statics extends object>(
  name: string,
  make: (argument: unknown) => Made,
  statics: Statics,
): Statics & (new (argument: unknown) => Made) {
  // A constructor's own type says nothing of the trap below, which makes the object.
  const target = class {} as typeof Object & (new (argument: unknown) => Made)
  return new Proxy(Object.assign(target, statics), {
    construct: (_target, [argument]: unknown[]) => make(argument),
    get(object, key) {
      if (!(key in statics) && !isAskedByNode(key)) throw unknown(name, String(key))
      return Reflect.get(object, key)
    },
  })
}

/** An emitter that knows its events by name. */
export class LoudEmitter extends EventEmitter {
  readonly #name: string
  readonly #known: readonly string[]

  constructor(name: string, known: readonly string[]) {
    super()
    this.#name = name
    this.#known = known
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    if (!this.#known.includes(event)) throw unknown(this.#name, `on('${event}')`)
    // Every listener takes what its event gives; `never` only says that this place does not care what that is.
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    if (!this.#known.includes(event)) throw unknown(this.#name, `once('${event}')`)
    return super.once(event, listener as (...args: unknown[]) => void)
  }
}

/** An event whose default can be prevented, and the answer whether it was. */
export function preventable<Details extends object>(details: Details) {
  let prevented = false
  const event = {
    ...details,
    preventDefault() {
      prevented = true
    },
  }
  return { event, wasPrevented: () => prevented }
}

const unknown = (name: string, what: string) => new Error(`the stand-in of Electron has no ${name}.${what}`)

const isAskedByNode = (key: string | symbol) => typeof key === 'symbol' || key === 'then' || key === 'toJSON'
const isClass = (value: object) => /^class\b/.test(Function.prototype.toString.call(value))
