// imports
// snippet
// file
package app;

public record Receipt(String id) {}
// file
package app;

public record Message(String text) {}
// file
package app;

public record Delivery(String id) {}
