"""The log is emptied beside the saving, and what was saved is there all the time."""

from synpunkt_desk.store.checkpoints import MANY
from synpunkt_desk.store.replica import FILE_NAME, Replica


def test_much_that_is_written_is_moved_by_itself(desk: Replica) -> None:
    file, before = desk.folder / FILE_NAME, (desk.folder / FILE_NAME).stat().st_size

    while file.stat().st_size == before:  # the time limit of the test ends it
        with desk.writing() as connection:
            for number in range(MANY):
                connection.exec_driver_sql(
                    "INSERT INTO meta(name, value) VALUES (hex(randomblob(8)), ?)", (str(number),)
                )

    with desk.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM meta").scalar_one() >= MANY
