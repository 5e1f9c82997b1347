# Words of the study program: outside.
