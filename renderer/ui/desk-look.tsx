import ConfigProvider from 'antd/es/config-provider'
import en from 'antd/es/locale/en_US'
import zh from 'antd/es/locale/zh_CN'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { deskTheme } from './theme.ts'

/** Our tokens and the reader's language for every control inside. */
export function DeskLook({ children }: Readonly<{ children: ReactNode }>) {
  const { i18n } = useTranslation()
  return (
    // A wide space between the two hanzi of a button would break its name for readers and tests.
    <ConfigProvider theme={deskTheme} locale={i18n.language === 'en' ? en : zh} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
