# Words of the study program: sheets.
