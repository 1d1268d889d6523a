import './state-tag.css'

/** A state in words, with a sign of how far along it is: open, under way, done or sent back. */
export function StateTag({ state, label }: Readonly<{ state: string; label: string }>) {
  const progress = PROGRESS[state] ?? 'under-way'
  return (
    <span className={`state-tag state-${progress}`}>
      <span className="state-sign" aria-hidden="true" />
      {label}
    </span>
  )
}

type Progress = 'open' | 'under-way' | 'done' | 'back'

const PROGRESS: Readonly<Record<string, Progress>> = {
  registered: 'open',
  sent: 'open',
  finished: 'done',
  closed: 'done',
  objected: 'back',
  returned: 'back',
}
