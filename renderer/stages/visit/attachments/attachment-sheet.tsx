import { type CSSProperties, type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../../ui/action-button.tsx'

type Props = Readonly<{ url: string; name: string; acts: ReactNode }>

const ZOOMS = [1, 1.5, 2, 3, 4] as const

/** A picture, whole at first; enlarged it is moved about like any page. Turning turns the view, not the file. */
export function AttachmentSheet({ url, name, acts }: Props) {
  const { t } = useTranslation('attachment')
  const [zoom, setZoom] = useState(0)
  const [turn, setTurn] = useState(0)
  const [shape, setShape] = useState(1)
  const scale = ZOOMS[zoom] ?? 1
  const nearer = (step: number) => setZoom((now) => Math.min(Math.max(now + step, 0), ZOOMS.length - 1))
  const turnOn = () => setTurn((now) => (now + 90) % 360)
  const press = ({ key }: KeyboardEvent) => {
    if (key === '+' || key === '=') nearer(1)
    if (key === '-') nearer(-1)
    if (key === 'r' || key === 'R') turnOn()
  }
  return (
    <>
      <div className="panel-actions">
        <ActionButton disabled={zoom === ZOOMS.length - 1} onClick={() => nearer(1)}>
          {t('viewer.nearer')}
        </ActionButton>
        <ActionButton disabled={zoom === 0} onClick={() => nearer(-1)}>
          {t('viewer.farther')}
        </ActionButton>
        <ActionButton onClick={turnOn}>{t('viewer.turn')}</ActionButton>
        {acts}
        <span className="quiet-text">{t('viewer.keys', { percent: scale * 100 })}</span>
      </div>
      <div className="attachment-sheet">
        <button
          type="button"
          title={t('viewer.nearer')}
          style={boxOf(shape, turn, scale)}
          onClick={() => nearer(1)}
          onKeyDown={press}
        >
          <img
            src={url}
            alt={name}
            style={{ rotate: `${turn}deg`, width: isLying(turn) ? `${shape * 100}%` : '100%' }}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setShape(naturalWidth / Math.max(naturalHeight, 1))
            }
          />
        </button>
      </div>
    </>
  )
}

const isLying = (turn: number) => turn % 180 !== 0

/** As large as fits, times the zoom; a picture that was turned takes the room it then needs. */
function boxOf(shape: number, turn: number, scale: number): CSSProperties {
  const ratio = isLying(turn) ? 1 / shape : shape
  return { width: `calc(min(100cqw, 100cqh * ${ratio}) * ${scale})`, aspectRatio: String(ratio) }
}
