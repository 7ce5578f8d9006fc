; Installs the packed program for one person, without an administrator's rights.
;
;   makensis -DVERSION=1.2.3 -DPROGRAM=FOLDER -DOUT=FILE.exe [-DICON=FILE.ico] synpunkt-desk.nsi
;   installer.exe /S [/D=FOLDER]          without questions
;   uninstall.exe /S                      the program goes, the office's data stays

Unicode true
Target amd64-unicode ; a 32-bit installer does nothing, without a word, where only 64-bit is allowed
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include MUI2.nsh

!define PRODUCT "Synpunkt Desk"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SynpunktDesk"

Name "${PRODUCT}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Synpunkt Desk"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "${PRODUCT} ${VERSION}"
!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif

!define MUI_FINISHPAGE_RUN "$INSTDIR\synpunkt-desk-window.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Öppna Synpunkt Desk"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Swedish"

Section
  ; What an earlier version had and this has not must not stay: its folder is the program's own.
  ; Nothing is taken away that an installer of ours has not put there.
  IfFileExists "$INSTDIR\uninstall.exe" 0 +2
    RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  SetOverwrite on
  ClearErrors
  File /r "${PROGRAM}\*"
  IfErrors 0 +3
    SetErrorLevel 1
    Abort "Filerna kunde inte skrivas. Stäng Synpunkt Desk och försök igen."
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\synpunkt-desk-window.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Synpunkt Desk maintainers"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\synpunkt-desk-window.exe"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\synpunkt-desk.exe"
  Delete "$INSTDIR\synpunkt-desk-window.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if nothing else lies in it
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
