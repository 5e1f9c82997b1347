# Words of the study program: start.
