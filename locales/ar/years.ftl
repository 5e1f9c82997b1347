# Words of the study program: years.
