import { Field } from '@/app/_ui/field'
import { Textarea } from '@/app/_ui/input'

type Props = {
  label: string
  hint: string
  error: string | null
  value: string
  onType: (text: string) => void
}

/** What a machine reads, in a few lines. */
export const LinesField = ({ label, hint, error, value, onType }: Props) => (
  <Field label={label} hint={hint} error={error}>
    {(wiring) => (
      <Textarea
        {...wiring}
        className="font-mono text-sm"
        rows={2}
        spellCheck={false}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    )}
  </Field>
)
