package de.verweisnetz.portal.api;

import java.io.Serializable;

/** Something with an identity and a name. */
public record Named(String id, String name) implements Serializable {}
