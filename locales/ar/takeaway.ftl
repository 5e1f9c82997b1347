# Words of the study program: takeaway.
