import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Divisions, divisionName, divisionText } from '../../../../shared/model/division.ts'

/**
 * What a division code of six digits is called, in one line; null while the names are on their way and where nobody
 * knows it. The list is fetched when the first code is to be named: no first page waits for it.
 */
export function useDivisionName(code: string): string | null {
  const { t } = useTranslation('visit')
  const names = useQuery({ queryKey: ['division names'], queryFn: loadDivisions, enabled: code !== '' })
  const found = names.data ? divisionName(code, names.data) : null
  if (!found) return null
  return found.historic ? t('formerDivision', { name: divisionText(found) }) : divisionText(found)
}

async function loadDivisions(): Promise<Divisions> {
  const file = await import('../../../../resources/rules/divisions.json')
  return Divisions.parse(file.default)
}
