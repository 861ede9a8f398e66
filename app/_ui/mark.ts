const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#1f57c3" d="M5 3h14a3 3 0 0 1 3 3v9a3 3 ' +
  '0 0 1-3 3h-7.2l-4.5 3.6A.8.8 0 0 1 6 21v-3H5a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Z"/><path fill="none" stroke="#fff" ' +
  'stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" d="m7.5 10.5 3 3 6-6"/></svg>'

/** The icon of the tab, in the page itself: the demo's pages are at another host than everything else. */
export const mark = `data:image/svg+xml,${encodeURIComponent(drawing)}`
