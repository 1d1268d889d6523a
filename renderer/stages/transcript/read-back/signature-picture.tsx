import { PAD_HEIGHT, PAD_WIDTH, pathOf, type Strokes } from './signature-lines.ts'
import './signature.css'

/** A signature as it was drawn. */
export function SignaturePicture({ strokes, label }: Readonly<{ strokes: Strokes; label: string }>) {
  return (
    <svg className="signature" viewBox={`0 0 ${PAD_WIDTH} ${PAD_HEIGHT}`} role="img" aria-label={label}>
      <path d={strokes.map(pathOf).join('')} />
    </svg>
  )
}
