/** Words in which code stands between backticks. */
export const Prose = ({ text }: { readonly text: string }) => (
  <>{text.split(/(`[^`]*`)/).map((part, i) => (i % 2 === 1 ? codeOf(part, i) : part))}</>
);

const codeOf = (quoted: string, key: number) => (
  <code key={key} class="prose">
    {quoted.slice(1, -1)}
  </code>
);
