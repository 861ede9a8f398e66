'use client'

import dynamic from 'next/dynamic'

// only this page pays for them, and only once it is there
const options = { ssr: false, loading: () => null } as const

export const FlowChart = dynamic(() => import('./flow-chart').then((loaded) => loaded.FlowChart), options)
export const TimesChart = dynamic(() => import('./times-chart').then((loaded) => loaded.TimesChart), options)
export const SharesChart = dynamic(
  () => import('./shares-chart').then((loaded) => loaded.SharesChart),
  options,
)
