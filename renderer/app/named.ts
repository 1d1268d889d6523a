import { useTranslation } from 'react-i18next'

/** The name of a service, desk, department… in the reader's language; the Chinese one where no other is kept. */
export function useNamed(): (item: Readonly<{ name: string; nameEn: string }>) => string {
  const { i18n } = useTranslation()
  return (item) => (i18n.language === 'en' && item.nameEn !== '' ? item.nameEn : item.name)
}
