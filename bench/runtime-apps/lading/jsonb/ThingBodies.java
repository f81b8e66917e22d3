package app;

import io.avaje.jsonb.Json;
import shop.NewThing;
import shop.Thing;
import shop.ThingPage;

/** The bodies of things, whose readers and writers avaje-jsonb writes. */
@Json.Import({Thing.class, NewThing.class, ThingPage.class})
final class ThingBodies {}
