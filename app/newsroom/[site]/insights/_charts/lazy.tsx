'use client'

import dynamic from 'next/dynamic'

// only this page pays for them, and only once it is there
export const FlowChart = dynamic(() => import('./flow-chart').then(({ FlowChart }) => FlowChart), {
  ssr: false,
})
export const TimesChart = dynamic(() => import('./times-chart').then(({ TimesChart }) => TimesChart), {
  ssr: false,
})
export const SharesChart = dynamic(() => import('./shares-chart').then(({ SharesChart }) => SharesChart), {
  ssr: false,
})
