@echo off
rem For a double click: opens the window.
call "%~dp0kiemphieu.cmd" app
if errorlevel 1 pause
