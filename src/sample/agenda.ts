/** What will happen on later days: a payer pays, a bill falls past due, a check comes back. */
export interface Agenda {
  /** Puts a task on a day; a day already past, or after the books close, never comes. */
  on(day: number, task: Task): void;
  /** Runs the tasks of a day in the order they were put on it, also those added while it runs. */
  run(day: number): void;
}

type Task = () => void;

/** An empty agenda that ends with the books. */
export function emptyAgenda(lastDay: number): Agenda {
  const tasks = new Map<number, Task[]>();
  return {
    on(day, task) {
      if (day > lastDay) return;
      const list = tasks.get(day);
      if (list === undefined) tasks.set(day, [task]);
      else list.push(task);
    },
    run(day) {
      for (const task of tasks.get(day) ?? []) task();
      tasks.delete(day);
    },
  };
}
