export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The texts of one language, by the path of their file. */
export type Texts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The texts of one language, by their namespace: `visit` is what `visit.json` says. */
export async function loadTexts(language: Language): Promise<Record<string, Readonly<Record<string, unknown>>>> {
  const { texts } = await FILES[language]()
  return Object.fromEntries(Object.entries(texts).map(([path, said]) => [path.replace(/^.*\/|\.json$/g, ''), said]))
}

const FILES: Readonly<Record<Language, () => Promise<{ texts: Texts }>>> = {
  'zh-CN': () => import('./zh-cn.ts'),
  en: () => import('./en.ts'),
}
