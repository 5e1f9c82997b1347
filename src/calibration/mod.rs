//! From raw tables to the inputs of the model; run offline.
