package de.verweisnetz.seeded.text;

/** A name that says nothing. */
public final class TextUtil {}
