import { useEffect, useRef, useState, type RefObject } from 'react';

export interface Finder {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: 'opening' | 'live' | 'none';
}

/** The camera behind the phone, shown in a video of the page while that stands: opening, live, or none to be had. */
export function useFinder(): Finder {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<Finder['state']>('opening');
  useEffect(() => {
    let stream: MediaStream | null = null;
    let isGone = false;
    const open = async (): Promise<void> => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
        });
        if (isGone || !video.current) return stream.getTracks().forEach((track) => track.stop());
        video.current.srcObject = stream;
        await video.current.play();
        setState('live');
      } catch {
        if (!isGone) setState('none');
      }
    };
    void open();
    return () => {
      isGone = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return { video, state };
}
