"""Imports the libraries that the inbox needs, shows an empty window, says so, and ends."""

import sys

import filelock
import sqlalchemy.dialects.sqlite.pysqlite as dialect
import sqlcipher3.dbapi2 as sqlcipher
from holidays import country_holidays
from PySide6.QtCore import QTimer
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QListView, QMainWindow

LIBRARIES = (filelock, dialect, sqlcipher, country_holidays("SE"), QSvgRenderer)


def main() -> None:
    """Show a list with nothing in it."""
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.setCentralWidget(QListView())
    window.show()
    QTimer.singleShot(0, application.quit)
    application.exec()
    print("ready", flush=True)


if __name__ == "__main__":
    main()
