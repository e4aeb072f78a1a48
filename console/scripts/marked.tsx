import type { LintFinding } from '../../core/script/lint/finding.ts';
import { piecesOf } from './pieces.ts';

/** A text with its findings marked in it. */
export const Marked = ({ text, findings }: { text: string; findings: readonly LintFinding[] }) => (
  <>
    {piecesOf(text, findings).map((piece, i) =>
      piece.severity === null ? (
        <span key={i}>{piece.text}</span>
      ) : (
        <mark key={i} className={`lint-mark ${piece.severity}`}>
          {piece.text}
        </mark>
      ),
    )}
  </>
);
