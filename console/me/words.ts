const chinese = {
  night: '夜间',
  sun: '白天',
  signOut: '退出登录',
  changePassword: '改密码',
  old: '原密码',
  new: '新密码',
  repeat: '再写一次新密码',
  least: (n: number) => `至少 ${n} 个字符`,
  differs: '两次写的新密码不一样。',
  changed: '密码已改。您在别处的登录都已退出。',
  done: '好',
};
export const zh = chinese;
export const en: typeof chinese = {
  night: 'Night',
  sun: 'Day',
  signOut: 'Sign out',
  changePassword: 'Change password',
  old: 'Old password',
  new: 'New password',
  repeat: 'New password again',
  least: (n) => `At least ${n} characters`,
  differs: 'The two new passwords differ.',
  changed: 'The password is changed. Your sign-ins elsewhere have ended.',
  done: 'Done',
};
