import { embed } from './page/embed'

// each of several tags runs by itself
embed(document.currentScript as HTMLScriptElement)
