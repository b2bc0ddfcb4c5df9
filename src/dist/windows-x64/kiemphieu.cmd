@echo off
rem Starts the installed Kiem Phieu. Nothing is written to this folder, fetched or unpacked.
rem This file is plain ASCII with CRLF line ends, as cmd.exe needs it.
setlocal EnableExtensions DisableDelayedExpansion

rem The arguments as typed: Java would take them in the old code page, which has no Vietnamese letters.
set KIEMPHIEU_ARGS=%*
rem The short name of this folder, where the disk has one: Java takes its own path in the old code page too.
for %%I in ("%~dp0.") do set "HERE=%%~fsI"
if not exist "%HERE%\runtime\bin\java.exe" (
  type "%~dp0runtime-thieu.txt" 1>&2
  exit /b 3
)
set "OLD_PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "OLD_PAGE=%%P"
chcp 65001 >nul 2>nul
set "OMP_THREAD_LIMIT=1"
set "OPENBLAS_NUM_THREADS=1"
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=SILENT"
set "JAVA_TOOL_OPTIONS="
set "_JAVA_OPTIONS="
set "JDK_JAVA_OPTIONS="
rem The window needs no console behind it.
set "JAVA=%HERE%\runtime\bin\java.exe"
set "WAIT="
if /i "%~1"=="app" if exist "%HERE%\runtime\bin\javaw.exe" (
  set "JAVA=%HERE%\runtime\bin\javaw.exe"
  set "WAIT=start "" "
)
%WAIT%"%JAVA%" -XX:SharedArchiveFile="%HERE%\app\classes.jsa" -Xshare:auto -Xlog:disable @"%HERE%\app\java.options" "-Djava.library.path=%HERE%\natives" "-Djna.boot.library.path=%HERE%\natives" "-Dorg.sqlite.lib.path=%HERE%\natives" "-Dkiemphieu.installed=%HERE%\natives" -Djdk.console=java.base -jar "%HERE%\app\kiemphieu.jar" %*
set "CODE=%ERRORLEVEL%"
if defined OLD_PAGE chcp %OLD_PAGE% >nul 2>nul
exit /b %CODE%
