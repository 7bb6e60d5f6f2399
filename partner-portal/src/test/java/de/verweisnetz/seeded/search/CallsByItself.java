package de.verweisnetz.seeded.search;

import java.net.http.HttpClient;

/** Goes past the gate. */
public record CallsByItself(HttpClient client) {}
