import { Menu, app, type MenuItemConstructorOptions } from 'electron'

/** Only what the system expects everywhere; every other shortcut belongs to the page. */
export function setMenu(): void {
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { role: 'editMenu' },
    { role: 'viewMenu', submenu: viewItems() },
    ...(process.platform === 'darwin' ? [{ role: 'windowMenu' } as const] : []),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function viewItems(): MenuItemConstructorOptions[] {
  const zoom: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ]
  return app.isPackaged ? zoom : [...zoom, { role: 'reload' }, { role: 'toggleDevTools' }]
}
