import '@certification-form/react/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ShopPage } from './ShopPage.js'
import './shop.css'
import './signUp.css'

const place = document.getElementById('shop')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <ShopPage />
    </StrictMode>,
  )
}
