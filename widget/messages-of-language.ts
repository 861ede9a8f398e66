/** Stands for one language's messages: the build puts each bundle's own language here. */
export { default } from '@/locales/ru/widget.json'
