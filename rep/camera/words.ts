const chinese = {
  shoot: '拍照', keep: '存这张', again: '重拍', noCamera: '相机没有打开。可以从文件里选一张照片。', choose: '选一张照片', opening: '正在打开相机……', keeping: '正在存……', lost: '没有存上:手机可能已满。', notAPicture: '这不是能用的照片。', hint: '对准货架,不拍顾客的脸。',
  stampPlace: (metres: number) => `±${metres}米`, noPlace: '无定位', visit: (code: string) => `拜访 ${code}`,
};
export const zh = chinese;
export const en: typeof chinese = {
  shoot: 'Take photo', keep: 'Keep it', again: 'Again', noCamera: 'The camera did not open. You may choose a photo from a file.', choose: 'Choose a photo', opening: 'Opening the camera …', keeping: 'Keeping …', lost: 'It was not kept: the phone may be full.', notAPicture: 'This is not a usable photo.', hint: 'The shelf, no faces of customers.',
  stampPlace: (metres) => `±${metres} m`, noPlace: 'no position', visit: (code) => `visit ${code}`,
};
