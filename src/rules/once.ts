/** A function that works out once, for each object that it is asked about, what several rules ask: the object must not change. */
export function oncePer<Subject extends object, Answer>(
  work: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, Answer>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known;
    const answer = work(subject);
    answers.set(subject, answer);
    return answer;
  };
}
