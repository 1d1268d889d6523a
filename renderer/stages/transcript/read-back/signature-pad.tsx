import { type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PAD_HEIGHT, PAD_WIDTH, pathOf, pointOn, type Strokes, withPoint, withStroke } from './signature-lines.ts'
import './signature.css'

type Props = Readonly<{
  strokes: Strokes
  /** Told at the end of each stroke, not with every point. */
  onChange: (strokes: Strokes) => void
}>

/** Where somebody signs with a pen, a finger or the mouse. Who has only keys agrees in another manner. */
export function SignaturePad({ strokes, onChange }: Props) {
  const { t } = useTranslation('read-back')
  const { shown, listeners } = usePen(strokes, onChange)
  return (
    <svg
      className="signature signature-pad"
      viewBox={`0 0 ${PAD_WIDTH} ${PAD_HEIGHT}`}
      role="img"
      aria-label={t(strokes.length === 0 ? 'pad.empty' : 'pad.drawn')}
      {...listeners}
    >
      <path d={shown.map(pathOf).join('')} />
    </svg>
  )
}

function usePen(strokes: Strokes, onChange: (strokes: Strokes) => void) {
  const [drawing, setDrawing] = useState<Strokes | null>(null)
  // Several points may come before the next render.
  const latest = useRef<Strokes | null>(null)
  const writing = useRef<number | null>(null)
  const penWasHere = useRef(false)
  const show = (next: Strokes | null) => {
    latest.current = next
    setDrawing(next)
  }

  function begin(event: PointerEvent<SVGSVGElement>): void {
    const byPen = event.pointerType === 'pen'
    // A hand rests on the pad while its pen writes, and between its strokes.
    if (!byPen && (penWasHere.current || latest.current !== null)) return
    if (!event.isPrimary || event.button !== 0) return
    penWasHere.current ||= byPen
    writing.current = event.pointerId
    event.currentTarget.setPointerCapture(event.pointerId)
    show(withStroke(strokes, pointOn(event.currentTarget.getBoundingClientRect(), event)))
  }
  function go(event: PointerEvent<SVGSVGElement>): void {
    if (latest.current === null || event.pointerId !== writing.current) return
    const box = event.currentTarget.getBoundingClientRect()
    const points = [...event.nativeEvent.getCoalescedEvents(), event.nativeEvent]
    show(points.reduce((drawn, at) => withPoint(drawn, pointOn(box, at)), latest.current))
  }
  function lift(event: PointerEvent<SVGSVGElement>): void {
    if (latest.current === null || event.pointerId !== writing.current) return
    onChange(latest.current)
    show(null)
  }

  return {
    shown: drawing ?? strokes,
    listeners: { onPointerDown: begin, onPointerMove: go, onPointerUp: lift, onPointerCancel: lift },
  }
}
