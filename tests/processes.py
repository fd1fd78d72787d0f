"""What the system tells of the processes that tests begin."""

from pathlib import Path

from PySide6.QtTest import QTest


def resting(processes, moment=100):
    """Whether no process computes for a moment, in milliseconds."""
    before = [seconds(process) for process in processes]
    QTest.qWait(moment)
    return [seconds(process) for process in processes] == before


def seconds(process):
    """What a process has computed so far, in ticks; unknown but on Linux."""
    try:
        numbers = Path(f"/proc/{process}/stat").read_text(encoding="ascii")
        return numbers.rpartition(")")[2].split()[11:13]
    except FileNotFoundError:
        return None
