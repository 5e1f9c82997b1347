list-two = { $before } and { $after }
