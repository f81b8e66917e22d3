// imports
// snippet
// file
package app;

public record Receipt(String id) {}
// file
package app;

public record Order(String article, int count) {}
// file
package app;

public record Payment(String order) {}
// file
package app;

public record Stock(String article) {}
// file
package app;

public record Total(int cents) {}
