"""The languages in which the program speaks."""

ENGLISH, CHINESE = "en", "zh"

LANGUAGES = {ENGLISH: "English", CHINESE: "简体中文"}
"""Each language by its code, named as its own speakers name it."""

TRANSLATIONS = "i18n"
"""The folder of shipped translations, one file for each language but English."""
