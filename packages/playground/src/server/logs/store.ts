import { BlockWriter } from './block-writer.ts';
import type { FolderGroup } from './folder.ts';
import type { LogGroup } from './group.ts';
import { MemoryGroup, type NewEvent } from './memory-group.ts';
import { exceeded, notFound, type Refused, refusal } from './refused.ts';

export interface StoreLimits {
  readonly groups: number;
  /** Streams of all groups. */
  readonly streams: number;
  /** Memory of all events; beyond it the oldest blocks make room. */
  readonly bytes: number;
}

/** The log groups that there are: those of a folder, and those that calls make in memory. */
export class LogStore {
  readonly #limits: StoreLimits;
  readonly #groups = new Map<string, MemoryGroup | FolderGroup>();
  /** The oldest first. */
  readonly #blocks = new Map<BlockWriter, MemoryGroup>();
  #bytes = 0;
  #sources = 0;
  #dropped = 0;

  constructor(limits: StoreLimits) {
    this.#limits = limits;
  }

  get state(): { readonly groups: number; readonly bytes: number; readonly dropped: number } {
    return { groups: this.#groups.size, bytes: this.#bytes, dropped: this.#dropped };
  }

  /** All groups in the order of their names. */
  get all(): readonly LogGroup[] {
    return [...this.#groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  find(name: string): LogGroup | undefined {
    return this.#groups.get(name);
  }

  group(name: string): LogGroup {
    return this.#groups.get(name) ?? fail(notFound('log group'));
  }

  /** A number that no other block or file has. */
  readonly nextSource = (): number => {
    this.#sources += 1;
    return this.#sources;
  };

  adopt(group: FolderGroup): void {
    this.#groups.set(group.name, group);
  }

  create(name: string, now: number): void {
    if (this.#groups.has(name)) throw alreadyThere('group');
    if (this.#groups.size >= this.#limits.groups) {
      throw exceeded(`there are ${this.#limits.groups} log groups, which is the most there may be`);
    }
    this.#groups.set(name, new MemoryGroup(name, now));
  }

  delete(name: string): void {
    const group = this.#writable(name);
    this.#groups.delete(name);
    this.#release(group.blocks);
  }

  createStream(name: string, stream: string, now: number): void {
    const group = this.#writable(name);
    if (group.hasStream(stream)) throw alreadyThere('stream');
    if (this.#streamCount >= this.#limits.streams) {
      throw exceeded(
        `there are ${this.#limits.streams} log streams, which is the most there may be`,
      );
    }
    group.createStream(stream, now);
  }

  deleteStream(name: string, stream: string): void {
    this.#release(this.#withStream(name, stream).deleteStream(stream));
  }

  put(name: string, stream: string, events: readonly NewEvent[], now: number): void {
    const group = this.#withStream(name, stream);
    group.add(stream, events, now, (of, room) => {
      const block = new BlockWriter(this.nextSource(), of, room);
      this.#blocks.set(block, group);
      this.#bytes += block.size;
      return block;
    });
    this.#makeRoom();
  }

  get #streamCount(): number {
    const groups = [...this.#groups.values()];
    return groups.reduce((sum, one) => sum + ('streamCount' in one ? one.streamCount : 0), 0);
  }

  #withStream(name: string, stream: string): MemoryGroup {
    const group = this.#writable(name);
    return group.hasStream(stream) ? group : fail(notFound('log stream'));
  }

  #writable(name: string): MemoryGroup {
    const group = this.#groups.get(name) ?? fail(notFound('log group'));
    if (group instanceof MemoryGroup) return group;
    throw refusal('AccessDeniedException', `log group '${name}' is read from a folder`);
  }

  #makeRoom(): void {
    for (const [block, group] of this.#blocks) {
      if (this.#bytes <= this.#limits.bytes) return;
      group.drop(block);
      this.#release([block]);
      this.#dropped += block.count;
    }
  }

  #release(blocks: Iterable<BlockWriter>): void {
    for (const block of blocks) {
      if (this.#blocks.delete(block)) this.#bytes -= block.size;
    }
  }
}

const alreadyThere = (what: string) =>
  refusal('ResourceAlreadyExistsException', `The specified log ${what} already exists`);

function fail(refused: Refused): never {
  throw refused;
}
