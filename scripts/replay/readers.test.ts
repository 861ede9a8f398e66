import { expect, test } from 'vitest'
import { startModerator, startReaders } from './readers'

test('in production nobody gets a session for nothing', async () => {
  await expect(startReaders(crypto.randomUUID(), 1)).rejects.toThrow('in the demo alone')
  await expect(startModerator(crypto.randomUUID())).rejects.toThrow('in the demo alone')
})
