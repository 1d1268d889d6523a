/** `23.3` is article 23 paragraph 3 of the regulations, `22` the whole article 22. */
export function articleOf(written: string): Readonly<{ article: string; paragraph: string | null }> {
  const [article = written, paragraph] = written.split('.')
  return { article, paragraph: paragraph ?? null }
}
