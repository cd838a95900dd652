import { useEffect, useState, type ReactNode } from 'react';
import type { Picture } from '../../core/body';

/** How far below and above the view a picture is read already. */
const ahead = '1000px';

/** A picture of the article, read once it comes near the view. Its place is kept free meanwhile; without it, its words stand there. */
export function FigurePicture({ picture }: { picture: Picture }): ReactNode {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const { name, width, height, alternative } = picture;

  useEffect(() => {
    if (!frame) return;
    let made: string | null = null;
    let isGone = false;
    const read = async (): Promise<void> => {
      const outcome = await window.desk.call('readPicture', { name });
      if (isGone) return;
      if (!outcome.ok) {
        setMissing(true);
        return;
      }
      made = URL.createObjectURL(new Blob([outcome.value]));
      setAddress(made);
    };
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        void read();
      },
      { rootMargin: ahead },
    );
    observer.observe(frame);
    return () => {
      isGone = true;
      observer.disconnect();
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [frame, name]);

  if (isMissing) return <p className="missing-picture">{alternative === '' ? 'The picture can’t be read.' : alternative}</p>;
  return (
    <img
      ref={setFrame}
      className="picture"
      src={address ?? undefined}
      alt={alternative}
      width={width}
      height={height}
      draggable={false}
      onError={() => {
        setMissing(true);
      }}
    />
  );
}
