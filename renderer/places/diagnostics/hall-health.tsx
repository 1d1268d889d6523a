import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Overview } from '../../../shared/contract/diagnostics.ts'
import { useTimes } from '../../app/time.ts'
import { Facts } from '../../ui/facts.tsx'
import { sizeOf, span } from './figures.ts'

/** Below this the daily backups and the log will soon find no room. */
const LITTLE_SPACE = 2 * 1024 ** 3

export function HallHealth({ overview }: Readonly<{ overview: Overview }>) {
  const { t, i18n } = useTranslation(['diagnostics', 'common'])
  const { moment } = useTimes()
  const { at, hall } = overview
  const check = t(`fileCheck.${hall.fileCheck.state}`, { at: moment(hall.fileCheck.at) })
  const space = sizeOf(hall.freeBytes, i18n.language)
  const facts = [
    { name: 'uptime', value: t('since', { at: moment(hall.startedAt), ...span(at - hall.startedAt) }) },
    { name: 'database', value: sizeOf(hall.databaseBytes, i18n.language) },
    { name: 'databaseVersion', value: hall.databaseVersion },
    { name: 'fileCheck', value: <Doubtful bad={hall.fileCheck.state === 'damaged'}>{check}</Doubtful> },
    { name: 'journalRows', value: hall.journalRows },
    { name: 'openPages', value: pagesText(hall.openPages, t) },
    {
      name: 'freeSpace',
      value: (
        <Doubtful bad={hall.freeBytes < LITTLE_SPACE}>
          {hall.freeBytes < LITTLE_SPACE ? t('littleSpace', { space }) : space}
        </Doubtful>
      ),
    },
    { name: 'lastErrors', value: <LastErrors errors={hall.lastErrors} /> },
  ]
  return (
    <section aria-label={t('health.title')}>
      <h2>{t('health.title')}</h2>
      <Facts facts={facts.map(({ name, value }) => ({ name, value, label: t(`health.${name}`) }))} />
    </section>
  )
}

function Doubtful({ bad, children }: Readonly<{ bad: boolean; children: string }>) {
  return bad ? <span className="diagnostics-bad">⚠ {children}</span> : children
}

function LastErrors({ errors }: Readonly<{ errors: Overview['hall']['lastErrors'] }>) {
  const { t } = useTranslation('diagnostics')
  const { moment } = useTimes()
  if (errors.length === 0) return t('noErrors')
  return (
    <ul className="diagnostics-plain">
      {errors.map(({ at, code }) => (
        <li key={`${at} ${code}`}>
          {moment(at)} <code>{code}</code>
        </li>
      ))}
    </ul>
  )
}

function pagesText(open: Overview['hall']['openPages'], t: TFunction): string {
  return open
    .map(({ role, pages }) => t('pages', { ns: 'diagnostics', role: t(`role.${role}`, { ns: 'common' }), pages }))
    .join(t('between', { ns: 'diagnostics' }))
}
