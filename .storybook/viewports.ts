/** Widths to look at, in CSS pixels: the narrowest page WCAG asks for, a phone, a tablet, a desk. */
export const VIEWPORTS = {
  narrow: { name: '320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
  phone: { name: '390 px', styles: { width: '390px', height: '844px' }, type: 'mobile' },
  tablet: { name: '768 px', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
  wide: { name: '1280 px', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
} as const
