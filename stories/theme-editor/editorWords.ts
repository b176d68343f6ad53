import type { ThemeMode } from '@certification-form/theme'
import type { Verdict } from './contrast.js'
import type { TokenGroup } from './tokenGroups.js'

export type ImportProblem = 'empty' | 'json' | 'kind' | 'size'

export interface EditorWords {
  lang: 'en' | 'ko'
  title: string
  start: string
  own: string
  ours: string
  undo: string
  redo: string
  resetAll: string
  mode: string
  modes: Readonly<Record<ThemeMode, string>>
  bothSchemes: string
  page: string
  canvas: string
  panel: string
  tabs: Readonly<Record<'contrast' | 'export' | 'import' | 'tokens', string>>
  search: string
  changedOnly: string
  nothingFound: string
  groups: Readonly<Record<TokenGroup, string>>
  count: (changed: number, all: number) => string
  changed: string
  follows: (path: string) => string
  reset: (path: string) => string
  /** Where a value cannot differ from that of another mode. */
  shared: (mode: string) => string
  invalid: string
  unit: string
  slider: string
  alpha: string
  picker: string
  presets: string
  touches: (count: number) => string
  touchesNothing: string
  touchHint: string
  failures: (count: number, mode: string) => string
  problems: (count: number) => string
  verdicts: Readonly<Record<Verdict, string>>
  passing: (count: number) => string
  on: (front: string, back: string) => string
  pageColor: string
  mend: (path: string, hex: string, darker: boolean) => string
  format: string
  copy: string
  copied: string
  notCopied: string
  download: string
  exportEmpty: string
  exported: string
  importAbout: string
  importText: string
  importFile: string
  importButton: string
  imported: (count: number) => string
  importProblems: Readonly<Record<ImportProblem, string>>
  importRefused: string
}

const en: EditorWords = {
  lang: 'en',
  title: 'Theme editor',
  start: 'Start from',
  own: 'Own theme',
  ours: 'Default',
  undo: 'Undo',
  redo: 'Redo',
  resetAll: 'Reset all',
  mode: 'Edit the look for',
  modes: {
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
    'dark-contrast': 'High contrast, dark',
    compact: 'Compact',
  },
  bothSchemes: 'Light and dark',
  page: 'Page',
  canvas: 'The form in all its states',
  panel: 'Theme',
  tabs: { tokens: 'Tokens', contrast: 'Contrast', export: 'Export', import: 'Import' },
  search: 'Search tokens',
  changedOnly: 'Changed only',
  nothingFound: 'No token is called that or described so.',
  groups: {
    color: 'Colors',
    text: 'Text',
    size: 'Space and size',
    shape: 'Shape',
    motion: 'Motion',
    error: 'Errors of fields',
    control: 'Boxes',
    carrier: 'Carriers',
    switch: 'Switch',
    button: 'Main button',
    'secondary-button': 'Second button',
    link: 'Underlined buttons',
    alert: 'Error box',
    otp: 'Code',
  },
  count: (changed, all) => (changed > 0 ? `${changed} of ${all} changed` : `${all}`),
  changed: 'Changed',
  follows: (path) => `follows ${path}`,
  reset: (path) => `Reset ${path}`,
  shared: (mode) => `same as in ${mode}`,
  invalid: 'Not a value of this kind yet',
  unit: 'unit',
  slider: 'slider',
  alpha: 'opacity',
  picker: 'picker',
  presets: 'presets',
  touches: (count) => `touches ${count} ${count === 1 ? 'element' : 'elements'}`,
  touchesNothing: 'touches nothing that is shown here',
  touchHint: 'Point at a token to see what it touches.',
  failures: (count, mode) =>
    count === 0
      ? `${mode}: everything can be read.`
      : `${mode}: ${count} ${count === 1 ? 'pair' : 'pairs'} below WCAG 2.2.`,
  problems: (count) => `${count} contrast ${count === 1 ? 'problem' : 'problems'}`,
  verdicts: { fails: 'Fails WCAG 2.2', weak: 'Weak by APCA', passes: 'Passes' },
  passing: (count) => `${count} pairs pass`,
  on: (front, back) => `${front} on ${back}`,
  pageColor: 'page',
  mend: (path, hex, darker) => `${darker ? 'Darken' : 'Lighten'} ${path} to ${hex}`,
  format: 'Format',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. Select the text and copy it yourself.',
  download: 'Download',
  exportEmpty: 'Nothing is changed yet, so there is nothing to give to a developer.',
  exported: 'Text of the file',
  importAbout:
    'A theme exported here, or a token file (DTCG JSON) or CSS written like one. It takes the place of the theme; undo brings that back.',
  importText: 'DTCG JSON or CSS',
  importFile: 'Choose a file, or drop it here',
  importButton: 'Import',
  imported: (count) => `Imported: ${count} ${count === 1 ? 'token' : 'tokens'}.`,
  importProblems: {
    empty: 'There is nothing in it. Paste the text of a theme file, or choose the file.',
    json: 'This is not JSON: a bracket, quote or comma is missing or too many. Copy the whole file again. The browser says:',
    kind: 'This is neither JSON nor CSS. Choose a file that ends in .json or .css.',
    size: 'This file is larger than 1 MB, which no theme is. Choose a theme file.',
  },
  importRefused: 'Nothing was changed, because the theme cannot be used:',
}

const ko: EditorWords = {
  lang: 'ko',
  title: '테마 편집기',
  start: '바탕 테마',
  own: '내 테마',
  ours: '기본',
  undo: '실행 취소',
  redo: '다시 실행',
  resetAll: '모두 되돌리기',
  mode: '편집할 모양',
  modes: {
    light: '라이트',
    dark: '다크',
    contrast: '고대비',
    'dark-contrast': '고대비 다크',
    compact: '촘촘하게',
  },
  bothSchemes: '라이트와 다크 함께',
  page: '페이지',
  canvas: '폼의 모든 상태',
  panel: '테마',
  tabs: { tokens: '토큰', contrast: '대비', export: '내보내기', import: '가져오기' },
  search: '토큰 찾기',
  changedOnly: '바꾼 것만',
  nothingFound: '그런 이름이나 설명의 토큰이 없어요.',
  groups: {
    color: '색',
    text: '글자',
    size: '간격과 크기',
    shape: '모양',
    motion: '움직임',
    error: '입력 오류',
    control: '입력란',
    carrier: '통신사',
    switch: '스위치',
    button: '주 버튼',
    'secondary-button': '보조 버튼',
    link: '밑줄 버튼',
    alert: '오류 상자',
    otp: '인증번호',
  },
  count: (changed, all) => (changed > 0 ? `${all}개 중 ${changed}개 바꿈` : `${all}개`),
  changed: '바꿈',
  follows: (path) => `${path} 값을 따라요`,
  reset: (path) => `${path} 되돌리기`,
  shared: (mode) => `‘${mode}’와 같아요`,
  invalid: '아직 알맞은 값이 아니에요',
  unit: '단위',
  slider: '슬라이더',
  alpha: '불투명도',
  picker: '색 고르기',
  presets: '견본',
  touches: (count) => `${count}곳에 닿아요`,
  touchesNothing: '여기에 보이는 것에는 닿지 않아요',
  touchHint: '토큰을 가리키면 어디에 닿는지 보여요.',
  failures: (count, mode) =>
    count === 0 ? `${mode}: 모두 읽을 수 있어요.` : `${mode}: ${count}쌍이 WCAG 2.2에 못 미쳐요.`,
  problems: (count) => `대비 문제 ${count}개`,
  verdicts: { fails: 'WCAG 2.2 미달', weak: 'APCA로는 약함', passes: '통과' },
  passing: (count) => `${count}쌍 통과`,
  on: (front, back) => `${back} 위의 ${front}`,
  pageColor: '페이지',
  mend: (path, hex, darker) => `${darker ? '더 어둡게' : '더 밝게'}: ${path} → ${hex}`,
  format: '형식',
  copy: '복사',
  copied: '복사했어요.',
  notCopied: '브라우저가 복사를 막았어요. 글을 직접 선택해서 복사해 주세요.',
  download: '내려받기',
  exportEmpty: '아직 바꾼 것이 없어서 개발자에게 줄 것도 없어요.',
  exported: '파일 내용',
  importAbout:
    '여기에서 내보낸 테마나 토큰 파일(DTCG JSON), 또는 그렇게 쓴 CSS예요. 지금 테마를 대신하고, 실행 취소로 돌아올 수 있어요.',
  importText: 'DTCG JSON 또는 CSS',
  importFile: '파일을 고르거나 여기에 놓아 주세요',
  importButton: '가져오기',
  imported: (count) => `가져왔어요: 토큰 ${count}개.`,
  importProblems: {
    empty: '내용이 없어요. 테마 파일의 글을 붙여 넣거나 파일을 골라 주세요.',
    json: 'JSON이 아니에요. 괄호나 따옴표, 쉼표가 빠졌거나 남아요. 파일 전체를 다시 복사해 주세요. 브라우저의 설명:',
    kind: 'JSON도 CSS도 아니에요. .json이나 .css로 끝나는 파일을 골라 주세요.',
    size: '1MB보다 큰 파일이에요. 테마는 그렇게 크지 않으니 테마 파일을 골라 주세요.',
  },
  importRefused: '쓸 수 없는 테마라서 아무것도 바꾸지 않았어요:',
}

/** The editor's own words: Korean for Korean, English for everybody else. */
export function editorWords(locale: string | undefined): EditorWords {
  return locale === 'ko' ? ko : en
}
