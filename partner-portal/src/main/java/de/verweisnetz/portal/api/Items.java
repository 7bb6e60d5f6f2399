package de.verweisnetz.portal.api;

import java.util.List;

/** A list that comes whole. */
public record Items<T>(List<T> items) {}
