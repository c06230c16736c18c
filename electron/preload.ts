import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { ChangeTopic } from '../shared/ipc/contract.ts'
import { callChannel, changeChannel, isCallName } from '../shared/ipc/call-names.ts'

/** The shape is `Bridge` of shared/ipc; what goes in and out is judged by the door in the main process. */
contextBridge.exposeInMainWorld('carebench', {
  call(name: string, input: unknown): Promise<unknown> {
    if (!isCallName(name)) return Promise.reject(new Error('There is no such call.'))
    return ipcRenderer.invoke(callChannel, name, input)
  },
  onChange(listener: (topic: ChangeTopic) => void): () => void {
    function hear(_event: IpcRendererEvent, topics: readonly ChangeTopic[]): void {
      topics.forEach((topic) => listener(topic))
    }
    ipcRenderer.on(changeChannel, hear)
    return () => {
      ipcRenderer.off(changeChannel, hear)
    }
  },
})
