@echo off
rem Starts Kiem Phieu; builds it first where that was not done yet or the sources have changed.
rem This file is plain ASCII with CRLF line ends, as cmd.exe needs it; the sentences stand in kiemphieu.cmd.txt (UTF-8).
setlocal EnableExtensions DisableDelayedExpansion

rem The arguments as typed: Java would take them in the old code page, which has no Vietnamese letters.
set KIEMPHIEU_ARGS=%*
set "HERE=%~dp0"
rem Short folder names, where the disk has them: Java takes its own path in the old code page too.
for %%I in ("%~dp0..") do set "PROJECT=%%~fsI"
set "SENTENCES=vi"
if /i "%KIEMPHIEU_LANG:~0,2%"=="en" set "SENTENCES=en"
set "OLD_PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "OLD_PAGE=%%P"
chcp 65001 >nul 2>nul

call :find_java
if errorlevel 1 goto stopped
call :is_built
if errorlevel 1 call :build_alone
if errorlevel 1 goto stopped

rem Tesseract's threads only get in each other's way: pages are what runs in parallel.
set "OMP_THREAD_LIMIT=1"
set "OPENBLAS_NUM_THREADS=1"
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=SILENT"
"%JAVA%" -XX:+UseSerialGC -Xms32m -Xmn16m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -Djava.awt.headless=true -Djdk.console=java.base -jar "%PROJECT%\target\kiemphieu.jar" %*
set "CODE=%ERRORLEVEL%"
goto end

:stopped
set "CODE=3"

:end
if defined OLD_PAGE chcp %OLD_PAGE% >nul 2>nul
exit /b %CODE%

:find_java
set "JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA (
  call :say no-java
  exit /b 1
)
rem Quicker than asking java itself, where the file is there.
for %%J in ("%JAVA%") do set "BIN=%%~dpJ"
set "VERSION="
if exist "%BIN%..\release" for /f "usebackq tokens=1,2 delims==" %%A in ("%BIN%..\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if not defined VERSION call :ask_java
set "MAJOR=0"
for /f "tokens=1 delims=.-+" %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% geq 17 exit /b 0
call :say old-java "%VERSION%"
exit /b 1

:ask_java
set "ANSWER=%TEMP%\kiemphieu-%RANDOM%.txt"
"%JAVA%" -version >"%ANSWER%" 2>&1
for /f "usebackq tokens=3" %%V in ("%ANSWER%") do if not defined VERSION set "VERSION=%%~V"
del "%ANSWER%" >nul 2>nul
exit /b 0

:is_built
if not exist "%PROJECT%\target\kiemphieu.jar" exit /b 1
if not exist "%PROJECT%\target\built.txt" exit /b 1
call :list_sources >"%PROJECT%\target\now.txt"
pushd "%PROJECT%\target"
fc /b built.txt now.txt >nul 2>nul
set "CHANGED=%ERRORLEVEL%"
popd
exit /b %CHANGED%

:list_sources
rem Time, size and name of every file the program is built from.
pushd "%PROJECT%"
for %%F in (pom.xml) do echo %%~tF %%~zF %%F
for /r src\main %%F in (*) do echo %%~tF %%~zF %%F
for /r models %%F in (*) do echo %%~tF %%~zF %%F
for /r templates %%F in (*) do echo %%~tF %%~zF %%F
for %%F in (calibration\default.json) do echo %%~tF %%~zF %%F
popd
exit /b 0

:build_alone
rem Two first uses at once: the second waits, then finds all done.
set "WAITED=0"
:wait
md "%PROJECT%\.build-lock.d" >nul 2>nul
if not errorlevel 1 goto locked
if not exist "%PROJECT%\.build-lock.d" (
  call :say not-writable "%PROJECT%"
  exit /b 1
)
set /a WAITED+=1
if %WAITED% gtr 600 goto locked
ping -n 2 127.0.0.1 >nul 2>nul
goto wait
:locked
call :is_built
if errorlevel 1 call :build
set "BUILT=%ERRORLEVEL%"
rd "%PROJECT%\.build-lock.d" >nul 2>nul
exit /b %BUILT%

:build
set "MAVEN="
for %%M in (mvn.cmd) do set "MAVEN=%%~$PATH:M"
if not defined MAVEN (
  call :say no-maven
  exit /b 1
)
if not exist "%BIN%javac.exe" (
  call :say no-compiler
  exit /b 1
)
call :say building
if not exist "%PROJECT%\target" md "%PROJECT%\target"
rem Listed before the build: what is edited meanwhile is built next time.
call :list_sources >"%PROJECT%\target\building.txt"
call "%MAVEN%" -B -q -f "%PROJECT%\pom.xml" -Dmaven.test.skip=true package >"%PROJECT%\target\build.log" 2>&1
if errorlevel 1 (
  call :say not-built "%PROJECT%\target\build.log"
  exit /b 1
)
move /y "%PROJECT%\target\building.txt" "%PROJECT%\target\built.txt" >nul
exit /b 0

:say
rem A sentence by its key, in the language asked for, and what it is about.
for /f "usebackq tokens=1* delims==" %%A in ("%HERE%kiemphieu.cmd.txt") do if "%%A"=="%~1.%SENTENCES%" echo %%B %~2 1>&2
exit /b 0
