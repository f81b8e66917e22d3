package dev.lading.model;

/**
 * A class that stands around a handler.
 *
 * @param type the class
 * @param requests whether it stands around routes
 * @param events whether it stands around all other triggers
 */
public record Interceptor(JavaType.Declared type, boolean requests, boolean events) {}
