import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../../shared/contract/visit-attachments.ts'

const KIB = 1024

/** What a paper is in a few words: "PDF，3 页，1.2 MB". */
export function useAttachmentWords() {
  const { t } = useTranslation('attachment')
  return ({ type, pages, bytes }: AttachmentView): string => {
    const size = bytes < KIB * KIB ? `${Math.ceil(bytes / KIB)} KB` : `${(bytes / KIB / KIB).toFixed(1)} MB`
    if (type !== 'application/pdf') return t('about.picture', { size })
    return pages === 0 ? t('about.locked', { size }) : t('about.pdf', { count: pages, size })
  }
}
