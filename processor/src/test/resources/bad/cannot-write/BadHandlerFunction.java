package lading.generated;

public class BadHandlerFunction {}
