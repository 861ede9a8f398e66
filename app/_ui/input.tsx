import type { ComponentProps, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { cx } from './cx'

const look =
  'w-full min-w-0 rounded-md bg-surface px-3 py-2 ring-1 ring-inset ring-control placeholder:text-soft ' +
  'aria-invalid:ring-2 aria-invalid:ring-bad disabled:bg-sunken outline-offset-0! pointer-coarse:min-h-11'

type InputProps = ComponentProps<'input'>
export const Input = ({ className, ...rest }: InputProps) => (
  <input {...rest} className={cx(look, className)} />
)

type TextareaProps = TextareaHTMLAttributes<HTMLTextAreaElement>
export const Textarea = ({ className, ...rest }: TextareaProps) => (
  <textarea {...rest} className={cx(look, className)} />
)

// the browser's own select: it knows every phone and every screen reader
type SelectProps = SelectHTMLAttributes<HTMLSelectElement>
export const Select = ({ className, ...rest }: SelectProps) => (
  <select {...rest} className={cx(look, className)} />
)
