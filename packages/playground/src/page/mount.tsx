import { render } from 'preact';
import { App } from './app.tsx';
import { Client, type Engine, type Named, type Told } from './client.ts';

const budget = 3000;

/** Shows the page once its worker has said which languages there are. */
export function mount(page: Element, start: () => Engine): void {
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
    lost() {
      page.textContent = 'The playground could not start. Please reload the page.';
    },
  });
  const ask = (draft: Told['draft']) => client.ask(draft);
  const show = () => {
    if (languages) render(<App languages={languages} told={told} ask={ask} />, page);
  };
}
