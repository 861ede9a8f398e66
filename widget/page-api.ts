import { loaderFrom, type Place, type Widget } from './page/api'

declare global {
  interface Window {
    Pikir?: { load: (place: Place) => Widget }
  }
}

const { src } = document.currentScript as HTMLScriptElement

window.Pikir = { load: loaderFrom(src) }
