import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Loads the texts a page needs before its first paint; other namespaces follow with the place that uses them. */
export async function startTexts(namespaces: readonly string[]): Promise<void> {
  await i18next
    .use(textFiles)
    .use(initReactI18next)
    .init({
      lng: storedLanguage(),
      fallbackLng: 'zh-CN',
      load: 'currentOnly',
      ns: ['common', 'errors', ...namespaces],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    })
  document.documentElement.lang = i18next.language
}

export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

const STORED = 'huisheng.language'

function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED)
  return LANGUAGES.find((language) => language === stored) ?? 'zh-CN'
}

type Texts = Readonly<{ default: Record<string, unknown> }>
const files = import.meta.glob<Texts>(['../../resources/locales/*/*.json', '!../../resources/locales/*/start.json'])

const textFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = files[`../../resources/locales/${language}/${namespace}.json`]
    if (!load) return done(new Error(`no texts: ${language}/${namespace}`), null)
    load().then(
      (texts) => done(null, texts.default),
      (error: Error) => done(error, null),
    )
  },
}
