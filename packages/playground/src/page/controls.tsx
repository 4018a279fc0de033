import { benchOf, surfaceOf } from './bench.ts';
import { type Draft, draftOf } from './draft.ts';
import { examplesOf } from './examples/index.ts';
import type { Named } from './named.ts';

interface ControlsProps {
  readonly languages: readonly Named[];
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly canonical: string | undefined;
}

/** The bar above: which language, where it is used, examples, and the format button. */
export function Controls({ languages, draft, change, canonical }: ControlsProps) {
  const { language, text } = draft;
  const bench = benchOf(language);
  return (
    <header>
      <h1>
        <img src="/favicon.svg" alt="" width="28" height="28" /> Sluice
      </h1>
      <Choice
        label="Language"
        value={language}
        options={languages.map(({ id, title }) => [id, title])}
        choose={(id) => change(draftOf(id))}
      />
      {bench.surfaces.length > 1 && (
        <Choice
          label="Used in"
          value={surfaceOf(bench, draft.surface).id}
          options={bench.surfaces.map(({ id, title }) => [id, title])}
          choose={(surface) => change({ ...draft, surface })}
        />
      )}
      <Examples draft={draft} change={change} />
      <button
        type="button"
        disabled={canonical === undefined || canonical === text}
        onClick={() => canonical !== undefined && change({ ...draft, text: canonical })}
      >
        Format
      </button>
    </header>
  );
}

function Examples({ draft, change }: Pick<ControlsProps, 'draft' | 'change'>) {
  const examples = examplesOf(draft.language);
  if (examples.length === 0) return null;
  const current = examples.findIndex(
    ({ text, input }) => text === draft.text && input === draft.input,
  );
  return (
    <Choice
      label="Example"
      value={String(current)}
      options={[
        ...(current < 0 ? [['-1', 'your own'] as const] : []),
        ...examples.map(({ title }, i) => [String(i), title] as const),
      ]}
      choose={(index) => {
        const example = examples[Number(index)];
        if (example) change({ ...draft, text: example.text, input: example.input });
      }}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, title: string])[];
  readonly choose: (value: string) => void;
}

const Choice = ({ label, value, options, choose }: ChoiceProps) => (
  <label class="choice">
    <span>{label}</span>
    <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {options.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  </label>
);
