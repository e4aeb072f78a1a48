/** Photos cannot be kept or read just now, for a reason outside; one sentence in Chinese, one in English. They wait. */
export class PhotosAway extends Error {
  readonly code = 'photos-away';

  constructor(zh: string, en: string, cause?: unknown) {
    super(`${zh} ${en}`, { cause });
  }
}

/** Why a bucket did not do what it was asked for, as far as its answer tells. */
export function whyAway(place: string, { status, code }: { status: number; code: string }): PhotosAway {
  if (status === 301 || status === 307 || code === 'AuthorizationHeaderMalformed') {
    return new PhotosAway(
      `照片桶 ${place} 在另一个区域，请检查 PAODIAN_S3_REGION 和 PAODIAN_S3_ENDPOINT。`,
      `The bucket ${place} is in another region: check PAODIAN_S3_REGION and PAODIAN_S3_ENDPOINT.`,
    );
  }
  if (code === 'NoSuchBucket') {
    return new PhotosAway(
      `照片桶 ${place} 不存在，请检查 PAODIAN_S3_BUCKET。`,
      `There is no bucket ${place}: check PAODIAN_S3_BUCKET.`,
    );
  }
  if (code === 'RequestTimeTooSkewed') {
    return new PhotosAway(
      `照片桶 ${place} 不接受本机的时间，请校准时钟。`,
      `The bucket ${place} does not accept the time of this machine: set its clock right.`,
    );
  }
  if (status === 401 || status === 403) {
    return new PhotosAway(
      `照片桶 ${place} 不接受这对密钥（${code || status}），请检查 PAODIAN_S3_KEY_ID 和 PAODIAN_S3_SECRET。`,
      `The bucket ${place} does not accept these keys (${code || status}): check PAODIAN_S3_KEY_ID and PAODIAN_S3_SECRET.`,
    );
  }
  return new PhotosAway(
    `照片桶 ${place} 现在不收照片（${code || status}）。`,
    `The bucket ${place} takes no photos just now (${code || status}).`,
  );
}
