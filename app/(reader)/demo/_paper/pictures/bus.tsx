/** A bus on an empty kerb lane, a cyclist behind it. */
export const Bus = () => (
  <>
    <path fill="#f3d9b1" d="M0 0h640v360H0z" />
    <circle cx="520" cy="84" r="44" fill="#fbf0d9" />
    <path fill="#d7a877" d="M0 120h70v-40h80v60h60V60h90v90h80V96h70v54h60v-36h130v126H0z" />
    <path
      fill="#c18f5f"
      d="M92 100h14v16H92zm28 0h14v16h-14zM232 82h14v18h-14zm28 0h14v18h-14zm-28 32h14v18h-14zm28 0h14v18h-14zM400 116h12v14h-12zm22 0h12v14h-12z"
    />
    <path fill="#6d8b52" d="M30 150c0-40 44-40 44 0v60H30zM560 140c0-46 52-46 52 0v70h-52z" />
    <path fill="#574b45" d="M0 230h640v130H0z" />
    <path fill="#b5533c" d="M0 262h640v58H0z" />
    <path fill="#f3d9b1" d="M0 258h640v4H0zM0 320h640v3H0z" />
    <path stroke="#f3d9b1" strokeWidth="5" strokeDasharray="34 30" d="M0 343h640" />
    <rect x="170" y="146" width="280" height="136" rx="16" fill="#1f6f78" />
    <path fill="#cfe9ea" d="M190 166h52v46h-52zm62 0h52v46h-52zm62 0h52v46h-52zm64 0h56v62h-56z" />
    <path fill="#174f56" d="M170 232h280v14H170z" />
    <path fill="#f6c945" d="M438 252h12v12h-12z" />
    <circle cx="230" cy="282" r="22" fill="#26221f" />
    <circle cx="392" cy="282" r="22" fill="#26221f" />
    <circle cx="230" cy="282" r="9" fill="#a9a097" />
    <circle cx="392" cy="282" r="9" fill="#a9a097" />
    <g fill="none" stroke="#26221f" strokeWidth="5" strokeLinecap="round" strokeLinejoin="round">
      <circle cx="52" cy="290" r="22" />
      <circle cx="120" cy="290" r="22" />
      <path d="m52 290 22-38h34l12 38M74 252l22 38 12-38-4-12h14" />
      <path stroke="#1f3f75" strokeWidth="11" d="m72 248 12-46 24 22" />
    </g>
    <circle cx="90" cy="180" r="13" fill="#8a5a3c" />
  </>
)
