import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, loadTexts } from './texts/texts.ts'

/**
 * Loads every text of the language before the first paint. Nothing waits for texts later: a page that is shown and goes
 * away for a moment, because one of its panels has no texts yet, loses the key that is pressed in that moment.
 */
export async function startTexts(): Promise<void> {
  const language = storedLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: await loadTexts(language) },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  document.documentElement.lang = language
}

export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language)
  for (const [namespace, texts] of Object.entries(await loadTexts(language)))
    i18next.addResourceBundle(language, namespace, texts)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

const STORED = 'huisheng.language'

function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN'
}
