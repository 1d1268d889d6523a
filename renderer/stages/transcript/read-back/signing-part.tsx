import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadBackView } from '../../../../shared/contract/transcript-read-back.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import type { Strokes } from './signature-lines.ts'
import { SignaturePad } from './signature-pad.tsx'
import { SignaturePicture } from './signature-picture.tsx'
import type { Signing } from './use-signing.ts'

export type SigningHere = Signing & Readonly<{ forgotten: Strokes | null }>

type Props = Readonly<{ signing: SigningHere; view: ReadBackView }>

/** The clerk's side of a signature: on the visitor's screen where there is one, else on a pad here. */
export function SigningPart({ signing, view }: Props) {
  const { screens, drawing } = view
  const { t } = useTranslation('read-back')
  const { asking, own, forgotten, ask, takeHere, draw, putBack } = signing
  const box = useRef<HTMLDivElement>(null)
  const shown = `${asking} ${drawing.done}`
  useEffect(() => {
    if (shown) box.current?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  if (asking !== null) {
    return (
      <div ref={box} className="signing">
        <p role="status">{t(forgotten ? 'sign.forgotten' : stateOf(view))}</p>
        <SignaturePicture strokes={forgotten ?? drawing.strokes} label={t('sign.picture')} />
        <div className="signing-acts">
          {forgotten && <ActionButton onClick={() => putBack(forgotten)}>{t('sign.putBack')}</ActionButton>}
          <ActionButton shortcut="Alt+S" onClick={ask}>
            {t('sign.again')}
          </ActionButton>
          <ActionButton onClick={takeHere}>{t('sign.here')}</ActionButton>
        </div>
      </div>
    )
  }
  return (
    <div ref={box} className="signing">
      <p>{t(screens > 0 ? 'sign.onScreen' : 'sign.noScreen')}</p>
      <SignaturePad strokes={own} onChange={draw} />
      <div className="signing-acts">
        {screens > 0 && (
          <ActionButton shortcut="Alt+S" onClick={ask}>
            {t('sign.ask')}
          </ActionButton>
        )}
        <ActionButton disabled={own.length === 0} onClick={() => draw(own.slice(0, -1))}>
          {t('pad.undo')}
        </ActionButton>
        <ActionButton disabled={own.length === 0} onClick={() => draw([])}>
          {t('pad.clear')}
        </ActionButton>
      </div>
    </div>
  )
}

function stateOf({ screens, drawing }: ReadBackView) {
  if (drawing.done) return 'sign.done'
  return screens > 0 ? 'sign.waiting' : 'sign.screenGone'
}
