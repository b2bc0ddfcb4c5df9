@echo off
rem Starts the installed Kiem Phieu. Nothing is written to this folder, fetched or unpacked.
rem This file is plain ASCII with CRLF line ends, as cmd.exe needs it; the sentences stand in kiemphieu.cmd.txt (UTF-8).
setlocal EnableExtensions DisableDelayedExpansion

rem The arguments as typed: Java would take them in the old code page, which has no Vietnamese letters.
set KIEMPHIEU_ARGS=%*
rem The short name of this folder, where the disk has one: Java takes its own path in the old code page too.
for %%I in ("%~dp0.") do set "HERE=%%~fsI"
set "SENTENCES=vi"
if /i "%KIEMPHIEU_LANG:~0,2%"=="en" set "SENTENCES=en"
set "OLD_PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "OLD_PAGE=%%P"
chcp 65001 >nul 2>nul

call :find_java
if defined JAVA goto run
if defined UNFIT (
  call :say unfit "%UNFIT%"
) else (
  call :say none
)
set "CODE=3"
goto end

:run
set "OMP_THREAD_LIMIT=1"
set "OPENBLAS_NUM_THREADS=1"
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=SILENT"
set "JAVA_TOOL_OPTIONS="
set "_JAVA_OPTIONS="
set "JDK_JAVA_OPTIONS="
rem The window needs no console behind it.
set "WAIT="
for %%J in ("%JAVA%") do set "BIN=%%~dpJ"
if /i "%~1"=="app" if exist "%BIN%javaw.exe" (
  set "JAVA=%BIN%javaw.exe"
  set "WAIT=start "" "
)
%WAIT%"%JAVA%" -XX:SharedArchiveFile="%HERE%\app\classes.jsa" -Xshare:auto -Xlog:disable @"%HERE%\app\java.options" "-Djava.library.path=%HERE%\natives" "-Djna.boot.library.path=%HERE%\natives" "-Dorg.sqlite.lib.path=%HERE%\natives" "-Dkiemphieu.installed=%HERE%\natives" -Djdk.console=java.base -jar "%HERE%\app\kiemphieu.jar" %*
set "CODE=%ERRORLEVEL%"

:end
if defined OLD_PAGE chcp %OLD_PAGE% >nul 2>nul
exit /b %CODE%

:find_java
rem The one that lies here; else one this machine has, of 64 bits and new enough.
set "JAVA="
set "UNFIT="
call :try "%HERE%\runtime\bin\java.exe"
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%J in (java.exe) do call :try "%%~$PATH:J"
for %%F in ("Eclipse Adoptium" Java Microsoft Zulu BellSoft "Amazon Corretto" Semeru) do call :try_all "%ProgramFiles%\%%~F"
exit /b 0

:try_all
for /f "delims=" %%D in ('dir /b /ad "%~1" 2^>nul') do call :try "%~1\%%~D\bin\java.exe"
exit /b 0

:try
if defined JAVA exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1" exit /b 0
set "VERSION="
set "BITS="
rem Quicker than asking java itself, where the file is there.
if exist "%~dp1..\release" for /f "usebackq tokens=1,2 delims==" %%A in ("%~dp1..\release") do (
  if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
  if "%%A"=="OS_ARCH" set "BITS=%%~B"
)
if not defined VERSION call :ask_java "%~1"
set "MAJOR=0"
for /f "tokens=1 delims=.-+" %%M in ("%VERSION%") do set "MAJOR=%%M"
set "FITS=yes"
if %MAJOR% lss 17 set "FITS="
if defined BITS if /i not "%BITS%"=="x86_64" if /i not "%BITS%"=="amd64" set "FITS="
if defined FITS (
  set "JAVA=%~1"
) else (
  set "UNFIT=%~1 %VERSION% %BITS%"
)
exit /b 0

:ask_java
set "ANSWER=%TEMP%\kiemphieu-%RANDOM%.txt"
"%~1" -version >"%ANSWER%" 2>&1
for /f "usebackq tokens=3" %%V in ("%ANSWER%") do if not defined VERSION set "VERSION=%%~V"
find "64-Bit" "%ANSWER%" >nul 2>nul
if errorlevel 1 set "BITS=32"
del "%ANSWER%" >nul 2>nul
exit /b 0

:say
rem A sentence by its key, in the language asked for, and what it is about.
for /f "usebackq tokens=1* delims==" %%A in ("%~dp0kiemphieu.cmd.txt") do if "%%A"=="%~1.%SENTENCES%" echo %%B %~2 1>&2
exit /b 0
