import { useTranslation } from 'react-i18next'
import type { Overview } from '../../../shared/contract/diagnostics.ts'
import { Facts } from '../../ui/facts.tsx'
import type { Seen } from './this-computer-seen.ts'

type Props = Readonly<{ overview: Overview; seen: Seen }>

/** Of the hall's computer first; in the desktop shell also of this one. */
export function VersionsAndPaths({ overview: { versions, paths }, seen }: Props) {
  const { t } = useTranslation('diagnostics')
  const facts = [
    ...Object.entries(versions).map(([name, value]) => ({ name: `versions.${name}`, value })),
    ...Object.entries(paths).map(([name, value]) => ({ name: `paths.${name}`, value: value ?? t('paths.elsewhere') })),
    ...SHELL_VERSIONS.map((name) => ({ name: `here.${name}`, value: seen.versions[name] })),
    ...SHELL_PATHS.map((name) => ({ name: `here.${name}`, value: seen.paths[name] })),
  ]
  return (
    <section aria-label={t('versionsAndPaths')}>
      <h2>{t('versionsAndPaths')}</h2>
      <Facts facts={facts.flatMap(({ name, value }) => (value ? [{ name, label: t(name), value }] : []))} />
    </section>
  )
}

const SHELL_VERSIONS = ['shell', 'electron', 'chrome', 'system'] as const
const SHELL_PATHS = ['settings', 'log', 'crashes', 'program'] as const
