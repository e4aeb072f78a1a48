/** Where in the shop goods stand, in walking order: 货架, 二次陈列, 冰柜, 收银台, 库房. */
export const LOCATIONS = ['main-shelf', 'second-display', 'cooler', 'checkout', 'back-room'] as const;
export type Location = (typeof LOCATIONS)[number];
