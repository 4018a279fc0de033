import { render } from 'preact';
import { App } from './app.tsx';
import { Client, type Engine, type Named, type Told } from './client.ts';

const budget = 3000;

const start = (): Engine =>
  new Worker(new URL('./engine.ts', import.meta.url), { type: 'module' }) as unknown as Engine;

let languages: readonly Named[] | undefined;
let told: Told | undefined;

const client = new Client(start, budget, {
  hello(named) {
    languages ??= named;
    show();
  },
  told(next) {
    told = next;
    show();
  },
});

const ask = (draft: Told['draft']) => client.ask(draft);

function show(): void {
  if (languages === undefined) return;
  render(<App languages={languages} told={told} ask={ask} />, document.querySelector('#page')!);
}
