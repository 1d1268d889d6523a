const PREFIX = 'huisheng.page.'

/** A lock that the browser drops the moment this page ends, however it ends. */
export function stayAlive(page: string): void {
  void navigator.locks.request(PREFIX + page, () => new Promise(() => {}))
}

/** The pages of this browser that are open now. */
export async function livingPages(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query()
  return new Set(held.map(({ name = '' }) => name.slice(PREFIX.length)))
}
