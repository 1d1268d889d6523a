/**
 * Of an error only what the program wrote itself: its kind, its code and where it arose. Its message may repeat what
 * somebody typed, and a log is read by people who may not see that.
 */
export function redactedError(error: unknown): object | string {
  if (!(error instanceof Error)) return 'not an error'
  const { name, message, stack = '' } = error
  const code: unknown = Reflect.get(error, 'code')
  const at = stack
    .replace(message, '')
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
  return { name, ...(typeof code === 'string' ? { code } : {}), at: at.filter((line) => line.startsWith('at ')) }
}
