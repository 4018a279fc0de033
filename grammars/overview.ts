import { languages } from 'sluice';

/** The languages as a table, for the README. */
export function overview(): string {
  const rows = languages.map(({ id, title, codes }) => {
    const prefix = Object.values(codes)[0]?.code.slice(0, 2) ?? '';
    const said = `[${Object.keys(codes).length}](grammars/${id}/diagnostics.md)`;
    return `| \`${id}\` | ${title} | ${prefix} | ${said} |`;
  });
  return ['| language | what | codes | things it can say |', '|---|---|---|---|', ...rows].join(
    '\n',
  );
}
