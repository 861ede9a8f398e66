import { expect, test } from 'vitest'
import { commandOf, type Press } from './shortcuts'

const press = (code: string, more: Partial<Press> = {}): Press => ({
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...more,
})

test.each([
  ['KeyA', 'approve'],
  ['KeyH', 'hide'],
  ['KeyP', 'hold'],
  ['KeyZ', 'undo'],
  ['KeyS', 'sanction'],
  ['KeyJ', 'next'],
  ['ArrowDown', 'next'],
  ['KeyK', 'previous'],
  ['ArrowUp', 'previous'],
])('%s means %s, whatever letter stands on it', (code, command) => {
  expect(commandOf(press(code), 'card')).toEqual({ do: command })
})

test("the browser's own shortcuts stay its own", () => {
  expect(commandOf(press('KeyA', { ctrlKey: true }), 'card')).toBeNull()
  expect(commandOf(press('KeyZ', { metaKey: true }), 'card')).toBeNull()
  expect(commandOf(press('ArrowLeft', { altKey: true }), 'card')).toBeNull()
  expect(commandOf(press('KeyP', { shiftKey: true }), 'card')).toBeNull()
  expect(commandOf(press('KeyA', { isComposing: true }), 'card')).toBeNull()
})

test('help is the question mark of a Latin keyboard', () => {
  expect(commandOf(press('Slash', { shiftKey: true }), 'card')).toEqual({ do: 'help' })
  expect(commandOf(press('Slash'), 'card')).toBeNull()
})

test('a key held down walks on but never decides', () => {
  expect(commandOf(press('KeyJ', { repeat: true }), 'card')).toEqual({ do: 'next' })
  expect(commandOf(press('KeyA', { repeat: true }), 'card')).toBeNull()
  expect(commandOf(press('Digit1', { repeat: true }), 'reasons')).toBeNull()
})

test('digits choose a reason, and only while one is asked for', () => {
  expect(commandOf(press('Digit3'), 'reasons')).toEqual({ do: 'reason', number: 3 })
  expect(commandOf(press('Numpad7'), 'reasons')).toEqual({ do: 'reason', number: 7 })
  expect(commandOf(press('Digit3'), 'card')).toBeNull()
})

test('while a reason is asked for nothing else is decided', () => {
  expect(commandOf(press('KeyA'), 'reasons')).toBeNull()
  expect(commandOf(press('Escape'), 'reasons')).toEqual({ do: 'leave' })
})

test('a digit with Shift is a macro, once for a press, and never while a reason is asked for', () => {
  const second = press('Digit2', { shiftKey: true })
  expect(commandOf(second, 'card')).toEqual({ do: 'macro', number: 2 })
  expect(commandOf({ ...second, repeat: true }, 'card')).toBeNull()
  expect(commandOf({ ...second, altKey: true }, 'card')).toBeNull()
  expect(commandOf(second, 'reasons')).toBeNull()
  expect(commandOf(press('Digit0', { shiftKey: true }), 'card')).toBeNull()
})

test('while a reason is asked for S asks for a sanction, too', () => {
  expect(commandOf(press('KeyS'), 'reasons')).toEqual({ do: 'sanction' })
  expect(commandOf(press('KeyS', { repeat: true }), 'reasons')).toBeNull()
})
