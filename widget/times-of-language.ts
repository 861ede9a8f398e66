/** Stands for the few of one language's messages that tell times: the build puts them here. */
export { default } from '@/locales/ru/widget.json'
