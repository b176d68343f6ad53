import { ACCOUNT, PERSON } from './person.js'
import { expect, test } from './shopTest.js'

test('a person gets from the page to an account by keyboard alone', async ({ page, shop, sandbox, signUp }) => {
  const { keyboard } = page
  const tabTo = async (target: typeof signUp.email) => {
    await keyboard.press('Tab')
    await expect(target).toBeFocused()
  }
  await page.getByRole('link', { name: '연습용 문자함 열기' }).waitFor()
  await tabTo(signUp.email)
  await keyboard.type(ACCOUNT.email)
  await tabTo(signUp.password)
  await keyboard.type(ACCOUNT.password)
  await tabTo(page.getByRole('button', { name: '비밀번호 보기' }))
  await keyboard.press('Space')
  await expect(signUp.password).toHaveAttribute('type', 'text')
  await tabTo(signUp.nickname)
  await keyboard.type(ACCOUNT.nickname)
  await tabTo(page.getByRole('link', { name: '연습용 문자함 열기' }))
  await tabTo(page.getByRole('link', { name: '번호마다 일어나는 일' }))
  await tabTo(signUp.name)
  await keyboard.type(PERSON.name)
  await tabTo(signUp.birth)
  await keyboard.type(PERSON.birth)
  // Six digits typed to the end move on by themselves.
  await expect(signUp.digit).toBeFocused()
  await keyboard.type(PERSON.digit)
  await tabTo(signUp.carrier('SKT'))
  await keyboard.press('ArrowRight')
  await expect(signUp.carrier('KT')).toBeChecked()
  await tabTo(signUp.mvno)
  await keyboard.press('Space')
  await expect(signUp.mvno).toBeChecked()
  await keyboard.press('Space')
  await tabTo(signUp.phone)
  await keyboard.type(PERSON.phone.replaceAll('-', ''))
  await tabTo(signUp.request)
  await keyboard.press('Enter')

  await expect(signUp.otp).toBeFocused()
  const { otp } = await sandbox.inbox.next(PERSON.phone)
  await keyboard.type(otp)
  await keyboard.press('Enter')

  await expect(signUp.verified).toBeVisible()
  const news = page.getByRole('checkbox', { name: /새 소식/ })
  await expect(news).not.toBeChecked()
  await tabTo(news)
  await keyboard.press('Space')
  await tabTo(signUp.submit)
  await keyboard.press('Enter')

  await expect(signUp.welcome).toBeFocused()
  await expect(signUp.welcome).toHaveText('남**내 님, 반가워요')
  const { email, nickname } = ACCOUNT
  const certified = { name: PERSON.name, birthday: '1988-03-17' }
  expect(shop.accounts.list()).toEqual([expect.objectContaining({ email, nickname, acceptsNews: true, ...certified })])
})

test('the form cannot be sent before the verification', async ({ page, shop, signUp }) => {
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await signUp.fillAccount()
  await signUp.submit.click()
  await expect(signUp.alert('본인인증을 먼저 마쳐 주세요.')).toBeVisible()
  await expect(signUp.name).toBeFocused()

  await signUp.reachOtpStep()
  await signUp.submit.click()
  await expect(signUp.otp).toBeFocused()
  expect(posts.filter((url) => url.endsWith('/sign-up'))).toEqual([])
  expect(shop.accounts.list()).toEqual([])
})

test('nothing of the certification becomes a value of the shop’s form, and Enter in it does not send the shop’s form', async ({
  page,
  signUp,
}) => {
  await signUp.fillAccount()
  await signUp.fillIdentity()
  await signUp.name.press('Enter')
  await signUp.otp.waitFor()
  await signUp.otp.fill('12345')
  const values = await page.evaluate(() => {
    const form = document.querySelector('form')
    return form ? [...new FormData(form).keys()] : []
  })
  expect(values).toEqual(['email', 'password', 'nickname'])
  await expect(signUp.alert('본인인증을 먼저')).toHaveCount(0)
})

test('the same person has one account, and hears which', async ({ context, sandbox, shop, signUp }) => {
  const join = async (page: typeof signUp, email: string) => {
    await page.fillAccount({ ...ACCOUNT, email })
    await page.reachOtpStep()
    await page.enterOtp((await sandbox.inbox.next(PERSON.phone)).otp)
    await page.verified.waitFor()
    await page.submit.click()
  }
  await join(signUp, ACCOUNT.email)
  await signUp.welcome.waitFor()

  await context.clearCookies()
  await signUp.page.goto(shop.url)
  await join(signUp, 'another@example.com')
  await expect(signUp.alert('이미 가입하셨어요. bo***@example.com 계정으로 로그인해 주세요.')).toBeVisible()
  // The verification is used up, so the form asks for another.
  await expect(signUp.request).toBeVisible()
  await expect(signUp.email).toHaveValue('another@example.com')
  expect(shop.accounts.list()).toHaveLength(1)
})

test('an e-mail that is taken costs no verification', async ({ sandbox, shop, signUp }) => {
  shop.accounts.add({
    email: ACCOUNT.email,
    passwordHash: '',
    nickname: '먼저',
    acceptsNews: false,
    name: '먼저',
    birthday: '1970-01-01',
    di: 'somebody else',
  })
  await signUp.fillAccount()
  await signUp.reachOtpStep()
  await signUp.enterOtp((await sandbox.inbox.next(PERSON.phone)).otp)
  await signUp.verified.waitFor()
  await signUp.submit.click()
  await expect(signUp.email).toBeFocused()
  await expect(signUp.email).toHaveAccessibleDescription('이미 쓰고 있는 이메일이에요.')

  await signUp.email.fill('second@example.com')
  await signUp.submit.click()
  await expect(signUp.welcome).toBeVisible()
})
