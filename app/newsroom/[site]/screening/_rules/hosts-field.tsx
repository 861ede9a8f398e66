'use client'

import { useId, useState } from 'react'
import { Textarea } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { hostsIn } from './hosts-in'

type Props = {
  field: 'trusted' | 'hosts' | 'domains'
  hosts: string[]
  onChange: (hosts: string[]) => void
}

/** Hosts, one on each line; addresses that are pasted become their hosts when the field is left. */
export function HostsField({ field, hosts, onChange }: Props) {
  const { t } = useNewsroomWords()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const write = (text: string) => {
    setTyped(text)
    onChange(hostsIn(text))
  }
  return (
    <div className="grid gap-1 text-sm">
      <label htmlFor={id} className="font-medium">
        {t(`hosts.${field}`)}
      </label>
      <Textarea
        id={id}
        rows={Math.min(6, Math.max(2, hosts.length + 1))}
        spellCheck={false}
        placeholder={t('hosts.hint')}
        value={typed ?? hosts.join('\n')}
        onChange={({ target }) => write(target.value)}
        onBlur={() => setTyped(null)}
      />
    </div>
  )
}
