import Checkbox from 'antd/es/checkbox'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../ui/action-button.tsx'
import { type Sentence, useSpoken } from './use-spoken.ts'

type Props = Readonly<{ sentence: Sentence; onNext: () => boolean }>

/** Has the computer read the account out, where it has a Chinese voice of its own; else says why not. */
export function SpokenPart({ sentence, onNext }: Props) {
  const { t } = useTranslation('read-back')
  const { possible, speaking, failed, slow, setSlow, toggle } = useSpoken(sentence, onNext)
  const [asked, setAsked] = useState(false)
  const press = () => {
    setAsked(true)
    toggle()
  }
  return (
    <div className="spoken">
      <ActionButton shortcut="Alt+E" onClick={press}>
        {t(speaking ? 'spoken.pause' : 'spoken.speak')}
      </ActionButton>
      {possible && (
        <Checkbox checked={slow} onChange={(event) => setSlow(event.target.checked)}>
          {t('spoken.slow')}
        </Checkbox>
      )}
      <span role="status" className="field-hint">
        {asked && !possible && t('spoken.noVoice')}
        {failed && t('spoken.failed')}
      </span>
    </div>
  )
}
