import Button from 'antd/es/button'
import { useTranslation } from 'react-i18next'
import type { CasefileView } from '../../../shared/contract/casefile.ts'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { Section } from './section.tsx'

type Props = Readonly<{ casefile: CasefileView; onOpen: ((casefile: CasefileId) => void) | undefined }>
type Linked = CasefileView['repeatedBy'][number]

/** The same matter's other registrations, as a person linked them, from both ends. */
export function SameMatterLinks({ casefile: { sameAs, repeatedBy }, onOpen }: Props) {
  const { t } = useTranslation(['similar', 'casefile'])
  if (!sameAs && repeatedBy.length === 0) return null
  const line = (linked: Linked, way: 'sameAs' | 'repeatedBy') => {
    const { number, receivedOn: date, partyName: party } = linked
    const said = t('links.linked', { number, date, party, state: t(`state.${linked.state}`, { ns: 'casefile' }) })
    return (
      <li key={linked.id}>
        {t(`links.${way}`)}
        {onOpen ? (
          <Button type="link" size="small" onClick={() => onOpen(linked.id)}>
            {said}
          </Button>
        ) : (
          said
        )}
      </li>
    )
  }
  return (
    <Section title={t('links.title')}>
      <ul className="casefile-links">
        {sameAs && line(sameAs, 'sameAs')}
        {repeatedBy.map((linked) => line(linked, 'repeatedBy'))}
      </ul>
    </Section>
  )
}
