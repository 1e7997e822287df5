// The module is described in its first type.
