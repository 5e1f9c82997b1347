# Words of the study program: standing.
