// imports
// snippet
// file
package app;

public record Receipt(String id) {}
// file
package app;

public record Message(String text) {}
