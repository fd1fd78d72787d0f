"""Which files are tables, judged by the ending of their names."""

TEXTS = (".csv", ".tsv", ".tab", ".txt", ".dat", ".data", ".asc", ".prn", ".psv")
ARRAYS = ".npz"
ONE_ARRAY = ".npy"
FOREIGN = (
    *(".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".numbers", ".sav", ".por", ".dta", ".mat"),
    *(".sas7bdat", ".xpt", ".rds", ".rda", ".rdata", ".parquet", ".feather", ".arrow"),
    *(".h5", ".hdf5", ".pkl", ".pickle", ".arff", ".json", ".jsonl", ".gz", ONE_ARRAY),
)
"""Kinds of tables that other programs write: they can be saved as text there."""
EVERY_KIND = (*TEXTS, ARRAYS, *FOREIGN)
EXCHANGED = (".csv", ".txt")
"""Endings that exports of this program have as well: what they are shows inside."""
