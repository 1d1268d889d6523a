import { useTranslation } from 'react-i18next'
import { useAbout } from '../../app/about.tsx'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { useConnection } from '../../app/live.ts'
import { useMe } from '../../app/me.tsx'
import { signOut } from '../../app/session.ts'
import { Mark } from '../../ui/mark.tsx'
import { useVisitorScreen } from './use-visitor-screen.ts'

/** Where I am, who I am, whether the hall is reachable. */
export function TopBar() {
  const { t } = useTranslation(['hall', 'common'])
  const about = useAbout()
  const me = useMe()
  const offline = useConnection() === 'offline'
  const role = t(`role.${me.role}`, { ns: 'common' })
  const visitorScreen = useVisitorScreen()
  const atCounter = me.role === 'clerk' || me.role === 'desk'

  return (
    <div>
      <header className="top-bar">
        <a href="#content" className="top-bar-skip">
          {t('bar.skip')}
        </a>
        <h1>
          <Mark size={24} />
          {about.name}
        </h1>
        {about.sample && <span className="top-bar-sample">{t('bar.sample')}</span>}
        <span className="top-bar-place">{t(`bar.place.${me.role}`)}</span>
        {offline && (
          <span className="top-bar-offline" role="alert">
            {t('offlineHint', { ns: 'common' })}
          </span>
        )}
        <div className="top-bar-end">
          <span className={offline ? 'top-bar-line is-offline' : 'top-bar-line'} role="status">
            <span aria-hidden="true">{offline ? '✕' : '●'}</span>
            {t(offline ? 'offline' : 'online', { ns: 'common' })}
          </span>
          <LanguageSwitch />
          {atCounter && (
            <button
              type="button"
              className="top-bar-action"
              onClick={() => void visitorScreen.toggle()}
              {...(visitorScreen.shown === null ? {} : { 'aria-pressed': visitorScreen.shown })}
            >
              {t('bar.visitorScreen')}
            </button>
          )}
          <span>
            <span className="only-heard">{t('bar.who', { name: me.name, role })}</span>
            <span aria-hidden="true">{`${me.name} · ${role}`}</span>
          </span>
          <button type="button" className="top-bar-action" onClick={() => void signOut()}>
            {t('bar.signOut')}
          </button>
        </div>
      </header>
      {visitorScreen.failure && (
        <div className="top-bar-strip" role="alert">
          {t(`bar.visitorScreenFailure.${visitorScreen.failure}`)}
        </div>
      )}
    </div>
  )
}
