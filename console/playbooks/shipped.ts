import beverages from '../../core/playbook/books/beverages.json?raw';
import condiments from '../../core/playbook/books/condiments.json?raw';
import dairy from '../../core/playbook/books/dairy.json?raw';

/** A file as it was chosen: its name, and what stands in it. */
export interface BookFile {
  readonly name: string;
  readonly text: string;
}

/** The books that ship, as files like any other. */
export const SHIPPED: readonly BookFile[] = [
  { name: 'beverages.json', text: beverages },
  { name: 'dairy.json', text: dairy },
  { name: 'condiments.json', text: condiments },
];
