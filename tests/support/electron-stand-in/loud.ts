import { EventEmitter } from 'node:events'

/** Any name that is not there throws: a stand-in that answers `undefined` would hide a call that does nothing. */
export function loud<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      // A class of the stand-in reads its private fields from itself.
      const value: unknown = Reflect.get(object, key, object)
      if (value === undefined && !(key in object) && !isAskedByNode(key)) throw unknown(name, String(key))
      return isMethod(value) ? exact(`${name}.${String(key)}`, value, object) : value
    },
    set(_object, key) {
      throw unknown(name, `${String(key)} = …`)
    },
  })
}

/** What the shell makes with `new`; the object it gets is as loud as the class. */
export function loudClass<Argument, Made extends object, Statics extends object>(
  name: string,
  make: (argument: Argument) => Made,
  statics: Statics,
): Statics & (new (argument: Argument) => Made) {
  // A constructor's own type says nothing of the trap below, which makes the object.
  const target = class {} as typeof Object & (new (argument: Argument) => Made)
  return new Proxy(Object.assign(target, statics), {
    construct(_target, [argument, ...more]: [Argument, ...unknown[]]) {
      if (more.length > 0) throw new Error(`the stand-in of Electron takes one argument of new ${name}`)
      return make(argument)
    },
    get(object, key) {
      if (!(key in statics) && !isAskedByNode(key)) throw unknown(name, String(key))
      const value: unknown = Reflect.get(object, key)
      return key in statics && isMethod(value) ? exact(`${name}.${String(key)}`, value, object) : value
    },
  })
}

type Method = (...args: unknown[]) => unknown

/** A method that takes what it names and no more: an argument nobody reads would be an option that does nothing. */
function exact(name: string, method: Method, owner: object): Method {
  return (...args) => {
    if (args.length > method.length) throw new Error(`the stand-in of Electron takes ${method.length} of ${name}`)
    return Reflect.apply(method, owner, args)
  }
}

/** An emitter that knows its events by name, and by type what it tells with each. */
export class LoudEmitter<Events extends Record<keyof Events, readonly unknown[]>> {
  /** Only for the type check. */
  declare readonly events?: Events
  readonly #emitter = new EventEmitter()
  readonly #name: string
  readonly #known: readonly string[]

  constructor(name: string, known: readonly (keyof Events & string)[]) {
    this.#name = name
    this.#known = known
  }

  on<Event extends keyof Events & string>(event: Event, listener: (...told: Events[Event]) => void): this {
    if (!this.#known.includes(event)) throw unknown(this.#name, `on('${event}')`)
    // `emit` below tells a listener what its event's type says, and nobody else can emit.
    this.#emitter.on(event, listener as (...told: readonly unknown[]) => void)
    return this
  }

  once<Event extends keyof Events & string>(event: Event, listener: (...told: Events[Event]) => void): this {
    if (!this.#known.includes(event)) throw unknown(this.#name, `once('${event}')`)
    this.#emitter.once(event, listener as (...told: readonly unknown[]) => void)
    return this
  }

  emit<Event extends keyof Events & string>(event: Event, ...told: Events[Event]): void {
    this.#emitter.emit(event, ...told)
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
const isMethod = (value: unknown): value is Method =>
  typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value))
