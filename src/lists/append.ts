/** Adds members to a list one by one: as the arguments of one call, very many of them would overflow the stack. */
export function append<T>(list: T[], members: Iterable<T>): void {
  for (const member of members) list.push(member);
}
