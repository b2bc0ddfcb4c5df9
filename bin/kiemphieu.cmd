@echo off
rem Starts Kiem Phieu; builds it first where that was not done yet.
setlocal
set "PROJECT=%~dp0.."
where java >nul 2>nul || (echo Java is missing; install JDK 17 or newer and run again.>&2 & exit /b 3)
if not exist "%PROJECT%\target\kiemphieu.jar" (
  where mvn >nul 2>nul || (echo Maven is missing; install Maven 3.8 or newer and run again.>&2 & exit /b 3)
  echo Building the program, once only; this may take some minutes...>&2
  call mvn -B -q -f "%PROJECT%\pom.xml" -Dmaven.test.skip=true package || (echo The program could not be built; check the network and the disk space.>&2 & exit /b 3)
)
set OMP_THREAD_LIMIT=1
java -XX:+UseSerialGC -Djava.awt.headless=true -jar "%PROJECT%\target\kiemphieu.jar" %*
exit /b %ERRORLEVEL%
