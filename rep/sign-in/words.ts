const chinese = {
  title: '登录跑店', login: '账号', password: '密码', organisation: '单位代码', signIn: '登录', signingIn: '正在登录……',
  kept: '没有网络也能用:登录一次以后,一整天都不需要信号。',
  codes: {
    'wrong-sign-in': '账号或密码不对。', 'organisation-required': '请填写单位代码。', 'no-organisation': '服务器上还没有单位,请先在工作台建立。',
    busy: '登录的人太多,请稍等几秒再试。', offline: '连不上服务器。第一次登录需要网络。', 'not-a-rep': '手机端供业务代表使用,请在电脑上打开工作台。',
  } as Record<string, string>,
  other: '没有登录成功,请再试一次。', preparing: '正在取今天的资料……', preparingHint: '门店、价格、路线和话术取到手机以后,没有信号也能用。', again: '再试一次', signOut: '换个账号',
};
export const zh = chinese;
export const en: typeof chinese = {
  title: 'Sign in to Paodian', login: 'Name', password: 'Password', organisation: 'Organisation', signIn: 'Sign in', signingIn: 'Signing in …',
  kept: 'Works without a network: after signing in once no signal is needed for a whole day.',
  codes: {
    'wrong-sign-in': 'The name or the password is wrong.', 'organisation-required': 'Please name the organisation.', 'no-organisation': 'There is no organisation on this server yet; make one at the desk.',
    busy: 'Many people are signing in; try again in a few seconds.', offline: 'The server cannot be reached. The first sign-in needs a network.', 'not-a-rep': 'The phone is for sales reps; please open the desk on a computer.',
  },
  other: 'Signing in failed; please try again.', preparing: 'Fetching today …', preparingHint: 'Once shops, prices, routes and scripts are on the phone, no signal is needed.', again: 'Try again', signOut: 'Another account',
};
