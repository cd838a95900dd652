// The least a program with a window can do: what every start is measured against.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => new BrowserWindow({ width: 1360, height: 900 }).loadFile('index.html'));
