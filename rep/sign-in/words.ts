const chinese = {
  title: '登录跑店',
  login: '账号',
  password: '密码',
  organisation: '单位代码',
  signIn: '登录',
  signingIn: '正在登录……',
  kept: '没有网络也能用：登录一次以后，一整天都不需要信号。',
  codes: {
    'wrong-sign-in': '账号或密码不对。',
    'organisation-required': '请填写单位代码。',
    'no-organisation': '服务器上还没有单位，请先在工作台建立。',
    busy: '登录的人太多，请稍等几秒再试。',
    offline: '连不上服务器。第一次登录需要网络。',
    'update-needed': '请更新程序：这部手机上的数据是更新的程序存的，一条也没有动。',
    'not-a-rep': '手机端供业务代表使用，请在电脑上打开工作台。',
  } as Record<string, string>,
  left: (name: string, facts: number, photos: number) =>
    `${name}有 ${[facts > 0 ? `${facts} 条` : '', photos > 0 ? `${photos} 张照片` : ''].filter(Boolean).join('、')}还没传，登录后继续`,
  cleared: '系统清掉了跑店存在这部手机上的数据',
  clearedNothing: '清掉以前都已经传到，没有丢。请登录，资料会重新取来。',
  clearedWith: (name: string, n: number) =>
    `${name}还有 ${n} 条没有传，现在这部手机上已经没有了，请告诉主管。请登录，资料会重新取来。`,
  clearedUnknown: '有没有没传的，这部手机已经不知道了，请看看主管那里缺了哪些。请登录，资料会重新取来。',
  clearedHow: '把跑店装到桌面，系统就不会再清。',
  other: '没有登录成功，请再试一次。',
  preparing: '正在取今天的资料……',
  preparingHint: '门店、价格、路线和话术取到手机以后，没有信号也能用。',
  again: '再试一次',
  signOut: '换个账号',
};
export const zh = chinese;
export const en: typeof chinese = {
  title: 'Sign in to Paodian',
  login: 'Name',
  password: 'Password',
  organisation: 'Organisation',
  signIn: 'Sign in',
  signingIn: 'Signing in …',
  kept: 'Works without a network: after signing in once no signal is needed for a whole day.',
  codes: {
    'wrong-sign-in': 'The name or the password is wrong.',
    'organisation-required': 'Please name the organisation.',
    'no-organisation': 'There is no organisation on this server yet; make one at the desk.',
    busy: 'Many people are signing in; try again in a few seconds.',
    offline: 'The server cannot be reached. The first sign-in needs a network.',
    'update-needed': 'Please update: a newer program has kept its data here, and none of it was touched.',
    'not-a-rep': 'The phone is for sales reps; please open the desk on a computer.',
  },
  left: (name, facts, photos) =>
    `${name}: ${[facts > 0 ? (facts === 1 ? '1 record' : `${facts} records`) : '', photos > 0 ? (photos === 1 ? '1 photo' : `${photos} photos`) : ''].filter(Boolean).join(' and ')} not sent yet; sign in to go on`,
  cleared: 'The system has cleared what this phone kept',
  clearedNothing: 'Everything had been sent before; nothing is lost. Sign in, and the data come again.',
  clearedWith: (name, n) =>
    `${name} had ${n} not sent yet. They are not on this phone any more: please tell the supervisor. Sign in, and the data come again.`,
  clearedUnknown:
    'Whether anything was not sent yet this phone does not know any more; ask the supervisor what is missing. Sign in, and the data come again.',
  clearedHow: 'Once it is on the home screen, the system clears it no more.',
  other: 'Signing in failed; please try again.',
  preparing: 'Fetching today …',
  preparingHint: 'Once shops, prices, routes and scripts are on the phone, no signal is needed.',
  again: 'Try again',
  signOut: 'Another account',
};
