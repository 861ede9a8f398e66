const sensors = [
  [96, 214, '#f2b84b'],
  [178, 250, '#d9503f'],
  [250, 196, '#f2b84b'],
  [322, 262, '#d9503f'],
  [404, 208, '#4f9d69'],
  [470, 256, '#f2b84b'],
  [556, 190, '#4f9d69'],
] as const

/** The town in its hollow, with the children's sensors over the roofs. */
export const Sensors = () => (
  <>
    <path fill="#cfe0e8" d="M0 0h640v360H0z" />
    <path fill="#a9c3d1" d="m0 150 90-70 70 46 110-96 96 92 84-58 100 70 90-54v180H0z" />
    <path fill="#eef5f8" d="m90 80 24 16-20 8-22-10zM270 30l32 30-26 6-14-8-24 4zM450 64l26 18-22 4-24-8z" />
    <path fill="#d8c9b4" d="M0 168c120-26 220 22 320 6s220-22 320 4v60H0z" opacity=".85" />
    <path
      fill="#5f7482"
      d="M40 230h90v-20l30 20h40v-34h60v44h40v-20h80v-26h50v40h70v-24l34 24h50v-40h56v166H0v-110z"
    />
    <path fill="#4a5c69" d="M0 292h640v68H0z" />
    <path
      fill="#f3e2b3"
      d="M60 262h14v14H60zm26 0h14v14H86zm124-40h12v14h-12zm22 0h12v14h-12zm138 20h14v14h-14zm24 0h14v14h-14zm120 4h14v14h-14zm94-20h14v14h-14z"
    />
    <path
      fill="none"
      stroke="#34434d"
      strokeWidth="2"
      strokeDasharray="4 6"
      d={`M${sensors.map(([x, y]) => `${x} ${y}`).join('L')}`}
    />
    {sensors.map(([x, y, colour]) => (
      <g key={x}>
        <circle cx={x} cy={y} r="26" fill={colour} opacity=".28" />
        <circle cx={x} cy={y} r="13" fill={colour} />
        <circle cx={x} cy={y} r="13" fill="none" stroke="#fff" strokeWidth="3" />
      </g>
    ))}
    <path fill="#3c4a37" d="M0 336c80-22 160-6 240-12s140-20 220-8 120-2 180-14v58H0z" />
  </>
)
