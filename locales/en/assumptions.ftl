# Words of the study program: assumptions.
