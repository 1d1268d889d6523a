const PREFIX = 'huisheng.page.'

/** A lock that the browser drops the moment this page ends, however it ends; or what this gives is called. */
export function stayAlive(page: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  void navigator.locks.request(PREFIX + page, () => promise)
  return resolve
}

/** The pages of this browser that are open now. */
export async function livingPages(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query()
  return new Set(held.map(({ name = '' }) => name.slice(PREFIX.length)))
}
