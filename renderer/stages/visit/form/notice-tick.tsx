import Checkbox from 'antd/es/checkbox'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../ui/action-button.tsx'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { DIGIT_KEYS, NOTICE_KEY } from './form-keys.ts'
import { NoticeText } from './notice-text.tsx'

type Props = Readonly<{ given: boolean; missing: boolean; onChange: (given: boolean) => void }>

/** That the visitor was told what their data is for (Personal Information Protection Law, article 17). */
export function NoticeTick({ given, missing, onChange }: Props) {
  const { t } = useTranslation('visit')
  const [reading, setReading] = useState(false)
  useShortcut(NOTICE_KEY, () => onChange(!given))
  return (
    <div className="notice-tick">
      <Checkbox
        name="notice"
        checked={given}
        aria-invalid={missing}
        aria-keyshortcuts={NOTICE_KEY}
        onChange={(event) => onChange(event.target.checked)}
      >
        {t('notice')} <KeyHint shortcut={NOTICE_KEY} />
      </Checkbox>
      <ActionButton size="small" shortcut={DIGIT_KEYS.noticeText} onClick={() => setReading(true)}>
        {t('noticeText.open')}
      </ActionButton>
      {missing && (
        <div className="field-warning" role="alert">
          {t('problem.noticeNeeded')}
        </div>
      )}
      {reading && (
        <NoticeText
          onClose={() => setReading(false)}
          onExplained={() => {
            setReading(false)
            onChange(true)
          }}
        />
      )}
    </div>
  )
}
