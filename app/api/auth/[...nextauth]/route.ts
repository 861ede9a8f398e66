import { answerAuth } from '@/lib/accounts/answer-auth'
import { refuseSignIns } from '@/lib/api/refuse-sign-ins'

type Context = { params: Promise<{ nextauth: string[] }> }

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { nextauth } = await params
  return (await refuseSignIns(request, nextauth)) ?? answerAuth(request, nextauth)
}

export { answer as GET, answer as POST }
