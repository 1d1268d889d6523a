import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action-button.tsx'

type Props = Readonly<{
  kind: 'accounts' | 'desks' | 'departments'
  /** The form; it calls `done` with the name of what was added. */
  form: (done: (name: string) => void, cancel: () => void) => ReactNode
  children: ReactNode
}>

/** A list with a form that opens above it and says what it added. */
export function AddPanel({ kind, form, children }: Props) {
  const { t } = useTranslation('administration')
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  const done = (name: string) => {
    setAdded(name)
    setAdding(false)
  }
  return (
    <section className="administration-page" aria-label={t(`tabs.${kind}`)}>
      {adding ? (
        form(done, () => setAdding(false))
      ) : (
        <div className="administration-row">
          <ActionButton primary shortcut="Alt+N" onClick={() => setAdding(true)}>
            {t(`add.${kind}`)}
          </ActionButton>
          {added && <span role="status">{t('added', { name: added })}</span>}
        </div>
      )}
      {children}
    </section>
  )
}
