import { useCallback, useEffect, useRef, useState } from 'react';
import type { Loudness } from '../../core/script/practice/spoken.ts';
import { steady } from '../hands.ts';

const EVERY_MS = 50;
/** Nobody says one sentence for longer. */
const HEARD_MAX = 4_000;
/** Drawn so often, of all that is heard. */
const DRAWN_EACH = 3;

interface Listening {
  readonly heard: Loudness[];
  readonly end: () => void;
}

/** Listens how loud it is. Only levels are kept, in memory; no sound is recorded and nothing leaves the phone. */
async function listen(onLevel: (level: number) => void): Promise<Listening> {
  const stream = await navigator.mediaDevices.getUserMedia({
    // As it comes: what evens out loud and quiet would hide when one begins and ends to speak.
    audio: { autoGainControl: false, echoCancellation: false, noiseSuppression: false },
  });
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  const heard: Loudness[] = [];
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(wave);
    const level = Math.sqrt(wave.reduce((sum, one) => sum + one * one, 0) / wave.length);
    if (heard.length < HEARD_MAX) heard.push({ at: steady(), level });
    if (heard.length % DRAWN_EACH === 0) onLevel(level);
  }, EVERY_MS);
  const end = (): void => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    void context.close();
  };
  return { heard, end };
}

/** off: not asked for. on: it listens. refused: the rep or his phone said no; practice goes on without. */
export type MicrophoneState = 'off' | 'asked' | 'on' | 'refused';

export interface Microphone {
  readonly state: MicrophoneState;
  /** How loud it is now, from 0 to 1. */
  readonly level: number;
  readonly start: () => void;
  /** What was heard since it began; it does not listen any more. */
  readonly stop: () => readonly Loudness[];
}

export const hasMicrophone = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined;

export function useMicrophone(): Microphone {
  const [state, setState] = useState<MicrophoneState>('off');
  const [level, setLevel] = useState(0);
  const listening = useRef<Listening | null>(null);
  const turn = useRef(0);
  const stop = useCallback((): readonly Loudness[] => {
    turn.current++;
    const heard = listening.current?.heard ?? [];
    listening.current?.end();
    listening.current = null;
    setState((was) => (was === 'refused' ? was : 'off'));
    return heard;
  }, []);
  const start = useCallback((): void => {
    const mine = ++turn.current;
    setState('asked');
    listen(setLevel).then(
      (begun) => {
        // Stopped while the phone was still asking: it must not go on to listen.
        if (mine !== turn.current) return begun.end();
        listening.current = begun;
        setState('on');
      },
      () => {
        if (mine === turn.current) setState('refused');
      },
    );
  }, []);
  useEffect(() => () => void stop(), [stop]);
  return { state, level, start, stop };
}
