import { useTranslation } from 'react-i18next'
import { switchLanguage } from './i18n.ts'
import { useConnection } from './live.ts'
import { LANGUAGES } from './texts/texts.ts'
import './language-switch.css'

/** The languages under their own names, so that whoever cannot read the page finds theirs. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('common')
  // Its texts come from the hall.
  const offline = useConnection() === 'offline'
  return (
    <fieldset className="language-switch" aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          disabled={offline && i18n.language !== language}
          title={offline ? t('languageOffline') : undefined}
          onClick={() => void switchLanguage(language)}
        >
          {ownName(language)}
        </button>
      ))}
    </fieldset>
  )
}

function ownName(language: string): string {
  const [spoken = language] = language.split('-')
  return new Intl.DisplayNames([language], { type: 'language' }).of(spoken) ?? language
}
