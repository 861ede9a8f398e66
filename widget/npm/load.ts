export type News =
  | { type: 'ready' }
  | { type: 'count'; count: number }
  | { type: 'comment'; id: string; isPublished: boolean }
  | { type: 'signin'; isSignedIn: boolean }
  /** A reader wants to sign in where the page has accounts of its own. */
  | { type: 'signin-wanted' }

export type Accounts = {
  /** A new token for whoever is signed in at the page now; null for nobody. Asked for when it is needed. */
  token: () => Promise<string | null> | string | null
  /** A reader who is not signed in wants to be. */
  signIn?: () => void
}

export type Place = {
  element: Element
  site: string
  /** The article's own id; without it its address counts. */
  key?: string
  url?: string
  title?: string
  /** The part of the publication that it belongs to. */
  section?: string
  language?: string
  /** `auto`: as the reader's system has it; without it as the letters around are, light or dark. */
  theme?: 'light' | 'dark' | 'auto'
  /** Where readers sign in at the page itself. */
  accounts?: Accounts
}

export type Widget = {
  /** Returns the way to stop listening. */
  on: <K extends News['type']>(kind: K, listener: (news: Extract<News, { type: K }>) => void) => () => void
  /** The page looks otherwise now. */
  restyle: () => void
  /** Somebody signed in or out at the page. */
  accountChanged: () => void
  remove: () => void
}

type Load = (place: Place) => Widget

const loads = new Map<string, Promise<Load>>()

/** `Pikir.load` of the server at this origin, fetched once. Rejects where it cannot be had, and asks anew next time. */
export function loadFrom(origin: string): Promise<Load> {
  const known = loads.get(origin)
  if (known) return known
  const load = fetchLoad(origin)
  loads.set(origin, load)
  load.catch(() => loads.delete(origin))
  return load
}

function fetchLoad(origin: string): Promise<Load> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `${origin}/pikir.js`
    script.onload = () => {
      // each server's script puts its own there
      const { Pikir } = window as unknown as { Pikir?: { load: Load } }
      if (Pikir) resolve(Pikir.load)
      else reject(new Error(`${script.src} is not Pikir's`))
    }
    script.onerror = () => {
      script.remove()
      reject(new Error(`${script.src} could not be loaded`))
    }
    document.head.append(script)
  })
}

/** Puts comments into an element, as soon as the script is there. The answer takes them out again, also before. */
export function put(origin: string, place: Place, begun: (widget: Widget) => void): () => void {
  let isOver = false
  let widget: Widget | null = null
  loadFrom(origin).then(
    (load) => {
      if (isOver) return
      widget = load(place)
      begun(widget)
    },
    (error) => console.error(error),
  )
  return () => {
    isOver = true
    widget?.remove()
  }
}
