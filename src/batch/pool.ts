import type { Outcome } from "./outcome.ts";
import { type Bench, type Death, openSeat, type Seat } from "./seat.ts";

/** Workers that share tasks. */
export interface Pool<Task, Result> {
  /** What a task comes to, once its turn has come. Rejects where the pool is closed before that, or no worker can be had. */
  readonly run: (task: Task) => Promise<Outcome<Result>>;
  /** Ends the workers; tasks that are not done reject with the reason. */
  readonly close: (reason: unknown) => Promise<void>;
}

/** The size of a pool and what it allows. */
export interface PoolPlan extends Bench {
  readonly workers: number;
  /** The time that one task may take, in milliseconds; may be infinite. */
  readonly time: number;
}

/** Tasks handed out at a time: enough that a worker never waits, few enough that all end together. */
const handful = 8;
/** The time limit is looked at so often in its course. Turns are counted, not time, so that a halted process accuses nobody. */
const turns = 20;

interface Entry<Task, Result> {
  readonly task: Task;
  readonly settle: (outcome: Outcome<Result>) => void;
  readonly refuse: (reason: unknown) => void;
}

/** A place for a worker, which is another after each death. */
interface Place<Task, Result> {
  seat: Seat<Task> | null;
  state: "vacant" | "opening" | "ready" | "shut";
  /** What the worker was given and has not answered, the oldest first, at which it is. */
  given: Entry<Task, Result>[];
  /** Turns that the oldest has had. */
  spent: number;
  /** What the last worker died over: the next is given it first, and alone. */
  suspect: Entry<Task, Result> | null;
}

interface State<Task, Result> {
  readonly plan: PoolPlan;
  readonly waiting: Entry<Task, Result>[];
  readonly places: readonly Place<Task, Result>[];
}

/**
 * Opens a pool. A task past its time is given up with its worker; one over which a worker died is tried once more in a new
 * one, alone, so that it does not answer for what was done before it. What else that worker had is done by others.
 */
export function openPool<Task, Result>(plan: PoolPlan): Pool<Task, Result> {
  const places = Array.from({ length: plan.workers }, vacantPlace<Task, Result>);
  const state: State<Task, Result> = { plan, waiting: [], places };
  const tick = () => {
    for (const place of places) passTurn(state, place);
  };
  const clock = Number.isFinite(plan.time) ? setInterval(tick, plan.time / turns) : undefined;
  return {
    run: (task) =>
      new Promise((settle, refuse) => {
        state.waiting.push({ task, settle, refuse });
        for (const place of places) fill(state, place);
      }),
    close: async (reason) => {
      clearInterval(clock);
      await Promise.all(places.map(({ seat }) => seat?.end()));
      refuseAll(state, reason);
    },
  };
}

function vacantPlace<Task, Result>(): Place<Task, Result> {
  return { seat: null, state: "vacant", given: [], spent: 0, suspect: null };
}

/** Gives a place what it has room for; a worker is started where there is work and none sits there. */
function fill<Task, Result>(state: State<Task, Result>, place: Place<Task, Result>): void {
  const { waiting, places } = state;
  if (waiting.length === 0 && place.suspect === null) return;
  if (place.state === "vacant") open(state, place);
  if (place.state !== "ready" || place.given.length > handful / 2) return;
  const share = Math.max(1, Math.ceil(waiting.length / places.length / 2));
  give(place, waiting.splice(0, Math.min(handful - place.given.length, share)));
}

function open<Task, Result>(state: State<Task, Result>, place: Place<Task, Result>): void {
  place.state = "opening";
  place.seat = openSeat<Task, Result>(state.plan, {
    onReady: () => {
      place.state = "ready";
      if (place.suspect === null) fill(state, place);
      else give(place, [place.suspect]);
    },
    onOutcome: (outcome) => {
      place.spent = 0;
      place.suspect = null;
      place.given.shift()?.settle(outcome);
      fill(state, place);
    },
    onDeath: (death) => (place.state === "opening" ? shut(state, place, death) : bury(state, place, death)),
  });
}

function give<Task, Result>(place: Place<Task, Result>, entries: readonly Entry<Task, Result>[]): void {
  if (entries.length === 0) return;
  if (place.given.length === 0) place.spent = 0;
  place.given.push(...entries);
  place.seat?.give(entries.map(({ task }) => task));
}

function bury<Task, Result>(state: State<Task, Result>, place: Place<Task, Result>, death: Death | "time"): void {
  const { suspect, given } = place;
  const [culprit, ...others] = given;
  state.waiting.unshift(...others);
  Object.assign(place, vacantPlace<Task, Result>());
  if (culprit && (death === "time" || culprit === suspect)) culprit.settle(verdict(death));
  else if (culprit) place.suspect = culprit;
  for (const each of state.places) fill(state, each);
}

/** Gives up a place in which no worker can be started; once none is left, there is nobody to do the work. */
function shut<Task, Result>(state: State<Task, Result>, place: Place<Task, Result>, death: Death): void {
  if (place.suspect) state.waiting.unshift(place.suspect);
  Object.assign(place, vacantPlace<Task, Result>(), { state: "shut" });
  if (state.places.some((other) => other.state !== "shut")) {
    for (const each of state.places) fill(state, each);
    return;
  }
  refuseAll(state, new Error(`no worker can be started: ${death === "memory" ? "out of memory" : death.message}`));
}

function passTurn<Task, Result>(state: State<Task, Result>, place: Place<Task, Result>): void {
  if (place.given.length === 0 || place.spent++ < turns) return;
  void place.seat?.end();
  bury(state, place, "time");
}

function refuseAll<Task, Result>({ places, waiting }: State<Task, Result>, reason: unknown): void {
  const left = places.flatMap(({ given, suspect }) => (suspect ? [...given, suspect] : given));
  for (const { refuse } of [...left, ...waiting.splice(0)]) refuse(reason);
}

function verdict<Result>(death: Death | "time"): Outcome<Result> {
  if (death === "time" || death === "memory") return { kind: death };
  return { kind: "failed", failure: { message: death.message, stack: null } };
}
