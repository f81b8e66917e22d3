package dev.lading.runtime.event;

import dev.lading.runtime.api.HttpRequest;

/** A request in API Gateway's payload format 2.0, from an HTTP API or a function URL. */
final class HttpEvent {

  private final HttpFront front;
  private final HttpRequest request;
  private final String[] segments;

  HttpEvent(HttpFront front, HttpRequest request, String[] segments) {
    this.front = front;
    this.request = request;
    this.segments = segments;
  }

  /** What the request came through. */
  HttpFront front() {
    return front;
  }

  /** The request, without path parameters. */
  HttpRequest request() {
    return request;
  }

  /** The path's segments, each decoded. */
  String[] segments() {
    return segments;
  }
}
