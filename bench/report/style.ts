/** Dark letters on light ground, or the other way round where the reader's system is dark. */
export const style = `
  text { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; fill: #1b2430; font-size: 14px }
  .ground { fill: #ffffff }
  .title { font-size: 22px; font-weight: 600 }
  .group { font-size: 17px; font-weight: 600 }
  .quiet, .verdict { fill: #55606e; font-size: 13px }
  .figure { font-size: 13px; font-variant-numeric: tabular-nums }
  .track { fill: #e9edf2 }
  .reached { fill: #1f6fb2 }
  .missed { fill: #c2570c }
  .mark { stroke: #1b2430; stroke-width: 2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6ebf1 }
    .ground { fill: #12171d }
    .quiet, .verdict { fill: #a3afbd }
    .track { fill: #27303a }
    .reached { fill: #5aa9e6 }
    .missed { fill: #f0924c }
    .mark { stroke: #e6ebf1 }
  }
`
