package dev.lading.processor.openapi;

import java.util.Optional;

/**
 * What an OpenAPI document says that no source can.
 *
 * @param title the API's name
 * @param version the API's version, which is the application's matter
 * @param server where the API answers, if it is known at compile time
 */
public record ApiDocumentSettings(String title, String version, Optional<String> server) {}
