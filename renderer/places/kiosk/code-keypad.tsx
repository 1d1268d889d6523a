import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { CODE_KEYS, groupedCode, withKey } from './code-entry.ts'

type Props = Readonly<{ code: string; onChange: (code: string) => void; onFind: () => void; busy: boolean }>

/** Large keys for a finger; a keyboard or a scanner that types may be used as well. */
export function CodeKeypad({ code, onChange, onFind, busy }: Props) {
  const { t } = useTranslation('kiosk')

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'Backspace') onChange(code.slice(0, -1))
      else if (event.key === 'Enter' && !takesEnter(event.target)) {
        event.preventDefault()
        onFind()
      } else if (withKey(code, event.key) !== code) onChange(withKey(code, event.key))
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [code, onChange, onFind])

  return (
    <div className="kiosk-keypad">
      <output className="kiosk-code" aria-label={code ? t('code.entered', { code }) : t('code.none')}>
        {groupedCode(code)}
      </output>
      <fieldset className="kiosk-keys" aria-label={t('code.keypad')}>
        {CODE_KEYS.map((key) => (
          <button key={key} type="button" onClick={() => onChange(withKey(code, key))}>
            {key}
          </button>
        ))}
      </fieldset>
      <div className="kiosk-row">
        <button type="button" onClick={() => onChange(code.slice(0, -1))}>
          {t('code.delete')}
        </button>
        <button type="button" onClick={() => onChange('')}>
          {t('code.clear')}
        </button>
        <button type="button" className="kiosk-main" disabled={busy} onClick={onFind}>
          {t('code.find')}
        </button>
      </div>
    </div>
  )
}

// A scanner ends with Enter while the last touched key still has the focus; only the other buttons keep theirs.
export function takesEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement && !target.closest('.kiosk-keys')
}
