const bulbs = Array.from({ length: 13 }, (_, place) => 148 + place * 29)

/** The façade of the cinema under its mosaic at dusk. */
export const Cinema = () => (
  <>
    <path fill="#23284a" d="M0 0h640v360H0z" />
    <path fill="#34305f" d="M0 170h640v190H0z" />
    <g fill="#f4e3b2">
      <circle cx="70" cy="52" r="3" />
      <circle cx="150" cy="90" r="2" />
      <circle cx="556" cy="44" r="3" />
      <circle cx="598" cy="112" r="2" />
      <circle cx="470" cy="30" r="2" />
    </g>
    <path fill="#4a3f6b" d="M0 250h90v-60h40v120H0zM520 190h60v40h60v90H520z" />
    <path fill="#c9b28f" d="M120 110h400v200H120z" />
    <path fill="#e2cfae" d="M106 96h428v22H106z" />
    <path fill="#31577f" d="M150 132h340v66H150z" />
    <path fill="#e0713e" d="M150 198v-20l50-22 44 26 60-34 52 28 60-24 74 30v16z" />
    <path fill="#f3c75a" d="m452 144 4 9 10 1-8 6 3 10-9-5-9 5 3-10-8-6 10-1z" />
    <path
      fill="#1d2f4c"
      d="m232 176 18-18 10 4 26-4 12 10 14 2-4 8-14-2-4 16-6-1 1-14-22-1-6 16-6-1 3-16-10-4-8 8z"
    />
    <path fill="#7c2230" d="M252 158c-2-14 4-20 10-20s8 8 4 18z" />
    <path fill="#9b2d3b" d="M136 206h368v26H136z" />
    {bulbs.map((x) => (
      <circle key={x} cx={x} cy="219" r="5" fill="#ffe9a6" />
    ))}
    <path fill="#f6d88c" d="M176 244h60v66h-60zm76 0h60v66h-60zm76 0h60v66h-60zm76 0h60v66h-60z" />
    <path stroke="#8c7452" strokeWidth="4" d="M206 244v66m76-66v66m76-66v66m76-66v66" />
    <path fill="#1b1d36" d="M0 310h640v50H0z" />
    <path fill="#3a3358" d="M140 310h360l40 50H100z" />
    <g fill="#11132a">
      <circle cx="300" cy="276" r="9" />
      <path d="M288 290c0-8 24-8 24 0l4 34h-32z" />
      <circle cx="336" cy="290" r="7" />
      <path d="M327 301c0-7 18-7 18 0l3 24h-24z" />
    </g>
  </>
)
