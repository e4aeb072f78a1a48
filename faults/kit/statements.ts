/** The statements of a file of SQL: each ends with a semicolon at the end of a line, outside of a body in dollars. */
export function statementsOf(sql: string): string[] {
  const all: string[] = [];
  let open = '';
  for (const line of sql.split('\n')) {
    if (open === '' && /^\s*(--.*)?$/.test(line)) continue;
    open += `${line}\n`;
    const isInBody = (open.match(/\$\$/g)?.length ?? 0) % 2 === 1;
    if (isInBody || !/;\s*(--.*)?$/.test(line)) continue;
    all.push(open);
    open = '';
  }
  return open === '' ? all : [...all, open];
}
