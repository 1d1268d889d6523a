/**
 * Where a thing of the stand-in is not what Electron's own types say, as paths; `never` where it agrees. The stand-in may
 * offer less: fewer members, narrower arguments, objects with fewer fields. It may offer nothing more and nothing else.
 * `Known` are pairs that are compared on their own, so that windows and their contents do not lead round in circles.
 */
export type Differs<Mine, Theirs, Path extends string, Known> =
  // What Electron leaves open, anything fits.
  IsOpen<Theirs> extends true
    ? never
    : unknown extends Mine
      ? `${Path}: says nothing`
      : Mine extends unknown
        ? FitsOne<Mine, Theirs, Path, Known>
        : never

/** The members of an object or class, but for those that only the test reads. */
export type MembersDiffer<Mine, Theirs, Own extends PropertyKey, Path extends string, Known> = {
  [Key in Exclude<keyof Mine, Own>]: Key extends keyof Theirs
    ? Differs<Mine[Key], Theirs[Key], `${Path}.${Key & string}`, Known>
    : `${Path}.${Key & string}: unknown`
}[Exclude<keyof Mine, Own>]

/** The events of an emitter: each is one of Electron's, whose listeners get at least what the stand-in gives them. */
export type EventsDiffer<Events, Theirs, Path extends string> = {
  [Event in keyof Events]: Events[Event] extends readonly unknown[]
    ? Theirs extends { on(event: Event, listener: (...given: Events[Event]) => void): unknown }
      ? never
      : `${Path} on ${Event & string}`
    : never
}[keyof Events]

type IsOpen<Value> = 0 extends 1 & Value ? true : false

/** One member of a union of ours fits when it fits one member of theirs. */
type FitsOne<Mine, Theirs, Path extends string, Known> = true extends (
  Theirs extends unknown
    ? IsNever<Differ<Mine, Theirs, Path, Known>>
    : never
)
  ? never
  : Theirs extends unknown
    ? Differ<Mine, Theirs, Path, Known>
    : never

type IsNever<Value> = [Value] extends [never] ? true : false

type Differ<Mine, Theirs, Path extends string, Known> = [Mine, Theirs] extends Known
  ? never
  : Mine extends (...args: infer Args) => infer Given
    ? CallDiffers<Args, Given, Theirs, Path, Known>
    : Mine extends Promise<infer Value>
      ? Theirs extends Promise<infer TheirValue>
        ? Differs<Value, TheirValue, `${Path}: promise`, Known>
        : `${Path}: promise`
      : Mine extends readonly (infer Item)[]
        ? Theirs extends readonly (infer TheirItem)[]
          ? Differs<Item, TheirItem, `${Path}[]`, Known>
          : `${Path}: list`
        : Mine extends object
          ? Theirs extends object
            ? MembersDiffer<Mine, Theirs, never, Path, Known>
            : `${Path}: object`
          : Mine extends Theirs
            ? never
            : `${Path}: value`

/** Of several overloads one has to fit. A callback that Electron merely calls a function takes anything. */
type CallDiffers<Args extends readonly unknown[], Given, Theirs, Path extends string, Known> = [
  CallableFunction,
] extends [Theirs]
  ? never
  : IsNever<Signatures<Theirs>> extends true
    ? `${Path}: function`
    : true extends (
          Signatures<Theirs> extends infer One
            ? One extends Signature
              ? IsNever<SignatureDiffers<Args, Given, One, Path, Known>>
              : never
            : never
        )
      ? never
      : Signatures<Theirs> extends infer One
        ? One extends Signature
          ? SignatureDiffers<Args, Given, One, Path, Known>
          : never
        : never

type Signature = readonly [args: readonly unknown[], given: unknown]
type SignatureDiffers<Args extends readonly unknown[], Given, One extends Signature, Path extends string, Known> =
  | ArgumentsDiffer<Args, One[0], Path, Known>
  | Differs<Given, One[1], `${Path}()`, Known>

type ArgumentsDiffer<
  Args extends readonly unknown[],
  Theirs extends readonly unknown[],
  Path extends string,
  Known,
> = Exclude<
  {
    [Index in keyof Args]: Index extends keyof Theirs
      ? Differs<Args[Index], Theirs[Index], `${Path}(${Index & string})`, Known>
      : number extends Theirs['length']
        ? Differs<Args[Index], Theirs[number], `${Path}(${Index & string})`, Known>
        : `${Path}(${Index & string}): one too many`
  }[number],
  undefined
>

/** The last two overloads; Electron has no more of a method that the stand-in offers. */
type Signatures<Method> = Method extends {
  (...args: infer A): infer R
  (...args: infer B): infer S
}
  ? (unknown extends R ? (IsOpen<R> extends true ? [A, R] : never) : [A, R]) | [B, S]
  : Method extends (...args: infer A) => infer R
    ? [A, R]
    : never
