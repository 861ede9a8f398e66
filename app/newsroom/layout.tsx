import type { ReactNode } from 'react'
import { SecondDialog } from '@/app/_second/second-dialog'
import { Toasts } from '@/app/_ui/toast'
import { newsroomMessages } from '@/app/_words/messages'
import { NewsroomWords } from '@/app/_words/newsroom-words'
import { newsroomWords } from '@/app/_words/words'

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const { language, t } = await newsroomWords()
  return (
    <NewsroomWords language={language} messages={newsroomMessages[language]}>
      <Toasts closeLabel={t('close')} regionLabel={t('notifications')}>
        {children}
        <SecondDialog />
      </Toasts>
    </NewsroomWords>
  )
}
