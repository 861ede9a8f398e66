/** The name with its mark: a speech bubble that is a check mark too. */
export const Brand = () => (
  <span className="inline-flex items-center gap-2 font-semibold">
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 text-accent">
      <path
        fill="currentColor"
        d="M5 3h14a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-7.2l-4.5 3.6A.8.8 0 0 1 6 21v-3H5a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3Z"
      />
      <path
        fill="none"
        className="stroke-surface"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="m7.5 10.5 3 3 6-6"
      />
    </svg>
    Pikir
  </span>
)
