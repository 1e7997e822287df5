public import ArgumentParser
public import Catalogue
public import Terminal

// Types of other modules that can be the value of an option, by their own words.

extension Dimension: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
