/** Why the database that comes along cannot be started: one sentence in Chinese, one in English, for whoever runs it. */
export class LaunchProblem extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(`${zh} ${en}`);
    this.zh = zh;
    this.en = en;
  }
}
