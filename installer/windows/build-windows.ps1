# Builds the program and its installer on a Windows PC: .\installer\windows\build-windows.ps1 [-Certificate THUMBPRINT]
#
# This is the one part of the packaging that has never been run by those who wrote it: PyInstaller can make a
# program for Windows only on Windows. All it does is tried elsewhere: the spec on Linux, the installer under Wine.
# Needs Python 3.11 (python.org) and NSIS 3; signtool (Windows SDK) where a certificate is named.
param([string]$Certificate = "", [string]$Python = "py -3.11", [string]$Wheels = "",
      [string]$Timestamp = "http://timestamp.digicert.com")
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Checked { & $args[0] @($args[1..($args.Length - 1)]); if ($LASTEXITCODE) { throw "$($args[0]) failed" } }
function Set-Signature([string[]]$Files) {
    if ($Certificate) {
        Invoke-Checked signtool sign /sha1 $Certificate /fd SHA256 /tr $Timestamp /td SHA256 @Files
        Invoke-Checked signtool verify /pa @Files
    } else {
        Write-Output "Not signed, since no -Certificate was given: $Files"
    }
}

Invoke-Expression "$Python -m venv build\package\venv"
$here = "build\package\venv\Scripts"
$from = if ($Wheels) { @("--no-index", "--find-links", $Wheels) } else { @() }
Invoke-Checked "$here\python" -m pip install --require-hashes --no-deps --only-binary :all: @from -r requirements-dev.txt
Invoke-Checked "$here\python" -m pip install --no-deps --no-build-isolation --no-index .
Invoke-Checked "$here\python" installer\make_icon.py build\package\synpunkt-desk.ico
Invoke-Checked "$here\pyinstaller" --noconfirm --distpath build\package\dist --workpath build\package\work installer\synpunkt-desk.spec

$program = Resolve-Path "build\package\dist\synpunkt-desk"
Invoke-Checked "$program\synpunkt-desk.exe" --selftest
Set-Signature "$program\synpunkt-desk.exe", "$program\synpunkt-desk-window.exe"

$version = & "$here\python" -c "import synpunkt_desk; print(synpunkt_desk.VERSION)"
$out = Join-Path (Resolve-Path "build\package") "synpunkt-desk-$version-setup.exe"
$icon = Resolve-Path "build\package\synpunkt-desk.ico"
Invoke-Checked makensis -INPUTCHARSET UTF8 "-DVERSION=$version" "-DPROGRAM=$program" "-DICON=$icon" "-DOUT=$out" installer\windows\synpunkt-desk.nsi
Set-Signature $out
Write-Output $out
