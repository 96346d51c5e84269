/** How many points there are for each unit of a picture. */
const FINE = 2;

/** A picture as points. */
export async function pixels(svg: string, [width, height]: readonly [number, number]): Promise<Blob> {
  const image = new Image();
  const isThere = new Promise((come, fail) => { image.onload = come; image.onerror = fail; });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await isThere;
  const canvas = document.createElement('canvas');
  canvas.width = width * FINE;
  canvas.height = height * FINE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((come, fail) => {
    canvas.toBlob((blob) => { if (blob) come(blob); else fail(new Error('no points')); }, 'image/png');
  });
}
