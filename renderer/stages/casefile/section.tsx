import { type ReactNode, useId } from 'react'

/** A titled part of a matter's page. */
export function Section({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const id = useId()
  return (
    <section className="casefile-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}
